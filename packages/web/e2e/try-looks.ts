// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Driver, type Look, openPage } from "./page-driver.ts";
import { letter, type Setting } from "./setting.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
}

/** What axe says is wrong for WCAG 2.2 AA, and what it calls good practice. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      readonly axe: {
        readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
      };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return (await tool.run({ runOnly: { type: "tag", values: tags } })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
  );
}

const looks: readonly (Look & { readonly name: string })[] = [
  { name: "licht" },
  { name: "donker", dark: true },
  { name: "telefoon", width: 320, height: 700, touch: true },
  { name: "telefoon-donker", width: 320, height: 700, touch: true, dark: true },
];

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

async function openMark(driver: Driver): Promise<void> {
  const mark = driver.mark("Derhalve").first();
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  await driver.page.locator(".cm-tooltip.reasons").waitFor();
}

/** Light, dark, on a phone, on paper: nothing that axe calls wrong, and nothing that falls off. */
export async function tryLooks({ host, browser, step, pictures }: Setting): Promise<void> {
  for (const look of looks)
    await step(
      `${look.name}: no faults in accessibility, empty, with a letter and with a reason open`,
      async () => {
        const driver = await openPage(browser, host.address, look);
        const { page } = driver;
        assert.deepEqual(await violations(page), []);
        await page.screenshot({ path: join(pictures, `web-${look.name}-leeg.png`) });
        await driver.paste(letter);
        await driver.settled();
        assert.deepEqual(await violations(page), []);
        assert(await fits(page));
        await page.locator("#list li > button").nth(3).click();
        await page.locator("#filter summary").click();
        await page.locator("#choices summary").click();
        assert.deepEqual(await violations(page), []);
        await page.screenshot({ path: join(pictures, `web-${look.name}.png`), fullPage: true });
        await openMark(driver);
        assert.deepEqual(await violations(page), []);
        const box = await page.locator(".cm-tooltip.reasons").boundingBox();
        assert(box && box.x >= 0 && box.x + box.width <= (look.width ?? 1280));
        await page.screenshot({ path: join(pictures, `web-${look.name}-uitleg.png`) });
        assert(await fits(page));
        assert.deepEqual(driver.complaints, []);
        await driver.close();
      },
    );

  await step("on paper: the whole letter with numbered marks, and what they mean", async () => {
    const driver = await openPage(browser, host.address);
    const { page } = driver;
    await driver.paste(letter.repeat(3));
    await driver.settled();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const paper = await page.locator("#paper").innerText();
    assert.equal(paper.split("Gemeente Voorbeeldstad").length - 1 >= 3, true);
    assert.equal(await page.locator("#paper ol li").count(), await page.locator("#list li > button").count());
    assert.equal(await page.locator(".letter").isVisible(), false);
    await page.screenshot({ path: join(pictures, "web-papier.png"), fullPage: true });
    await driver.close();
  });
}
