// SPDX-License-Identifier: EUPL-1.2
import { allMatches } from "../../all-matches.ts";
import { quick } from "../../latin.ts";
import type { Letter, PartName, Sentence, Span, Token } from "../../letter.ts";
import { copyOf, rememberLast } from "../../remember.ts";
import { isInPart } from "../measures.ts";
import { inSentence } from "../memo.ts";
import { compilePattern } from "../regex.ts";
import { flatText } from "./find-text.ts";

/** A sentence with its text, every white space unit as one space. */
export interface Line {
  readonly sentence: Sentence;
  /** Index in `letter.sentences`. */
  readonly index: number;
  readonly text: string;
  /** A heading says what comes; it promises or refuses nothing itself. */
  readonly isHeading: boolean;
}

const outside: readonly PartName[] = ["sender", "addressee", "reference", "date", "attachments"];

/** True for letterhead, references and attachments: no words of the sender to the reader. */
export const isOutsideText = (letter: Letter, span: Span): boolean => isInPart(letter, span, outside);

/** The sentences of the body, in order. Made once per letter. */
export const bodyLines: (letter: Letter) => readonly Line[] = rememberLast((letter) =>
  letter.sentences.flatMap((sentence, index): readonly Line[] =>
    isInPart(letter, sentence, ["body"])
      ? [
          {
            sentence,
            index,
            text: copyOf(flatText(letter, sentence)),
            isHeading:
              letter.blocks[sentence.block]?.kind === "heading" || isInPart(letter, sentence, ["heading"]),
          },
        ]
      : [],
  ),
);

/** True when a pattern without state matches in the line. */
export const says = (letter: Letter, { index, text }: Line, pattern: RegExp): boolean =>
  inSentence(letter, index, pattern, () => quick(pattern).test(text));

/** The matches of a global pattern in the line. */
export const matchesOf = (
  letter: Letter,
  { index, text }: Line,
  pattern: RegExp,
): readonly RegExpExecArray[] => inSentence(letter, index, pattern, () => allMatches(quick(pattern), text));

const quoted = /“[^”\n]{1,200}”|„[^”“\n]{1,200}[”“]|"[^"\n]{1,200}"|‘[^’\n]{1,200}’(?![\p{L}])/gu;

const quotes = rememberLast(({ text }: Letter): readonly Span[] =>
  allMatches(quoted, text).map(({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
);

/** Tells what stands between quotation marks: words of somebody else, or the text on a button. Looked up once per letter. */
export function quotedText(letter: Letter): (span: Span) => boolean {
  const found = quotes(letter);
  return ({ start }) => found.some((quote) => quote.start <= start && start < quote.end);
}

/** Compiles alternatives to one pattern on whole words. */
export const anyOf = (sources: readonly string[], flags = ""): RegExp =>
  compilePattern(`\\b(?:${sources.join("|")})\\b`, { flags });

/** The span of a match in a sentence. */
export const spanIn = ({ sentence }: Line, { index, 0: text }: RegExpExecArray): Span => ({
  start: sentence.start + index,
  end: sentence.start + index + text.length,
});

/** A token with the tokens beside it. */
export interface PlacedToken {
  readonly token: Token;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

/** The tokens of a sentence, each with its neighbours. */
export const placedTokens = (tokens: readonly Token[]): readonly PlacedToken[] =>
  tokens.map((token, i) => ({ token, previous: tokens[i - 1], next: tokens[i + 1] }));
