// SPDX-License-Identifier: EUPL-1.2
import type { Counts, FindingJson, LetterJson } from "./json.ts";

/** How often a rule found something. */
export interface RuleCount extends Pick<FindingJson, "rule" | "severity" | "authority"> {
  readonly times: number;
}

/** What of a letter counts for limits, summaries and the ends of formats. Plain data, and little of it. */
export interface LetterCount extends Pick<LetterJson, "path" | "failures"> {
  readonly level: number | null;
  readonly rules: readonly RuleCount[];
}

/** Counts the findings of a letter. */
export function countLetter({ path, failures, readability, findings }: LetterJson): LetterCount {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity, authority } of findings) {
    const key = `${rule} ${severity} ${authority}`;
    counts.set(key, { rule, severity, authority, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return { path, failures, level: readability?.level ?? null, rules: [...counts.values()] };
}

export const noCounts: Counts = { letters: 0, findings: 0, errors: 0, warnings: 0, infos: 0, failures: 0 };

/** The counts with those of one more letter. */
export function addCounts(counts: Counts, { rules, failures }: LetterCount): Counts {
  const of = (severity?: RuleCount["severity"]): number =>
    rules.reduce(
      (sum, own) => sum + (severity === undefined || own.severity === severity ? own.times : 0),
      0,
    );
  return {
    letters: counts.letters + 1,
    findings: counts.findings + of(),
    errors: counts.errors + of("error"),
    warnings: counts.warnings + of("warning"),
    infos: counts.infos + of("info"),
    failures: counts.failures + failures.length,
  };
}
