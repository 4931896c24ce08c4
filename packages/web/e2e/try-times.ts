// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { openPage } from "./page-driver.ts";
import { letter, type Setting } from "./setting.ts";

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** About two pages. */
const twoPages = `${letter}\n${letter}\n${letter}`;

/** Runs in the page: measures from the next key to the marks of the text with that key. */
function watchKey(): void {
  const root = document.documentElement;
  let pressed = 0;
  delete root.dataset.keyTook;
  const press = (): void => {
    pressed = performance.now();
  };
  root.addEventListener("keydown", press, { once: true, capture: true });
  const observer = new MutationObserver(() => {
    if (pressed === 0 || root.dataset.version !== root.dataset.asked) return;
    observer.disconnect();
    root.dataset.keyTook = String(performance.now() - pressed);
  });
  observer.observe(root, { attributeFilter: ["data-version"] });
}

/** Sizes and times, printed. They fail only far above what is promised: machines differ. */
export async function tryTimes({ host, browser, step }: Setting): Promise<void> {
  await step("sizes and times", async () => {
    const before = host.sent();
    const driver = await openPage(browser, host.address);
    // From the moment that the page was asked for.
    const ready = Number(await driver.page.locator("html").getAttribute("data-ready"));
    const sent = (host.sent() - before) / 1e6;
    const { page } = driver;
    await driver.paste(twoPages);
    await driver.settled();
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    const [checks, keys]: [number[], number[]] = [[], []];
    for (const key of "Wij bellen u morgen.") {
      await page.evaluate(watchKey);
      await page.keyboard.press(key === " " ? "Space" : key);
      const took = await page.waitForFunction(() => document.documentElement.dataset.keyTook);
      keys.push(Number(await took.jsonValue()));
      checks.push(Number(await page.locator("html").getAttribute("data-took")));
    }
    const words = await page.locator("#summary .small").first().innerText();
    process.stdout.write(
      `   over the wire ${sent.toFixed(2)} MB; usable after ${ready} ms; after a key in a letter of two pages (${words}): check ${middle(checks).toFixed(0)} ms, from key to marks ${middle(keys).toFixed(0)} ms\n`,
    );
    assert(sent <= 5);
    assert(ready < 8000);
    assert(middle(keys) < 500);
    await driver.close();
  });
}
