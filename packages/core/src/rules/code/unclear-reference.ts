// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../../letter.ts";
import { analysedSentences, setOf } from "../grammar.ts";
import type { Checker } from "../rule.ts";

/** Things `hij` or `deze` is seldom said of. */
const never = setOf("dag week maand jaar uur euro keer tijd manier vraag geval kant plaats");

/** Common nouns with `de` that a pronoun can stand for, one lemma each. */
function candidates(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens
      .filter(
        ({ xpos, deprel, lemma }) =>
          /^N\|soort\|ev\|.*zijd/u.test(xpos) && /^(?:nsubj|obj|obl|conj)/u.test(deprel) && !never.has(lemma),
      )
      .map(({ lemma }) => lemma),
  );
}

const pronouns = setOf("deze hij");

/** Finds `deze` and `hij` at the start of a sentence when two things of the sentence before may be meant. */
export const unclearReference: Checker = function* (letter) {
  const sentences = analysedSentences(letter);
  for (const [i, sentence] of sentences.entries()) {
    const before = sentences[i - 1];
    const word = sentence.tokens[0];
    if (!before || !word || before.block !== sentence.block || !pronouns.has(word.lower)) continue;
    // `deze` as a subject points at what was named last.
    if (word.deprel !== "obj" && !(word.lower === "hij" && word.deprel.startsWith("nsubj"))) continue;
    const names = [...candidates(before.tokens)];
    if (names.length < 2) continue;
    yield {
      at: { start: word.start, end: word.end },
      values: { first: names[0] ?? "", last: names[1] ?? "" },
    };
  }
};
