// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult, Finding, Severity } from "../finding.ts";
import type { Letter } from "../letter.ts";
import type { Rule } from "../rules/rule.ts";
import { byWeight } from "../rules/run.ts";
import { countText, plural } from "./count-text.ts";
import { count } from "./json.ts";
import { type Position, sourcePositions, startsOf } from "./position.ts";
import { causeText, hardestSentences, readabilityText } from "./readability-text.ts";
import { wrap } from "./wrap.ts";

/** Colours a text; the identity without colour. */
export type Paint = (style: "red" | "yellow" | "blue" | "bold" | "dim", text: string) => string;

export interface StylishOptions {
  readonly paint: Paint;
  readonly rules: readonly Rule[];
  /** Only findings of severity error. */
  readonly quiet: boolean;
  /** Characters on a line. */
  readonly width: number;
}

const severityNames: Record<Severity, readonly [string, string]> = {
  error: ["fout", "fouten"],
  warning: ["waarschuwing", "waarschuwingen"],
  info: ["tip", "tips"],
};
const colours = { error: "red", warning: "yellow", info: "blue" } as const;

/** Text without control characters, so that a letter cannot steer the terminal. */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");

/** The line around a span, cut to the width, and the columns of the marks in it. */
function excerpt(
  letter: Letter,
  starts: readonly number[],
  place: { readonly start: Position; readonly end: Position },
  width: number,
): { readonly text: string; readonly from: number; readonly to: number } {
  const lineStart = starts[place.start.line - 1] ?? 0;
  const lineEnd = starts[place.start.line] ?? letter.source.length;
  const line = letter.source
    .slice(lineStart, lineEnd)
    .replace(/[\r\n]+$/u, "")
    .replaceAll("\n", " ");
  const from = place.start.offset - lineStart;
  const to = Math.max(from, Math.min(place.end.offset - lineStart, line.length));
  if (line.length <= width) return { text: line, from, to };
  const left = Math.max(0, Math.min(from - Math.floor(width / 4), line.length - width));
  const cut = line.slice(left, left + width);
  const text = `${left > 0 ? "…" : ""}${cut.slice(left > 0 ? 1 : 0, left + width < line.length ? -1 : undefined)}${left + width < line.length ? "…" : ""}`;
  return { text, from: from - left, to: Math.min(to - left, text.length) };
}

interface Group {
  readonly rule: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings by rule: weightiest first, then most frequent. */
function groups(findings: readonly Finding[], titles: ReadonlyMap<string, string>): readonly Group[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  return [...byRule]
    .map(([rule, own]) => ({ rule, title: titles.get(rule) ?? rule, findings: own }))
    .sort((a, b) => {
      const [first, second] = [a.findings[0], b.findings[0]];
      if (!first || !second) return 0;
      const weight = byWeight({ ...first, rule: "" }, { ...second, rule: "" });
      return weight || b.findings.length - a.findings.length || (a.rule < b.rule ? -1 : 1);
    });
}

function* findingLines(
  letter: Letter,
  finding: Finding,
  { paint, width }: StylishOptions,
  positions: ReturnType<typeof sourcePositions>,
  starts: readonly number[],
): Generator<string> {
  const place = positions(finding);
  const at = `${place.start.line}:${place.start.column}`.padEnd(8);
  const [first = "", ...more] = wrap(printable(finding.message), width - 12);
  yield `  ${paint("dim", at)}${first}`;
  for (const line of more) yield `          ${line}`;
  if (finding.found === undefined) return;
  const { text, from, to } = excerpt(letter, starts, place, width - 12);
  yield `          ${printable(text.slice(0, from))}${paint(colours[finding.severity], printable(text.slice(from, to)))}${printable(text.slice(to))}`;
  yield `          ${" ".repeat(from)}${paint(colours[finding.severity], "^".repeat(Math.max(1, to - from)))}`;
}

function* letterLines(
  result: CheckResult,
  options: StylishOptions,
  titles: ReadonlyMap<string, string>,
): Generator<string> {
  const { paint } = options;
  yield paint("bold", printable(result.path));
  for (const { message } of result.failures)
    for (const line of wrap(`Niet gelukt: ${message}`, options.width - 2)) yield `  ${paint("red", line)}`;
  const { letter, readability } = result;
  if (!letter || !readability) return;
  const media = { letter: "brief", email: "e-mail", message: "bericht" } as const;
  const kind = letter.kind.name === "onbekend" ? "" : `, soort: ${letter.kind.name}`;
  yield paint(
    "dim",
    `  ${letter.template ? "sjabloon, " : ""}${media[letter.medium]}${kind}, ${plural(readability.words, ["woord", "woorden"])}, ${plural(readability.sentences, ["zin", "zinnen"])}`,
  );
  for (const text of readabilityText(readability))
    for (const line of wrap(text, options.width - 2)) yield `  ${line}`;
  if (letter.kind.name === "onbekend")
    for (const line of wrap(
      "Wij weten niet zeker welke soort brief dit is. Daarom zoeken wij alleen naar wat elke brief nodig heeft. Noem de soort met --kind.",
      options.width - 2,
    ))
      yield paint("dim", `  ${line}`);
  const findings = options.quiet
    ? result.findings.filter(({ severity }) => severity === "error")
    : result.findings;
  if (findings.length === 0) {
    yield "  Wij vinden niets om te verbeteren.";
    return;
  }
  const all = groups(findings, titles);
  if (all.length > 3 && !options.quiet) {
    yield "";
    yield paint("bold", "  Begin hiermee:");
    for (const [i, { title, findings: own }] of all.slice(0, 3).entries())
      yield `  ${i + 1}. ${title}${own.length > 1 ? ` (${own.length} keer)` : ""}`;
  }
  const positions = sourcePositions(letter);
  const starts = startsOf(letter);
  const hardest = options.quiet ? [] : hardestSentences(readability, 2);
  if (hardest.length > 0) {
    yield "";
    yield paint("bold", "  Moeilijke zinnen:");
    for (const score of hardest) {
      const { line, column } = positions(score).start;
      const [first = "", ...more] = wrap(printable(causeText(score)), options.width - 12);
      yield `  ${paint("dim", `${line}:${column}`.padEnd(8))}${first}`;
      for (const rest of more) yield `          ${rest}`;
    }
  }
  for (const { rule, title, findings: own } of all) {
    const severity = own[0]?.severity ?? "info";
    yield "";
    yield `  ${paint(colours[severity], severityNames[severity][0])}  ${paint("bold", title)}  ${paint("dim", rule)}`;
    for (const finding of own) yield* findingLines(letter, finding, options, positions, starts);
  }
}

/** For a person at a terminal: each letter, the weightiest findings first, with the line, the marked place and what to do. */
export function stylish(results: readonly CheckResult[], options: StylishOptions): string {
  const titles = new Map(options.rules.map(({ card }) => [card.id, card.title]));
  const lines: string[] = [];
  for (const result of results) {
    if (
      options.quiet &&
      result.failures.length === 0 &&
      !result.findings.some(({ severity }) => severity === "error")
    )
      continue;
    lines.push(...letterLines(result, options, titles), "");
  }
  const counts = count(results);
  lines.push(options.paint("bold", countText(counts)));
  if (counts.failures > 0)
    lines.push(options.paint("red", `Niet gelukt: ${plural(counts.failures, ["keer", "keer"])}.`));
  if (counts.findings > 0) lines.push(options.paint("dim", "Meer over een regel: klarebrief explain REGEL"));
  return `${lines.join("\n")}\n`;
}
