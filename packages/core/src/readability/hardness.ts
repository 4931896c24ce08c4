// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../letter.ts";
import type { SentenceFeatures } from "./features.ts";
import { lintFeatures } from "./lint-ii.ts";

/** Sentences with what was measured of them. */
export interface MeasuredText {
  readonly sentences: readonly (readonly Token[])[];
  readonly features: readonly SentenceFeatures[];
  /** Findings of the packs begrijpelijk and zinsbouw in this text. */
  readonly findings: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

const isWord = ({ kind }: Token): boolean => kind !== "punctuation" && kind !== "symbol";

/** Words below this log frequency are rare: under one in a million. */
const rareFrequency = 3;

/** What the hardness of a text is made of. Features without a value get a middling one. */
export function hardnessFeatures({ sentences, features, findings }: MeasuredText): readonly number[] {
  const words = sentences.flatMap((tokens) => tokens.filter(isWord));
  const length = words.length / Math.max(1, sentences.length);
  const lint = lintFeatures(features);
  return [
    length,
    Math.log(length + 1),
    lint.frequency ?? 4.3,
    lint.longestLink ?? 0,
    lint.contentWordsPerClause ?? 4,
    lint.concrete ?? 0.5,
    features.flatMap(({ frequencies }) => frequencies).filter(({ value }) => value < rareFrequency).length,
    mean(words.map(({ text }) => text.length)),
    findings,
  ];
}

/**
 * Weights of `hardnessFeatures`, fitted on sentences that editors of the City of Amsterdam made easier (bench/src/evals/order.ts). Only the
 * order of two values means something.
 */
const weights = [0.0976, 1.26, -0.517, -0.0483, 0.152, -1.19, 0.229, 0.255, 1.18];

/** How hard a sentence is beside others: for the order in which to mend them, not a score to show. */
export const hardness = (text: MeasuredText): number =>
  hardnessFeatures(text).reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
