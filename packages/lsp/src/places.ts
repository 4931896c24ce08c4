// SPDX-License-Identifier: EUPL-1.2
import { type Letter, toSource } from "@klarebrief/core";
import { fromSource } from "@klarebrief/core/node";
import type { Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Encoding, toOffset, toPosition } from "./encoding.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** From places in a letter to places in its document, and back. */
export interface Places {
  /** The range of a span of `letter.text`. */
  readonly range: (span: Span) => Range;
  /** The range of a span of the document. */
  readonly documentRange: (span: Span) => Range;
  /** The span of `letter.text` in the document: UTF-16 offsets. */
  readonly inDocument: (span: Span) => Span;
  /** The offset in the document of a position. */
  readonly offset: (position: Position) => number;
  /** The offset in `letter.text` of a position. */
  readonly textOffset: (position: Position) => number;
}

/** A letter is read without the byte order mark some documents begin with. */
const markLength = (document: TextDocument): number =>
  document.getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }) === "\uFEFF" ? 1 : 0;

export function placesOf(letter: Letter, document: TextDocument, encoding: Encoding): Places {
  const shift = markLength(document);
  const inDocument = (span: Span): Span => {
    const { start, end } = toSource(letter.map, span);
    return { start: start + shift, end: end + shift };
  };
  const documentRange = ({ start, end }: Span): Range => ({
    start: toPosition(document, start, encoding),
    end: toPosition(document, end, encoding),
  });
  const offset = (position: Position): number => toOffset(document, position, encoding);
  return {
    inDocument,
    documentRange,
    offset,
    range: (span) => documentRange(inDocument(span)),
    textOffset: (position) => fromSource(letter.map, offset(position) - shift),
  };
}
