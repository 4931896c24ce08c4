// SPDX-License-Identifier: EUPL-1.2
import { toSource } from "@klarebrief/core";
import { type Insertion, missingPart } from "@klarebrief/core/fix";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Checked, Placed } from "../checks.ts";
import type { Client } from "../client.ts";
import { escapeSnippet, field, insertSnippet } from "../edits.ts";

/** The part as a snippet, the fields numbered through. */
export function snippetOf({ pieces }: Insertion): string {
  let count = 0;
  return pieces
    .map((piece) => (typeof piece === "string" ? escapeSnippet(piece) : field(++count, piece.field)))
    .join("");
}

/** The missing part of the letter, put where it is reported missing. */
export function* insertMissingAction(
  checked: Checked,
  { finding }: Placed,
  { client, diagnostic }: { readonly client: Client; readonly diagnostic: Diagnostic },
): Generator<CodeAction> {
  const { read } = checked;
  const part = read && missingPart(read.letter, finding);
  if (!read || !part) return;
  // A document may begin with a mark that its letter lacks.
  const shift = read.places.inDocument(finding).end - toSource(read.letter.map, finding).end;
  const at = part.at + shift;
  yield {
    title: part.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: insertSnippet(
      checked,
      { range: read.places.documentRange({ start: at, end: at }), newText: snippetOf(part) },
      client,
    ),
  };
}
