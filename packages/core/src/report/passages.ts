// SPDX-License-Identifier: EUPL-1.2

import type { Span } from "../letter.ts";
import type { FindingJson } from "../reporters/json.ts";
import { fingerprint, sentenceKey } from "../rules/fingerprint.ts";
import { severityWeights } from "../rules/weigh.ts";
import { singleSpaces } from "../white-space.ts";
import type { LetterReport, Mark, ReportSentence } from "./letter-report.ts";
import { patternWords } from "./pattern.ts";

export type PassageFinding = Pick<FindingJson, "rule" | "severity" | "message" | "expected" | "safe">;

/** A sentence or paragraph apart from its letter: its text and what was found in it. Spans are offsets in `text`. */
export interface Passage {
  readonly text: string;
  readonly findings: readonly PassageFinding[];
  /** Where the findings stand, in their order. */
  readonly marks: readonly Mark[];
  /** Why it is hard; `""` when no cause stands out. */
  readonly cause: string;
}

/** What makes a passage worth mending. */
export interface Profile {
  /** The weight of the findings of each rule. */
  readonly rules: Readonly<Record<string, number>>;
  /** The weight of what makes it hard to read. */
  readonly hard: number;
  /** Of a paragraph the weight of its heaviest sentence; 0 of a sentence. */
  readonly heaviest: number;
}

/** One place where a passage stands. Passages with one key differ in fields, values and names alone; those with one text key in nothing. */
export interface Occurrence {
  readonly key: string;
  readonly text: string;
  readonly profile: Profile;
  /** Made when it is kept. */
  readonly passage: () => Passage;
}

export const weightOfProfile = (
  { rules, hard }: Profile,
  counts: (rule: string) => boolean = () => true,
): number => Object.entries(rules).reduce((sum, [rule, weight]) => sum + (counts(rule) ? weight : 0), hard);

/** A sentence of level 4 counts as a warning, one of level 3 as a tip. */
const hardWeight = ({ level, cause }: ReportSentence): number =>
  cause === "" || level === null || level < 3 ? 0 : level === 4 ? 3 : 1;

const shifted = (span: Span, by: number): Span => ({ start: span.start - by, end: span.end - by });

function passageOf(
  { json, text, marks }: LetterReport,
  { start, end }: Span,
  { inside, own }: { readonly inside: readonly number[]; readonly own: readonly ReportSentence[] },
): Passage {
  const hardest = own.toSorted((a, b) => hardWeight(b) - hardWeight(a))[0];
  const found = inside.flatMap((i) => {
    const [finding, mark] = [json.findings[i], marks[i]];
    if (!finding || !mark) return [];
    const { rule, severity, message, expected, safe } = finding;
    const pieces = mark.pieces?.map((piece) => shifted(piece, start));
    return [
      {
        finding: { rule, severity, message, expected, safe },
        mark: { ...shifted(mark, start), ...(pieces ? { pieces } : {}) },
      },
    ];
  });
  return {
    text: text.slice(start, end),
    findings: found.map(({ finding }) => finding),
    marks: found.map(({ mark }) => mark),
    cause: hardest && hardWeight(hardest) > 0 ? hardest.cause : "",
  };
}

function occurrence(
  report: LetterReport,
  span: Span,
  own: readonly ReportSentence[],
  heaviest = 0,
): Occurrence {
  const { start, end } = span;
  const inside = report.marks.flatMap((mark, i) =>
    mark.start < mark.end && mark.start >= start && mark.end <= end ? [i] : [],
  );
  const rules: Record<string, number> = {};
  for (const i of inside) {
    const finding = report.json.findings[i];
    if (finding) rules[finding.rule] = (rules[finding.rule] ?? 0) + severityWeights[finding.severity];
  }
  const hard = own.reduce((sum, sentence) => sum + hardWeight(sentence), 0);
  const text = singleSpaces(report.text.slice(start, end)).trim();
  return {
    key: sentenceKey(own.map(({ pattern }) => pattern).join(" | ")),
    text: fingerprint("", text, 0),
    profile: { rules, hard, heaviest },
    passage: () => passageOf(report, span, { inside, own }),
  };
}

const minWords = 4;

/** The sentences of a letter that say something by themselves. */
export const sentencesIn = (report: LetterReport): readonly Occurrence[] =>
  report.sentences
    .filter(({ pattern }) => patternWords(pattern) >= minWords)
    .map((sentence) => occurrence(report, sentence, [sentence]));

/** The paragraphs of a letter that have more sentences than one. */
export const paragraphsIn = (report: LetterReport): readonly Occurrence[] =>
  [...Map.groupBy(report.sentences, ({ block }) => block)].flatMap(([block, own]) => {
    const span = report.blocks[block];
    if (!span || own.length < 2) return [];
    const weights = own.map((sentence) => weightOfProfile(occurrence(report, sentence, [sentence]).profile));
    return [occurrence(report, span, own, Math.max(...weights))];
  });
