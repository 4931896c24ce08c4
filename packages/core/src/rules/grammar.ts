// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span, Token } from "../letter.ts";
import { countWords, isRunningText } from "./measures.ts";

type Tokens = readonly Token[];

/** A sentence of running text with grammar; without a language model there is none. */
export const analysedSentences = (letter: Letter): readonly Sentence[] =>
  letter.sentences.filter(
    (sentence) => sentence.tokens.some(({ deprel }) => deprel === "root") && isRunningText(letter, sentence),
  );

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
