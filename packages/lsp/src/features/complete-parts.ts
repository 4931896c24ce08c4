// SPDX-License-Identifier: EUPL-1.2
import { missingPart } from "@klarebrief/core/fix";
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
} from "vscode-languageserver";
import { snippetOf } from "../actions/insert-missing.ts";
import type { Checked } from "../checks.ts";
import type { Client } from "../client.ts";
import { plain } from "../edits.ts";

/** Line breaks that keep a paragraph apart from what stands right above and below it. */
function apart(text: string, offset: number): { readonly before: string; readonly after: string } {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const isFull = (line: string | undefined): boolean => (line ?? "").trim() !== "";
  return {
    before: isFull(text.slice(0, offset).split(/\r?\n/u).at(-2)) ? eol : "",
    after: isFull(text.slice(offset).split(/\r?\n/u)[1]) ? eol : "",
  };
}

/** The parts the letter lacks, for an empty line below its greeting. */
export function* partCompletions(
  checked: Checked,
  position: Position,
  client: Client,
): Generator<CompletionItem> {
  const { read, document } = checked;
  if (!read) return;
  const { letter, places } = read;
  const offset = places.offset(position);
  const greeting = letter.parts.find(({ part }) => part === "greeting");
  if (greeting && offset < places.inDocument(greeting).end) return;
  const { before, after } =
    letter.format === "html" ? { before: "", after: "" } : apart(document.getText(), offset);
  const titles = new Set<string>();
  for (const { finding } of checked.findings) {
    const part = missingPart(letter, finding);
    if (!part || titles.has(part.title)) continue;
    titles.add(part.title);
    const snippet = before + snippetOf(part).trimStart() + after;
    const newText = client.completesSnippets ? snippet : plain(snippet);
    yield {
      label: part.title,
      kind: CompletionItemKind.Snippet,
      documentation: plain(snippet).trim(),
      insertTextFormat: client.completesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: { start: position, end: position }, newText },
    };
  }
}
