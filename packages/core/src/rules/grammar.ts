// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Sentence, Span, Token } from "../letter.ts";
import { rememberLast } from "../remember.ts";
import type { Options } from "./card.ts";
import { countWords, isRunningText } from "./measures.ts";
import { inSentence } from "./memo.ts";
import type { Checker, Match } from "./rule.ts";

type Tokens = readonly Token[];

const hasGrammar = ({ tokens }: Sentence): boolean => tokens.some(({ deprel }) => deprel === "root");

/** The sentences of running text with grammar; without a language model there are none. Made once per letter. */
export const analysedSentences: (letter: Letter) => readonly Sentence[] = rememberLast((letter) =>
  letter.sentences.filter((sentence) => hasGrammar(sentence) && isRunningText(letter, sentence)),
);

/** What is found in one sentence, from its tokens alone. */
type SentenceMatch = Match & { readonly at: Span };

function move({ at, pieces, ...match }: SentenceMatch, by: number): SentenceMatch {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return { ...match, at: moved(at), ...(pieces ? { pieces: pieces.map(moved) } : {}) };
}

/**
 * A checker that looks at each sentence of running text by itself: `find` is asked once for each text a sentence can have, under the same
 * options. It needs grammar unless `plain`.
 */
export function perSentence(
  find: (sentence: Sentence, options: Options) => Iterable<SentenceMatch>,
  { plain = false }: { readonly plain?: boolean } = {},
): Checker {
  const keys = new Map<string, object>();
  return function* (letter, { options }) {
    const name = JSON.stringify(options);
    const key = keys.get(name) ?? {};
    keys.set(name, key);
    for (let i = 0; i < letter.sentences.length; i++) {
      const sentence = letter.sentences[i];
      if (!sentence) continue;
      const found = inSentence(letter, i, key, () =>
        plain || hasGrammar(sentence)
          ? Array.from(find(sentence, options), (match) => move(match, -sentence.start))
          : [],
      );
      if (found.length === 0 || !isRunningText(letter, sentence)) continue;
      for (const match of found) yield move(match, sentence.start);
    }
  };
}

export const isFiniteVerb = ({ xpos }: Token): boolean => xpos.startsWith("WW|pv");
export const isParticiple = ({ xpos }: Token): boolean => xpos.startsWith("WW|vd");
export const isInfinitive = ({ xpos }: Token): boolean => xpos.startsWith("WW|inf");
export const isVerb = ({ xpos }: Token): boolean => xpos.startsWith("WW");

/** Tokens that hang from the token at `head`, with one of these labels. */
export const dependents = (tokens: Tokens, head: number, ...labels: readonly string[]): readonly Token[] =>
  tokens.filter((token) => token.head === head && (labels.length === 0 || labels.includes(token.deprel)));

/** The finite verb of the clause whose predicate stands at `head`: itself, a helping verb or a copula. */
export function finiteVerb(tokens: Tokens, head: number): Token | undefined {
  const own = tokens[head];
  if (own && isFiniteVerb(own)) return own;
  return dependents(tokens, head, "aux", "aux:pass", "cop").find(isFiniteVerb);
}

/** From the first to the last of the tokens. */
export const cover = (...tokens: Tokens): Span => ({
  start: Math.min(...tokens.map(({ start }) => start)),
  end: Math.max(...tokens.map(({ end }) => end)),
});

/** Words a reader passes between two tokens of the sentence. */
export const wordsBetween = (tokens: Tokens, one: number, other: number): number =>
  countWords(tokens.slice(Math.min(one, other) + 1, Math.max(one, other)));

/** A number an option holds, or `otherwise`. */
export const numberOption = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;

export const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));
