// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { join } from "node:path";
import { openPage } from "./page-driver.ts";
import { letter, type Setting } from "./setting.ts";

/** Errors and warnings in a headline. */
const found = (headline: string): number => Number(/(\d+) waarschuwing/u.exec(headline)?.[1] ?? 0);

const tryToAsk = (): Promise<string> =>
  fetch(`${location.origin}/nl.kbm`).then(
    () => "answered",
    (error: Error) => error.message,
  );

/** Paste, marks, one click, undo, filter; all with the network cut off. */
export async function tryWriting({ host, browser, step, pictures }: Setting): Promise<void> {
  const driver = await openPage(browser, host.address);
  const { page, context } = driver;

  await step(
    "after loading the network is cut off, and the page and its worker cannot ask for anything",
    async () => {
      // First with a network that works: the policy refuses, not only what is missing.
      const asked = host.asked.length;
      for (const offline of [false, true]) {
        await context.setOffline(offline);
        assert.equal(await page.evaluate(tryToAsk), "Failed to fetch");
        assert.equal(await page.workers()[0]?.evaluate(tryToAsk), "Failed to fetch");
      }
      assert.equal(page.workers().length, 1);
      assert.equal(host.asked.length, asked);
      assert(driver.complaints.some((text) => /Content Security Policy/u.test(text)));
    },
  );

  await step("a pasted letter is checked: score, what is missing, biggest wins, parts, marks", async () => {
    await driver.paste(letter);
    assert.match(await driver.settled(), /Niveau 3, score \d+: 2 fouten, \d+ waarschuwingen, \d+ tips/u);
    await driver.mark("Derhalve").first().waitFor();
    const under = (title: string) => page.locator("#summary section", { hasText: title }).locator("li");
    assert((await under("Dit ontbreekt").allInnerTexts()).some((text) => /geen telefoonnummer/u.test(text)));
    assert((await under("Deze onderdelen zijn er").allInnerTexts()).some((text) => /Aanhef/u.test(text)));
    assert.equal(await under("Hier wint u het meest").count(), 5);
    await page.screenshot({ path: join(pictures, "web-brief.png") });
  });

  await step(
    "a click on a mark gives the reason and better words; one click puts them in; undo takes them out",
    async () => {
      const before = found(await driver.settled());
      await driver.mark("Derhalve").first().click();
      const card = page.locator(".cm-tooltip.reasons");
      await card.waitFor();
      assert.match(await card.innerText(), /‘Derhalve’ is moeilijk[\s\S]*Bron: /u);
      await page.screenshot({ path: join(pictures, "web-uitleg.png") });
      await card.getByRole("button", { name: "Vervang door ‘Daarom’" }).click();
      const after = found(await driver.settled());
      assert(after < before);
      assert.equal(await driver.text(), letter.replace("Derhalve", "Daarom"));
      await page.locator("#undo").click();
      assert.equal(found(await driver.settled()), before);
      assert.equal(await driver.text(), letter);
      await page.locator("#redo").click();
      assert.equal(found(await driver.settled()), after);
      await page.locator("#undo").click();
      await driver.settled();
    },
  );

  await step(
    "a click on what is missing puts it in; all that is safe is mended at once; both can be undone",
    async () => {
      await page.locator(".cm-content .missing").click();
      const reasons = page.locator(".cm-tooltip.reasons");
      await reasons.waitFor();
      assert.equal(await reasons.locator(".card").count(), 7);
      await page.screenshot({ path: join(pictures, "web-ontbreekt.png") });
      await reasons.getByRole("button", { name: "Zet er een contactblok in" }).first().click();
      await driver.settled();
      assert.match(await driver.text(), /geïnformeerd\.\n\nHebt u vragen\? Bel XXX \(naam medewerker\)/u);
      await page.locator("#undo").click();
      const before = found(await driver.settled());
      await page.locator("#mend").click();
      assert.match(await driver.notice(), /Wij hebben \d+ plekken verbeterd/u);
      assert(found(await driver.settled()) < before);
      assert.doesNotMatch(await driver.text(), /ingevolge/u);
      await page.locator("#undo").click();
      await driver.settled();
      assert.equal(await driver.text(), letter);
    },
  );

  await step("typing is checked live, and what was asked before is not shown", async () => {
    const before = found(await driver.settled());
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nU kunt bellen indien nodig. Wij verzoeken u derhalve te bellen.", {
      delay: 5,
    });
    assert(found(await driver.settled()) > before);
    await driver.mark("derhalve").last().waitFor();
  });

  await step("a filter hides the marks of a pack, in the letter and in the list", async () => {
    const marks = page.locator(".cm-content .mark.warning");
    const items = page.locator("#list li");
    const [inText, inList] = [await marks.count(), await items.count()];
    await page.locator("#filter summary").click();
    await page.getByLabel(/Woorden die de lezer kent/u).uncheck();
    assert((await marks.count()) < inText);
    assert((await items.count()) < inList);
    assert.equal(await driver.mark("derhalve").count(), 0);
    await page.getByLabel(/Woorden die de lezer kent/u).check();
    assert.equal(await items.count(), inList);
    await page.locator("#filter summary").click();
  });

  await step(
    "a mark in the list opens, goes to its place, and is mended there; the keyboard stays in the list",
    async () => {
      const first = page.locator("#list li > button", { hasText: "‘indien’" }).first();
      await first.focus();
      await page.keyboard.press("Enter");
      assert.equal(await first.getAttribute("aria-expanded"), "true");
      assert.equal(await page.locator(".cm-content .here").innerText(), "indien");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await driver.settled();
      assert.equal(await page.evaluate(() => document.activeElement?.closest("#list") !== null), true);
    },
  );

  await step(
    "all by keyboard: into the letter, to a mark, its reason, a better word, and out again",
    async () => {
      await driver.paste(letter);
      await driver.settled();
      await page.keyboard.press("Control+Home");
      const active = () =>
        page.evaluate(() => document.querySelector("#editor")?.shadowRoot?.activeElement?.className ?? "");
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("F8");
        if (/Vervang door ‘/u.test(await page.locator(".cm-tooltip.reasons").innerText())) break;
      }
      await page.keyboard.press("Alt+Enter");
      assert.match(await active(), /reasons/u);
      await page.keyboard.press("Tab");
      assert.match(await active(), /better/u);
      await page.keyboard.press("Escape");
      assert.match(await active(), /cm-content/u);
      await page.keyboard.press("Alt+Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await driver.settled();
      assert.notEqual(await driver.text(), letter);
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Tab");
      assert.doesNotMatch(await active(), /cm-content/u);
    },
  );

  await step("the score is told to those who listen", async () => {
    await page.waitForFunction(() => /^Niveau \d/u.test(document.querySelector("#news")?.textContent ?? ""));
    assert.equal(await page.locator("#news").getAttribute("role"), "status");
  });

  await step("nothing was asked of the network, and the letter can be downloaded", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
    assert.equal(download.suggestedFilename(), "brief.txt");
    const errors = driver.complaints.filter(
      (text) => !/Failed to (?:fetch|load)|Content Security Policy|ERR_INTERNET/u.test(text),
    );
    assert.deepEqual(errors, []);
  });
  await driver.close();
}
