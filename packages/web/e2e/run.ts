// SPDX-License-Identifier: EUPL-1.2
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startHost } from "./host.ts";
import { openBrowser } from "./page-driver.ts";
import { tryFiles } from "./try-files.ts";
import { tryFirefox } from "./try-firefox.ts";
import { tryHostile } from "./try-hostile.ts";
import { tryLooks } from "./try-looks.ts";
import { tryTimes } from "./try-times.ts";
import { tryTyping } from "./try-typing.ts";
import { tryWriting } from "./try-writing.ts";

/**
 * Tries the page in Chromium as a letter writer does, and the heart of it in Firefox, on a plain host of static files. With `--pictures` a screenshot becomes that of the
 * README.
 */
const folder = mkdtempSync(join(tmpdir(), "klarebrief-web-"));
const pictures = process.env.KLAREBRIEF_PICTURES ?? folder;
const media = fileURLToPath(new URL("../media/", import.meta.url));

let passed = 0;
async function step(name: string, run: () => Promise<void>): Promise<void> {
  const began = Date.now();
  await run();
  passed++;
  process.stdout.write(`ok ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
}

const host = await startHost({ headers: false });
const strictHost = await startHost({ headers: true });
const browser = await openBrowser();
try {
  const setting = { host, browser, step, pictures };
  await tryWriting(setting);
  await tryTyping(setting);
  await tryFiles(setting);
  await tryHostile(setting);
  await tryLooks({ ...setting, host: strictHost });
  await tryTimes(setting);
  await tryFirefox(setting);
  if (process.argv.includes("--pictures"))
    cpSync(join(pictures, "web-uitleg.png"), join(media, "pagina.png"));
} catch (error) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const picture = join(process.env.KLAREBRIEF_PICTURES ?? tmpdir(), "klarebrief-web-failed.png");
  await pages.at(-1)?.screenshot({ path: picture });
  process.stdout.write(`not ok, see ${picture}: ${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
} finally {
  await browser.close();
  host.stop();
  strictHost.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.stdout.write(`Web page: ${passed} steps passed\n`);
