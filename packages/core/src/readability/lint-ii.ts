// SPDX-License-Identifier: EUPL-1.2
import type { Lexicon } from "../dutch/lexicon.ts";
import type { Token } from "../letter.ts";
import { type SentenceFeatures, sentenceFeatures } from "./features.ts";

/** The four features of LiNT-II; null what is undefined. */
export interface LintFeatures {
  readonly frequency: number | null;
  readonly longestLink: number | null;
  readonly contentWordsPerClause: number | null;
  readonly concrete: number | null;
}

export type LintLevel = 1 | 2 | 3 | 4;

/**
 * Weights of LiNT-II, from <https://github.com/vanboefer/lint_ii> (`lint_scorer.py`): a regression on the cloze tests of 2,700
 * readers and 120 texts (Kleijn 2018, Pander Maat e.a.).
 */
const weights = {
  constant: -4.20782,
  frequency: 17.283729,
  longestLink: -1.624415,
  contentWordsPerClause: -2.53678,
  concrete: 16.001231,
};

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

const defined = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null);

/** The score, 0 to 100, higher is harder; null when a feature is undefined. */
export function lintScore(features: LintFeatures): number | null {
  const { frequency, longestLink, contentWordsPerClause, concrete } = features;
  if (frequency === null || longestLink === null || contentWordsPerClause === null || concrete === null)
    return null;
  const ease =
    weights.constant +
    weights.frequency * frequency +
    weights.longestLink * longestLink +
    weights.contentWordsPerClause * contentWordsPerClause +
    weights.concrete * concrete;
  return Math.min(100, Math.max(0, 100 - ease));
}

/** Level 1 (easy) to 4: borders 34, 46 and 60, which belong to the easier level (LiNT-II, `lint_scorer.py`). */
export const lintLevel = (score: number): LintLevel =>
  score <= 34 ? 1 : score <= 46 ? 2 : score <= 60 ? 3 : 4;

/** The share of the adults who have trouble with a text of the level, in percent (LiNT-II, `lint_scorer.py`). */
export const adultsInTrouble: Readonly<Record<LintLevel, number>> = { 1: 15, 2: 31, 3: 55, 4: 82 };

const concreteShare = (nouns: SentenceFeatures["nouns"]): number | null =>
  nouns.length === 0 ? null : nouns.filter((noun) => noun.class === "concrete").length / nouns.length;

/** Features of one sentence, or of a document: words are pooled; links and clauses are means over the sentences that have them. */
export const lintFeatures = (sentences: readonly SentenceFeatures[]): LintFeatures => ({
  frequency: mean(sentences.flatMap(({ frequencies }) => frequencies.map(({ value }) => value))),
  longestLink: mean(defined(sentences.map(({ longestLink }) => longestLink))),
  contentWordsPerClause: mean(defined(sentences.map(({ contentWordsPerClause }) => contentWordsPerClause))),
  concrete: concreteShare(sentences.flatMap(({ nouns }) => nouns)),
});

/** A sentence with its features and its score; null where that is undefined. */
export interface ScoredSentence {
  readonly features: SentenceFeatures;
  readonly score: number | null;
}

/** Measures and scores one sentence with grammar. */
export function scoreSentence(tokens: readonly Token[], lexicon: Lexicon): ScoredSentence {
  const features = sentenceFeatures(tokens, lexicon);
  return { features, score: lintScore(lintFeatures([features])) };
}

/** The score of sentences together. */
export const lintOf = (sentences: readonly ScoredSentence[]): number | null =>
  lintScore(lintFeatures(sentences.map(({ features }) => features)));

/** Scores sentences with grammar, each apart and together. */
export function scoreSentences(
  sentences: readonly (readonly Token[])[],
  lexicon: Lexicon,
): { readonly score: number | null; readonly sentences: readonly ScoredSentence[] } {
  const scored = sentences.map((tokens) => scoreSentence(tokens, lexicon));
  return { score: lintOf(scored), sentences: scored };
}
