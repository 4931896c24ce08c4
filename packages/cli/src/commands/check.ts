// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { styleText } from "node:util";
import { type CheckResult, letterKinds, stylish, UserError } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import { type FormatName, formats, letterJson, newFindings, ruleInfos } from "@klarebrief/core/reporters";
import { isGone, loadBaseline } from "../baseline.ts";
import { type Engine, loadEngine, shown } from "../engine.ts";
import { expandPaths } from "../expand-paths.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";
import { loadPlugins, withPlugins } from "../plugins.ts";
import { ruleUrl } from "../rule-url.ts";
import { limitSpecs, limitsOf, tally } from "../thresholds.ts";
import { version } from "../version.ts";
import { outputPath, writeOutput } from "../write-output.ts";

const formatNames = Object.keys(formats) as readonly FormatName[];

const specs = {
  format: { type: "string", default: "stylish" },
  ...limitSpecs,
  baseline: { type: "string" },
  output: { type: "string" },
  quiet: { type: "boolean", default: false },
  "stdin-filename": { type: "string" },
  config: { type: "string" },
  kind: { type: "string" },
  color: { type: "boolean" },
  "allow-plugins": { type: "boolean", default: false },
} as const;

async function checkFile(
  engine: Engine,
  path: string,
  cwd: string,
  kind: Parameters<Engine["check"]>[2],
): Promise<CheckResult> {
  const bytes = await readBytes(path);
  if ("code" in bytes)
    return { path: shown(cwd, path), letter: null, readability: null, findings: [], failures: [bytes] };
  return engine.check(path, bytes, kind);
}

/** `klarebrief check`: checks letters and prints what is wrong. Returns the exit code. */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  const format = oneOf("format", values.format, ["stylish", ...formatNames]);
  const kind = values.kind === undefined ? undefined : oneOf("kind", values.kind, letterKinds);
  if (positionals.length === 0)
    throw new UserError("Noem een brief of een map. Bijvoorbeeld: klarebrief check brief.md");
  const engine = await loadEngine(io.cwd, values.config);
  const limits = limitsOf(
    values,
    engine.rules.map(({ card }) => card.id),
  );
  const baseline = values.baseline === undefined ? undefined : await loadBaseline(io.cwd, values.baseline);
  const named = engine.config.config.uitbreidingen ?? [];
  const plugins = values["allow-plugins"] ? await loadPlugins(named, engine.config.folder) : [];
  if (named.length > 0 && !values["allow-plugins"])
    io.err("Uw configuratie noemt uitbreidingen. Wij gebruiken ze alleen met --allow-plugins.\n");
  const results: CheckResult[] = [];
  if (positionals.includes("-")) {
    const path = resolve(io.cwd, values["stdin-filename"] ?? "stdin.txt");
    results.push(await withPlugins(await engine.check(path, await io.stdin(), kind), plugins));
  }
  const files = await expandPaths(
    positionals.filter((path) => path !== "-"),
    io.cwd,
    engine.config,
  );
  const output =
    values.output === undefined
      ? undefined
      : outputPath(io.cwd, values.output, [
          ...files,
          ...(values.baseline === undefined ? [] : [resolve(io.cwd, values.baseline)]),
        ]);
  if (files.length === 0 && results.length === 0)
    throw new UserError(
      "Wij vinden hier geen brieven. Kijk naar de map, of naar ‘bestanden’ in uw configuratie.",
    );
  const showProgress = io.isTerminal.err && files.length > 20;
  for (const [i, file] of files.entries()) {
    if (io.signal.aborted) break;
    if (showProgress) io.err(`\r${i + 1} van ${files.length} brieven`);
    results.push(await withPlugins(await checkFile(engine, file, io.cwd, kind), plugins));
  }
  if (showProgress) io.err("\r\u001b[K");
  results.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const fresh = baseline ? newFindings(results, baseline, isGone(io.cwd)) : results;
  const shownResults = values.quiet
    ? fresh.map((result) => ({
        ...result,
        findings: result.findings.filter(({ severity }) => severity === "error"),
      }))
    : fresh;
  const colour =
    output === undefined && (values.color ?? (io.isTerminal.out && io.env.NO_COLOR === undefined));
  const text =
    format === "stylish"
      ? stylish(shownResults, {
          rules: engine.rules,
          quiet: values.quiet,
          width: Math.max(40, Math.min(io.columns, 120)),
          paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
        })
      : formats[format](
          shownResults.map((result) => letterJson(result, ruleUrl)),
          { version: version(), rules: ruleInfos(engine.rules, ruleUrl) },
        );
  if (output === undefined) await io.out(text);
  // Half an outcome never takes the place of a whole one.
  else if (!io.signal.aborted) writeOutput(output, text);
  if (io.signal.aborted) {
    const kept = output === undefined ? "" : ` ${values.output} is niet geschreven.`;
    io.err(`Gestopt. ${results.length} van ${files.length} brieven zijn bekeken.${kept}\n`);
    return 130;
  }
  const { add, outcome } = tally(limits, baseline);
  for (const result of fresh) add(result);
  const { code, reasons } = outcome();
  for (const reason of reasons) io.err(`${reason}\n`);
  return code;
}
