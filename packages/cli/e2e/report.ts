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

  await step("axe finds no fault in it, with all letters open", async () => {
    await page.evaluate(axe);
    const found = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')))",
    )) as readonly string[];
    assert.deepEqual(found, []);
  });

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

  await step("a link opens its letter, also when it was filtered away", async () => {
    await page.selectOption("#filter-folder", "wmo");
    await page.locator("#overzicht ~ div a[href^='#brief-']").first().press("Enter");
    const open = page.locator("details.letter[open]");
    await open.waitFor();
    assert.equal(await open.count(), 1);
    await page.keyboard.press("Tab");
  });

  await step("it prints as it is shown, with the letters in it", async () => {
    await page.goto(address);
    const pdf = await page.pdf({ format: "A4", path: join(pictures, "rapport.pdf") });
    const letter = await readLetter("rapport.pdf", new Uint8Array(pdf));
    assert(!("code" in letter));
    assert.match(letter.text, /De grootste winst/u);
  });
}

async function takePictures(page: Page, address: string): Promise<void> {
  for (const [name, width] of [
    ["breed", 1280],
    ["telefoon", 390],
  ] as const) {
    await page.setViewportSize({ width, height: 860 });
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
