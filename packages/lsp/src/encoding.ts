// SPDX-License-Identifier: EUPL-1.2
import type { Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** What a `character` of a position counts: bytes, UTF-16 units or code points. */
export type Encoding = "utf-8" | "utf-16" | "utf-32";

const known: readonly unknown[] = ["utf-8", "utf-16", "utf-32"] satisfies readonly Encoding[];

export const isEncoding = (name: unknown): name is Encoding => known.includes(name);

/** The first encoding the client likes that is known; UTF-16 when it names none. */
export const chooseEncoding = (offered: readonly string[] = []): Encoding =>
  offered.find(isEncoding) ?? "utf-16";

const unitsOf = (character: string, encoding: Encoding): number =>
  encoding === "utf-8" ? Buffer.byteLength(character) : encoding === "utf-32" ? 1 : character.length;

/** How many units a text has. */
const measure = (text: string, encoding: Encoding): number => {
  if (encoding === "utf-8") return Buffer.byteLength(text);
  return encoding === "utf-16" ? text.length : Array.from(text).length;
};

/** The position of an offset (UTF-16) in the units of the client. */
export function toPosition(document: TextDocument, offset: number, encoding: Encoding): Position {
  const position = document.positionAt(offset);
  if (encoding === "utf-16") return position;
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  return { line: position.line, character: measure(before, encoding) };
}

/** A position of the client in UTF-16 units. A place inside a character becomes its start. */
export function toUtf16(document: TextDocument, position: Position, encoding: Encoding): Position {
  if (encoding === "utf-16") return position;
  const { line } = position;
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  let units = 0;
  let character = 0;
  for (const letter of text) {
    units += unitsOf(letter, encoding);
    if (units > position.character) break;
    character += letter.length;
  }
  return { line, character };
}

/** The offset (UTF-16) of a position of the client. */
export const toOffset = (document: TextDocument, position: Position, encoding: Encoding): number =>
  document.offsetAt(toUtf16(document, position, encoding));
