// SPDX-License-Identifier: EUPL-1.2
import { join, resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import {
  collectEarlier,
  collectReport,
  type Earlier,
  type LetterReport,
  openWorkbook,
  reportPage,
  type Store,
} from "@klarebrief/core/report";
import { printable } from "@klarebrief/core/reporters";
import { recallOptions, recallSpecs, workersAsked } from "../batch/batch-options.ts";
import { sweepCache } from "../batch/cache.ts";
import { checkItems } from "../batch/check-items.ts";
import { reportContext } from "../batch/letter-text.ts";
import { runBatch, workersFor } from "../batch/pool.ts";
import { progressOf } from "../batch/progress.ts";
import { failedReport, type ReportTaskOptions } from "../batch/report-task.ts";
import { viewSink } from "../batch/sinks.ts";
import { type Engine, loadEngine, shown } from "../engine.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { earlierName, type OpenReport, openReport, refuseFull } from "../report-files.ts";

const specs = {
  out: { type: "string", default: "rapport" },
  baseline: { type: "string", multiple: true },
  force: { type: "boolean", default: false },
  config: { type: "string" },
  ...recallSpecs,
  "allow-plugins": { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseOptions<typeof specs>>["values"];

interface Job {
  readonly values: Values;
  readonly engine: Engine;
  readonly io: Io;
  /** Absolute paths, in order of the path that is shown. */
  readonly files: readonly string[];
}

/** Checks the files, over all processors; fewer when the user stops. */
async function* checkAll({ values, engine, io, files }: Job): AsyncGenerator<LetterReport> {
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
  for await (const report of reports) {
    progress.step();
    yield report;
  }
  progress.end();
  if (values.cache) sweepCache(resolve(io.cwd, values["cache-folder"]));
}

/** Reads the earlier results a user named. Throws UserError. */
async function readEarlier(names: readonly string[], io: Io, store: Store): Promise<Earlier | undefined> {
  if (names.length === 0) return undefined;
  const { savedLetters } = await import("../saved-result.ts");
  const { add, done } = collectEarlier(store);
  for (const [i, name] of names.entries()) {
    const letters = (async function* () {
      for await (const letter of savedLetters(io.cwd, name)) {
        if (io.signal.aborted) return;
        yield letter;
      }
    })();
    await add(earlierName(resolve(io.cwd, name)), letters, i === names.length - 1);
  }
  return done();
}

/** Takes letters one by one and writes what they become. */
async function startReport({ files: file, store }: OpenReport, job: Job) {
  const { engine, io, values } = job;
  const paths = job.files.map((path) => shown(io.cwd, path));
  const context = reportContext(engine.rules);
  const { rules } = context;
  const earlier = await readEarlier(values.baseline ?? [], io, store);
  const collected = collectReport({ version: context.version, rules, paths, store, earlier });
  const write = file["bevindingen.xlsx"].write;
  const workbook = await openWorkbook({ rules, paths, isCompared: earlier !== undefined, write });
  const json = viewSink("json", async (text) => file["resultaat.json"].write(text), context);
  const csv = viewSink("csv", async (text) => file["bevindingen.csv"].write(text), context);
  return {
    add: async (report: LetterReport): Promise<void> => {
      const change = collected.add(report);
      workbook.add(report.json, change);
      const view = { letter: report.json, excerpts: {}, hardest: [] };
      await csv.add(view);
      await json.add(view);
    },
    /** Says whether all findings fit in the workbook. */
    end: async (): Promise<boolean> => {
      const data = collected.done();
      await csv.end();
      await json.end();
      file["index.html"].write(reportPage(data));
      return workbook.end(data);
    },
  };
}

/** Makes the report and returns the exit code. */
async function makeReport(open: OpenReport, job: Job, name: string): Promise<number> {
  const { io, files } = job;
  const report = await startReport(open, job);
  const failed: string[] = [];
  let done = 0;
  for await (const letter of checkAll(job)) {
    await report.add(letter);
    done++;
    const { path, failures } = letter.json;
    if (failures.length > 0)
      failed.push(`${printable(path)}: ${failures.map(({ message }) => message).join(" ")}\n`);
  }
  if (io.signal.aborted) {
    io.err(`Gestopt. Bekeken: ${done} van ${files.length}. Er is geen rapport gemaakt.\n`);
    return 130;
  }
  const isWhole = await report.end();
  open.keep();
  for (const line of failed) io.err(line);
  if (!isWhole) io.err("In Excel passen niet alle meldingen. In bevindingen.csv staan ze wel allemaal.\n");
  await io.out(
    `Het rapport staat in ${name}. Open ${join(name, "index.html").replaceAll("\\", "/")} in uw browser.\n`,
  );
  return failed.length > 0 ? 2 : 0;
}

/** `klarebrief report`: a report for coaches over many letters. Returns the exit code. */
export async function reportCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  if (positionals.length === 0 || positionals.includes("-"))
    throw new UserError("Noem een map met brieven. Bijvoorbeeld: klarebrief report brieven --out rapport");
  const folder = resolve(io.cwd, values.out);
  const name = shown(io.cwd, folder);
  refuseFull(folder, name, values.force);
  const engine = await loadEngine(io.cwd, values.config);
  const wanted = { paths: positionals, stdinName: "", changedSince: values.changed };
  const { files } = await checkItems(wanted, engine, io);
  if (files.length === 0) throw new UserError("Er is niets veranderd. Er is geen rapport gemaakt.");
  if ((engine.config.config.uitbreidingen ?? []).length > 0 && !values["allow-plugins"])
    io.err("Uw configuratie noemt uitbreidingen. Wij gebruiken ze alleen met --allow-plugins.\n");
  const open = openReport(folder);
  try {
    return await makeReport(open, { values, engine, io, files }, name);
  } finally {
    open.discard();
  }
}
