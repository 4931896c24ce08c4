// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { styleText } from "node:util";
import { type CheckResult, type Finding, json, letterKinds, stylish, UserError } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import { type Engine, loadEngine, shown } from "../engine.ts";
import { expandPaths } from "../expand-paths.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";
import { loadPlugins, withPlugins } from "../plugins.ts";
import { ruleUrl } from "../rule-url.ts";

const thresholds = ["error", "warning", "info", "law", "norm"] as const;
type Threshold = (typeof thresholds)[number];

const specs = {
  format: { type: "string", default: "stylish" },
  "fail-on": { type: "string", default: "error" },
  "max-warnings": { type: "string" },
  quiet: { type: "boolean", default: false },
  "stdin-filename": { type: "string" },
  config: { type: "string" },
  kind: { type: "string" },
  color: { type: "boolean" },
  "allow-plugins": { type: "boolean", default: false },
} as const;

/** Whether a finding is at or above the threshold. Law and norm look at authority alone; norm includes law. */
function isAtOrAbove({ severity, authority }: Finding, threshold: Threshold): boolean {
  if (threshold === "law") return authority === "law";
  if (threshold === "norm") return authority !== "style";
  const order = ["info", "warning", "error"];
  return order.indexOf(severity) >= order.indexOf(threshold);
}

function exitCode(results: readonly CheckResult[], threshold: Threshold, maxWarnings: number): number {
  if (results.some(({ failures }) => failures.length > 0)) return 2;
  const findings = results.flatMap((result) => result.findings);
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return findings.some((finding) => isAtOrAbove(finding, threshold)) || warnings > maxWarnings ? 1 : 0;
}

function maxWarningsOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/u.test(value))
    throw new UserError(`--max-warnings moet een getal zijn, zoals 10. U gaf ‘${value}’.`);
  return Number(value);
}

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
  const format = oneOf("format", values.format, ["stylish", "json"]);
  const threshold = oneOf("fail-on", values["fail-on"], thresholds);
  const maxWarnings = maxWarningsOf(values["max-warnings"]);
  const kind = values.kind === undefined ? undefined : oneOf("kind", values.kind, letterKinds);
  if (positionals.length === 0)
    throw new UserError("Noem een brief of een map. Bijvoorbeeld: klarebrief check brief.md");
  const engine = await loadEngine(io.cwd, values.config);
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
  const shownResults = values.quiet
    ? results.map((result) => ({
        ...result,
        findings: result.findings.filter(({ severity }) => severity === "error"),
      }))
    : results;
  const colour = values.color ?? (io.isTerminal.out && io.env.NO_COLOR === undefined);
  await io.out(
    format === "json"
      ? json(shownResults, ruleUrl)
      : stylish(shownResults, {
          rules: engine.rules,
          quiet: values.quiet,
          width: Math.max(40, Math.min(io.columns, 120)),
          paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
        }),
  );
  if (io.signal.aborted) {
    io.err(`Gestopt. ${results.length} van ${files.length} brieven zijn bekeken.\n`);
    return 130;
  }
  return exitCode(results, threshold, maxWarnings);
}
