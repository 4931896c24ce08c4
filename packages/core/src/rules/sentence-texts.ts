// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Sentence, Span } from "../letter.ts";
import { rememberLast } from "../remember.ts";
import { evenSpaces } from "../white-space.ts";

/** A sentence as patterns read it: each run of white space is one space. */
export interface SentenceText {
  readonly sentence: Sentence;
  readonly text: string;
  readonly lower: string;
  /** The place in `letter.text` of a span of `text`. */
  readonly place: (start: number, end: number) => Span;
}

/** A longer "sentence" is no sentence: patterns read only its beginning, so that time stays linear on odd input. */
const longestSentence = 4000;

function read(letter: Letter, sentence: Sentence): SentenceText {
  const raw = letter.text.slice(sentence.start, Math.min(sentence.end, sentence.start + longestSentence));
  const even = evenSpaces(raw);
  const offset = sentence.start;
  if (!even.includes("  "))
    return {
      sentence,
      text: even,
      lower: even.toLowerCase(),
      place: (start, end) => ({ start: offset + start, end: offset + end }),
    };
  const kept: number[] = [];
  let text = "";
  for (let i = 0; i < even.length; i++) {
    if (even.charAt(i) === " " && even.charAt(i - 1) === " ") continue;
    kept.push(i);
    text += even.charAt(i);
  }
  return {
    sentence,
    text,
    lower: text.toLowerCase(),
    place: (start, end) => ({
      start: offset + (kept[start] ?? even.length),
      end: offset + (kept[end - 1] ?? even.length - 1) + 1,
    }),
  };
}

/** The sentences of a letter as patterns read them. Made once per letter. */
export const sentenceTexts: (letter: Letter) => readonly SentenceText[] = rememberLast((letter) =>
  letter.sentences.map((sentence) => read(letter, sentence)),
);
