// SPDX-License-Identifier: EUPL-1.2
import { latinLetters } from "../latin.ts";

const word = "[\\p{L}\\p{N}_]";
const anyBorder = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
const startBorder = `(?<!${word})`;
const endBorder = `(?!${word})`;

/** A letter follows, in a group or not: the border can only be the start of a word. */
const letterFollows = /^(?:\(\?(?::|<[a-z]+>))*(?:\p{L}|\\p\{L)/u;
const endFollows = /^(?:$|[|) .,;:!?])/u;
const wordPrecedes = /(?:^|[^\\])[\p{L}\p{N})\]?+*}]$/u;

/** `\b` that knows letters with accents; the half that can matter where the neighbours tell which half that is. */
function border(before: string, after: string): string {
  if (letterFollows.test(after)) return startBorder;
  return endFollows.test(after) && wordPrecedes.test(before) ? endBorder : anyBorder;
}

/** Compiles a pattern of a card: Unicode, without regard to case unless asked, `\b` aware of accents. Throws SyntaxError. */
export function compilePattern(
  source: string,
  options: { readonly case?: boolean; readonly flags?: string } = {},
): RegExp {
  const flags = `u${options.case ? "" : "i"}${options.flags ?? ""}`;
  const bordered = source.replaceAll(/(\\\\)|\\b/gu, (whole, escaped, at: number) =>
    escaped ? whole : border(source.slice(Math.max(0, at - 2), at), source.slice(at + 2, at + 40)),
  );
  return new RegExp(options.case ? bordered : latinLetters(bordered), flags);
}
