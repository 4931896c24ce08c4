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
  readonly weight: number;
  /** Indexes of its findings in the letter. */
  readonly findings: readonly number[];
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
  const hard = own.toSorted((a, b) => hardWeight(b) - hardWeight(a))[0];
  return {
    letter,
    start,
    end,
    text: text.slice(start, end),
    pattern: own.map(({ pattern }) => pattern).join(" | "),
    weight:
      weightOf(findings.flatMap((i) => json.findings[i] ?? [])) +
      own.reduce((sum, sentence) => sum + hardWeight(sentence), 0),
    findings,
    cause: hard && hardWeight(hard) > 0 ? hard.cause : "",
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

const gainOf = (all: readonly Occurrence[]): number => all.reduce((sum, { weight }) => sum + weight, 0);

function group(letters: readonly LetterReport[], all: readonly Occurrence[]): readonly Recurring[] {
  const inLetters = new Set(all.map(({ letter }) => letter));
  if (inLetters.size < 2) return [];
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
      ...(inside ?? []).map((s) => (report ? occurrence(report, example.letter, s, [s]).weight : 0)),
    );
  };
  return recurring(letters, paragraphOccurrences).filter((own) => own.example.weight > heaviest(own));
}
