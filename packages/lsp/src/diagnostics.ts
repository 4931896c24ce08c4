// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "@klarebrief/core";
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import type { Checked, Placed } from "./checks.ts";

/** Who says it: the source of every diagnostic. */
export const source = "klarebrief";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Rules whose text may go, and rules whose text is out of date: editors show both in a way of their own. */
const tags: Readonly<Record<string, readonly DiagnosticTag[]>> = {
  "formeel/herhaald-woord": [DiagnosticTag.Unnecessary],
  "formeel/vultekst": [DiagnosticTag.Unnecessary],
  "formeel/interne-notitie": [DiagnosticTag.Unnecessary],
  "formeel/verouderd": [DiagnosticTag.Deprecated],
};

/** Where the page of a rule stands; undefined when there is no place to show it. */
export type RulePage = (rule: string) => string | undefined;

function toDiagnostic({ document, read }: Checked, { finding, range }: Placed, page: RulePage): Diagnostic {
  const href = page(finding.rule);
  const tag = tags[finding.rule];
  return {
    range,
    severity: severities[finding.severity],
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source,
    message: finding.message,
    ...(tag ? { tags: [...tag] } : {}),
    ...(read && finding.related
      ? {
          relatedInformation: finding.related.map(({ message, ...span }) => ({
            location: { uri: document.uri, range: read.places.range(span) },
            message,
          })),
        }
      : {}),
    data: { fingerprint: finding.fingerprint },
  };
}

const atTop = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const failureSeverities: Partial<Record<Failure["code"], DiagnosticSeverity>> = {
  "bad-front-matter": DiagnosticSeverity.Error,
  "rule-failed": DiagnosticSeverity.Warning,
};

/** What the editor shows for a checked document: findings in place, and above the letter why it could not be checked. */
export function diagnosticsOf(checked: Checked | undefined, page: RulePage): readonly Diagnostic[] {
  if (!checked) return [];
  const notices = checked.result.failures
    .filter(({ code }) => code !== "empty")
    .map(
      ({ code, message }): Diagnostic => ({
        range: atTop,
        severity: failureSeverities[code] ?? DiagnosticSeverity.Information,
        code,
        source,
        message,
      }),
    );
  return [...notices, ...checked.findings.map((placed) => toDiagnostic(checked, placed, page))];
}

/** Gives each set of diagnostics an id, the same for the same diagnostics of the same document. */
export interface Reports {
  readonly of: (
    uri: string,
    diagnostics: readonly Diagnostic[],
    previous?: string,
  ) => DocumentDiagnosticReport;
  readonly forget: (uri: string) => void;
}

export function createReports(): Reports {
  const last = new Map<string, { readonly id: string; readonly content: string }>();
  let count = 0;
  return {
    of: (uri, diagnostics, previous) => {
      const content = JSON.stringify(diagnostics);
      const before = last.get(uri);
      const id = before?.content === content ? before.id : String(++count);
      last.set(uri, { id, content });
      return id === previous
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...diagnostics] };
    },
    forget: (uri) => void last.delete(uri),
  };
}
