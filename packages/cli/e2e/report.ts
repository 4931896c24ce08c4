// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readLetter } from "@klarebrief/core";
import { chromium, type Page } from "playwright-core";

/** Opens the coach's report in Debian's Chromium as a coach does: from disk. Pictures are left in KLAREBRIEF_PICTURES. */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const bin = fileURLToPath(new URL("../bin/klarebrief.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "klarebrief-report-"));
const pictures = process.env.KLAREBRIEF_PICTURES ?? folder;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let passed = 0;
async function step(name: string, run: () => Promise<void>): Promise<void> {
  await run();
  passed++;
  process.stdout.write(`ok ${name}\n`);
}

const hostile = `Geachte heer Jansen,

<script>window.gehackt = 1</script> Dit kan <img src=x onerror="window.gehackt = 2"> onverwijld </p></div></details><script>window.gehackt = 3</script>.
Teneinde '"\`\${window.gehackt = 4} </style></title><svg onload=window.gehackt=5> {{naam}} te \u202e helpen.

Met vriendelijke groet,
`;

function makeLetters(): void {
  for (const [part, names] of [
    ["wmo", ["wmo-huishoudelijke-hulp", "bijstand-afwijzing", "kwijtschelding-afwijzing"]],
    [
      "belasting",
      ["naheffing-parkeren-ambtelijk", "herinnering-dreigend", "dwangbevel", "aanmaning-onvolledig"],
    ],
  ] as const) {
    mkdirSync(join(folder, "brieven", part), { recursive: true });
    for (const name of names) {
      const own = join(root, "corpus/letters", name);
      const file = readdirSync(own).find((other) => other.startsWith("letter.")) ?? "";
      for (const copy of [name, `${name}-2`])
        cpSync(join(own, file), join(folder, "brieven", part, `${copy}${extname(file)}`));
    }
  }
}

const klarebrief = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: "utf8" });
  assert(status === 0 || status === 2, stderr);
};

function makeReport(): string {
  makeLetters();
  klarebrief("report", "brieven", "--out", "januari");
  klarebrief("report", "brieven", "--out", "februari");
  writeFileSync(
    join(folder, "brieven/belasting/dwangbevel.txt"),
    "Geachte heer Jansen,\n\nU hoeft niets te betalen.\n",
  );
  writeFileSync(join(folder, 'brieven/wmo/a"><img src=x onerror=window.gehackt=6>.txt'), hostile);
  writeFileSync(join(folder, "brieven/wmo/leeg.txt"), "");
  klarebrief(
    "report",
    "brieven",
    "--out",
    "maart",
    "--baseline",
    "januari/resultaat.json",
    "--baseline",
    "februari/resultaat.json",
  );
  return join(folder, "maart/index.html");
}

/** The lowest contrast of text and of shapes in charts with the page, and how light the page is. */
const contrastOfCharts = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const ratio = (colour) => { const own = light(colour); return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05); };
  const fills = (selector) => [...document.querySelectorAll(selector)].map((el) => getComputedStyle(el).fill).filter((own) => own.startsWith("rgb"));
  const lines = [...document.querySelectorAll("svg path[stroke-width='3']")].map((el) => getComputedStyle(el).stroke);
  return [Math.min(...fills("svg text").map(ratio)), Math.min(...[...fills("svg path:not([fill=none], [fill-opacity='0'], defs path)"), ...lines].map(ratio)), paper];
})()`;

const shownLetters = (page: Page): Promise<number> => page.locator("details.letter:visible").count();

async function tryReport(page: Page, address: string): Promise<void> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));

  await step("it opens from disk, asks for nothing and runs nothing of a letter", async () => {
    await page.goto(address);
    await page.evaluate("document.querySelectorAll('details').forEach((own) => { own.open = true; })");
    await page.waitForTimeout(300);
    assert.deepEqual(requests, [address]);
    assert.deepEqual(complaints, []);
    assert.equal(await page.evaluate("typeof window.gehackt"), "undefined");
    assert.equal(await page.locator("img, main script, svg[onload]").count(), 0);
    assert.match(
      await page.locator("details.letter", { hasText: "gehackt = 2" }).innerText(),
      /<img src=x onerror="window.gehackt = 2">/u,
    );
  });

  for (const scheme of ["light", "dark"] as const)
    await step(`axe finds no fault in the ${scheme} view, with all letters open`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(axe);
      const found = (await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')))",
      )) as readonly string[];
      assert.deepEqual(found, []);
    });

  await step(
    "text and bars of the charts stand out from the page, light and dark, and paper is light",
    async () => {
      const lowest = async (): Promise<readonly number[]> =>
        (await page.evaluate(contrastOfCharts)) as number[];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, media: "screen" });
        const [text = 0, bars = 0, paper = 0] = await lowest();
        assert(text >= 4.5, `${colorScheme}: text of a chart is ${text} to 1`);
        assert(bars >= 3, `${colorScheme}: a bar or line of a chart is ${bars} to 1`);
        assert.equal(paper > 0.5, colorScheme === "light");
      }
      await page.emulateMedia({ colorScheme: "dark", media: "print" });
      assert.equal((await lowest())[2], 1);
      await page.emulateMedia({ colorScheme: "light", media: "screen" });
    },
  );

  await step("the letters can be chosen with the keyboard alone", async () => {
    await page.goto(address);
    const all = await shownLetters(page);
    await page.locator("#filter-folder").focus();
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.locator("#filter-folder").inputValue(), "belasting");
    assert.deepEqual([all, await shownLetters(page)], [16, 8]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    const level = await page.locator("#filter-level").inputValue();
    const own = await page.locator(`details.letter[data-folder=belasting][data-level="${level}"]`).count();
    assert.equal(await shownLetters(page), own);
    assert.match(
      await page.locator("#gevonden").innerText(),
      own === 1 ? /1 brief\./u : new RegExp(`${own} brieven`, "u"),
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await shownLetters(page), all);
  });

  await step("a rule shows its letters and only its findings", async () => {
    await page.selectOption("#filter-rule", "briefonderdelen/telefoonnummer-ontbreekt");
    const letters = await page
      .locator("details.letter[data-rules~='briefonderdelen/telefoonnummer-ontbreekt']")
      .count();
    assert(letters > 1 && letters < 16);
    assert.equal(await shownLetters(page), letters);
    await page.locator("#wis").click();
  });

  await step("what to do first stands above all else, and leads there", async () => {
    const steps = page.locator("#overzicht ~ ol.steps > li");
    assert.equal(await steps.count(), 4);
    await steps.last().locator("a").click();
    // The page opens the letter a moment after the click.
    const open = page.locator("details.letter[open]");
    await open.first().waitFor();
    assert.equal(await open.count(), 1);
    await page.goto(address);
  });

  await step("a link opens its letter, also when it was filtered away", async () => {
    await page.selectOption("#filter-folder", "wmo");
    await page.locator("#overzicht ~ div.wide a[href^='#brief-']").first().press("Enter");
    const open = page.locator("details.letter[open]");
    await open.waitFor();
    assert.equal(await open.count(), 1);
    await page.keyboard.press("Tab");
  });

  await step("it prints as it is shown, with the letters in it", async () => {
    await page.emulateMedia({ colorScheme: "dark", media: null });
    await page.goto(address);
    const pdf = await page.pdf({ format: "A4", path: join(pictures, "rapport.pdf") });
    const letter = await readLetter("rapport.pdf", new Uint8Array(pdf));
    assert(!("code" in letter));
    assert.match(letter.text, /De grootste winst/u);
    await page.emulateMedia({ colorScheme: "light" });
  });
}

async function takePictures(page: Page, address: string): Promise<void> {
  for (const [name, width, colorScheme] of [
    ["breed", 1280, "light"],
    ["telefoon", 390, "light"],
    ["breed-donker", 1280, "dark"],
    ["telefoon-donker", 390, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 860 });
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await page.evaluate("document.querySelector('details.letter').open = true");
    const [content, screen] = (await page.evaluate(
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
    )) as readonly [number, number];
    assert(content <= screen, `${name}: the page is ${content} wide on a screen of ${screen}`);
    await page.screenshot({ path: join(pictures, `rapport-${name}.png`), fullPage: true });
  }
}

const report = makeReport();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(30_000);
  const address = pathToFileURL(report).href;
  await tryReport(page, address);
  await step("it fits a wide screen and a telephone", () => takePictures(page, address));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`Report: ${passed} steps\n`);
