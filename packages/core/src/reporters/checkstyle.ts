// SPDX-License-Identifier: EUPL-1.2
import { attributes } from "./escape.ts";
import { type Format, fixed, streamed } from "./format.ts";
import type { LetterJson } from "./json.ts";

const fileOf = ({ path, findings, failures }: LetterJson): string =>
  [
    `  <file${attributes({ name: path })}>`,
    ...failures.map(
      ({ code, message }) =>
        `    <error${attributes({ line: 1, severity: "error", message, source: `klarebrief.${code}` })}/>`,
    ),
    ...findings.map(
      ({ start, severity, message, rule }) =>
        `    <error${attributes({ line: start.line, column: start.column, severity, message, source: `klarebrief.${rule}` })}/>`,
    ),
    "  </file>",
  ].join("\n");

/** Checkstyle XML, which Jenkins and many other programs read. */
export const checkstyle: Format = {
  letter:
    () =>
    ({ letter }) =>
      `${fileOf(letter)}\n`,
  frame: () =>
    streamed(
      '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
      "",
      fixed("</checkstyle>\n"),
    ),
};
