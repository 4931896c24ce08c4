// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";
import { compareWeight } from "../rules/run.ts";
import type { ReportContext } from "./context.ts";
import { countText, plural } from "./count-text.ts";
import { type Format, streamed, summary } from "./format.ts";
import type { Counts, FindingJson } from "./json.ts";
import { cutExcerpt, type LetterView } from "./letter-view.ts";
import { readabilityText } from "./readability-text.ts";
import { wrap } from "./wrap.ts";

export interface StylishOptions extends Pick<ReportContext, "paint" | "quiet" | "width"> {
  /** Of each rule its title. */
  readonly titles: ReadonlyMap<string, string>;
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

interface Group {
  readonly rule: string;
  readonly title: string;
  readonly findings: readonly FindingJson[];
}

/** Findings by rule: weightiest first, then most frequent. */
function groups(findings: readonly FindingJson[], titles: ReadonlyMap<string, string>): readonly Group[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(([rule, own]) => ({ rule, title: titles.get(rule) ?? rule, findings: own }))
    .sort((a, b) => {
      const [first, second] = [a.findings[0], b.findings[0]];
      if (!first || !second) return 0;
      return (
        compareWeight(first, second) || b.findings.length - a.findings.length || (a.rule < b.rule ? -1 : 1)
      );
    });
}

function* findingLines(
  finding: FindingJson,
  { excerpts }: LetterView,
  { paint, width }: StylishOptions,
): Generator<string> {
  const at = `${finding.start.line}:${finding.start.column}`.padEnd(8);
  const [first = "", ...more] = wrap(printable(finding.message), width - 12);
  yield `  ${paint("dim", at)}${first}`;
  for (const line of more) yield `          ${line}`;
  const excerpt = excerpts[finding.fingerprint];
  if (!excerpt) return;
  const { text, from, to } = cutExcerpt(excerpt, width - 12);
  yield `          ${printable(text.slice(0, from))}${paint(colours[finding.severity], printable(text.slice(from, to)))}${printable(text.slice(to))}`;
  yield `          ${" ".repeat(from)}${paint(colours[finding.severity], "^".repeat(Math.max(1, to - from)))}`;
}

function* letterLines(view: LetterView, options: StylishOptions): Generator<string> {
  const { paint, titles } = options;
  const { letter } = view;
  const { readability, medium } = letter;
  yield paint("bold", printable(letter.path));
  for (const { message } of letter.failures)
    for (const line of wrap(`Niet gelukt: ${message}`, options.width - 2)) yield `  ${paint("red", line)}`;
  if (!medium || !readability) return;
  const media = { letter: "brief", email: "e-mail", message: "bericht" } as const;
  const kind = letter.kind === "onbekend" ? "" : `, soort: ${letter.kind}`;
  yield paint(
    "dim",
    `  ${letter.template ? "sjabloon, " : ""}${media[medium]}${kind}, ${plural(readability.words, ["woord", "woorden"])}, ${plural(readability.sentences, ["zin", "zinnen"])}`,
  );
  for (const text of readabilityText(readability))
    for (const line of wrap(text, options.width - 2)) yield `  ${line}`;
  if (letter.kind === "onbekend")
    for (const line of wrap(
      "Wij weten niet zeker welke soort brief dit is. Daarom zoeken wij alleen naar wat elke brief nodig heeft. Noem de soort met --kind.",
      options.width - 2,
    ))
      yield paint("dim", `  ${line}`);
  const { findings } = letter;
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
  if (view.hardest.length > 0 && !options.quiet) {
    yield "";
    yield paint("bold", "  Moeilijke zinnen:");
    for (const { line, column, cause } of view.hardest) {
      const [first = "", ...more] = wrap(printable(cause), options.width - 12);
      yield `  ${paint("dim", `${line}:${column}`.padEnd(8))}${first}`;
      for (const rest of more) yield `          ${rest}`;
    }
  }
  for (const { rule, title, findings: own } of all) {
    const severity = own[0]?.severity ?? "info";
    yield "";
    yield `  ${paint(colours[severity], severityNames[severity][0])}  ${paint("bold", title)}  ${paint("dim", rule)}`;
    for (const finding of own) yield* findingLines(finding, view, options);
  }
}

/** A letter for a person at a terminal: the weightiest findings first, with the line, the marked place and what to do. */
export function stylishLetter(view: LetterView, options: StylishOptions): string {
  const { failures, findings } = view.letter;
  const isQuiet = options.quiet && failures.length === 0 && findings.length === 0;
  return isQuiet ? "" : `${[...letterLines(view, options), ""].join("\n")}\n`;
}

/** What stands below all letters: how much was found. */
function stylishSummary(counts: Counts, { paint }: Pick<ReportContext, "paint">): string {
  const lines = [paint("bold", countText(counts))];
  if (counts.failures > 0)
    lines.push(paint("red", `Niet gelukt: ${plural(counts.failures, ["keer", "keer"])}.`));
  if (counts.findings > 0) lines.push(paint("dim", "Meer over een regel: klarebrief explain REGEL"));
  return `${lines.join("\n")}\n`;
}

/** For a person at a terminal. */
export const stylish: Format = {
  letter: (context) => {
    const options = { ...context, titles: new Map(context.rules.map(({ id, title }) => [id, title])) };
    return (view) => stylishLetter(view, options);
  },
  frame: (context) =>
    streamed(
      "",
      "",
      summary((counts) => stylishSummary(counts, context)),
    ),
};
