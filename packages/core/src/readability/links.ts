// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../letter.ts";

/** Two words that belong together, in the order of the text, and how many words stand between. */
export interface Link {
  readonly first: Token;
  readonly last: Token;
  readonly words: number;
}

type Tokens = readonly Token[];

const isMark = ({ deprel }: Token): boolean => deprel === "punct";

/** The first of the words joined by `conj` that this one is among. */
function firstConjunct(tokens: Tokens, index: number): number {
  let at = index;
  for (let steps = 0; tokens[at]?.deprel === "conj" && steps < tokens.length; steps++)
    at = tokens[at]?.head ?? -1;
  return at;
}

/** The words that are joined to this one by `conj`, without itself. */
function conjunctsOf(tokens: Tokens, index: number): readonly number[] {
  const first = firstConjunct(tokens, index);
  return [...tokens.keys()].filter((other) => other !== index && firstConjunct(tokens, other) === first);
}

/**
 * Heads as LiNT-II takes them: a conjunct has the head of the first one; a subject belongs to all verbs that are joined to its own. The
 * root is its own head.
 */
function headsOf(tokens: Tokens, index: number): readonly number[] {
  const first = firstConjunct(tokens, index);
  const token = tokens[first];
  const head = token && token.head >= 0 ? token.head : first;
  return token?.deprel === "nsubj" ? [head, ...conjunctsOf(tokens, head)] : [head];
}

/** Words between two tokens; marks do not count. */
function distance(tokens: Tokens, one: number, other: number): number {
  let words = 0;
  for (let at = Math.min(one, other); at < Math.max(one, other); at++)
    if (tokens[at]?.deprel !== "punct") words++;
  return Math.max(0, words - 1);
}

/** The longest distance between a word and its head (LiNT-II, `word_features.py`); null when there is only one word. */
export function longestLink(tokens: Tokens): Link | null {
  if (tokens.filter((token) => !isMark(token)).length < 2) return null;
  let best: { from: number; to: number; words: number } | undefined;
  for (const [index, token] of tokens.entries()) {
    if (isMark(token)) continue;
    for (const head of headsOf(tokens, index)) {
      const words = distance(tokens, index, head);
      if (!best || words > best.words)
        best = { from: Math.min(index, head), to: Math.max(index, head), words };
    }
  }
  const [first, last] = [tokens[best?.from ?? -1], tokens[best?.to ?? -1]];
  return best && first && last ? { first, last, words: best.words } : null;
}
