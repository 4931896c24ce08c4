// SPDX-License-Identifier: EUPL-1.2
import { byRule } from "./by-rule.ts";
import { attributes, markupText } from "./escape.ts";
import { type Format, fixed, streamed } from "./format.ts";
import type { FindingJson, LetterJson } from "./json.ts";

/** What is wrong with one letter by one rule. Tips alone do not fail a test. */
function ruleCase(path: string, rule: string, findings: readonly FindingJson[]): string {
  const text = markupText(
    findings.map(({ start, message }) => `${start.line}:${start.column} ${message}`).join("\n"),
  );
  const worst =
    findings.find(({ severity }) => severity === "error") ??
    findings.find(({ severity }) => severity === "warning");
  const inside = worst
    ? `<failure${attributes({ message: worst.message, type: worst.severity })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase${attributes({ name: rule, classname: path, file: path })}>${inside}</testcase>`;
}

const failureCase = (path: string, code: string, message: string): string =>
  `    <testcase${attributes({ name: code, classname: path, file: path })}><error${attributes({ message, type: code })}/></testcase>`;

const isFailure = ({ severity }: FindingJson): boolean => severity !== "info";

function suite({ path, findings, failures }: LetterJson): string {
  const rules = byRule(findings);
  const cases = [
    ...failures.map(({ code, message }) => failureCase(path, code, message)),
    ...rules.map(([rule, own]) => ruleCase(path, rule, own)),
  ];
  const all =
    cases.length > 0
      ? cases
      : [`    <testcase${attributes({ name: "geen meldingen", classname: path, file: path })}/>`];
  const counts = {
    name: path,
    tests: all.length,
    failures: rules.filter(([, own]) => own.some(isFailure)).length,
    errors: failures.length,
  };
  return [`  <testsuite${attributes(counts)}>`, ...all, "  </testsuite>"].join("\n");
}

/** JUnit XML: a suite for each letter, a test for each rule that found something in it, so that names are unique. */
export const junit: Format = {
  letter:
    () =>
    ({ letter }) =>
      `${suite(letter)}\n`,
  frame: () =>
    streamed(
      `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: "Klare Brief" })}>\n`,
      "",
      fixed("</testsuites>\n"),
    ),
};
