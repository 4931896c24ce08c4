// SPDX-License-Identifier: EUPL-1.2
import { type Marker, type Reading, spaced, textOf } from "./reading.ts";

/** `1.`, `a.`, `1)`, `a)`, `(a)` and `1°` at `index`: the number or letter of a list item. */
function markerAt(reading: Reading, index: number): Marker | undefined {
  const open = textOf(reading, index) === "(" ? 1 : 0;
  const first = textOf(reading, index + open);
  const found = /^(?:(\d{1,2})|([a-z]))([.)°]?)$/u.exec(first);
  if (!found) return undefined;
  const joined =
    found[3] === "" && !spaced(reading, index + open) ? textOf(reading, index + open + 1) : found[3];
  if (joined !== "." && joined !== ")" && joined !== "°") return undefined;
  const value = found[1] ? Number(found[1]) : (found[2] ?? "").charCodeAt(0) - 96;
  return { value, style: `${open ? "(" : ""}${found[1] ? "1" : "a"}${joined}` };
}

/** Keeps `bare` and the last list number up to date. A list begins at a sentence start, or with its first number. */
export function noteMarker(reading: Reading, index: number): void {
  const starts = index === reading.from;
  const marker = markerAt(reading, index);
  if (marker && (starts || marker.value === 1)) {
    reading.marker = marker;
    if (starts || textOf(reading, index - 1) === ":") reading.markedAt = index;
  }
  if (!reading.bare) return;
  const mark = textOf(reading, index);
  const kind = reading.pieces[index]?.kind;
  if (kind === "punctuation" || kind === "symbol") reading.bare = !/^\p{Sc}/u.test(mark);
  else
    reading.bare = isListNumber(mark) && (mark.endsWith(".") || /^[.)°]$/u.test(textOf(reading, index + 1)));
}

function isListNumber(mark: string): boolean {
  return /^(?:\d{1,3}|\p{L}|[ivx]{1,4}|(?:\d{1,2}\.)+\d{0,2})[.°]?$/u.test(mark) && !/^u/iu.test(mark);
}

/** The next number of the list in this block stands at `index`. */
export function continuesList(reading: Reading, index: number): boolean {
  const marker = markerAt(reading, index);
  const before = reading.marker;
  return marker !== undefined && marker.style === before?.style && marker.value === before.value + 1;
}

/** The full stop of a list number after a colon: `Doe dit: 1. Bel`. */
export function isMarked({ markedAt, from }: Reading, index: number): boolean {
  return markedAt > from && (index === markedAt || index === markedAt + 1);
}
