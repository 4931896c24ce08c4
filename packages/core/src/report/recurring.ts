// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import type { FindingJson } from "../reporters/json.ts";
import { weightOf } from "../rules/weigh.ts";
import type { LetterReport, ReportSentence } from "./letter-report.ts";
import { patternWords } from "./pattern.ts";
import { suggestionOf } from "./suggestion.ts";

/** One place where a standard sentence or paragraph stands. */
export interface Occurrence extends Span {
  /** Index of the letter. */
  readonly letter: number;
  readonly text: string;
  readonly pattern: string;
  /** Indexes of its findings in the letter. */
  readonly findings: readonly number[];
  /** The rules of these, and how heavy each is. */
  readonly rules: readonly Pick<FindingJson, "rule" | "severity">[];
  /** The weight of what makes it hard to read. */
  readonly hard: number;
  /** Why it is hard; `""` when no cause stands out. */
  readonly cause: string;
}

/** A sentence or paragraph that stands in two letters or more. */
export interface Recurring {
  /** As it stands where most is to be won. */
  readonly example: Occurrence;
  readonly findings: readonly FindingJson[];
  readonly count: number;
  /** How many are that text to the letter; the others differ in fields, values or names. */
  readonly exact: number;
  readonly letters: readonly number[];
  /** Occurrences × seriousness. */
  readonly gain: number;
  /** What to do, in one sentence. */
  readonly suggestion: string;
}

/** A sentence of level 4 counts as a warning, one of level 3 as a tip. */
const hardWeight = ({ level, cause }: ReportSentence): number =>
  cause === "" || level === null || level < 3 ? 0 : level === 4 ? 3 : 1;

function occurrence(
  { json, text, marks }: LetterReport,
  letter: number,
  { start, end }: Span,
  own: readonly ReportSentence[],
): Occurrence {
  const findings = marks.flatMap((mark, i) =>
    mark.start < mark.end && mark.start >= start && mark.end <= end ? [i] : [],
  );
  const hardest = own.toSorted((a, b) => hardWeight(b) - hardWeight(a))[0];
  return {
    letter,
    start,
    end,
    text: text.slice(start, end),
    pattern: own.map(({ pattern }) => pattern).join(" | "),
    findings,
    rules: findings.flatMap((i) => json.findings[i] ?? []),
    hard: own.reduce((sum, sentence) => sum + hardWeight(sentence), 0),
    cause: hardest && hardWeight(hardest) > 0 ? hardest.cause : "",
  };
}

const minWords = 4;

const sentenceOccurrences = (report: LetterReport, letter: number): readonly Occurrence[] =>
  report.sentences
    .filter(({ pattern }) => patternWords(pattern) >= minWords)
    .map((sentence) => occurrence(report, letter, sentence, [sentence]));

const paragraphOccurrences = (report: LetterReport, letter: number): readonly Occurrence[] =>
  [...Map.groupBy(report.sentences, ({ block }) => block)].flatMap(([block, own]) => {
    const span = report.blocks[block];
    return span && own.length > 1 ? [occurrence(report, letter, span, own)] : [];
  });

const sameText = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** The findings a passage has in at least half of its occurrences: what is in fewer is of a letter, such as a wrong date, not of the standard text. */
function standardOnly(all: readonly Occurrence[]): readonly Occurrence[] {
  const often = new Map<string, number>();
  for (const { rules } of all)
    for (const rule of new Set(rules.map((own) => own.rule))) often.set(rule, (often.get(rule) ?? 0) + 1);
  const isStandard = (rule = ""): boolean => 2 * (often.get(rule) ?? 0) >= all.length;
  return all.map((own) => ({
    ...own,
    findings: own.findings.filter((_, k) => isStandard(own.rules[k]?.rule)),
    rules: own.rules.filter(({ rule }) => isStandard(rule)),
  }));
}

const weight = ({ rules, hard }: Occurrence): number => weightOf(rules) + hard;

const gainOf = (all: readonly Occurrence[]): number => all.reduce((sum, own) => sum + weight(own), 0);

function group(letters: readonly LetterReport[], found: readonly Occurrence[]): readonly Recurring[] {
  const inLetters = new Set(found.map(({ letter }) => letter));
  if (inLetters.size < 2) return [];
  const all = standardOnly(found);
  const gain = gainOf(all);
  const exact = [...Map.groupBy(all, ({ text }) => sameText(text)).values()].sort(
    (a, b) => gainOf(b) - gainOf(a) || b.length - a.length,
  )[0];
  const example = exact?.[0];
  const report = example && letters[example.letter];
  if (gain === 0 || !exact || !example || !report) return [];
  return [
    {
      example,
      findings: example.findings.flatMap((i) => report.json.findings[i] ?? []),
      count: all.length,
      exact: exact.length,
      letters: [...inLetters],
      gain,
      suggestion: suggestionOf(report, example),
    },
  ];
}

const recurring = (
  letters: readonly LetterReport[],
  occurrencesIn: (report: LetterReport, letter: number) => readonly Occurrence[],
): readonly Recurring[] =>
  [...Map.groupBy(letters.flatMap(occurrencesIn), ({ pattern }) => pattern).values()]
    .flatMap((all) => group(letters, all))
    .sort((a, b) => b.gain - a.gain || b.count - a.count || (a.example.text < b.example.text ? -1 : 1));

/** Sentences that recur over letters and could be better, the biggest win first. */
export const recurringSentences = (letters: readonly LetterReport[]): readonly Recurring[] =>
  recurring(letters, sentenceOccurrences);

/** Paragraphs that recur over letters and of which more than one sentence could be better, the biggest win first. */
export function recurringParagraphs(letters: readonly LetterReport[]): readonly Recurring[] {
  const heaviest = ({ example }: Recurring): number => {
    const report = letters[example.letter];
    const inside = report?.sentences.filter(({ start, end }) => start >= example.start && end <= example.end);
    return Math.max(
      0,
      ...(inside ?? []).map((s) => (report ? weight(occurrence(report, example.letter, s, [s])) : 0)),
    );
  };
  return recurring(letters, paragraphOccurrences).filter((own) => weight(own.example) > heaviest(own));
}
