// SPDX-License-Identifier: EUPL-1.2
import { defaultKeymap, history, historyKeymap, redo, undo } from "@codemirror/commands";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { theme } from "./editor-theme.ts";
import { explainMarks, goToMark } from "./explain.ts";
import { placeOf, setMarks, showMarks } from "./marks.ts";
import type { Mark, Span } from "./messages.ts";

export interface Editor {
  readonly text: () => string;
  /** Another letter: what was there before cannot be got back by undo. */
  readonly replaceAll: (text: string, readOnly: boolean) => void;
  readonly show: (marks: readonly Mark[]) => void;
  readonly apply: (mark: Mark, text: string) => void;
  /** Shows a mark and selects it. */
  readonly goTo: (fingerprint: string) => void;
  readonly select: (span: Span) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focus: () => void;
}

interface EditorOptions {
  readonly host: HTMLElement;
  readonly cardOf: (mark: Mark) => HTMLElement;
  readonly changed: () => void;
}

const hint = "Plak hier uw brief, of sleep een bestand hierheen.";

/** The editor of the letter. It stands in a shadow tree: there its style sheets need no exception to the policy of the page. */
export function createEditor({ host, cardOf, changed }: EditorOptions): Editor {
  const root = host.attachShadow({ mode: "open" });
  const readOnly = new Compartment();
  const lock = (locked: boolean) => [EditorState.readOnly.of(locked), EditorView.editable.of(!locked)];
  const extensions = (locked: boolean) => [
    history(),
    explainMarks(cardOf),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    placeholder(hint),
    showMarks,
    readOnly.of(lock(locked)),
    // Spelling checks of some browsers send the text away.
    EditorView.contentAttributes.of({
      "aria-label": "Tekst van uw brief",
      "aria-describedby": "keys",
      lang: "nl",
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      tabindex: "0",
    }),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) changed();
    }),
    theme,
  ];
  const stateOf = (text: string, locked: boolean) =>
    EditorState.create({ doc: text, extensions: extensions(locked) });
  const view = new EditorView({ state: stateOf("", false), parent: root, root });
  return {
    text: () => view.state.doc.toString(),
    replaceAll: (text, locked) => {
      view.setState(stateOf(text, locked));
      changed();
    },
    show: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    apply: (mark, insert) => {
      const place = placeOf(view.state, mark.fingerprint);
      if (!place || view.state.readOnly) return;
      view.dispatch({
        changes: { from: place.start, to: place.end, insert },
        selection: { anchor: place.start + insert.length },
        userEvent: "input.replace",
      });
    },
    goTo: (fingerprint) => {
      const place = placeOf(view.state, fingerprint);
      if (place) goToMark(view, place, false);
    },
    select: ({ start, end }) => {
      const length = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
        effects: EditorView.scrollIntoView(Math.min(start, length), { y: "center" }),
      });
      view.focus();
    },
    undo: () => {
      undo(view);
      view.focus();
    },
    redo: () => {
      redo(view);
      view.focus();
    },
    focus: () => view.focus(),
  };
}
