// SPDX-License-Identifier: EUPL-1.2
import type { Block, Draft, Entity, EntityKind, Field, PartName, Sentence, Span } from "../letter.ts";

/** What parts are recognised from. */
export interface PartsInput extends Draft {
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
}

/** A letter with its fields masked, so that each reads as one word. Offsets stay. */
export interface View {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly fields: readonly Field[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
}

/** Takes up a recognised part. */
export type Add = (part: PartName, span: Span, reason: string) => void;

export const toView = ({ text, blocks, fields, sentences, entities }: PartsInput): View => {
  let masked = "";
  let at = 0;
  for (const { start, end } of fields) {
    masked += text.slice(at, start) + "x".repeat(end - start);
    at = end;
  }
  const inOrder = [...entities].sort((a, b) => a.start - b.start);
  return { text: masked + text.slice(at), blocks, fields, sentences, entities: inOrder };
};

export const slice = (view: View, span: Span): string => view.text.slice(span.start, span.end);

export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** What of a list in order of place lies inside `span`; a long letter has thousands of spans and entities. */
function within<T extends Span>(list: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((list[end]?.start ?? Number.POSITIVE_INFINITY) < span.end) end++;
  return list.slice(low, end).filter((item) => holds(span, item));
}

export const hasEntity = (view: View, span: Span, kind: EntityKind): boolean =>
  within(view.entities, span).some((entity) => entity.kind === kind);

export const fieldsIn = (view: View, span: Span): readonly Field[] => within(view.fields, span);

export const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
