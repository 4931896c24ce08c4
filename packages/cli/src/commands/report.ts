// SPDX-License-Identifier: EUPL-1.2
import { join, resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import { type LetterReport, reportPage, reportWorkbook } from "@klarebrief/core/report";
import { formats, printable, ruleInfos } from "@klarebrief/core/reporters";
import { recallOptions, recallSpecs, workersAsked } from "../batch/batch-options.ts";
import { sweepCache } from "../batch/cache.ts";
import { checkItems } from "../batch/check-items.ts";
import { runBatch, workersFor } from "../batch/pool.ts";
import { progressOf } from "../batch/progress.ts";
import { failedReport, type ReportTaskOptions } from "../batch/report-task.ts";
import { type Engine, loadEngine, shown } from "../engine.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { type ReportFiles, readEarlier, refuseFull, writeReport } from "../report-files.ts";
import { ruleUrl } from "../rule-url.ts";
import { version } from "../version.ts";

const specs = {
  out: { type: "string", default: "rapport" },
  baseline: { type: "string", multiple: true },
  force: { type: "boolean", default: false },
  config: { type: "string" },
  ...recallSpecs,
  "allow-plugins": { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseOptions<typeof specs>>["values"];

/** The letters of a report are in memory together, and its saved result in one text. */
const mostLetters = 5_000;

/** Checks the files, over all processors; fewer when the user stops. */
async function checkAll(
  files: readonly string[],
  { engine, io, values }: { readonly engine: Engine; readonly io: Io; readonly values: Values },
): Promise<readonly LetterReport[]> {
  const { config } = values;
  const options: ReportTaskOptions = {
    allowPlugins: values["allow-plugins"],
    ...recallOptions(values, io.cwd),
  };
  const reports = runBatch<string, LetterReport>(files, {
    task: "report",
    setup: { cwd: io.cwd, ...(config === undefined ? {} : { configFile: config }), options },
    workers: workersFor(files.length, workersAsked(values.workers)),
    engine,
    signal: io.signal,
    lost: (path) =>
      failedReport(shown(io.cwd, path), {
        code: "stopped",
        message: "Deze brief vraagt te veel geheugen. De andere brieven zijn wel bekeken.",
      }),
  });
  const progress = progressOf(io, files.length);
  const letters: LetterReport[] = [];
  for await (const report of reports) {
    letters.push(report);
    progress.step();
  }
  progress.end();
  if (values.cache) sweepCache(resolve(io.cwd, values["cache-folder"]));
  return letters;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `klarebrief report`: a report for coaches over many letters. Returns the exit code. */
export async function reportCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  if (positionals.length === 0 || positionals.includes("-"))
    throw new UserError("Noem een map met brieven. Bijvoorbeeld: klarebrief report brieven --out rapport");
  const folder = resolve(io.cwd, values.out);
  const name = shown(io.cwd, folder);
  refuseFull(folder, name, values.force);
  const earlier = readEarlier(
    (values.baseline ?? []).map((file) => ({
      path: resolve(io.cwd, file),
      shown: shown(io.cwd, resolve(io.cwd, file)),
    })),
  );
  const engine = await loadEngine(io.cwd, values.config);
  const found = await checkItems(
    { paths: positionals, stdinName: "", changedSince: values.changed },
    engine,
    io,
  );
  const { files } = found;
  if (files.length === 0) throw new UserError("Er is niets veranderd. Er is geen rapport gemaakt.");
  if (files.length > mostLetters)
    throw new UserError(
      `Dit zijn ${files.length} brieven. In een rapport passen er ${mostLetters}. Maak een rapport voor elke map.`,
    );
  if ((engine.config.config.uitbreidingen ?? []).length > 0 && !values["allow-plugins"])
    io.err("Uw configuratie noemt uitbreidingen. Wij gebruiken ze alleen met --allow-plugins.\n");
  const letters = await checkAll(files, { engine, io, values });
  if (io.signal.aborted) {
    io.err(
      `Gestopt. ${letters.length} van ${files.length} brieven zijn bekeken. Er is geen rapport gemaakt.\n`,
    );
    return 130;
  }
  const input = { letters, rules: ruleInfos(engine.rules, ruleUrl), version: version(), earlier };
  const result = letters.map(({ json }) => json);
  const made: ReportFiles = {
    "index.html": utf8(reportPage(input)),
    "bevindingen.csv": utf8(formats.csv(result, input)),
    "bevindingen.xlsx": await reportWorkbook(input),
    "resultaat.json": utf8(formats.json(result, input)),
  };
  writeReport(folder, made);
  const failed = letters.filter(({ json }) => json.failures.length > 0);
  for (const { json } of failed)
    io.err(`${printable(json.path)}: ${json.failures.map(({ message }) => message).join(" ")}\n`);
  await io.out(
    `Het rapport staat in ${name}. Open ${join(name, "index.html").replaceAll("\\", "/")} in uw browser.\n`,
  );
  return failed.length > 0 ? 2 : 0;
}
