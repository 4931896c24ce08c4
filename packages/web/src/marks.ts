// SPDX-License-Identifier: EUPL-1.2
import { type EditorState, type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  WidgetType,
} from "@codemirror/view";
import { sign } from "./dom.ts";
import type { Mark, Span } from "./messages.ts";

/** Puts these marks in the letter, in the place of those that are there. */
export const setMarks = StateEffect.define<readonly Mark[]>();

/** The sign at a place where something is missing. */
const missingSign = (mark: Mark): WidgetType => {
  const widget = new (class extends WidgetType {
    override eq = (): boolean => false;
    toDOM(): HTMLElement {
      const made = sign(mark.severity);
      made.classList.add("missing");
      return made;
    }
  })();
  return widget;
};

/** A mark of a whole sentence would hide those of its words: it gets a thin line. */
const longMark = 60;

/** What covers a mark as a whole has the mark in its spec; pieces of it only look. */
function decorationsOf(marks: readonly Mark[], length: number): DecorationSet {
  const inside = ({ start, end }: Span): boolean => start >= 0 && end <= length;
  const ranges = marks.filter(inside).flatMap((mark) => {
    if (mark.start === mark.end)
      return [Decoration.widget({ widget: missingSign(mark), side: 1, mark }).range(mark.start)];
    const wide = mark.end - mark.start > longMark ? " wide" : "";
    const looks = { class: `mark ${mark.severity}${wide}` };
    const pieces = mark.pieces.filter((piece) => inside(piece) && piece.end > piece.start);
    const cover = Decoration.mark({ ...(pieces.length > 0 ? { class: "cover" } : looks), mark });
    return [
      cover.range(mark.start, mark.end),
      ...pieces.map(({ start, end }) => Decoration.mark(looks).range(start, end)),
    ];
  });
  return Decoration.set(ranges, true);
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    let set = before.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) set = decorationsOf(effect.value, transaction.newDoc.length);
    return set;
  },
  provide: (self) => EditorView.decorations.from(self),
});

/** A mark with the place where it stands now. */
export interface PlacedMark extends Span {
  readonly mark: Mark;
}

const markIn = (value: Decoration): Mark | undefined => (value.spec as { readonly mark?: Mark }).mark;

function marksBetween(state: EditorState, start: number, end: number): readonly PlacedMark[] {
  const found: PlacedMark[] = [];
  state.field(field).between(start, end, (from, to, value) => {
    const mark = markIn(value);
    if (mark) found.push({ mark, start: from, end: to });
  });
  return found;
}

const rank = { error: 0, warning: 1, info: 2 } as const;

/** The mark at a place: of several the shortest, then the heaviest. */
export const markAt = (state: EditorState, place: number): PlacedMark | undefined =>
  [...marksBetween(state, place, place)].sort(
    (a, b) => a.end - a.start - (b.end - b.start) || rank[a.mark.severity] - rank[b.mark.severity],
  )[0];

/** Where a mark stands now; undefined when it is gone. */
export const placeOf = (state: EditorState, fingerprint: string): PlacedMark | undefined =>
  marksBetween(state, 0, state.doc.length).find(({ mark }) => mark.fingerprint === fingerprint);

/** The first mark that begins behind a place, or the last before it. Round the end it goes on at the other side. */
export function nextMark(state: EditorState, place: number, step: 1 | -1): PlacedMark | undefined {
  const all = [...marksBetween(state, 0, state.doc.length)].sort((a, b) => a.start - b.start);
  return step === 1
    ? (all.find(({ start }) => start > place) ?? all[0])
    : (all.findLast(({ start }) => start < place) ?? all.at(-1));
}

const lineSigns = (["error", "warning", "info"] as const).map((severity) => {
  const made = new (class extends GutterMarker {
    override toDOM(): HTMLElement {
      return sign(severity);
    }
  })();
  return [severity, made] as const;
});

/** Beside each line the sign of its heaviest mark. */
const signGutter = gutter({
  class: "cm-signs",
  lineMarker: (view, { from, to }) => {
    const severities = new Set(marksBetween(view.state, from, to).map(({ mark }) => mark.severity));
    return lineSigns.find(([severity]) => severities.has(severity))?.[1] ?? null;
  },
  lineMarkerChange: ({ startState, state }) => !RangeSet.eq([startState.field(field)], [state.field(field)]),
});

export const showMarks: Extension = [field, signGutter];
