// SPDX-License-Identifier: EUPL-1.2
import type { DocumentMap, Letter, Place, Span } from "../letter.ts";
import { toSource } from "../source-map.ts";

/** A place in the decoded source: line and column from 1, offset in UTF-16 units from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Offsets where the lines of a text begin. `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  return starts;
}

/** The position of an offset, from the line starts of its text. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

/** Where the lines of a letter begin: of a document its paragraphs. */
export const startsOf = ({ source, document }: Letter): readonly number[] =>
  document ? document.paragraphs.map(({ start }) => start) : lineStarts(source);

/** The place in a document of a source offset: of the text unit there, or behind the last one. */
export function placeAt({ pieces }: DocumentMap, offset: number): Place | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low] ?? pieces.at(-1);
  if (!piece) return undefined;
  const { part, paragraph, run } = piece;
  return {
    part,
    paragraph,
    run,
    offset: piece.offset + Math.max(0, Math.min(offset, piece.end) - piece.start),
  };
}

/** A span in the source, with the place in the file of its start when the letter is a document. */
export interface SourceSpan {
  readonly start: Position;
  readonly end: Position;
  readonly place?: Place;
}

/** Turns spans of `letter.text` into positions in its source. */
export function sourcePositions(letter: Letter): (span: Span) => SourceSpan {
  const starts = startsOf(letter);
  return (span) => {
    const { start, end } = toSource(letter.map, span);
    const place = letter.document && placeAt(letter.document, start);
    return { start: positionAt(starts, start), end: positionAt(starts, end), ...(place ? { place } : {}) };
  };
}
