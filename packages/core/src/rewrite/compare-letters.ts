// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult, Finding, Readability } from "../finding.ts";
import type { Letter } from "../letter.ts";
import type { Comparison } from "./fact.ts";
import { compareFacts } from "./guard.ts";

/** Findings that a new version has no more, has as the only one, or has still; each by its place in its own version. */
export interface FindingChanges {
  readonly gone: readonly Finding[];
  readonly new: readonly Finding[];
  readonly kept: readonly Finding[];
}

/** Two versions of a letter beside each other. */
export interface LetterComparison extends Comparison {
  readonly before: Letter;
  readonly after: Letter;
  readonly readability: { readonly before: Readability | null; readonly after: Readability | null };
  readonly findings: FindingChanges;
}

/** The same fault of the same words; the sentence around it may be another. */
const likeness = ({ rule, found }: Finding): string => `${rule} ${(found ?? "").toLowerCase()}`;

/** Which findings are gone, new and kept: first those with one fingerprint, then those of one rule on the same words. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  const old = new Set(before);
  const fresh = new Set(after);
  for (const key of [(finding: Finding) => finding.fingerprint, likeness]) {
    const waiting = new Map<string, Finding[]>();
    for (const finding of old) waiting.set(key(finding), [...(waiting.get(key(finding)) ?? []), finding]);
    for (const finding of fresh) {
      const match = waiting.get(key(finding))?.shift();
      if (!match) continue;
      old.delete(match);
      fresh.delete(finding);
    }
  }
  return { gone: [...old], new: [...fresh], kept: after.filter((finding) => !fresh.has(finding)) };
}

/** Compares two checked letters; undefined when one of them could not be read. */
export function compareLetters(before: CheckResult, after: CheckResult): LetterComparison | undefined {
  if (!before.letter || !after.letter) return undefined;
  return {
    ...compareFacts(before.letter, after.letter),
    before: before.letter,
    after: after.letter,
    readability: { before: before.readability, after: after.readability },
    findings: compareFindings(before.findings, after.findings),
  };
}
