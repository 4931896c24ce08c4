// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";
import { rulesById } from "./context.ts";
import { countText } from "./count-text.ts";
import { type Format, streamed, summary } from "./format.ts";
import type { FindingJson, LetterJson } from "./json.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** The message of a workflow command: what ends a line is encoded, other control characters are blanks. */
const data = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll(/\p{Cc}/gu, " ");

const property = (text: string | number): string =>
  data(String(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");

const command = (
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string =>
  `::${name} ${Object.entries(properties)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(value)}`]))
    .join(",")}::${data(message)}`;

/** Columns only mean something to GitHub when the finding is on one line; its last column is part of it. */
const places = ({ start, end }: FindingJson): Readonly<Record<string, number | undefined>> =>
  start.line === end.line
    ? {
        line: start.line,
        endLine: end.line,
        col: start.column,
        endColumn: Math.max(start.column, end.column - 1),
      }
    : { line: start.line, endLine: end.line };

function* lines(
  { path, findings, failures }: LetterJson,
  titles: (rule: string) => string,
): Generator<string> {
  for (const { message } of failures) yield command("error", { file: path, title: "Niet gelukt" }, message);
  for (const finding of findings)
    yield command(
      commands[finding.severity],
      { file: path, ...places(finding), title: `${titles(finding.rule)} (${finding.rule})` },
      finding.message,
    );
}

/** Workflow commands of GitHub Actions: annotations in the changes of a pull request. */
export const github: Format = {
  letter: (context) => {
    const rules = rulesById(context);
    const titles = (rule: string): string => rules.get(rule)?.title ?? rule;
    return ({ letter }) => Array.from(lines(letter, titles), (line) => `${line}\n`).join("");
  },
  frame: () =>
    streamed(
      "",
      "",
      summary((counts) => `${countText(counts)}\n`),
    ),
};
