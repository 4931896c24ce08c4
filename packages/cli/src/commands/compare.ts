// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { styleText } from "node:util";
import { type CheckResult, UserError } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import { compareLetters, comparisonJson, comparisonText } from "@klarebrief/core/rewrite";
import { type Engine, loadEngine, shown } from "../engine.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";
import { ruleUrl } from "../rule-url.ts";

const specs = {
  format: { type: "string", default: "stylish" },
  strict: { type: "boolean", default: false },
  config: { type: "string" },
  color: { type: "boolean" },
} as const;

async function checkVersion(engine: Engine, file: string, io: Io): Promise<CheckResult> {
  const path = resolve(io.cwd, file);
  const bytes = await readBytes(path);
  const result = "code" in bytes ? undefined : await engine.check(path, bytes);
  const failure = "code" in bytes ? bytes : result?.failures[0];
  if (!result?.letter) throw new UserError(`${shown(io.cwd, path)}: ${failure?.message ?? ""}`);
  return result;
}

/** `klarebrief compare OUD NIEUW`: says which facts are not the same. Returns the exit code. */
export async function compareCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  const format = oneOf("format", values.format, ["stylish", "json"]);
  const [before, after] = positionals;
  if (before === undefined || after === undefined || positionals.length > 2)
    throw new UserError("Noem twee brieven. Bijvoorbeeld: klarebrief compare oud.md nieuw.md");
  const engine = await loadEngine(io.cwd, values.config);
  const comparison = compareLetters(
    await checkVersion(engine, before, io),
    await checkVersion(engine, after, io),
  );
  if (!comparison) throw new UserError("Wij kunnen deze twee brieven niet vergelijken.");
  const colour = values.color ?? (io.isTerminal.out && io.env.NO_COLOR === undefined);
  await io.out(
    format === "json"
      ? comparisonJson(comparison, ruleUrl)
      : comparisonText(comparison, {
          width: Math.max(40, Math.min(io.columns, 120)),
          paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
        }),
  );
  const isBad = comparison.verdict === "changed" || (values.strict && comparison.verdict === "uncertain");
  return isBad ? 1 : 0;
}
