// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";
import { UserError } from "../errors.ts";
import { weightOf } from "../rules/weigh.ts";

const savedSchema = z.object({
  version: z.literal(1),
  letters: z.array(
    z.object({
      path: z.string(),
      readability: z.object({ lint: z.number().nullable(), level: z.number().nullable() }).nullable(),
      findings: z
        .array(
          z.object({
            rule: z.string(),
            severity: z.enum(["error", "warning", "info"]),
            fingerprint: z.string(),
          }),
        )
        .readonly(),
    }),
  ),
});

/** What an earlier result says of its letters; also what the result of now says of them. */
export type SavedLetter = z.infer<typeof savedSchema>["letters"][number];

/** A result with the name it goes by in the report. */
export interface NamedResult {
  readonly name: string;
  readonly letters: readonly SavedLetter[];
}

const again =
  "Geef resultaat.json van een eerder rapport, of de uitkomst van klarebrief check --format json.";

/** Reads a saved result. Throws UserError. */
export function readSavedResult(path: string, text: string): readonly SavedLetter[] {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    throw new UserError(`${path}: dit is geen JSON. ${again}`);
  }
  const version = typeof data === "object" && data !== null && "version" in data ? data.version : undefined;
  if (version !== undefined && version !== 1)
    throw new UserError(`${path}: dit is een uitkomst van een andere versie van Klare Brief. ${again}`);
  const read = savedSchema.safeParse(data);
  if (!read.success) throw new UserError(`${path}: dit is geen uitkomst van Klare Brief. ${again}`);
  return read.data.letters;
}

/** One letter then and now. */
export interface LetterChange {
  readonly path: string;
  readonly before: SavedLetter;
  readonly after: SavedLetter;
  readonly solved: number;
  readonly added: number;
  readonly verdict: "better" | "worse" | "same";
}

/** Findings of one rule then and now, over the letters that are in both. */
export interface RuleChange {
  readonly rule: string;
  readonly before: number;
  readonly after: number;
}

export interface Comparison {
  readonly letters: readonly LetterChange[];
  readonly rules: readonly RuleChange[];
  /** Paths of letters that are only in one of the two. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

type SavedFinding = SavedLetter["findings"][number];

/** Findings of `a` that `b` does not have, by fingerprint, each as often as it stands there more. */
function without(a: readonly SavedFinding[], b: readonly SavedFinding[]): readonly SavedFinding[] {
  const left = new Map<string, number>();
  for (const { fingerprint } of b) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return a.filter(({ fingerprint }) => {
    const n = left.get(fingerprint) ?? 0;
    left.set(fingerprint, n - 1);
    return n <= 0;
  });
}

/** By the weight of what was solved and what came; when these are equal, by a score that differs by a point. */
function changeOf(before: SavedLetter, after: SavedLetter): LetterChange {
  const solved = without(before.findings, after.findings);
  const added = without(after.findings, before.findings);
  const lint = (before.readability?.lint ?? 0) - (after.readability?.lint ?? 0);
  const measured = before.readability?.lint != null && after.readability?.lint != null;
  const won = weightOf(solved) - weightOf(added) || (measured && Math.abs(lint) >= 1 ? lint : 0);
  return {
    path: after.path,
    before,
    after,
    solved: solved.length,
    added: added.length,
    verdict: won > 0 ? "better" : won < 0 ? "worse" : "same",
  };
}

function ruleChanges(changes: readonly LetterChange[]): readonly RuleChange[] {
  const count = (all: readonly SavedLetter[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { rule } of all.flatMap(({ findings }) => findings))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  };
  const before = count(changes.map((change) => change.before));
  const after = count(changes.map((change) => change.after));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((rule) => ({ rule, before: before.get(rule) ?? 0, after: after.get(rule) ?? 0 }))
    .filter((own) => own.before !== own.after)
    .sort(
      (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.rule < b.rule ? -1 : 1),
    );
}

/** What got better or worse per letter and per rule. Letters are the same when their paths are. */
export function compareResults(before: readonly SavedLetter[], now: readonly SavedLetter[]): Comparison {
  const earlier = new Map(before.map((letter) => [letter.path, letter]));
  const here = new Set(now.map(({ path }) => path));
  const letters = now.flatMap((after) => {
    const own = earlier.get(after.path);
    return own ? [changeOf(own, after)] : [];
  });
  return {
    letters,
    rules: ruleChanges(letters),
    gone: before.filter(({ path }) => !here.has(path)).map(({ path }) => path),
    added: now.filter(({ path }) => !earlier.has(path)).map(({ path }) => path),
  };
}

/** One point of the trend. Means are per letter, so that results with another number of letters can stand side by side. */
export interface TrendPoint {
  readonly name: string;
  readonly letters: number;
  readonly lint: number | null;
  /** Letters at level 1 or 2, of 100 letters that have a level. */
  readonly easy: number | null;
  readonly errors: number;
  readonly warnings: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The trend over results, in their order. */
export const trendOf = (results: readonly NamedResult[]): readonly TrendPoint[] =>
  results.map(({ name, letters }) => {
    const scores = letters.flatMap(({ readability }) => readability?.lint ?? []);
    const levels = letters.flatMap(({ readability }) => readability?.level ?? []);
    const perLetter = (severity: SavedFinding["severity"]): number =>
      letters.length === 0
        ? 0
        : rounded(
            letters.flatMap(({ findings }) => findings.filter((own) => own.severity === severity)).length /
              letters.length,
          );
    return {
      name,
      letters: letters.length,
      lint: scores.length === 0 ? null : rounded(scores.reduce((a, b) => a + b, 0) / scores.length),
      easy:
        levels.length === 0
          ? null
          : Math.round((100 * levels.filter((level) => level <= 2).length) / levels.length),
      errors: perLetter("error"),
      warnings: perLetter("warning"),
    };
  });
