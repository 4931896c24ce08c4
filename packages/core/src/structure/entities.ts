// SPDX-License-Identifier: EUPL-1.2
import { allMatches } from "../all-matches.ts";
import { quick } from "../latin.ts";
import type { Entity, Span } from "../letter.ts";
import { remember } from "../remember.ts";
import { recognisers } from "./value-patterns.ts";

/** From this length a line that is followed by another may be a wrapped line of prose. */
const wrapWidth = 55;

/** Lines, with wrapped prose joined: a value may run on over the end of a long line. */
function* chunks(text: string): Generator<Span> {
  let open: Span | undefined;
  for (const line of text.matchAll(/[^\n\r]+/gu)) {
    const span = { start: line.index, end: line.index + line[0].length };
    const goesOn =
      open !== undefined &&
      /^(?:\r\n|\n|\r)$/u.test(text.slice(open.end, span.start)) &&
      open.end - Math.max(open.start, text.lastIndexOf("\n", open.end - 1) + 1) >= wrapWidth;
    if (open && goesOn) open = { start: open.start, end: span.end };
    else {
      if (open) yield open;
      open = span;
    }
  }
  if (open) yield open;
}

/** What may stand between two dates that share a year: `17 februari en 14 april 2026`. */
const dateLink =
  /^\s?(?:,|en|of|t\/m|tot en met|tot|-|–)\s?(?:(?:ma|dins|woens|donder|vrij|zater|zon)dag\s)?$/u;

/** Gives a date without year the year of the date it is coupled to. */
function shareYears(text: string, entities: readonly Entity[]): readonly Entity[] {
  const out = [...entities];
  for (let i = out.length - 2; i >= 0; i--) {
    const [one, next] = [out[i], out[i + 1]];
    if (
      one?.kind !== "date" ||
      next?.kind !== "date" ||
      !one.value.startsWith("--") ||
      next.value.startsWith("--")
    )
      continue;
    if (!dateLink.test(text.slice(one.end, next.start))) continue;
    const year = Number(next.value.slice(0, 4)) - (one.value.slice(2) > next.value.slice(5) ? 1 : 0);
    out[i] = { ...one, value: `${year}${one.value.slice(1)}` };
  }
  return out;
}

/** The values in one chunk, with places relative to it; `taken` says what is a field. */
function valuesIn(chunk: string, taken: Uint8Array): readonly Entity[] {
  const found: Entity[] = [];
  for (const { kind, pattern, value } of recognisers) {
    for (const match of allMatches(quick(pattern), chunk)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start || taken.subarray(start, end).includes(1)) continue;
      const normal = value(match);
      if (normal === undefined) continue;
      taken.fill(1, start, end);
      found.push({ start, end, kind, value: normal });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const valuesInPlain = remember((chunk) => valuesIn(chunk, new Uint8Array(chunk.length)));

/**
 * Amounts, dates, phone numbers and other values in a text, in order, not overlapping. Fields (`opaque`) are left alone.
 * Runs line by line, with wrapped prose joined, in time linear in the text.
 */
export function recogniseEntities(text: string, opaque: readonly Span[] = []): readonly Entity[] {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of opaque) taken.fill(1, start, end);
  const found = [...chunks(text)].flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    const fields = taken.subarray(start, end);
    const values = fields.includes(1) ? valuesIn(part, fields) : valuesInPlain(part);
    return values.map((entity) => ({ ...entity, start: entity.start + start, end: entity.end + start }));
  });
  return shareYears(text, found);
}
