// SPDX-License-Identifier: EUPL-1.2

import type { Letter } from "../letter.ts";
import type { Paint } from "../reporters/context.ts";
import { sourcePositions } from "../reporters/position.ts";
import { shownScore } from "../reporters/readability-text.ts";
import { printable } from "../reporters/stylish.ts";
import { wrap } from "../reporters/wrap.ts";
import { singleSpaces } from "../white-space.ts";
import type { LetterComparison } from "./compare-letters.ts";
import type { Fact, FactChange } from "./fact.ts";
import { factNames, statusNames, verdictNames } from "./fact-names.ts";

export interface ComparisonOptions {
  readonly paint: Paint;
  /** Characters on a line. */
  readonly width: number;
}

const colours = { same: "blue", uncertain: "yellow", changed: "red" } as const;

/** A fact with the words around it, on one line. */
function inContext(
  letter: Letter,
  { start, end }: Fact,
  width: number,
  mark: (text: string) => string,
): string {
  const around = Math.max(12, Math.floor((width - (end - start)) / 2));
  const sentence = letter.sentences.find((one) => one.start <= start && start < one.end) ?? { start, end };
  const from = Math.max(sentence.start, start - around);
  const to = Math.min(Math.max(sentence.end, end), end + around);
  const clean = (text: string): string => singleSpaces(printable(text));
  return `${from > sentence.start ? "…" : ""}${clean(letter.text.slice(from, start))}${mark(clean(letter.text.slice(start, end)))}${clean(letter.text.slice(end, to))}${to < sentence.end ? "…" : ""}`;
}

function* changeLines(
  change: FactChange,
  comparison: LetterComparison,
  { paint, width }: ComparisonOptions,
): Generator<string> {
  const { kind, status, before, after } = change;
  const name = factNames[kind];
  const colour = status === "uncertain" ? "yellow" : "red";
  yield `  ${paint(colour, `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${statusNames[status]}`)}`;
  const mark = (text: string): string => paint("bold", text === "" ? "" : `[${text}]`);
  const line = (label: string, letter: Letter, fact: Fact): string => {
    const { line: row, column } = sourcePositions(letter)(fact).start;
    return `    ${label} ${paint("dim", `${row}:${column}`.padEnd(7))} ${inContext(letter, fact, width - 24, mark)}`;
  };
  if (before) yield line("oud  ", comparison.before, before);
  if (after) yield line("nieuw", comparison.after, after);
}

const words = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

function* readabilityLines({ readability: { before, after } }: LetterComparison): Generator<string> {
  if (!before || !after) return;
  yield `  Lengte: ${words(before.words, "woord", "woorden")} in ${words(before.sentences, "zin", "zinnen")} werd ${words(after.words, "woord", "woorden")} in ${words(after.sentences, "zin", "zinnen")}.`;
  if (before.lint === null || after.lint === null) return;
  yield `  Leesbaarheid (LiNT, lager is makkelijker): ${shownScore(before.lint)} werd ${shownScore(after.lint)}.`;
}

/** A comparison for people: the verdict, each fact that is not the same, and what the checker finds in both. */
export function comparisonText(comparison: LetterComparison, options: ComparisonOptions): string {
  const { verdict, facts, findings } = comparison;
  const lines = [
    options.paint("bold", printable(`${comparison.before.path} → ${comparison.after.path}`)),
    ...wrap(verdictNames[verdict], options.width - 2).map(
      (line) => `  ${options.paint(colours[verdict], line)}`,
    ),
  ];
  for (const change of facts) lines.push("", ...changeLines(change, comparison, options));
  lines.push("", ...readabilityLines(comparison));
  lines.push(
    `  Meldingen: ${findings.gone.length} opgelost, ${findings.new.length} nieuw, ${findings.kept.length} gebleven.`,
  );
  return `${lines.join("\n")}\n`;
}
