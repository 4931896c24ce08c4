// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from "playwright-core";
import { until } from "./steps.ts";

/** What a writer does in VS Code, by mouse and keyboard. */
export interface Editor {
  readonly page: Page;
  readonly openFile: (name: string) => Promise<void>;
  /** Clicks in the middle of the first place where this text stands. */
  readonly clickText: (text: string) => Promise<void>;
  /** Puts the cursor at the end of a line. */
  readonly goToLineEnd: (line: number) => Promise<void>;
  /** Opens the list of quick fixes at the cursor and gives its titles. */
  readonly quickFixes: () => Promise<readonly string[]>;
  readonly chooseFix: (title: string) => Promise<void>;
  readonly command: (title: string) => Promise<void>;
  /** Saves and reads the file. */
  readonly saved: (name: string) => Promise<string>;
  readonly statusBar: () => Promise<string>;
  readonly panel: () => FrameLocator;
  readonly close: () => Promise<void>;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function goTo(page: Page, address: string): Promise<void> {
  for (let i = 0; ; i++) {
    try {
      await page.goto(address);
      return;
    } catch (error) {
      if (i === 60) throw error;
      await page.waitForTimeout(500);
    }
  }
}

const isThere = (place: Locator, timeout: number): Promise<boolean> =>
  place.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/** Opens VS Code in Debian's Chromium. */
export async function openEditor(address: string, workspace: string): Promise<Editor> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: quiet,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(60_000);
  await goTo(page, address);
  await page.waitForSelector(".monaco-workbench");
  const status = page.locator(
    ".statusbar-item#klarebrief\\.klarebrief-vscode\\.klarebrief, .statusbar-item[id*=klarebrief]",
  );
  const widget = page.locator(".action-widget:not(.action-list-submenu-panel)");

  return {
    page,
    openFile: async (name) => {
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).dblclick();
      await page.waitForSelector(".monaco-editor .view-line");
    },
    clickText: async (text) => {
      const word = page.locator(".monaco-editor .view-line span span", { hasText: text }).first();
      const place = await word.evaluate((span, wanted) => {
        const node = span.firstChild;
        const at = (node?.textContent ?? "").replaceAll("\u00a0", " ").indexOf(wanted);
        const range = document.createRange();
        if (!node || at < 0) return undefined;
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, text);
      if (!place) throw new Error(`‘${text}’ is not in the editor`);
      await page.mouse.click(place.x, place.y);
    },
    goToLineEnd: async (line) => {
      await page.keyboard.press("Control+g");
      await page.waitForSelector(".quick-input-widget input");
      await page.keyboard.type(String(line));
      await page.keyboard.press("Enter");
      await page.keyboard.press("End");
    },
    quickFixes: async () => {
      // A list that is asked for while the view still moves closes again.
      for (let i = 0; i < 10; i++) {
        await page.keyboard.press("Control+.");
        if (await isThere(widget, 3000)) break;
        await page.keyboard.press("Escape");
      }
      return widget.locator(".monaco-list-row.action").allInnerTexts();
    },
    chooseFix: async (title) => {
      await widget.locator(".monaco-list-row.action", { hasText: title }).first().click();
      await widget.waitFor({ state: "hidden" });
    },
    command: async (title) => {
      await page.keyboard.press("F1");
      await page.waitForSelector(".quick-input-widget input");
      await page.keyboard.type(title);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
    },
    saved: async (name) => {
      // On a busy machine a key comes before the change it must save.
      await until(
        async () => {
          await page.keyboard.press("Control+s");
          await page.waitForTimeout(500);
          return page.locator(".tab.active.dirty").count();
        },
        (unsaved) => unsaved === 0,
      );
      return readFileSync(join(workspace, name), "utf8");
    },
    statusBar: async () => (await status.first().innerText()).trim(),
    panel: () => page.frameLocator("iframe.webview").frameLocator("iframe#active-frame"),
    close: () => browser.close(),
  };
}
