// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";
import { fingerprint } from "../rules/fingerprint.ts";
import { insideJson } from "./escape.ts";
import { type Format, streamed } from "./format.ts";
import type { LetterJson } from "./json.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const satisfies Record<
  Severity,
  string
>;

/** Names that are unique in the report: the same sentence may stand in more letters, and twice in one. */
function namer(path: string): (print: string) => string {
  const used = new Map<string, number>();
  return (print) => {
    const ordinal = used.get(print) ?? 0;
    used.set(print, ordinal + 1);
    return fingerprint(path, print, ordinal);
  };
}

function issues({ path, findings, failures }: LetterJson): readonly object[] {
  const name = namer(path);
  return [
    ...failures.map(({ code, message }) => ({
      description: message,
      check_name: code,
      fingerprint: name(code),
      severity: "critical",
      location: { path, lines: { begin: 1 } },
    })),
    ...findings.map((finding) => ({
      description: finding.message,
      check_name: finding.rule,
      fingerprint: name(finding.fingerprint),
      severity: severities[finding.severity],
      location: { path, lines: { begin: finding.start.line, end: finding.end.line } },
    })),
  ];
}

/** The report of Code Quality in GitLab. */
export const gitlab: Format = {
  letter:
    () =>
    ({ letter }) =>
      insideJson(issues(letter)),
  frame: () => streamed("[", ",", { add: () => undefined, end: (isEmpty) => (isEmpty ? "]\n" : "\n]\n") }),
};
