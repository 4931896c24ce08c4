// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { type Driver, openPage } from "./page-driver.ts";
import { letter, type Setting } from "./setting.ts";

const words = ["indien ", "derhalve\n", "U belt ons. ", "😀", "e\u0301", "middels ", "{{naam}} ", "tevens, "];
const keys = [
  "Backspace",
  "Delete",
  "Control+z",
  "Control+y",
  "Control+Home",
  "Control+End",
  "Control+Backspace",
];
const moves = ["ArrowUp", "ArrowDown", "ArrowLeft", "Control+ArrowRight", "End", "F8"];

/** The same row of choices each time. */
function createDice(seed: number): <T>(of: readonly T[]) => T {
  let state = seed;
  return (of) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return of[Math.floor((state / 2_147_483_648) * of.length)] as (typeof of)[number];
  };
}

/** All that is shown of the letter: the list, and the words that have a line. */
const shown = async ({ page }: Driver): Promise<readonly string[]> => [
  ...(await page.locator("#list li > button").allInnerTexts()),
  ...(await page.locator(".cm-content .mark").allInnerTexts()),
];

/** A fast writer who never waits. */
export async function tryTyping({ host, browser, step }: Setting): Promise<void> {
  await step("after 200 quick edits the page shows what a fresh page shows of that text", async () => {
    const driver = await openPage(browser, host.address, { height: 4000 });
    const { page } = driver;
    const pick = createDice(8);
    await driver.paste(letter);
    for (let i = 0; i < 200; i++) {
      const kind = pick(["word", "word", "key", "move"]);
      if (kind === "word") await page.keyboard.insertText(pick(words));
      else await page.keyboard.press(pick(kind === "key" ? keys : moves));
    }
    await driver.settled();
    const text = await driver.text();
    assert.notEqual(text, letter);
    const fresh = await openPage(browser, host.address, { height: 4000 });
    await fresh.paste(text);
    await fresh.settled();
    // Nothing is pointed at: a frame would cut a mark in two.
    for (const { page: either } of [driver, fresh]) {
      await either.locator(".cm-content").focus();
      await either.keyboard.press("Control+Home");
    }
    const expected = await shown(fresh);
    // How much an undo takes back depends on the pace: the text is not the same each time.
    assert(expected.length > 0);
    assert.deepEqual(await shown(driver), expected);
    // When lines are joined the browser itself tries to keep how they looked, and the policy stops that.
    const complaints = [...driver.complaints, ...fresh.complaints];
    assert.deepEqual(
      complaints.filter((text) => !/^Applying inline style/u.test(text)),
      [],
    );
    await driver.close();
    await fresh.close();
  });
}
