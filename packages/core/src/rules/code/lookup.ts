// SPDX-License-Identifier: EUPL-1.2
import type { Entity, Field, Letter, Span } from "../../letter.ts";
import { flatText } from "./find-text.ts";

/** Index of the last span that starts at or before `offset`; -1 when none does. `spans` stand in order. */
function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the sentence or block that holds `offset`; -1 outside any. */
export function indexAt(spans: readonly Span[], offset: number): number {
  const index = lastBefore(spans, offset);
  return index >= 0 && offset < (spans[index]?.end ?? 0) ? index : -1;
}

/** The items that lie inside `span`; `items` stand in order and do not overlap. */
function inside<Item extends Span>(items: readonly Item[], span: Span): readonly Item[] {
  const from = lastBefore(items, span.start - 1) + 1;
  const found: Item[] = [];
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}

/** The values inside a span. */
export const entitiesIn = (letter: Letter, span: Span, kind?: Entity["kind"]): readonly Entity[] => {
  const found = inside(letter.entities, span);
  return kind === undefined ? found : found.filter((entity) => entity.kind === kind);
};

/** The template fields inside a span. */
export const fieldsIn = (letter: Letter, span: Span): readonly Field[] => inside(letter.fields, span);

/** Enough to see what a value is about; a sentence without end costs no more. */
const reach = 240;

/** What stands around `span` in its sentence (or, outside a sentence, its block), white space as spaces. */
export function textAround(
  letter: Letter,
  span: Span,
): { readonly before: string; readonly after: string; readonly sentence: number } {
  const sentence = indexAt(letter.sentences, span.start);
  const room: Span = letter.sentences[sentence] ?? letter.blocks[indexAt(letter.blocks, span.start)] ?? span;
  return {
    before: flatText(letter, { start: Math.max(room.start, span.start - reach), end: span.start }),
    after: flatText(letter, {
      start: span.end,
      end: Math.max(span.end, Math.min(room.end, span.end + reach)),
    }),
    sentence,
  };
}
