// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult, Severity } from "@klarebrief/core";
import {
  biggestWins,
  countSeverities,
  headline,
  isMissing,
  presentParts,
  readabilityText,
} from "@klarebrief/core/panel";
import type { Range } from "vscode-languageserver";
import type { Checked } from "./checks.ts";

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

/** The rules with findings, the heaviest first, with their places. */
function winsOf({ findings, setup }: Checked): readonly Win[] {
  const places = new Map(findings.map(({ finding, range }) => [finding, range]));
  return biggestWins(findings.map(({ finding }) => finding)).flatMap(({ first, ...win }): readonly Win[] => {
    const range = places.get(first);
    const title = setup.rules.find(({ card }) => card.id === win.rule)?.card.title ?? win.rule;
    return range ? [{ ...win, title, range }] : [];
  });
}

/** The summary of a checked letter; undefined when it could not be read. */
export function summaryOf(checked: Checked): Summary | undefined {
  const { document, read, result, findings } = checked;
  if (!read || !result.readability) return undefined;
  const { lint, level, b1, words } = result.readability;
  const counts = countSeverities(findings.map(({ finding }) => finding));
  return {
    uri: document.uri,
    version: document.version,
    kind: read.letter.kind.name,
    template: read.letter.template,
    words,
    headline: headline(result.readability, counts),
    meaning: readabilityText(result.readability),
    lint,
    level,
    b1,
    counts,
    parts: presentParts(read.letter).map((part) => ({
      part: part.part,
      name: part.name,
      range: read.places.range(part),
    })),
    missing: findings
      .filter(({ finding }) => isMissing(finding))
      .map(({ finding: { rule, severity, message }, range }) => ({ rule, severity, message, range })),
    wins: winsOf(checked).slice(0, 5),
  };
}
