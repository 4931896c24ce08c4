// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";
import type { SavedLetter } from "../reporters/baseline.ts";

/** One point of the trend. Means are per letter, so that results with another number of letters can stand side by side. */
export interface TrendPoint {
  readonly name: string;
  readonly letters: number;
  readonly lint: number | null;
  /** Letters at level 1 or 2, of 100 letters that have a level. */
  readonly easy: number | null;
  readonly errors: number;
  readonly warnings: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Counts the letters of one result. */
export function countTrend(name: string) {
  const found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let [letters, measured, sum, withLevel, easy] = [0, 0, 0, 0, 0];
  const add = ({ readability, findings }: SavedLetter): void => {
    letters++;
    if (readability?.lint != null) {
      measured++;
      sum += readability.lint;
    }
    if (readability?.level != null) {
      withLevel++;
      if (readability.level <= 2) easy++;
    }
    for (const { severity } of findings) found[severity]++;
  };
  const perLetter = (count: number): number => (letters === 0 ? 0 : rounded(count / letters));
  const done = (): TrendPoint => ({
    name,
    letters,
    lint: measured === 0 ? null : rounded(sum / measured),
    easy: withLevel === 0 ? null : Math.round((100 * easy) / withLevel),
    errors: perLetter(found.error),
    warnings: perLetter(found.warning),
  });
  return { add, done };
}
