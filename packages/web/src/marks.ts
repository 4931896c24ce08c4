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

const rank = { error: 0, warning: 1, info: 2 } as const;

const heaviestFirst = (a: Mark, b: Mark): number => rank[a.severity] - rank[b.severity];

/** The sign at a place where something is missing: that of the heaviest, with how many there are. */
const missingSign = (marks: readonly Mark[]): WidgetType => {
  const made = new (class extends WidgetType {
    override eq = (): boolean => false;
    /** A click on the sign is a click on the letter. */
    override ignoreEvent = (): boolean => false;
    override toDOM(): HTMLElement {
      const shown = sign(marks[0]?.severity ?? "info");
      shown.classList.add("missing");
      if (marks.length > 1) shown.append(` ${marks.length}`);
      return shown;
    }
  })();
  return made;
};

/** A mark of a whole sentence would hide those of its words: it gets a thin line. */
const longMark = 60;

/** What covers a mark as a whole has the mark in its spec; pieces of it only look. */
function decorationsOf(marks: readonly Mark[], length: number): DecorationSet {
  const inside = ({ start, end }: Span): boolean => start >= 0 && end <= length;
  const there = marks.filter(inside);
  const missing = Map.groupBy(
    there.filter(({ start, end }) => start === end),
    ({ start }) => start,
  );
  const signs = [...missing].map(([place, all]) => {
    const sorted = [...all].sort(heaviestFirst);
    return Decoration.widget({ widget: missingSign(sorted), side: 1, marks: sorted }).range(place);
  });
  const ranges = there
    .filter(({ start, end }) => start < end)
    .flatMap((mark) => {
      const wide = mark.end - mark.start > longMark ? " wide" : "";
      const looks = { class: `mark ${mark.severity}${wide}` };
      const pieces = mark.pieces.filter((piece) => inside(piece) && piece.end > piece.start);
      const cover = Decoration.mark({ ...(pieces.length > 0 ? { class: "cover" } : looks), marks: [mark] });
      return [
        cover.range(mark.start, mark.end),
        ...pieces.map(({ start, end }) => Decoration.mark(looks).range(start, end)),
      ];
    });
  return Decoration.set([...signs, ...ranges], true);
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

const marksIn = (value: Decoration): readonly Mark[] =>
  (value.spec as { readonly marks?: readonly Mark[] }).marks ?? [];

function marksBetween(state: EditorState, start: number, end: number): readonly PlacedMark[] {
  const found: PlacedMark[] = [];
  state.field(field).between(start, end, (from, to, value) => {
    for (const mark of marksIn(value)) found.push({ mark, start: from, end: to });
  });
  return found;
}

/** The marks at a place: what is missing there first, then the shortest, then the heaviest. */
export const marksAt = (state: EditorState, place: number): readonly PlacedMark[] =>
  [...marksBetween(state, place, place)].sort(
    (a, b) => a.end - a.start - (b.end - b.start) || heaviestFirst(a.mark, b.mark),
  );

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
