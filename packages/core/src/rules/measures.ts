// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span, Token } from "../letter.ts";

/** Words a reader reads: words, numbers, links and fields (one word each); no punctuation. */
export const countWords = (tokens: readonly Token[]): number =>
  tokens.reduce((n, token) => (token.kind === "punctuation" || token.kind === "symbol" ? n : n + 1), 0);

/** True when `span` lies inside a part with one of these names. */
export const isInPart = (letter: Letter, span: Span, names: readonly string[]): boolean =>
  letter.parts.some((part) => names.includes(part.part) && part.start <= span.start && span.end <= part.end);

/** True for what is no text to read: addresses, sender, date and reference lines, names below the letter. */
export function isAddressing(letter: Letter, sentence: Sentence): boolean {
  if (isInPart(letter, sentence, ["sender", "addressee", "date"])) return true;
  return isInPart(letter, sentence, ["reference", "footer", "signature"]) && countWords(sentence.tokens) < 8;
}

/** True for a sentence of running text: not a heading, an address line, a table cell, letterhead or footer. */
export function isRunningText(letter: Letter, sentence: Sentence): boolean {
  const kind = letter.blocks[sentence.block]?.kind;
  if (kind === "heading" || kind === "line" || kind === "tableCell") return false;
  return !isInPart(letter, sentence, ["sender", "addressee", "reference", "date", "subject", "footer", "signature"]);
}

/** Words of the running text between greeting and closing. */
export const bodyWords = (letter: Letter): number =>
  letter.sentences
    .filter((sentence) => isInPart(letter, sentence, ["body"]))
    .reduce((n, sentence) => n + countWords(sentence.tokens), 0);
