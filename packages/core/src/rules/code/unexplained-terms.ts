// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { matchWords, type WordMatch } from "../words.ts";
import { isExplainedAt } from "./explanation.ts";

/** An explanation stands near one of the first uses of a term. */
const most = 30;

/** Finds the first use of a term that the letter explains nowhere. */
export const unexplainedTerms: Checker = function* (letter, { words }) {
  const uses = new Map<string, WordMatch[]>();
  for (const match of matchWords(letter, words)) {
    const list = uses.get(match.entry.term);
    if (list) list.push(match);
    else uses.set(match.entry.term, [match]);
  }
  for (const matches of uses.values()) {
    if (matches.slice(0, most).some(({ at }) => isExplainedAt(letter, at))) continue;
    const [first] = matches;
    if (!first) continue;
    const { at, entry, pieces } = first;
    yield { at, values: { expected: entry.explanation ?? "" }, ...(pieces ? { pieces } : {}) };
  }
};
