// SPDX-License-Identifier: EUPL-1.2
import type { Sentence, Token } from "../../letter.ts";
import { cover, finiteVerb, isVerb, numberOption, perSentence, wordsBetween } from "../grammar.ts";

interface Brace {
  readonly first: Token;
  readonly last: Token;
  readonly words: number;
}

/** The two halves that belong together, for a token that is one of them. */
function halfOf(tokens: readonly Token[], index: number): readonly [number, number] | undefined {
  const token = tokens[index];
  const head = token ? tokens[token.head] : undefined;
  if (!token || !head) return undefined;
  if ((token.deprel === "aux" || token.deprel === "aux:pass") && isVerb(head)) return [index, token.head];
  if (token.deprel === "compound:prt") return [index, token.head];
  if (token.deprel === "nsubj" || token.deprel === "nsubj:pass") {
    const verb = finiteVerb(tokens, token.head);
    const at = verb ? tokens.indexOf(verb) : -1;
    // `…, kunnen wij`: the subject stands behind the verb, and the tree is wrong.
    const other = tokens[at + 1]?.xpos.startsWith("VNW|pers|pron|nomin") && token.upos !== "PRON";
    return at > index && !other && token.upos !== "SCONJ" ? [index, at] : undefined;
  }
  return undefined;
}

/** A full stop or colon between the halves: the parse went wrong, or it is a list. */
const isBroken = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).some(({ text }) => /^[.:;•]$/u.test(text)) ||
  tokens.slice(from + 1, to).filter(({ deprel }) => deprel === "conj").length > 2;

function* bracesOf({ tokens }: Sentence, max: number, maxNoun: number): Generator<Brace> {
  for (const [index, token] of tokens.entries()) {
    const noun = token.deprel === "det" && token.upos === "DET" && token.head > index;
    const half = noun ? ([index, token.head] as const) : halfOf(tokens, index);
    if (!half) continue;
    const [from, to] = half[0] < half[1] ? half : ([half[1], half[0]] as const);
    const [first, last] = [tokens[from], tokens[to]];
    const words = wordsBetween(tokens, from, to);
    if (first && last && words >= (noun ? maxNoun : max) && !isBroken(tokens, from, to))
      yield { first, last, words };
  }
}

/** Finds the longest brace of a sentence: words that belong together with many words between. */
export const braces = perSentence(function* (sentence, options) {
  const found = [
    ...bracesOf(sentence, numberOption(options.woorden, 10), numberOption(options.lidwoord, 6)),
  ].sort((a, b) => b.words - a.words)[0];
  if (!found) return;
  const { first, last, words } = found;
  yield {
    at: cover(first, last),
    pieces: [first, last].map(({ start, end }) => ({ start, end })),
    values: { first: first.text, last: last.text, value: String(words) },
  };
});
