// SPDX-License-Identifier: EUPL-1.2
import type { FindingJson, LetterJson } from "../reporters/json.ts";
import { rulesByWeight, weightOf } from "../rules/weigh.ts";
import type { LetterReport } from "./letter-report.ts";

/** A rule with how often it was broken and in how many letters. */
export interface RuleTotal {
  readonly rule: string;
  readonly findings: number;
  readonly letters: number;
}

/** A word or phrase that many readers do not know, and the letters it stands in. */
export interface FrequentWord {
  readonly word: string;
  readonly better: readonly string[];
  readonly count: number;
  /** Indexes of letters. */
  readonly letters: readonly number[];
}

/** What a coach sees at a glance. Letters are named by their index. */
export interface Totals {
  readonly letters: number;
  readonly failed: number;
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
  readonly worst: readonly number[];
  readonly words: readonly FrequentWord[];
}

const has = ({ findings }: LetterJson, rule: string): boolean =>
  findings.some((own) => own.rule === `briefonderdelen/${rule}`);

export const isRead = ({ json: { medium } }: LetterReport): boolean => medium !== null;

/** The worst letters first: by level, then by the weight of their findings. */
export const worstFirst = (letters: readonly LetterReport[]): readonly number[] =>
  letters
    .map(({ json }, i) => ({ i, level: json.readability?.level ?? 0, weight: weightOf(json.findings) }))
    .sort((a, b) => b.level - a.level || b.weight - a.weight || a.i - b.i)
    .map(({ i }) => i);

/** Hard words and phrases of all letters, the most frequent first. */
export function frequentWords(letters: readonly LetterReport[]): readonly FrequentWord[] {
  const found = letters.flatMap(({ json }, letter) =>
    json.findings
      .filter(({ rule, found }) => rule.startsWith("begrijpelijk/") && found !== undefined)
      .map((finding) => ({ finding, letter, key: wordKey(finding) })),
  );
  return Array.from(
    Map.groupBy(found, ({ key }) => key),
    ([word, all]) => ({
      word,
      // At the beginning of a sentence the better word has a capital too.
      better:
        (all.find(({ finding }) => finding.found === word) ?? all[0])?.finding.expected.slice(0, 3) ?? [],
      count: all.length,
      letters: [...new Set(all.map(({ letter }) => letter))],
    }),
  ).sort((a, b) => b.count - a.count || b.letters.length - a.letters.length || (a.word < b.word ? -1 : 1));
}

const wordKey = ({ found = "" }: FindingJson): string => found.toLowerCase().replaceAll(/\s+/gu, " ");

function ruleTotals(letters: readonly LetterReport[]): readonly RuleTotal[] {
  const found = letters.flatMap(({ json }, letter) =>
    json.findings.map(({ rule, severity }) => ({ rule, severity, letter })),
  );
  return rulesByWeight(found).map(([rule, own]) => ({
    rule,
    findings: own.length,
    letters: new Set(own.map(({ letter }) => letter)).size,
  }));
}

/** Counts over all letters. */
export function totals(letters: readonly LetterReport[]): Totals {
  const levels = letters.map(({ json }) => json.readability?.level ?? null);
  const scores = letters.flatMap(({ json }) => json.readability?.lint ?? []);
  const at = (level: number): number => levels.filter((own) => own === level).length;
  const without = (rule: string): number => letters.filter(({ json }) => has(json, rule)).length;
  return {
    letters: letters.length,
    failed: letters.filter((letter) => !isRead(letter)).length,
    levels: [at(1), at(2), at(3), at(4)],
    noLevel: letters.filter((letter, i) => isRead(letter) && levels[i] === null).length,
    lint: scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length,
    withoutPhone: without("telefoonnummer-ontbreekt"),
    withoutObjection: without("bezwaar-ontbreekt"),
    withoutContact: without("contactpersoon-ontbreekt"),
    rules: ruleTotals(letters),
    worst: worstFirst(letters)
      .filter((i) => (letters[i]?.json.findings.length ?? 0) > 0)
      .slice(0, 10),
    words: frequentWords(letters),
  };
}

/** What a reader calls a letter: its path below the folder that all share, and the first folder of that, or `""`: the department. */
export interface LetterName {
  readonly name: string;
  readonly folder: string;
}

/** The names of letters, in their order. */
export function namesOf(letters: readonly LetterReport[]): readonly LetterName[] {
  const paths = letters.map(({ json }) => json.path.split("/"));
  const [first = []] = paths;
  let shared = first.length - 1;
  for (const path of paths) {
    const differs = path.slice(0, -1).findIndex((name, i) => name !== first[i]);
    shared = Math.min(shared, differs < 0 ? path.length - 1 : differs);
  }
  return paths.map((path) => ({
    name: path.slice(shared).join("/"),
    folder: path.length - 1 > shared ? (path[shared] ?? "") : "",
  }));
}
