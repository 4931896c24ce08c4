// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Readability, Severity } from "../finding.ts";
import type { Letter, Part } from "../letter.ts";
import { partNames, severityNames } from "../rules/names.ts";
import { rulesByWeight } from "../rules/weigh.ts";
import { shownScore } from "./readability-text.ts";

/** One rule with its findings in a letter: where the most is to be won first. */
export interface Win {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** Severity and count in words. */
  readonly label: string;
  readonly first: Finding;
}

/** The rules with findings, the heaviest first: severity times how often. */
export const biggestWins = (findings: readonly Finding[]): readonly Win[] =>
  rulesByWeight(findings).flatMap(([rule, found]): readonly Win[] => {
    const [first] = found;
    if (!first) return [];
    const name = severityNames[first.severity];
    const label = found.length > 1 ? `${name}, ${found.length} keer` : name;
    return [{ rule, severity: first.severity, count: found.length, label, first }];
  });

/** How many findings of each severity. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), info: of("info") };
}

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Level and score when they are measured, and how many things there are to mend, in one line. */
export function headline({ lint, level }: Readability, counts: Readonly<Record<Severity, number>>): string {
  const found = [
    ...(counts.error > 0 ? [plural(counts.error, "fout", "fouten")] : []),
    ...(counts.warning > 0 ? [plural(counts.warning, "waarschuwing", "waarschuwingen")] : []),
    ...(counts.info > 0 ? [plural(counts.info, "tip", "tips")] : []),
  ];
  const score = lint === null || level === null ? [] : [`Niveau ${level}, score ${shownScore(lint)}`];
  return [...score, found.length > 0 ? found.join(", ") : "niets gevonden"].join(": ");
}

/** The parts a letter has, each once, with what a user reads for it. */
export function presentParts({ parts }: Letter): readonly (Part & { readonly name: string })[] {
  const seen = new Set<string>();
  return parts
    .filter(({ part }) => !seen.has(part) && seen.add(part))
    .map((part) => ({ ...part, name: partNames[part.part] }));
}

/** True for something that is missing: nothing stands where it is reported. */
export const isMissing = ({ start, end }: Finding): boolean => start === end;
