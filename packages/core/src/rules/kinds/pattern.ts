// SPDX-License-Identifier: EUPL-1.2
import { allMatches } from "../../all-matches.ts";
import type { Letter, Span } from "../../letter.ts";
import { isPlain } from "../../source-map.ts";
import type { Card } from "../card.ts";
import { withoutTeIn } from "../duty-words.ts";
import { inSentence } from "../memo.ts";
import { compilePattern } from "../regex.ts";
import type { Checker, Match } from "../rule.ts";
import { type SentenceText, sentenceTexts } from "../sentence-texts.ts";
import { capitalise } from "../words.ts";
import { quoteList } from "./replace.ts";

type PatternCard = Extract<Card, { kind: "pattern" }>;
type Pattern = PatternCard["patterns"][number];

/** A pattern whose expressions are compiled when the sieve lets the first sentence through. */
interface Compiled {
  readonly needs: readonly string[] | null;
  readonly pattern: Pattern;
  readonly match: () => RegExp;
  readonly unless: () => RegExp | undefined;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const compile = (card: PatternCard): readonly Compiled[] =>
  card.patterns.map((pattern, i) => ({
    needs: card.needs?.[i] ?? null,
    pattern,
    match: once(() => compilePattern(pattern.match, { case: pattern.case ?? false, flags: "dg" })),
    unless: once(() =>
      pattern.unless === undefined
        ? undefined
        : compilePattern(pattern.unless, { case: pattern.case ?? false }),
    ),
  }));

const passes = (needs: readonly string[] | null, lower: string): boolean =>
  needs === null || needs.some((piece) => lower.includes(piece));

const isInside = (letter: Letter, span: Span, parts: readonly string[]): boolean =>
  letter.parts.some((part) => parts.includes(part.part) && part.start <= span.start && span.end <= part.end);

/** Runs the card's regular expressions over every sentence, with each run of white space read as one space. */
export function patternChecker(card: PatternCard): Checker {
  const compiled = compile(card);
  return function* (letter) {
    const sentences = sentenceTexts(letter);
    for (let i = 0; i < sentences.length; i++) {
      const sentence = sentences[i];
      if (!sentence) continue;
      const found = inSentence(letter, i, compiled, () =>
        compiled.flatMap((pattern) =>
          passes(pattern.needs, sentence.lower) ? matchesIn(sentence.text, pattern) : [],
        ),
      );
      for (const match of found) yield* toMatch(letter, sentence, match);
    }
  };
}

/** A match with its place in the text of the sentence. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly pattern: Pattern;
}

const matchesIn = (text: string, { pattern, match, unless }: Compiled): readonly Found[] =>
  allMatches(match(), text)
    .filter(([whole]) => whole !== "" && !unless()?.test(text))
    .map(({ indices }) => {
      const [start, end] = indices?.groups?.at ?? indices?.[0] ?? [0, 0];
      return { start, end, pattern };
    });

function* toMatch(
  letter: Letter,
  { text, place, sentence }: SentenceText,
  { start, end, pattern }: Found,
): Generator<Match> {
  const at = place(start, end);
  if (pattern.parts && !isInside(letter, at, pattern.parts)) return;
  const rebuilt = pattern.withoutTe && withoutTeIn(letter.text, sentence, at, pattern.withoutTe);
  const upper = /^\p{Lu}/u.test(text.slice(start, end));
  const wordings = pattern.expected ?? [];
  // A better wording with an open place (`…`) or a field to fill in is advice, not a replacement.
  const expected = wordings
    .filter((wording) => !/[…()]/u.test(wording))
    .map((wording) => (upper ? capitalise(wording) : wording));
  yield {
    ...(rebuilt && isPlain(letter.map, rebuilt.at)
      ? { at: rebuilt.at, expected: [rebuilt.expected], pieces: [at] }
      : { at, expected }),
    ...(pattern.message === undefined ? {} : { message: pattern.message }),
    ...(wordings.length > 0 ? { values: { expected: quoteList(wordings) } } : {}),
  };
}
