// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Sentence, Span, Token } from "../letter.ts";
import { rememberLast } from "../remember.ts";

/** Words a reader reads: words, numbers, links and fields (one word each); no punctuation. */
export const countWords = (tokens: readonly Token[]): number =>
  tokens.reduce((n, token) => (token.kind === "punctuation" || token.kind === "symbol" ? n : n + 1), 0);

/** True when `span` lies inside a part with one of these names. */
export const isInPart = (letter: Letter, span: Span, names: readonly string[]): boolean =>
  letter.parts.some((part) => names.includes(part.part) && part.start <= span.start && span.end <= part.end);

/** True for words that make a sentence: many in lower case, or a few with a full stop behind them. */
function readsAsSentence({ tokens }: Sentence): boolean {
  const lower = tokens.filter(({ kind, text }) => kind === "word" && /^\p{Ll}/u.test(text)).length;
  return lower >= 5 || (lower >= 3 && /^[.!?]$/u.test(tokens.at(-1)?.text ?? ""));
}

/** True for what is no text to read: addresses, sender, date and reference lines, names below the letter. */
export function isAddressing(letter: Letter, sentence: Sentence): boolean {
  return (
    isInPart(letter, sentence, ["sender", "addressee", "date", "reference", "footer", "signature"]) &&
    !readsAsSentence(sentence)
  );
}

/** A line that is a paragraph: text files often have one paragraph a line. */
const isLongLine = ({ tokens }: Sentence): boolean =>
  countWords(tokens) >= 12 && /^[.!?)]$/u.test(tokens.at(-1)?.text ?? "");

const running = rememberLast((_: Letter) => new Map<Sentence, boolean>());

/** True for a sentence of running Dutch text: not a heading, an address line, a table cell, letterhead or footer. */
export function isRunningText(letter: Letter, sentence: Sentence): boolean {
  const known = running(letter);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const found = standsInText(letter, sentence);
  known.set(sentence, found);
  return found;
}

function standsInText(letter: Letter, sentence: Sentence): boolean {
  const block = letter.blocks[sentence.block];
  const kind = block?.kind;
  if (block?.foreign) return false;
  if (kind === "heading" || kind === "tableCell" || (kind === "line" && !isLongLine(sentence))) return false;
  return !isInPart(letter, sentence, [
    "sender",
    "addressee",
    "reference",
    "date",
    "subject",
    "footer",
    "signature",
  ]);
}

/** Words of a sentence as it is read: a line that ends in a colon, above a new line, is an opening of its own. */
export function sentenceWords(letter: Letter, { tokens }: Sentence): number {
  const cut = tokens.findLastIndex(
    (token, i) =>
      token.text === ":" &&
      /^[^\S\n]*\n/u.test(letter.text.slice(token.end, tokens[i + 1]?.start ?? token.end)),
  );
  return cut < 0
    ? countWords(tokens)
    : Math.max(countWords(tokens.slice(0, cut)), countWords(tokens.slice(cut + 1)));
}

/** Words of the running text between greeting and closing. */
export const bodyWords = (letter: Letter): number =>
  letter.sentences
    .filter((sentence) => isInPart(letter, sentence, ["body"]))
    .reduce((n, sentence) => n + countWords(sentence.tokens), 0);
