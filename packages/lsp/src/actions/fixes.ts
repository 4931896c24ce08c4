// SPDX-License-Identifier: EUPL-1.2
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Checked, Placed } from "../checks.ts";
import type { Client } from "../client.ts";
import { bestEdits, editDocument } from "../edits.ts";

/** The kind of the action that applies every safe fix: for use on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.klarebrief`;

const shorten = (text: string): string => {
  const even = text.replaceAll(/\s+/gu, " ");
  return even.length > 60 ? `${even.slice(0, 59)}…` : even;
};

/** Each better wording of a finding; the first is the preferred one when it is safe. */
export function* wordingActions(
  checked: Checked,
  { finding, range }: Placed,
  { client, diagnostic }: { readonly client: Client; readonly diagnostic: Diagnostic },
): Generator<CodeAction> {
  for (const [i, newText] of finding.expected.entries())
    yield {
      title:
        newText === "" ? `Haal ‘${shorten(finding.found ?? "")}’ weg` : `Vervang door ‘${shorten(newText)}’`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(i === 0 ? { isPreferred: true } : {}),
      edit: editDocument(checked, [{ range, newText }], client),
    };
}

/** The first wording for every finding of the same rule in the letter, when there is more than one. */
export function* sameRuleAction(
  checked: Checked,
  { finding: { rule } }: Placed,
  { client, title }: { readonly client: Client; readonly title: string },
): Generator<CodeAction> {
  const edits = bestEdits(
    checked.findings.filter(({ finding }) => finding.rule === rule),
    checked,
  );
  if (edits.length > 1)
    yield {
      title: `Verbeter alle ${edits.length} plekken: ${title}`,
      kind: CodeActionKind.QuickFix,
      edit: editDocument(checked, edits, client),
    };
}

/** Every fix a program may apply unasked. */
export function* fixAllAction(checked: Checked, client: Client): Generator<CodeAction> {
  const edits = bestEdits(
    checked.findings.filter(({ finding }) => finding.safe),
    checked,
  );
  if (edits.length > 0)
    yield {
      title: `Verbeter alles wat zeker kan (${edits.length})`,
      kind: fixAllKind,
      edit: editDocument(checked, edits, client),
    };
}
