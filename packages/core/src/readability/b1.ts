// SPDX-License-Identifier: EUPL-1.2
import type { Readability } from "../finding.ts";
import type { LintLevel } from "./lint-ii.ts";

/** What the indication is made of. */
export interface B1Signals {
  readonly level: LintLevel;
  /** Hard words and terms that a rule reports, per 100 words. */
  readonly hardWords: number;
  /** Share of the sentences of more than 15 words. */
  readonly longSentences: number;
}

/** Sentences of more words than this weigh. Public guides advise 10 to 15 words for B1. */
export const longSentence = 15;

/**
 * Whether a text seems readable at B1: no certificate, because a level of reading skill cannot be counted. The borders are our own
 * judgement, set on our own letters; docs/lint-ii.md says how often they were wrong.
 */
export function b1Indication({ level, hardWords, longSentences }: B1Signals): NonNullable<Readability["b1"]> {
  if (level >= 3 || hardWords > 6 || longSentences > 0.4) return "unlikely";
  return level === 1 && hardWords <= 1 && longSentences <= 0.1 ? "likely" : "doubtful";
}
