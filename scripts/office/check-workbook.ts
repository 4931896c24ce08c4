// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";

/**
 * Makes a report of the letters of the corpus, opens its workbook in LibreOffice Calc and compares what stands in the sheets with the findings in
 * CSV. Skips, and says so, where Calc is not installed.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
/** Text, comma, quotes, UTF-8, from line 1, cells as they are shown, every sheet a file. */
const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

const rows = (path: string): readonly (readonly string[])[] =>
  parse(readFileSync(path, "utf8"), { bom: true, relax_column_count: true });

function main(): number {
  const calc = ["/usr/bin/localc", "/usr/lib/libreoffice/program/scalc"].find(existsSync);
  if (!calc) {
    console.log("skipped: LibreOffice Calc is not installed");
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "klarebrief-office-"));
  try {
    const report = spawnSync(
      process.execPath,
      [
        join(root, "packages/cli/bin/klarebrief.js"),
        "report",
        "corpus/letters",
        "--out",
        join(folder, "report"),
      ],
      { cwd: root, encoding: "utf8" },
    );
    if (report.status !== 0) throw new Error(report.stderr);
    const sheets = join(folder, "sheets");
    const opened = spawnSync(
      calc,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
        "--headless",
        "--convert-to",
        everySheet,
        "--outdir",
        sheets,
        join(folder, "report", "bevindingen.xlsx"),
      ],
      { encoding: "utf8", timeout: 110_000 },
    );
    if (opened.status !== 0 || !existsSync(sheets))
      throw new Error(`Calc could not open it: ${opened.stderr}`);
    const sheet = (name: string): readonly (readonly string[])[] =>
      rows(join(sheets, `bevindingen-${name}.csv`)).slice(1);
    // Without column and fingerprint, which the workbook does not have.
    const wanted = rows(join(folder, "report", "bevindingen.csv"))
      .slice(1)
      .map((row) => row.filter((_, i) => i !== 2 && i !== 10));
    const wrong: string[] = [];
    if (readdirSync(sheets).length !== 4) wrong.push(`sheets: ${readdirSync(sheets).join(", ")}`);
    const seen = sheet("Bevindingen");
    wanted.forEach((row, i) => {
      if (JSON.stringify(row) !== JSON.stringify(seen[i]))
        wrong.push(`row ${i + 2}: ${JSON.stringify(seen[i])}`);
    });
    if (seen.length !== wanted.length) wrong.push(`${seen.length} findings for ${wanted.length}`);
    const letters = sheet("Brieven");
    const paths = new Set(readdirSync(join(root, "corpus/letters")));
    if (letters.length !== paths.size) wrong.push(`${letters.length} letters for ${paths.size}`);
    for (const line of wrong.slice(0, 10)) console.log(line);
    console.log(
      `${wrong.length === 0 ? "ok" : "not ok"}: Calc opened the workbook of a report; ${seen.length} findings, ${letters.length} letters, ${wrong.length} mistakes`,
    );
    return wrong.length === 0 && seen.length > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main();
