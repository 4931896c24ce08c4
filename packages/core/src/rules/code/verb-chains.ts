// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../../letter.ts";
import { cover, dependents, isFiniteVerb, isVerb, numberOption, perSentence, setOf } from "../grammar.ts";

const helping = setOf(
  "zullen kunnen moeten mogen willen worden hebben zijn gaan laten komen blijven dienen hoeven behoren",
);

/** The helping verbs of the verb at `index`, through the verbs it hangs from (`zou kunnen worden stopgezet`). */
function helpersOf(tokens: readonly Token[], index: number): readonly Token[] {
  const own = dependents(tokens, index, "aux", "aux:pass");
  const verb = tokens[index];
  const above = verb ? tokens[verb.head] : undefined;
  if (verb?.deprel !== "xcomp" || !above || !helping.has(above.lemma)) return own;
  return [...own, above, ...helpersOf(tokens, verb.head)];
}

/** Finds verbs with `options.aantal` or more helping verbs. */
export const stackedAuxiliaries = perSentence(function* ({ tokens }, options) {
  for (const [index, verb] of tokens.entries()) {
    if (!isVerb(verb) || verb.upos === "AUX" || helping.has(verb.lemma)) continue;
    const helpers = helpersOf(tokens, index);
    if (helpers.length < numberOption(options.aantal, 3)) continue;
    // Two finite verbs are of two clauses.
    if ([...helpers, verb].filter(isFiniteVerb).length > 1) continue;
    const parts = [...helpers, verb].sort((a, b) => a.start - b.start);
    yield {
      at: cover(...parts),
      pieces: parts.map(({ start, end }) => ({ start, end })),
      values: { value: parts.map(({ lower }) => lower).join(" … ") },
    };
  }
});
