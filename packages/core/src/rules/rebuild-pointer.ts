// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../letter.ts";
import type { MatchPlace, Rebuilt, SentenceView } from "./rebuild.ts";

/** How many words may stand between a pointing word and its noun. */
const reach = 4;

const isNoun = ({ upos }: Token): boolean => upos === "NOUN" || upos === "PROPN";
const isBetween = ({ upos }: Token): boolean => /^(?:ADJ|ADV|NUM)$/u.test(upos);

/** `dit` or `deze` for the noun behind a place; undefined when its gender does not show. */
function pointerFor(tokens: readonly Token[], from: number): "dit" | "deze" | undefined {
  for (let at = from; at < from + reach; at++) {
    const token = tokens[at];
    if (!token || (!isNoun(token) && !isBetween(token))) return undefined;
    if (!isNoun(token)) continue;
    if (token.xpos.includes("|mv|")) return "deze";
    return token.xpos.includes("|onz") ? "dit" : token.xpos.includes("|zijd") ? "deze" : undefined;
  }
  return undefined;
}

/**
 * `het hierboven genoemde besluit` → `dit besluit`: the article goes, and `dit` or `deze` goes with the noun. Undefined when no noun follows,
 * its gender does not show or another word than an article stands before it. Needs grammar.
 */
export function rebuildPointer({ tokens }: SentenceView, { from, end }: MatchPlace): Rebuilt | undefined {
  const word = pointerFor(tokens, end);
  const before = tokens[from - 1];
  const article = before?.lower === "de" || before?.lower === "het";
  if (word === undefined || (article && (before?.lower === "het") !== (word === "dit"))) return undefined;
  if (!article && before?.upos === "DET") return undefined;
  return { from: article ? from - 1 : from, to: end, expected: [word] };
}
