// SPDX-License-Identifier: EUPL-1.2
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import { markAt, nextMark, type PlacedMark, placeOf, setMarks } from "./marks.ts";
import type { Mark } from "./messages.ts";

/** Opens the explanation of a mark, by its fingerprint; null closes it. */
const explain = StateEffect.define<string | null>();

const open = StateField.define<string | null>({
  create: () => null,
  update: (before, transaction) => {
    const asked = transaction.effects.find((effect) => effect.is(explain));
    if (asked) return asked.value;
    if (transaction.docChanged || transaction.selection) return null;
    return before;
  },
});

const cardIn = (view: EditorView): HTMLElement | null => view.dom.querySelector(".cm-tooltip.card");

const close = (view: EditorView): boolean => {
  if (view.state.field(open) === null) return false;
  view.dispatch({ effects: explain.of(null) });
  view.focus();
  return true;
};

/** Goes to a mark and explains it. The choices in the explanation get the keyboard when asked. */
export function goToMark(view: EditorView, { mark, start, end }: PlacedMark, focus: boolean): void {
  view.dispatch({
    selection: { anchor: start, head: end },
    effects: [explain.of(mark.fingerprint), EditorView.scrollIntoView(start, { y: "center" })],
  });
  if (focus) cardIn(view)?.focus({ preventScroll: true });
}

const goOn =
  (step: 1 | -1) =>
  (view: EditorView): boolean => {
    const next = nextMark(view.state, view.state.selection.main.from, step);
    if (next) goToMark(view, next, false);
    return next !== undefined;
  };

const openHere = (view: EditorView): boolean => {
  const here = markAt(view.state, view.state.selection.main.from);
  if (here) goToMark(view, here, true);
  return here !== undefined;
};

/** Explains a mark where it stands, after a click or a key. */
export function explainMarks(cardOf: (mark: Mark) => HTMLElement): Extension {
  const tooltip = showTooltip.compute([open, "doc"], (state): Tooltip | null => {
    const fingerprint = state.field(open);
    const place = fingerprint === null ? undefined : placeOf(state, fingerprint);
    if (!place) return null;
    return {
      pos: place.start,
      above: false,
      arrow: false,
      create: (view) => {
        const dom = cardOf(place.mark);
        dom.tabIndex = -1;
        dom.setAttribute("role", "dialog");
        dom.setAttribute("aria-label", "Uitleg en betere woorden");
        dom.addEventListener("keydown", (event) => {
          if (event.key === "Escape") close(view);
        });
        return { dom };
      },
    };
  });
  return [
    open,
    tooltip,
    EditorView.domEventHandlers({
      click: (event, view) => {
        const place = view.posAtCoords(event);
        const found = place === null ? undefined : markAt(view.state, place);
        if (found && view.state.selection.main.empty)
          view.dispatch({ effects: explain.of(found.mark.fingerprint) });
      },
    }),
    keymap.of([
      { key: "F8", run: goOn(1), shift: goOn(-1) },
      { key: "Alt-Enter", run: openHere },
      { key: "Mod-.", run: openHere },
      { key: "Escape", run: close },
    ]),
    // New marks: an explanation of one that is gone closes.
    EditorView.updateListener.of(({ view, state, transactions }) => {
      const fresh = transactions.some(({ effects }) => effects.some((effect) => effect.is(setMarks)));
      const fingerprint = state.field(open);
      if (fresh && fingerprint !== null && !placeOf(state, fingerprint))
        queueMicrotask(() => view.dispatch({ effects: explain.of(null) }));
    }),
  ];
}
