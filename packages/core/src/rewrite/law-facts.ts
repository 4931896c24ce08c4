// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import { ordinalOf } from "./number-words.ts";

/** A reference to an article, a paragraph of it or a part of that. */
export interface LawReference extends Span {
  readonly value: string;
}

const number = "\\d+[a-z]{0,3}(?:[:.]\\d+[a-z]{0,3})*";
const link = "(?:\\s?(?:,|en|of|t/m|tot en met|juncto|jo\\.)\\s?)";
const ordinal = "(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\\d{1,2}[de]e?)";
const articles = new RegExp(
  `(?<!\\p{L})(?:artikel(?:en)?|art\\.)\\s+(${number}(?:${link}${number})*)(?![\\p{L}\\d])`,
  "giu",
);
const paragraphs = new RegExp(`(?<!\\p{L})(${ordinal}(?:${link}${ordinal})*)\\s+lid(?!\\p{L})`, "giu");
const paragraphNumbers =
  /(?<!\p{L})lid\s+(\d+[a-z]?(?:\s?(?:,|en|of)\s?\d+[a-z]?)*)(?![\p{L}\d]|\s(?:keer|maal))/giu;
const parts = /(?<!\p{L})(?:onder(?:deel)?|sub)\s+([a-z])(?![\p{L}\d’'])/giu;

const pieces = (text: string): readonly string[] =>
  text
    .split(/,|\ben\b|\bof\b|t\/m|tot en met|juncto|jo\./u)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** Articles, paragraphs and parts that a text names, each on its own: `artikel 225, eerste en tweede lid` gives three. */
export function* lawReferences(text: string): Generator<LawReference> {
  const each = function* (
    pattern: RegExp,
    name: string,
    read: (piece: string) => string,
  ): Generator<LawReference> {
    for (const match of text.matchAll(pattern))
      for (const piece of pieces((match[1] ?? "").toLowerCase()))
        yield { start: match.index, end: match.index + match[0].length, value: `${name} ${read(piece)}` };
  };
  const same = (piece: string): string => piece;
  yield* each(articles, "artikel", same);
  yield* each(paragraphs, "lid", (piece) => String(ordinalOf(piece) ?? piece));
  yield* each(paragraphNumbers, "lid", same);
  yield* each(parts, "onderdeel", same);
}
