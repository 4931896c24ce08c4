// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Download,
  type Locator,
  type Page,
} from "playwright-core";

/** What a letter writer does on the page. */
export interface Driver {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Pastes a text over all that is there. */
  readonly paste: (text: string) => Promise<void>;
  readonly drop: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The text in the editor, as it is copied. */
  readonly text: () => Promise<string>;
  /** Waits for the outcome of what is in the editor now, and gives its headline. */
  readonly settled: () => Promise<string>;
  /** The marks in sight whose text is this. */
  readonly mark: (text: string) => Locator;
  readonly notice: () => Promise<string>;
  /** What the browser or the page complained of. */
  readonly complaints: readonly string[];
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

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet });

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly touch?: boolean;
}

/** Opens the page and waits until it can check. */
export async function openPage(browser: Browser, address: string, look: Look = {}): Promise<Driver> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 860 },
    colorScheme: look.dark ? "dark" : "light",
    hasTouch: look.touch ?? false,
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    const ours = /nog niet gekopieerd of gedownload/u.test(dialog.message());
    if (!ours) complaints.push(`dialog: ${dialog.message()}`);
    void (ours ? dialog.accept() : dialog.dismiss());
  });
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  const content = page.locator(".cm-content");
  return {
    page,
    context,
    complaints,
    paste: async (text) => {
      await content.focus();
      await page.keyboard.press("Control+a");
      await page.evaluate((pasted) => {
        const data = new DataTransfer();
        data.setData("text/plain", pasted);
        const at = document.querySelector("#editor")?.shadowRoot?.querySelector(".cm-content");
        at?.dispatchEvent(
          new ClipboardEvent("paste", {
            clipboardData: data,
            bubbles: true,
            cancelable: true,
            composed: true,
          }),
        );
      }, text);
    },
    drop: async (name, bytes) => {
      const data = await page.evaluateHandle(
        ({ base64, called }) => {
          const transfer = new DataTransfer();
          const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          transfer.items.add(new File([content], called));
          return transfer;
        },
        { base64: Buffer.from(bytes).toString("base64"), called: name },
      );
      for (const type of ["dragenter", "dragover", "drop"])
        await page.dispatchEvent("#editor", type, { dataTransfer: data });
    },
    text: async () => {
      await page.locator("#copy").click();
      return page.evaluate(() => navigator.clipboard.readText());
    },
    settled: async () => {
      await page.waitForFunction(
        () => document.documentElement.dataset.version === document.documentElement.dataset.asked,
      );
      const score = page.locator("#summary .score");
      return (await score.count()) === 0 ? "" : (await score.innerText()).trim();
    },
    mark: (text) => page.locator(".cm-content .mark", { hasText: new RegExp(`^${text}$`, "u") }),
    notice: async () => {
      const place = page.locator("#notice");
      await place.waitFor();
      return place.innerText();
    },
    close: () => context.close(),
  };
}

export async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}
