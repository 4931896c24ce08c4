// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";
import type { LetterJson } from "../reporters/json.ts";
import { severityWeights, weightOf } from "../rules/weigh.ts";
import { keepTop } from "./keep-top.ts";

/** A rule with how often it was broken and in how many letters. */
export interface RuleTotal {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly letters: number;
}

/** What a table says of a letter. */
export interface LetterFacts {
  /** Index of the letter. */
  readonly letter: number;
  readonly level: number | null;
  readonly lint: number | null;
  readonly weight: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A letter that could not be read, or not as a whole, and why. */
export interface FailedLetter {
  readonly path: string;
  readonly reason: string;
}

/** What a coach sees at a glance. */
export interface Totals {
  readonly letters: number;
  readonly failed: number;
  /** The first letters with a failure, and how many there are. */
  readonly failures: { readonly first: readonly FailedLetter[]; readonly count: number };
  /** How many letters at level 1 to 4, and how many without one. */
  readonly levels: readonly [number, number, number, number];
  readonly noLevel: number;
  /** Mean LiNT score; null when nothing was measured. */
  readonly lint: number | null;
  readonly withoutPhone: number;
  readonly withoutObjection: number;
  readonly withoutContact: number;
  /** All rules with findings, heaviest first. */
  readonly rules: readonly RuleTotal[];
  /** The ten letters to begin with. */
  readonly worst: readonly LetterFacts[];
}

export function factsOf({ readability, findings }: LetterJson, letter: number): LetterFacts {
  const count = (severity: Severity): number => findings.filter((own) => own.severity === severity).length;
  return {
    letter,
    level: readability?.level ?? null,
    lint: readability?.lint ?? null,
    weight: weightOf(findings),
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
}

/** The worst letter first: by level, then by the weight of its findings. */
export const worstFirst = (a: LetterFacts, b: LetterFacts): number =>
  (b.level ?? 0) - (a.level ?? 0) || b.weight - a.weight || a.letter - b.letter;

const mostFailures = 100;

/** Counts letters that come in order. */
export function countTotals() {
  const levels: [number, number, number, number] = [0, 0, 0, 0];
  const rules = new Map<string, { severity: Severity; weight: number; findings: number; letters: number }>();
  const missing = { phone: 0, objection: 0, contact: 0 };
  const worst = keepTop(10, worstFirst);
  const failures: FailedLetter[] = [];
  let [letters, failed, failing, noLevel, measured, sum] = [0, 0, 0, 0, 0, 0];

  const addRules = ({ findings }: LetterJson): void => {
    const seen = new Set<string>();
    for (const { rule, severity } of findings) {
      const own = rules.get(rule) ?? { severity, weight: 0, findings: 0, letters: 0 };
      own.weight += severityWeights[severity];
      own.findings++;
      if (!seen.has(rule)) own.letters++;
      seen.add(rule);
      rules.set(rule, own);
    }
    if (seen.has("briefonderdelen/telefoonnummer-ontbreekt")) missing.phone++;
    if (seen.has("briefonderdelen/bezwaar-ontbreekt")) missing.objection++;
    if (seen.has("briefonderdelen/contactpersoon-ontbreekt")) missing.contact++;
  };

  const add = (json: LetterJson, facts: LetterFacts): void => {
    letters++;
    if (json.medium === null) failed++;
    else if (facts.level === null) noLevel++;
    if (facts.level !== null) levels[(facts.level - 1) as 0 | 1 | 2 | 3]++;
    if (facts.lint !== null) {
      measured++;
      sum += facts.lint;
    }
    if (json.failures.length > 0) {
      failing++;
      if (failures.length < mostFailures)
        failures.push({ path: json.path, reason: json.failures.map(({ message }) => message).join(" ") });
    }
    if (json.findings.length > 0) worst.add(facts);
    addRules(json);
  };

  const done = (): Totals => ({
    letters,
    failed,
    failures: { first: failures, count: failing },
    levels,
    noLevel,
    lint: measured === 0 ? null : sum / measured,
    withoutPhone: missing.phone,
    withoutObjection: missing.objection,
    withoutContact: missing.contact,
    rules: [...rules]
      .sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
      .map(([rule, { severity, findings, letters }]) => ({ rule, severity, findings, letters })),
    worst: worst.items(),
  });
  return { add, done };
}
