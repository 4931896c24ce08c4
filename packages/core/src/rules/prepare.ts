// SPDX-License-Identifier: EUPL-1.2
import type { Card, RuleSet } from "./card.ts";
import { checkers } from "./code/index.ts";
import { limitChecker } from "./kinds/limit.ts";
import { patternChecker } from "./kinds/pattern.ts";
import { replace } from "./kinds/replace.ts";
import { requireChecker } from "./kinds/require.ts";
import type { Checker, Rule } from "./rule.ts";
import { indexWords, type WordIndex } from "./words.ts";

function checkerOf(card: Card): Checker {
  switch (card.kind) {
    case "replace":
      return replace;
    case "pattern":
      return patternChecker(card);
    case "limit":
      return limitChecker(card);
    case "require":
      return requireChecker(card);
    case "code": {
      const checker = checkers[card.id];
      if (!checker) throw new Error(`No checker for ${card.id}: add it to rules/code/index.ts`);
      return checker;
    }
  }
}

/** Makes cards ready to run. Word tables are indexed at first use. Throws when a coded card has no checker. */
export function prepareRules(ruleSet: RuleSet): readonly Rule[] {
  return ruleSet.cards.map((card) => {
    let words: WordIndex | undefined;
    return {
      card,
      check: checkerOf(card),
      words: () => (words ??= indexWords(card.entries ?? [])),
    };
  });
}
