// SPDX-License-Identifier: EUPL-1.2
import { authorityNames, severityNames } from "../rules/names.ts";
import { type ReportContext, rulesById } from "./context.ts";
import { type Format, fixed, streamed } from "./format.ts";
import type { LetterView } from "./letter-view.ts";

const header = [
  "brief",
  "regelnummer",
  "kolom",
  "ernst",
  "komt van",
  "regel",
  "titel",
  "melding",
  "gevonden",
  "beter",
  "vingerafdruk",
];

/** What a spreadsheet takes for a formula, also behind blanks. */
const formula = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** One cell of RFC 4180. An apostrophe keeps a spreadsheet from running the text of a letter. */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = value.toWellFormed().replaceAll("\0", "\ufffd");
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** Makes the rows of a letter: its failures and findings. */
function rowsOf(context: ReportContext): (view: LetterView) => string {
  const rules = rulesById(context);
  return ({ letter: { path, findings, failures } }) =>
    [
      ...failures.map(({ code, message }) => [
        path,
        "",
        "",
        "niet gelukt",
        "",
        code,
        "",
        message,
        "",
        "",
        "",
      ]),
      ...findings.map(({ rule, severity, authority, message, start, found = "", expected, fingerprint }) => [
        path,
        start.line,
        start.column,
        severityNames[severity],
        authorityNames[authority],
        rule,
        rules.get(rule)?.title ?? "",
        message,
        found,
        expected.join(" / "),
        fingerprint,
      ]),
    ]
      .map(lineOf)
      .join("");
}

/** CSV for a spreadsheet: RFC 4180 in UTF-8, with the mark by which Excel knows it. A row is a finding or a file that failed. */
export const csv: Format = {
  letter: rowsOf,
  frame: () => streamed(`\ufeff${lineOf(header)}`, "", fixed("")),
};
