// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly "working-directory"?: string;
}
interface Action {
  readonly inputs?: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
export interface Annotation {
  readonly level: string;
  readonly message: string;
  readonly [property: string]: string;
}
export interface Outcome {
  /** Exit code of the step that failed, or 0. */
  readonly code: number;
  readonly log: string;
  readonly annotations: readonly Annotation[];
  /** Actions of others that it uses, with what it gives them; they are not run. */
  readonly used: readonly { readonly name: string; readonly with: Readonly<Record<string, string>> }[];
}

/** A value with its `${{ … }}` filled in, once: what comes out is never looked at again. */
const filled = (text: string, context: data.Dictionary): string =>
  text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) =>
    evaluate(expression, context).coerceString(),
  );

function evaluate(expression: string, context: data.Dictionary): data.ExpressionData {
  const names = context.pairs().map(({ key }) => key);
  const statuses = ["success", "failure", "always", "cancelled"].map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === "success" || name === "always"),
  }));
  const tree = new Parser(new Lexer(expression).lex().tokens, names, statuses).parse();
  return new Evaluator(tree, context, new Map(statuses.map((status) => [status.name, status]))).evaluate();
}

const filledAll = (values: Readonly<Record<string, string>> | undefined, context: data.Dictionary) =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([key, value]) => [key, filled(String(value), context)]),
  );

const unescaped = (text: string): string =>
  text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");

/** The annotations that GitHub makes of the commands in a log. */
const annotationsOf = (log: string): readonly Annotation[] =>
  Array.from(
    log.matchAll(/^::(error|warning|notice)(?: (.*?))?::(.*)$/gmu),
    ([, level = "", given = "", message = ""]) => ({
      ...Object.fromEntries(given.split(",").map((pair) => pair.split(/=(.*)/su, 2).map(unescaped))),
      level,
      message: unescaped(message),
    }),
  );

/**
 * Runs the `run` steps of a composite action as the runner of GitHub documents: inputs with their defaults, expressions filled in, each
 * script in a file for `bash --noprofile --norc -eo pipefail`, the files of GITHUB_OUTPUT and its like, and a stop at the first step
 * that fails.
 */
export function runAction(
  folder: string,
  {
    workspace,
    inputs: given,
  }: { readonly workspace: string; readonly inputs: Readonly<Record<string, string>> },
): Outcome {
  const { inputs = {}, runs }: Action = parse(readFileSync(join(folder, "action.yml"), "utf8"));
  const values = Object.entries(inputs).map(([name, input]) => [name, given[name] ?? input.default ?? ""]);
  const json = { inputs: Object.fromEntries(values), github: { action_path: folder, workspace }, env: {} };
  const context: data.Dictionary = JSON.parse(JSON.stringify(json), data.reviver);
  const temp = mkdtempSync(join(tmpdir(), "klarebrief-runner-"));
  const files = ["OUTPUT", "ENV", "PATH", "STEP_SUMMARY"].map((name) => [`GITHUB_${name}`, join(temp, name)]);
  for (const [, file = ""] of files) writeFileSync(file, "");
  const used: Outcome["used"][number][] = [];
  let log = "";
  let code = 0;
  for (const [i, step] of runs.steps.entries()) {
    if (
      code !== 0 ||
      !evaluate(step.if ?? "true", context)
        .coerceString()
        .match(/^true$/u)
    )
      continue;
    if (step.uses !== undefined) used.push({ name: step.uses, with: filledAll(step.with, context) });
    if (step.run === undefined) continue;
    if (step.shell !== "bash") throw new Error(`step ${i} has shell ${step.shell}`);
    const script = join(temp, `${i}.sh`);
    writeFileSync(script, filled(step.run, context));
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", script],
      {
        cwd: join(workspace, filled(step["working-directory"] ?? "", context)),
        encoding: "utf8",
        env: {
          ...process.env,
          CI: "true",
          GITHUB_ACTIONS: "true",
          GITHUB_ACTION_PATH: folder,
          GITHUB_WORKSPACE: workspace,
          ...Object.fromEntries(files),
          ...filledAll(step.env, context),
        },
      },
    );
    log += stdout + stderr;
    code = status ?? 1;
  }
  rmSync(temp, { recursive: true });
  return { code, log, annotations: annotationsOf(log), used };
}
