// SPDX-License-Identifier: EUPL-1.2
import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Checked, Placed } from "./checks.ts";
import type { Client } from "./client.ts";

/** Edits of one open document, for the version that was checked. */
export function editDocument(checked: Checked, edits: readonly TextEdit[], client: Client): WorkspaceEdit {
  const { uri, version } = checked.document;
  return client.versionsEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}

/** One edit with fields to fill in: a snippet where the editor knows those, else plain text. */
export function insertSnippet(
  { document: { uri, version } }: Checked,
  { range, newText }: TextEdit,
  client: Client,
): WorkspaceEdit {
  if (!client.insertsSnippets || !client.versionsEdits) {
    const edit = { range, newText: plain(newText) };
    return client.versionsEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] }
      : { changes: { [uri]: [edit] } };
  }
  const edit: SnippetTextEdit = { range, snippet: { kind: "snippet", value: newText } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] } as TextDocumentEdit] };
}

/** A place to fill in, as a snippet has it: the editor goes from one to the next. */
export const field = (number: number, text: string): string => `$\{${number}:${escapeSnippet(text)}}`;

/** Text that stands in a snippet as it is. */
export const escapeSnippet = (text: string): string => text.replaceAll(/[\\$}]/gu, "\\$&");

/** The text of a snippet, its fields as their names. */
export const plain = (snippet: string): string =>
  snippet.replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, "$1").replaceAll(/\\([$}\\])/gu, "$1");

/** A file to make when it is not there, with its edits; undefined when the editor cannot make files. */
export function editOrCreate(
  uri: string,
  edits: readonly TextEdit[],
  { exists, client }: { readonly exists: boolean; readonly client: Client },
): WorkspaceEdit | undefined {
  if (exists && !client.versionsEdits) return { changes: { [uri]: [...edits] } };
  if (!exists && !client.createsFiles) return undefined;
  const create: CreateFile = { kind: "create", uri, options: { ignoreIfExists: true } };
  return {
    documentChanges: [
      ...(exists ? [] : [create]),
      { textDocument: { uri, version: null }, edits: [...edits] },
    ],
  };
}

/** The best wording of each finding as an edit, from top to bottom; where two would touch, the first stands. */
export function bestEdits(placed: readonly Placed[], checked: Checked): readonly TextEdit[] {
  const { read } = checked;
  if (!read) return [];
  let free = 0;
  return placed
    .map(({ finding, range }) => ({ finding, range, span: read.places.inDocument(finding) }))
    .filter(({ finding }) => finding.expected.length > 0)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .flatMap(({ finding, range, span }) => {
      if (span.start < free) return [];
      free = span.end;
      return [{ range, newText: finding.expected[0] ?? "" }];
    });
}
