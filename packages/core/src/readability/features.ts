// SPDX-License-Identifier: EUPL-1.2
import type { Lexicon, NounClass } from "../dutch/lexicon.ts";
import type { Token } from "../letter.ts";
import { type Link, longestLink } from "./links.ts";

/** What LiNT-II measures of one sentence. What cannot be measured is null, never 0. */
export interface SentenceFeatures {
  /** Log10 frequencies per billion words of the content words that have one. */
  readonly frequencies: readonly { readonly token: Token; readonly value: number }[];
  /** Words between the two ends of the longest link; null for a sentence of one word. */
  readonly longestLink: number | null;
  /** The ends of that link. */
  readonly link: Link | null;
  /** Content words for each finite verb; null without a finite verb. */
  readonly contentWordsPerClause: number | null;
  readonly nouns: readonly { readonly token: Token; readonly class: NounClass }[];
}

/** The frequency of a word that is not in SUBTLEX-NL: what a count of zero would be (LiNT-II, `word_features.py`). */
const unknownFrequency = 1.359228547196266;

/**
 * Nouns, names, lexical verbs, adjectives and adverbs of manner; no numerals and no copulas (LiNT-II, `word_features.py`). What UD calls AUX
 * is no lexical verb.
 */
export const isContentWord = ({ upos, xpos, deprel, lower }: Token, lexicon: Lexicon): boolean =>
  !xpos.includes("TW") &&
  deprel !== "cop" &&
  (/^(?:NOUN|PROPN|VERB|ADJ)$/u.test(upos) || lexicon.isMannerAdverb(lower));

const isNoun = ({ upos }: Token): boolean => upos === "NOUN" || upos === "PROPN";

/** Names have no frequency, nor do words of the skip list; of a compound the frequency of its head counts. */
function frequencyOf(token: Token, lexicon: Lexicon): number | null {
  if (token.upos === "PROPN" || !isContentWord(token, lexicon)) return null;
  if (lexicon.isSkipped(token.lower) || lexicon.isSkipped(token.lemma)) return null;
  const word = isNoun(token) ? (lexicon.noun(token.lower)?.head ?? token.lower) : token.lower;
  return lexicon.frequency(word) ?? unknownFrequency;
}

/** The class of a noun by its form, else by its lemma; units of measurement count as concrete. */
function nounClassOf(token: Token, lexicon: Lexicon): NounClass | null {
  if (isNoun(token)) return (lexicon.noun(token.lower) ?? lexicon.noun(token.lemma))?.class ?? null;
  return token.xpos.includes("SPEC") && lexicon.isUnit(token.lower) ? "concrete" : null;
}

/** Measures one sentence with grammar. */
export function sentenceFeatures(tokens: readonly Token[], lexicon: Lexicon): SentenceFeatures {
  const finite = tokens.filter(({ xpos }) => xpos.includes("WW|pv")).length;
  const content = tokens.filter((token) => isContentWord(token, lexicon)).length;
  const link = longestLink(tokens);
  return {
    frequencies: tokens.flatMap((token) => {
      const value = frequencyOf(token, lexicon);
      return value === null ? [] : [{ token, value }];
    }),
    longestLink: link?.words ?? null,
    link,
    contentWordsPerClause: finite === 0 ? null : content / finite,
    nouns: tokens.flatMap((token) => {
      const found = nounClassOf(token, lexicon);
      return found === null ? [] : [{ token, class: found }];
    }),
  };
}
