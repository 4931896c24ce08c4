// SPDX-License-Identifier: EUPL-1.2
import { type Counts, count, type LetterJson } from "@klarebrief/core/reporters";

export const noCounts: Counts = count([]);

/** The counts with those of one more letter. */
export function addCounts(counts: Counts, letter: LetterJson): Counts {
  const own = count([letter]);
  return {
    letters: counts.letters + own.letters,
    findings: counts.findings + own.findings,
    errors: counts.errors + own.errors,
    warnings: counts.warnings + own.warnings,
    infos: counts.infos + own.infos,
    failures: counts.failures + own.failures,
  };
}
