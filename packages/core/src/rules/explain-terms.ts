// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../letter.ts";
import type { Rule } from "./rule.ts";
import { matchWords } from "./words.ts";

/** An official term in a letter and what it means in plain words. */
export interface TermExplanation {
  readonly at: Span;
  readonly term: string;
  readonly explanation: string;
}

/** Every term of a letter that a table of the rules explains, whether it is reported or not. */
export function explainTerms(letter: Letter, rules: readonly Rule[]): readonly TermExplanation[] {
  return rules
    .filter(({ card }) => card.entries?.some(({ explanation }) => explanation !== undefined))
    .flatMap((rule) =>
      [...matchWords(letter, rule.words())].flatMap(({ at, entry: { term, explanation } }) =>
        explanation === undefined ? [] : [{ at, term, explanation }],
      ),
    );
}
