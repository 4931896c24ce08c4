// SPDX-License-Identifier: EUPL-1.2
import {
  type EditorState,
  type Extension,
  Prec,
  type Range,
  StateEffect,
  StateField,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { placeOf } from "./marks.ts";

/** Puts a frame round marks, by their fingerprints, until the writer goes on: so it is seen which words a reason is about. */
export const pointAt = StateEffect.define<readonly string[]>();

const frame = Decoration.mark({ class: "here" });

function framesOf(state: EditorState, fingerprints: readonly string[]): DecorationSet {
  const [first] = fingerprints;
  const place = first === undefined ? undefined : placeOf(state, first);
  const ranges: readonly Range<Decoration>[] =
    place && place.start < place.end ? [frame.range(place.start, place.end)] : [];
  return Decoration.set([...ranges]);
}

export const showPointed: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { docChanged, selection, effects, startState }) => {
    if (docChanged) return Decoration.none;
    for (const effect of effects) if (effect.is(pointAt)) return framesOf(startState, effect.value);
    return selection ? Decoration.none : before;
  },
  // Outside the marks, so that they do not cut it.
  provide: (self) => Prec.lowest(EditorView.decorations.from(self)),
});
