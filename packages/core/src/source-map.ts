// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "./letter.ts";

/**
 * One piece of the map. `linear`: text and source have the same length and go unit by unit.
 * Otherwise the piece is atomic: its whole text stands for its whole source (`&amp;` for `&`, a tag for a space).
 */
export interface Segment {
  readonly text: number;
  readonly textEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
}

/** Segments in order of text; source may have gaps (markup) but never goes back. */
export interface SourceMap {
  readonly segments: readonly Segment[];
}

const isLinear = (s: Segment): boolean => s.textEnd - s.text === s.sourceEnd - s.source;

/** Index of the last segment that starts at or before the offset, or -1. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.text <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Source offset where the text unit at `offset` begins. At the end of the text: the end of the last piece. */
export function sourceStart(map: SourceMap, offset: number): number {
  const segment = map.segments[segmentAt(map.segments, offset)];
  if (!segment) return map.segments[0]?.source ?? 0;
  if (offset >= segment.textEnd) return segment.sourceEnd;
  return isLinear(segment) ? segment.source + (offset - segment.text) : segment.source;
}

/** Source offset where the text unit before `offset` ends. At 0: the start of the first piece. */
export function sourceEnd(map: SourceMap, offset: number): number {
  if (offset <= 0) return map.segments[0]?.source ?? 0;
  const segment = map.segments[segmentAt(map.segments, offset - 1)];
  if (!segment) return 0;
  if (offset > segment.textEnd) return segment.sourceEnd;
  return isLinear(segment) ? segment.source + (offset - segment.text) : segment.sourceEnd;
}

/** The place in the source of a span of text. An empty span stays empty. */
export function toSource(map: SourceMap, span: Span): Span {
  const end = sourceEnd(map, span.end);
  return span.start === span.end ? { start: end, end } : { start: sourceStart(map, span.start), end };
}

/** True when the span's source is its text unit by unit, without markup, entities or escapes in between. */
export function isPlain(map: SourceMap, span: Span): boolean {
  const segment = map.segments[segmentAt(map.segments, span.start)];
  return segment !== undefined && isLinear(segment) && span.end <= segment.textEnd;
}

/**
 * The text offset of a place in the source: the first unit of text at or behind it. Inside a piece that is atomic: where
 * that piece begins. Behind the last piece: the end of the text.
 */
export function fromSource({ segments }: SourceMap, offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.sourceEnd ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low];
  if (!segment) return segments.at(-1)?.textEnd ?? 0;
  return isLinear(segment) ? segment.text + Math.max(0, offset - segment.source) : segment.text;
}
