// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../letter.ts";
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

/** Turns spans of `letter.text` into positions in its source. */
export function sourcePositions(
  letter: Letter,
): (span: Span) => { readonly start: Position; readonly end: Position } {
  const starts = lineStarts(letter.source);
  return (span) => {
    const { start, end } = toSource(letter.map, span);
    return { start: positionAt(starts, start), end: positionAt(starts, end) };
  };
}
