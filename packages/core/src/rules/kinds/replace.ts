// SPDX-License-Identifier: EUPL-1.2
import { isPlain } from "../../source-map.ts";
import type { Checker } from "../rule.ts";
import { matchWords } from "../words.ts";

/** Finds every word or phrase of the card's list or table, in all its forms. */
export const replace: Checker = function* (letter, { words }) {
  for (const { at, entry, listed, expected, instead, pieces } of matchWords(letter, words)) {
    const advice = [...listed, ...(entry.advice ?? [])];
    const values = { expected: adviceList(advice.length > 0 ? advice : [entry.term]) };
    const isSame = instead.start === at.start && instead.end === at.end;
    // Markup inside a longer piece would be lost.
    if (expected.length === 0 || ((pieces || !isSame) && !isPlain(letter.map, instead)))
      yield { at, values, expected: [], ...(pieces ? { pieces } : {}) };
    else if (isSame)
      yield { at, values, expected, safe: entry.safe && !pieces, ...(pieces ? { pieces } : {}) };
    else yield { at: instead, values, expected, pieces: pieces ?? [at] };
  }
};

/** ‘a’, ‘b’ of een datum: what stands in brackets in a table is a hint and no wording. */
function adviceList(words: readonly string[]): string {
  const hints = words.filter((word) => /^\(.*\)$/u.test(word)).map((word) => word.slice(1, -1));
  const wordings = words.filter((word) => !/^\(.*\)$/u.test(word));
  if (hints.length === 0) return quoteList(wordings);
  const [hint = ""] = hints;
  return wordings.length === 0 ? hint : `${wordings.map((word) => `‘${word}’`).join(", ")} of ${hint}`;
}

/** ‘a’, ‘b’ of ‘c’. */
export function quoteList(words: readonly string[]): string {
  const quoted = words.map((word) => `‘${word}’`);
  const last = quoted.pop() ?? "";
  return quoted.length > 0 ? `${quoted.join(", ")} of ${last}` : last;
}
