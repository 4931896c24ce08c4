// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../../letter.ts";
import { cover, numberOption, perSentence } from "../grammar.ts";

const inside = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "SYM"]);

const opensGroup = ({ upos, deprel }: Token): boolean => upos === "ADP" && deprel === "case";
/** A noun of the clause itself ends the row. `fixed`: the later words of `op grond van`. */
const belongs = ({ deprel, upos }: Token): boolean =>
  deprel === "fixed" || (inside.has(upos) && !/^(?:nsubj|obj|iobj|csubj|advmod$)/u.test(deprel));

const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM", "SYM"]);

/** Names, dates and laws: their parts are no relations to work out. */
const isName = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ upos }) => upos === "PROPN" || upos === "NUM").length > tokens.length / 4;

/** Finds `options.aantal` or more groups of preposition and noun in a row, without a verb or mark between. */
export const prepositionChain = perSentence(function* ({ tokens }, options) {
  let from = 0;
  while (from < tokens.length) {
    let to = from;
    let groups = 0;
    for (; to < tokens.length; to++) {
      const token = tokens[to];
      if (token && opensGroup(token)) groups++;
      else if (!token || groups === 0 || !belongs(token)) break;
    }
    const row = tokens.slice(from, to);
    const chain = row.slice(0, row.findLastIndex(({ upos }) => nominal.has(upos)) + 1);
    const [first, last] = [chain[0], chain.at(-1)];
    if (first && last && groups >= numberOption(options.aantal, 4) && !isName(chain))
      yield { at: cover(first, last), values: { value: String(groups) } };
    from = Math.max(to, from + 1);
  }
});
