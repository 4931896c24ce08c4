// SPDX-License-Identifier: EUPL-1.2
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Checked, Placed } from "../checks.ts";
import type { Client } from "../client.ts";
import { escapeSnippet, field, insertSnippet } from "../edits.ts";
import { missingParts, placeIn } from "./missing-parts.ts";

const closers: Readonly<Record<string, RegExp>> = {
  tableCell: /<\/table\s*>/giu,
  listItem: /<\/(?:ul|ol)\s*>/giu,
  other: /<\/(?:p|div|h[1-6]|blockquote|section)\s*>/giu,
};

/** Behind the element that holds the offset: where a paragraph may stand. */
function behindElement(text: string, offset: number, kind: string): number {
  const closer = new RegExp(closers[kind] ?? closers.other ?? /$/u, "giu");
  closer.lastIndex = offset;
  const match = closer.exec(text);
  return match ? match.index + match[0].length : offset;
}

/** The paragraphs of a part as snippets, the fields numbered through. */
function snippets(paragraphs: readonly string[], place: (name: string) => string): readonly string[] {
  let count = 0;
  return paragraphs.map((paragraph) =>
    paragraph
      .split(/(\[[^\]]*\])/u)
      .map((piece) =>
        piece.startsWith("[") ? field(++count, place(piece.slice(1, -1))) : escapeSnippet(piece),
      )
      .join(""),
  );
}

const endOfLine = (text: string, offset: number): number => {
  const rest = /[\r\n]/u.exec(text.slice(offset));
  return rest ? offset + rest.index : text.length;
};

/** The missing part of the letter, put where it is reported missing. */
export function* insertMissingAction(
  checked: Checked,
  { finding }: Placed,
  { client, diagnostic }: { readonly client: Client; readonly diagnostic: Diagnostic },
): Generator<CodeAction> {
  const part = missingParts[finding.rule];
  const { read, document } = checked;
  if (!part || !read || finding.start !== finding.end) return;
  const text = document.getText();
  const offset = read.places.inDocument(finding).end;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const html = read.letter.format === "html";
  const block = read.letter.blocks.findLast(({ start }) => start < finding.start || start === 0);
  const at = html ? behindElement(text, offset, block?.kind ?? "other") : endOfLine(text, offset);
  const paragraphs = snippets(part.paragraphs, placeIn(read.letter));
  const newText = html
    ? paragraphs.map((paragraph) => `${eol}<p>${paragraph}</p>`).join("")
    : paragraphs.map((paragraph) => `${eol}${eol}${paragraph}`).join("");
  yield {
    title: part.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: insertSnippet(
      checked,
      { range: read.places.documentRange({ start: at, end: at }), newText },
      client,
    ),
  };
}
