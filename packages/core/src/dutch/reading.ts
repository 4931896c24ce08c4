// SPDX-License-Identifier: EUPL-1.2
import type { Piece } from "./scan.ts";

/** The number of a list item: 2 and `a.` for `b.`. */
export interface Marker {
  readonly value: number;
  readonly style: string;
}

/** A block while it is split into sentences. */
export interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Index of the first piece of the sentence being read. */
  from: number;
  /** The sentence so far is only list numbers (`1.`, `a.`). */
  bare: boolean;
  /** The last list number seen in this block, and the piece it stands at. */
  marker: Marker | undefined;
  markedAt: number;
}

/** Text of the piece at `index`, at most 40 characters; empty outside the block. */
export function textOf({ text, pieces }: Reading, index: number): string {
  const piece = pieces[index];
  // Longer than any word that decides something: a line without spaces need not be copied.
  return piece ? text.slice(piece.start, Math.min(piece.end, piece.start + 40)) : "";
}

/** White space stands between the piece at `index` and the next. */
export function spaced({ pieces }: Reading, index: number): boolean {
  return (pieces[index]?.end ?? 0) < (pieces[index + 1]?.start ?? 0);
}
