// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { styleText } from "node:util";
import { UserError } from "@klarebrief/core";
import { type Baseline, type LetterView, type Now, newFindings, ruleInfos } from "@klarebrief/core/reporters";
import { isGone, loadBaseline } from "../baseline.ts";
import { recallOptions, recallSpecs, workersAsked } from "../batch/batch-options.ts";
import { sweepCache } from "../batch/cache.ts";
import { checkItems } from "../batch/check-items.ts";
import { type CheckItem, failedView } from "../batch/check-task.ts";
import { fromLines } from "../batch/from-lines.ts";
import { type Batch, runBatch, workersFor } from "../batch/pool.ts";
import { progressOf } from "../batch/progress.ts";
import { formatNames, type OutputFormat, type SinkOptions, sinkOf } from "../batch/sinks.ts";
import { type Engine, loadEngine, shown } from "../engine.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";
import { ruleUrl } from "../rule-url.ts";
import { limitSpecs, limitsOf, tally } from "../thresholds.ts";
import { version } from "../version.ts";
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

const onlyErrors = (view: LetterView): LetterView => ({
  ...view,
  letter: { ...view.letter, findings: view.letter.findings.filter(({ severity }) => severity === "error") },
});

/** The letters with only what the baseline does not have. */
async function* withoutOld(
  views: AsyncIterable<LetterView>,
  baseline: Baseline,
  now: Now,
): AsyncGenerator<LetterView> {
  const letters = (async function* () {
    for await (const view of views) yield { ...view.letter, view };
  })();
  for await (const { view, ...letter } of newFindings(letters, baseline, now)) yield { ...view, letter };
}

function batchOf(
  values: Values,
  { engine, io, count }: { readonly engine: Engine; readonly io: Io; readonly count: number },
): Batch<CheckItem, LetterView> {
  return {
    task: "check",
    setup: {
      cwd: io.cwd,
      ...(values.config === undefined ? {} : { configFile: values.config }),
      options: { allowPlugins: values["allow-plugins"], ...recallOptions(values, io.cwd) },
    },
    workers: workersFor(count, workersAsked(values.workers)),
    engine,
    signal: io.signal,
    lost: ({ path }) =>
      failedView(shown(io.cwd, path), {
        code: "stopped",
        message: "Deze brief vraagt te veel geheugen. De andere brieven zijn wel bekeken.",
      }),
  };
}

function sinkOptions(
  values: Values,
  { engine, io }: { readonly engine: Engine; readonly io: Io },
): SinkOptions {
  const colour =
    values.output === undefined && (values.color ?? (io.isTerminal.out && io.env.NO_COLOR === undefined));
  return {
    stylish: {
      titles: new Map(engine.rules.map(({ card }) => [card.id, card.title])),
      quiet: values.quiet,
      width: Math.max(40, Math.min(io.columns, 120)),
      paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    },
    context: { version: version(), rules: ruleInfos(engine.rules, ruleUrl) },
  };
}

interface Job {
  readonly engine: Engine;
  readonly io: Io;
  readonly format: OutputFormat;
  readonly limits: ReturnType<typeof limitsOf>;
  readonly baseline: Baseline | undefined;
  /** Undefined when the letters come line by line. */
  readonly found: Awaited<ReturnType<typeof checkItems>> | undefined;
  readonly output: PendingFile | undefined;
}

/** Checks all letters, writes what they become as it comes, and returns the exit code. */
async function checkAll(
  values: Values,
  { engine, io, format, limits, baseline, found, output }: Job,
): Promise<number> {
  const total = found?.items.length ?? Number.POSITIVE_INFINITY;
  const batch = batchOf(values, { engine, io, count: total });
  const views = found ? runBatch(found.items, batch) : fromLines(io, batch);
  const write = output === undefined ? io.out : async (text: string) => output.write(text);
  const options = sinkOptions(values, { engine, io });
  const sink = sinkOf(format, write, found?.shard ? { ...options, shard: found.shard } : options);
  const { add, outcome } = tally(limits, baseline);
  const progress = progressOf(io, found ? total : 0);
  let done = 0;
  const counted = (async function* () {
    for await (const view of views) {
      done++;
      progress.step();
      yield view;
    }
  })();
  const now: Now = {
    ...(found ? { paths: new Set(found.items.map(({ path }) => shown(io.cwd, path))) } : {}),
    isGone: isGone(io.cwd),
  };
  for await (const view of baseline ? withoutOld(counted, baseline, now) : counted) {
    add(view.letter);
    await sink.add(values.quiet ? onlyErrors(view) : view);
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
  return `${done} van ${Math.max(items.length, done)} brieven zijn bekeken.${not}`;
}
