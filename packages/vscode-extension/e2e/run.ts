// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CodeServer, startCodeServer } from "./code-server.ts";
import { type Editor, openEditor } from "./editor.ts";
import { count, step, until } from "./steps.ts";
import { tryCompletion } from "./try-completion.ts";
import { tryRewriting } from "./try-rewriting.ts";

/**
 * Tries the extension in VS Code as a writer does, in a workspace that is not trusted. With `--pictures` the screenshots
 * become those of the README and the walkthrough.
 */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "klarebrief-vscode-"));
const workspace = join(folder, "brieven");
const letter = "bijstand.txt";
mkdirSync(workspace);
cpSync(join(root, "corpus/letters/bijstand-afwijzing/letter.txt"), join(workspace, letter));
/** Where pictures go that are only looked at. */
const looks = process.env.KLAREBRIEF_PICTURES ?? folder;
const pictures = process.argv.includes("--pictures")
  ? fileURLToPath(new URL("../media/", import.meta.url))
  : looks;

const score = (status: string): number => Number(/score (\d+)/u.exec(status)?.[1] ?? Number.NaN);
const warnings = (status: string): number => Number(/(\d+) waarschuwing/u.exec(status)?.[1] ?? 0);

async function tryAll(editor: Editor): Promise<void> {
  const { page } = editor;
  await step("a letter has squiggles, a lens and a status", async () => {
    await editor.openFile(letter);
    await page.waitForSelector(".squiggly-warning");
    await page.waitForSelector(".codelens-decoration a");
    const status = await until(editor.statusBar, (text) => /2 fouten/u.test(text));
    assert.match(status, /\d+ waarschuwingen/u);
    assert.match(await page.locator(".codelens-decoration").first().innerText(), /Gebruik gewone woorden/u);
    await page.screenshot({ path: join(pictures, "brief.png") });
  });

  await step("the list of problems names the missing phone number", async () => {
    await page.keyboard.press("Control+Shift+m");
    const rows = page.locator(".markers-panel .monaco-list-row");
    await rows.first().waitFor();
    assert((await rows.allInnerTexts()).some((row) => /geen telefoonnummer/u.test(row)));
    await page.keyboard.press("Control+j");
  });

  await step("a quick fix replaces a word and the status follows", async () => {
    const before = warnings(await editor.statusBar());
    await editor.clickText("Derhalve");
    const fixes = await editor.quickFixes();
    assert(
      fixes.some((fix) => /Vervang door/u.test(fix)),
      fixes.join("; "),
    );
    assert(
      fixes.some((fix) => /op onze woordenlijst/u.test(fix)),
      fixes.join("; "),
    );
    await page.screenshot({ path: join(pictures, "verbeter.png") });
    await editor.chooseFix("Vervang door");
    assert.doesNotMatch(await editor.saved(letter), /Derhalve/u);
    await until(editor.statusBar, (text) => warnings(text) < before);
  });

  await step("hover explains an official term", async () => {
    await editor.clickText("belanghebbende");
    await editor.command("Show or Focus Hover");
    const hover = page.locator(".monaco-hover:visible", { hasText: "belanghebbende" });
    await hover.first().waitFor();
    await page.keyboard.press("Escape");
  });

  await step("a missing phone number is put in, and then is not missing", async () => {
    const lines = readFileSync(join(workspace, letter), "utf8").split("\n");
    await editor.goToLineEnd(lines.findIndex((line) => line.startsWith("Ik vertrouw")) + 1);
    await editor.quickFixes();
    await editor.chooseFix("Zet er een contactblok in");
    await until(
      () => editor.saved(letter),
      (text) => text.includes("XXX (telefoonnummer)"),
    );
    // The first field is selected: type over it, go to the next, type over that.
    await page.keyboard.type("Anna Jansen");
    await page.keyboard.press("Tab");
    await page.keyboard.type("088 123 45 67");
    await page.keyboard.press("Escape");
    const text = await editor.saved(letter);
    assert.match(text, /Bel Anna Jansen op 088 123 45 67\./u);
    await until(editor.statusBar, (status) => !/2 fouten/u.test(status));
  });

  await step("everything safe is mended at once, and the score gets better", async () => {
    const before = score(await editor.statusBar());
    await editor.command("Fix All");
    const text = await until(
      () => editor.saved(letter),
      (now) => !/ingevolge/u.test(now),
    );
    assert.doesNotMatch(text, /onverwijld/u);
    await until(editor.statusBar, (status) => score(status) < before);
  });

  await step("a word goes on the word list and is not reported any more", async () => {
    await editor.clickText("aangetoond");
    await editor.quickFixes();
    await editor.chooseFix("op onze woordenlijst");
    await until(async () => existsSync(join(workspace, "klarebrief.woorden.txt")), Boolean);
    await page.keyboard.press("Control+k");
    await page.keyboard.press("s");
    await until(
      async () => readFileSync(join(workspace, "klarebrief.woorden.txt"), "utf8"),
      (text) => text.includes("aangetoond"),
    );
    await editor.openFile(letter);
    await editor.clickText("aangetoond");
    await until(
      async () => {
        const fixes = await editor.quickFixes();
        await page.keyboard.press("Escape");
        return fixes.join("; ");
      },
      (fixes) => !/aangetoond/u.test(fixes),
    );
  });

  await step("the panel names parts and wins, by keyboard too, and a choice goes to its place", async () => {
    await page.locator(".statusbar-item[id*=klarebrief] a").first().click();
    const panel = editor.panel();
    await panel.locator("h1", { hasText: "Brief op orde?" }).waitFor();
    assert((await panel.locator("#parts + ul li").allInnerTexts()).some((part) => /Aanhef/u.test(part)));
    assert((await panel.locator("#wins + ul li").count()) > 0);
    await page.screenshot({ path: join(pictures, "op-orde.png") });
    await panel.locator("button", { hasText: "Slotgroet" }).focus();
    await page.keyboard.press("Enter");
    const place = page.locator("#status\\.editor\\.selection");
    const line = readFileSync(join(workspace, letter), "utf8")
      .split("\n")
      .findIndex((text) => /^Hoogachtend|^Met vriendelijke/u.test(text));
    await until(
      () => place.innerText(),
      (text) => text.includes(`Ln ${line + 1}`),
    );
  });

  await step("a rule is explained on a page", async () => {
    await editor.clickText("Hoogachtend");
    await editor.quickFixes();
    await editor.chooseFix("Leg uit");
    await page.locator(".tab", { hasText: "Preview" }).waitFor();
  });
}

let server: CodeServer | undefined;
let editor: Editor | undefined;
try {
  server = await startCodeServer({
    folder,
    workspace,
    extension: join(root, "packages/vscode-extension/dist/klarebrief.vsix"),
  });
  editor = await openEditor(server.address, workspace);
  await tryAll(editor);
  await tryCompletion(editor, { workspace, pictures: looks });
  await tryRewriting(editor, { workspace, pictures: looks });
} catch (error) {
  const picture = join(process.env.KLAREBRIEF_PICTURES ?? tmpdir(), "klarebrief-vscode-failed.png");
  await editor?.page.screenshot({ path: picture });
  process.stdout.write(`not ok, see ${picture}: ${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
} finally {
  await editor?.close();
  server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.stdout.write(`VS Code: ${count()} steps passed\n`);
