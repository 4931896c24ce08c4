// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { matchWords } from "../words.ts";

/** Finds every word or phrase of the card's list or table, in all its forms. */
export const replace: Checker = function* (letter, { words }) {
  for (const { at, entry, expected, pieces } of matchWords(letter, words)) {
    const advice = [...expected, ...(entry.advice ?? [])];
    yield {
      at,
      // A split verb would need its sentence rebuilt: the better words are advice.
      expected: pieces ? [] : expected,
      safe: entry.safe && !pieces,
      values: { expected: adviceList(advice.length > 0 ? advice : [entry.term]) },
      ...(pieces ? { pieces } : {}),
    };
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
