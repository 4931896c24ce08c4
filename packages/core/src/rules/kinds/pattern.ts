// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span } from "../../letter.ts";
import type { Card } from "../card.ts";
import { compilePattern } from "../regex.ts";
import type { Checker, Match } from "../rule.ts";
import { capitalise } from "../words.ts";
import { quoteList } from "./replace.ts";

type PatternCard = Extract<Card, { kind: "pattern" }>;

interface Compiled {
  readonly match: RegExp;
  readonly unless: RegExp | undefined;
  readonly expected: readonly string[];
  readonly parts: readonly string[] | undefined;
  readonly message: string | undefined;
}

const compile = (card: PatternCard): readonly Compiled[] =>
  card.patterns.map((pattern) => ({
    match: compilePattern(pattern.match, { case: pattern.case ?? false, flags: "dg" }),
    unless:
      pattern.unless === undefined
        ? undefined
        : compilePattern(pattern.unless, { case: pattern.case ?? false }),
    expected: pattern.expected ?? [],
    parts: pattern.parts,
    message: pattern.message,
  }));

const isInside = (letter: Letter, span: Span, parts: readonly string[]): boolean =>
  letter.parts.some((part) => parts.includes(part.part) && part.start <= span.start && span.end <= part.end);

/** A longer "sentence" is no sentence: patterns read only its beginning, so that time stays linear on odd input. */
const longestSentence = 4000;

/** Runs the card's regular expressions over every sentence. White space in a sentence is matched as it stands. */
export function patternChecker(card: PatternCard): Checker {
  let compiled: readonly Compiled[] | undefined;
  return function* (letter) {
    compiled ??= compile(card);
    for (const sentence of letter.sentences) {
      const text = letter.text
        .slice(sentence.start, Math.min(sentence.end, sentence.start + longestSentence))
        .replaceAll(/[\n\r\t\u00a0\u202f]/gu, " ");
      for (const pattern of compiled) yield* matchesOf(letter, sentence, text, pattern);
    }
  };
}

function* matchesOf(letter: Letter, sentence: Sentence, text: string, pattern: Compiled): Generator<Match> {
  pattern.match.lastIndex = 0;
  for (const found of text.matchAll(pattern.match)) {
    if (found[0].length === 0 || pattern.unless?.test(text)) continue;
    const [start, end] = found.indices?.groups?.at ?? found.indices?.[0] ?? [0, 0];
    const at = { start: sentence.start + start, end: sentence.start + end };
    if (pattern.parts && !isInside(letter, at, pattern.parts)) continue;
    const upper = /^\p{Lu}/u.test(text.slice(start, end));
    // A better wording with an open place (`…`) or a field to fill in is advice, not a replacement.
    const expected = pattern.expected
      .filter((wording) => !/[…()]/u.test(wording))
      .map((wording) => (upper ? capitalise(wording) : wording));
    yield {
      at,
      expected,
      ...(pattern.message === undefined ? {} : { message: pattern.message }),
      ...(pattern.expected.length > 0 ? { values: { expected: quoteList(pattern.expected) } } : {}),
    };
  }
}
