// SPDX-License-Identifier: EUPL-1.2
import type { Entity, Letter, Sentence, Token } from "../letter.ts";

const hole = "…";

/** A name or another word of one letter alone: with a capital, not because a sentence begins there. */
const isName = ({ kind, text, lower, upos }: Token, i: number): boolean =>
  kind === "word" &&
  (upos === "PROPN" || (i > 0 && /^\p{Lu}/u.test(text) && lower !== "u" && lower !== "uw"));

const isOwn = (token: Token, i: number): boolean =>
  token.kind === "field" || token.kind === "number" || token.kind === "link" || isName(token, i);

/**
 * A sentence without what differs from letter to letter: fields, values, numbers and names become a hole, and holes beside each other one.
 * Sentences with the same pattern are the same standard sentence.
 */
export function patternOf({ tokens }: Sentence, values: readonly Entity[]): string {
  const words: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const inValue = values.some(({ start, end }) => token.start >= start && token.end <= end);
    const word = inValue || isOwn(token, i) ? hole : token.lower;
    if (word !== hole || words.at(-1) !== hole) words.push(word);
  }
  return words.join(" ");
}

/** The pattern of each sentence of a letter, in order. */
export function patternsOf({ sentences, entities }: Letter): readonly string[] {
  const inOrder = entities.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return sentences.map((sentence) => {
    while (next < inOrder.length && (inOrder[next]?.end ?? 0) <= sentence.start) next++;
    const end = inOrder.findIndex(({ start }, i) => i >= next && start >= sentence.end);
    return patternOf(sentence, inOrder.slice(next, end < 0 ? undefined : end));
  });
}

/** Words of a pattern that say something by themselves. */
export const patternWords = (pattern: string): number =>
  pattern.split(" ").filter((word) => /\p{L}/u.test(word)).length;
