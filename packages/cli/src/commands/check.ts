// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import {
  type Baseline,
  type FormatName,
  formatNames,
  type LetterText,
  type LetterView,
  letterTexts,
  type Now,
  newFindings,
} from "@klarebrief/core/reporters";
import { isGone, loadBaseline } from "../baseline.ts";
import { recallOptions, recallSpecs, workersAsked } from "../batch/batch-options.ts";
import { sweepCache } from "../batch/cache.ts";
import { type CheckItems, checkItems } from "../batch/check-items.ts";
import { type CheckWork, checkLetters } from "../batch/check-letters.ts";
import type { CheckItem } from "../batch/check-task.ts";
import { reportContext, type Writing } from "../batch/letter-text.ts";
import { progressOf } from "../batch/progress.ts";
import { textSink } from "../batch/sinks.ts";
import { type Engine, loadEngine, shown } from "../engine.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";
import { limitSpecs, limitsOf, tally } from "../thresholds.ts";
import { openPending, type PendingFile } from "../write-atomic.ts";
import { outputPath } from "../write-output.ts";

const specs = {
  format: { type: "string", default: "stylish" },
  ...limitSpecs,
  baseline: { type: "string" },
  output: { type: "string" },
  quiet: { type: "boolean", default: false },
  "stdin-filename": { type: "string" },
  "stdin-ndjson": { type: "boolean", default: false },
  shard: { type: "string" },
  ...recallSpecs,
  config: { type: "string" },
  color: { type: "boolean" },
  "allow-plugins": { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseOptions<typeof specs>>["values"];

/** Letters as text with only what the baseline does not have. */
async function* withoutOld(
  views: AsyncIterable<LetterView>,
  { baseline, now, textOf }: { baseline: Baseline; now: Now; textOf: (view: LetterView) => LetterText },
): AsyncGenerator<LetterText> {
  const letters = (async function* () {
    for await (const view of views) yield { ...view.letter, view };
  })();
  for await (const { view, ...letter } of newFindings(letters, baseline, now))
    yield textOf({ ...view, letter });
}

interface Job {
  readonly engine: Engine;
  readonly io: Io;
  readonly format: FormatName;
  readonly limits: ReturnType<typeof limitsOf>;
  readonly baseline: Baseline | undefined;
  /** Undefined when the letters come line by line. */
  readonly found: CheckItems | undefined;
  readonly output: PendingFile | undefined;
}

/** Checks all letters, writes what they become as it comes, and returns the exit code. */
async function checkAll(values: Values, job: Job): Promise<number> {
  const { engine, io, format, limits, baseline, found, output } = job;
  const writing: Writing = {
    format,
    quiet: values.quiet,
    colour:
      values.output === undefined && (values.color ?? (io.isTerminal.out && io.env.NO_COLOR === undefined)),
    width: Math.max(40, Math.min(io.columns, 120)),
  };
  const context = reportContext(engine.rules, writing);
  const textOf = letterTexts(format, context);
  const write = output === undefined ? io.out : async (text: string) => output.write(text);
  const sink = textSink(format, write, found?.shard ? { ...context, shard: found.shard } : context);
  const { add, outcome } = tally(limits, baseline);
  const progress = progressOf(io, found?.items.length ?? 0);
  let done = 0;
  async function* counted<Outcome>(all: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
    for await (const one of all) {
      done++;
      progress.step();
      yield one;
    }
  }
  const now: Now = {
    ...(found ? { paths: new Set(found.items.map(({ path }) => shown(io.cwd, path))) } : {}),
    isGone: isGone(io.cwd),
  };
  const work: CheckWork = {
    engine,
    configFile: values.config,
    workers: workersAsked(values.workers),
    found,
    allowPlugins: values["allow-plugins"],
    ...recallOptions(values, io.cwd),
  };
  // A letter is written where it is checked, unless it must first be compared with others, in order.
  const letters = baseline
    ? withoutOld(counted(checkLetters(work, io, (view) => view)), { baseline, now, textOf })
    : counted(checkLetters({ ...work, writing }, io, textOf));
  for await (const letter of letters) {
    add(letter.count);
    await sink.add(letter);
  }
  progress.end();
  await sink.end();
  if (!io.signal.aborted) output?.keep();
  if (values.cache) sweepCache(resolve(io.cwd, values["cache-folder"]));
  if (io.signal.aborted) {
    const kept = output === undefined ? "" : ` ${values.output} is niet geschreven.`;
    io.err(`Gestopt. ${stoppedText(done, found?.items ?? [], io.cwd)}${kept}\n`);
    return 130;
  }
  const { code, reasons } = outcome();
  for (const reason of reasons) io.err(`${reason}\n`);
  return code;
}

/** `klarebrief check`: checks letters and prints what is wrong. Returns the exit code. */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  const format = oneOf("format", values.format, formatNames);
  const isFilter = values["stdin-ndjson"];
  if (isFilter && positionals.length > 0)
    throw new UserError("Met --stdin-ndjson komen de brieven uit de invoer. Noem geen bestanden.");
  if (!isFilter && positionals.length === 0)
    throw new UserError("Noem een brief of een map. Bijvoorbeeld: klarebrief check brief.md");
  if (values.shard !== undefined && format !== "json")
    throw new UserError("--shard werkt met --format json. Voeg de delen samen met klarebrief merge.");
  const engine = await loadEngine(io.cwd, values.config);
  const limits = limitsOf(
    values,
    engine.rules.map(({ card }) => card.id),
  );
  const baseline = values.baseline === undefined ? undefined : await loadBaseline(io.cwd, values.baseline);
  if ((engine.config.config.uitbreidingen ?? []).length > 0 && !values["allow-plugins"])
    io.err("Uw configuratie noemt uitbreidingen. Wij gebruiken ze alleen met --allow-plugins.\n");
  const found = isFilter
    ? undefined
    : await checkItems(
        {
          paths: positionals,
          stdinName: values["stdin-filename"] ?? "stdin.txt",
          changedSince: values.changed,
          shard: values.shard,
        },
        engine,
        io,
      );
  const inputs = [
    ...(found?.files ?? []),
    ...(values.baseline === undefined ? [] : [resolve(io.cwd, values.baseline)]),
  ];
  // Half an outcome never takes the place of a whole one.
  const output =
    values.output === undefined ? undefined : openPending(outputPath(io.cwd, values.output, inputs));
  try {
    return await checkAll(values, { engine, io, format, limits, baseline, found, output });
  } finally {
    output?.discard();
  }
}

/** How many letters were seen, and which were not. */
function stoppedText(done: number, items: readonly CheckItem[], cwd: string): string {
  const left = items.slice(done).map(({ path }) => shown(cwd, path));
  const named = left.slice(0, 3).join(", ");
  const more = left.length > 3 ? ` en ${left.length - 3} andere` : "";
  const not = left.length === 0 ? "" : ` Niet bekeken: ${named}${more}.`;
  return `Bekeken: ${done} van ${Math.max(items.length, done)}.${not}`;
}
