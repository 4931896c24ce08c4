// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult, Severity } from "@klarebrief/core";
import { partNames, readabilityText, severityNames } from "@klarebrief/core/node";
import type { Range } from "vscode-languageserver";
import type { Checked, Placed } from "./checks.ts";

/** One rule with its findings in a letter: where the most is to be won first. */
export interface Win {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
  /** Severity and count in words. */
  readonly label: string;
  readonly range: Range;
}

/** What a panel or a status bar shows of a letter. */
export interface Summary {
  readonly uri: string;
  readonly version: number;
  readonly kind: string;
  readonly template: boolean;
  readonly words: number;
  /** How the letter is doing, in one line. */
  readonly headline: string;
  /** What the score means, in sentences; empty while nothing is measured. */
  readonly meaning: readonly string[];
  readonly lint: number | null;
  readonly level: number | null;
  readonly b1: NonNullable<CheckResult["readability"]>["b1"];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly parts: readonly { readonly part: string; readonly name: string; readonly range: Range }[];
  readonly missing: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly range: Range;
  }[];
  readonly wins: readonly Win[];
}

const weights: Readonly<Record<Severity, number>> = { error: 9, warning: 3, info: 1 };

const weight = (placed: readonly Placed[]): number =>
  placed.reduce((sum, { finding }) => sum + weights[finding.severity], 0);

/** The rules with findings, the heaviest first: severity times how often. */
export function winsOf({ findings, setup }: Checked): readonly Win[] {
  const byRule = new Map<string, Placed[]>();
  for (const placed of findings) {
    const { rule } = placed.finding;
    byRule.set(rule, [...(byRule.get(rule) ?? []), placed]);
  }
  return [...byRule]
    .sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1))
    .flatMap(([rule, placed]): readonly Win[] => {
      const [first] = placed;
      if (!first) return [];
      const title = setup.rules.find(({ card }) => card.id === rule)?.card.title ?? rule;
      const { severity } = first.finding;
      const label =
        placed.length > 1 ? `${severityNames[severity]}, ${placed.length} keer` : severityNames[severity];
      return [{ rule, title, severity, count: placed.length, label, range: first.range }];
    });
}

export function countsOf(findings: readonly Placed[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), info: of("info") };
}

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Level and score when they are measured, and how many things there are to mend, in one line. */
function headlineOf(
  { lint, level }: NonNullable<CheckResult["readability"]>,
  counts: Readonly<Record<Severity, number>>,
): string {
  const found = [
    ...(counts.error > 0 ? [plural(counts.error, "fout", "fouten")] : []),
    ...(counts.warning > 0 ? [plural(counts.warning, "waarschuwing", "waarschuwingen")] : []),
    ...(counts.info > 0 ? [plural(counts.info, "tip", "tips")] : []),
  ];
  const score = lint === null || level === null ? [] : [`Niveau ${level}, score ${Math.round(lint)}`];
  return [...score, found.length > 0 ? found.join(", ") : "niets gevonden"].join(": ");
}

/** The summary of a checked letter; undefined when it could not be read. */
export function summaryOf(checked: Checked): Summary | undefined {
  const { document, read, result, findings } = checked;
  if (!read || !result.readability) return undefined;
  const { lint, level, b1, words } = result.readability;
  const seen = new Set<string>();
  const counts = countsOf(findings);
  return {
    uri: document.uri,
    version: document.version,
    kind: read.letter.kind.name,
    template: read.letter.template,
    words,
    headline: headlineOf(result.readability, counts),
    meaning: readabilityText(result.readability),
    lint,
    level,
    b1,
    counts,
    parts: read.letter.parts
      .filter(({ part }) => !seen.has(part) && seen.add(part))
      .map((part) => ({ part: part.part, name: partNames[part.part], range: read.places.range(part) })),
    missing: findings
      .filter(({ finding }) => finding.start === finding.end)
      .map(({ finding: { rule, severity, message }, range }) => ({ rule, severity, message, range })),
    wins: winsOf(checked).slice(0, 5),
  };
}
