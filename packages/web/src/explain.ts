// SPDX-License-Identifier: EUPL-1.2
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import { el } from "./dom.ts";
import { marksAt, nextMark, type PlacedMark, placeOf, setMarks } from "./marks.ts";
import type { Mark } from "./messages.ts";
import { pointAt, showPointed } from "./point.ts";

/** Opens the explanation of marks, by their fingerprints; none closes it. */
const explain = StateEffect.define<readonly string[]>();

const none: readonly string[] = [];

/** The reasons open, and their words in a frame. */
const explanation = (fingerprints: readonly string[]) => [explain.of(fingerprints), pointAt.of(fingerprints)];

const open = StateField.define<readonly string[]>({
  create: () => none,
  update: (before, transaction) => {
    const asked = transaction.effects.find((effect) => effect.is(explain));
    if (asked) return asked.value;
    if (transaction.docChanged || transaction.selection) return none;
    return before;
  },
});

const reasonsIn = (view: EditorView): HTMLElement | null => view.dom.querySelector(".cm-tooltip.reasons");

const close = (view: EditorView): boolean => {
  if (view.state.field(open).length === 0) return false;
  view.dispatch({ effects: explanation(none) });
  view.focus();
  return true;
};

/** More reasons at one place than a reader takes in. */
const mostReasons = 3;

const fingerprintsOf = (placed: readonly PlacedMark[]): readonly string[] =>
  placed.map(({ mark }) => mark.fingerprint);

/** Goes to a mark and explains it. The choices in the explanation get the keyboard when asked. */
export function goToMark(view: EditorView, { mark, start, end }: PlacedMark, focus: boolean): void {
  view.dispatch({
    selection: { anchor: start, head: end },
    effects: [...explanation([mark.fingerprint]), EditorView.scrollIntoView(start, { y: "center" })],
  });
  if (focus) reasonsIn(view)?.focus({ preventScroll: true });
}

const goOn =
  (step: 1 | -1) =>
  (view: EditorView): boolean => {
    const next = nextMark(view.state, view.state.selection.main.from, step);
    if (next) goToMark(view, next, false);
    return next !== undefined;
  };

const openHere = (view: EditorView): boolean => {
  const [here] = marksAt(view.state, view.state.selection.main.from);
  if (here) goToMark(view, here, true);
  return here !== undefined;
};

/** Explains a mark where it stands, after a click or a key. */
export function explainMarks(cardOf: (mark: Mark) => HTMLElement): Extension {
  const tooltip = showTooltip.compute([open, "doc"], (state): Tooltip | null => {
    const places = state.field(open).flatMap((fingerprint) => placeOf(state, fingerprint) ?? []);
    const [first] = places;
    if (!first) return null;
    return {
      pos: first.start,
      above: false,
      arrow: false,
      create: (view) => {
        const dom = el(
          "div",
          { class: "reasons", role: "dialog", "aria-label": "Uitleg en betere woorden", tabindex: "-1" },
          ...places.map(({ mark }) => cardOf(mark)),
        );
        dom.addEventListener("keydown", (event) => {
          if (event.key === "Escape") close(view);
        });
        return { dom };
      },
    };
  });
  return [
    open,
    showPointed,
    tooltip,
    EditorView.domEventHandlers({
      click: (event, view) => {
        const place = view.posAtCoords(event);
        if (place === null || !view.state.selection.main.empty) return;
        const onSign = event.target instanceof Element && event.target.closest(".missing") !== null;
        const here = marksAt(view.state, place).filter(({ start, end }) => (start === end) === onSign);
        view.dispatch({
          effects: explanation(fingerprintsOf(here.slice(0, onSign ? here.length : mostReasons))),
        });
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
      const gone = (fingerprint: string): boolean => !placeOf(state, fingerprint);
      if (fresh && state.field(open).some(gone))
        queueMicrotask(() => view.dispatch({ effects: explanation(none) }));
    }),
  ];
}
