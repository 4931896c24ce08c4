// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { letter, type Setting } from "./setting.ts";

const path = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const openFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    headless: true,
    defaultViewport: { width: 1280, height: 860 },
    timeout: 30_000,
  });

const tryToAsk = (): Promise<string> =>
  fetch(`${location.origin}/nl.kbm`).then(
    () => "answered",
    () => "refused",
  );

/** Copies a text in a page of its own, so that the next paste is a real one. */
async function copy(browser: Browser, text: string): Promise<void> {
  const page = await browser.newPage();
  await page.setContent("<textarea></textarea>");
  await page.$eval(
    "textarea",
    (area, copied) => {
      area.value = copied;
      area.select();
    },
    text,
  );
  await press(page, "c");
  await page.close();
}

async function press(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

/** Asks until it is so. What Puppeteer has for this makes code from text, which the policy of the page forbids. */
async function until(page: Page, holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await page.evaluate(holds))) {
    if (Date.now() > end) throw new Error(`never so: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether the outcome of what is in the editor now is there. */
const isSettled = (): boolean =>
  document.querySelector("#summary .score") !== null &&
  document.documentElement.dataset.version === document.documentElement.dataset.asked;

/** What is in sight of the letter, which is all of the first screen. */
const shown = (): string =>
  document.querySelector("#editor")?.shadowRoot?.querySelector<HTMLElement>(".cm-content")?.innerText ?? "";

/** The same page in Firefox: it checks, mends and keeps quiet. Skipped, and said, where Firefox is not installed. */
export async function tryFirefox({
  host,
  step,
  pictures,
}: Pick<Setting, "host" | "step" | "pictures">): Promise<void> {
  if (!existsSync(path)) {
    process.stdout.write(`skipped: Firefox is not installed (${path})\n`);
    return;
  }
  const browser = await openFirefox();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));

    await step(`Firefox ${/[\d.]+/u.exec(await browser.version())?.[0]}: a letter is checked`, async () => {
      await page.goto(host.address);
      await page.waitForSelector("html[data-ready]");
      const ready = await page.$eval("html", ({ dataset }) => dataset.ready);
      process.stdout.write(`   usable after ${ready} ms\n`);
      const asked = host.asked.length;
      await copy(browser, letter);
      await page.bringToFront();
      await (await page.$("#editor >>> .cm-content"))?.click();
      await press(page, "v");
      await until(page, isSettled);
      assert.match(
        await page.$eval("#summary .score", ({ textContent }) => textContent),
        /Niveau 3, score \d+: 2 fouten, \d+ waarschuwingen/u,
      );
      assert.equal(host.asked.length, asked);
    });

    await step("Firefox: a click on a mark gives the reason; one click puts the better word in", async () => {
      const asked = host.asked.length;
      assert.match(await page.evaluate(shown), /Derhalve/u);
      const marks = await page.$$("#editor >>> .cm-content .mark");
      const texts = await Promise.all(marks.map((mark) => mark.evaluate(({ textContent }) => textContent)));
      await marks[texts.indexOf("Derhalve")]?.click();
      const card = await page.waitForSelector("#editor >>> .cm-tooltip.reasons");
      assert.match(
        (await card?.evaluate(({ textContent }) => textContent)) ?? "",
        /‘Derhalve’ is moeilijk[\s\S]*Bron: /u,
      );
      await page.screenshot({ path: join(pictures, "web-firefox.png") });
      await (await page.waitForSelector("#editor >>> .cm-tooltip.reasons button.better"))?.click();
      await until(page, isSettled);
      const after = await page.evaluate(shown);
      assert.match(after, /Daarom/u);
      assert.doesNotMatch(after, /Derhalve/u);
      await page.screenshot({ path: join(pictures, "web-firefox-after.png") });
      assert.equal(host.asked.length, asked);
    });

    await step("Firefox: after loading the page cannot ask for anything", async () => {
      const asked = host.asked.length;
      assert.deepEqual(complaints, []);
      assert.equal(await page.evaluate(tryToAsk), "refused");
      assert.equal(host.asked.length, asked);
    });
  } finally {
    await browser.close();
  }
}
