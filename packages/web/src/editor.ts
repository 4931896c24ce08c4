// SPDX-License-Identifier: EUPL-1.2
import { defaultKeymap, history, historyKeymap, redo, undo } from "@codemirror/commands";
import { EditorSelection, EditorState } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { theme } from "./editor-theme.ts";
import { explainMarks, goToMark } from "./explain.ts";
import { placeOf, setMarks, showMarks } from "./marks.ts";
import type { Mark, Span } from "./messages.ts";
import { pointAt } from "./point.ts";

export interface Editor {
  readonly text: () => string;
  /** Another letter: what was there before cannot be got back by undo. */
  readonly replaceAll: (text: string, readOnly: boolean) => void;
  readonly show: (marks: readonly Mark[]) => void;
  /** Puts a text in the place of a mark; of something missing: where it belongs. */
  readonly apply: (mark: Mark, text: string) => void;
  /** The same letter with other words; can be undone. */
  readonly rewrite: (text: string) => void;
  /** Shows a mark with its reason. */
  readonly goTo: (fingerprint: string) => void;
  /** Selects a mark, if the editor is in sight. */
  readonly point: (fingerprint: string) => void;
  readonly select: (span: Span) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focus: () => void;
}

interface EditorOptions {
  readonly host: HTMLElement;
  /** How it is used with the keyboard. */
  readonly help: string;
  readonly cardOf: (mark: Mark) => HTMLElement;
  /** `typed`: the writer changed the letter; else it is another one. */
  readonly changed: (typed: boolean) => void;
}

const hint = "Plak hier uw brief, of sleep een bestand hierheen.";

/** The one change that makes a text another: from the first to the last place where they differ. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** The editor of the letter. It stands in a shadow tree: there its style sheets need no exception to the policy of the page. */
export function createEditor({ host, help, cardOf, changed }: EditorOptions): Editor {
  const root = host.attachShadow({ mode: "open" });
  const lock = (locked: boolean) => [EditorState.readOnly.of(locked), EditorView.editable.of(!locked)];
  const extensions = (locked: boolean) => [
    history(),
    explainMarks(cardOf),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    placeholder(hint),
    showMarks,
    lock(locked),
    // Spelling checks of some browsers send the text away.
    EditorView.contentAttributes.of({
      "aria-label": "Tekst van uw brief",
      // A shadow tree cannot point at an element of the page.
      "aria-description": help,
      lang: "nl",
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      tabindex: "0",
    }),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) changed(true);
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
      changed(false);
    },
    show: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    apply: (mark, insert) => {
      const place = placeOf(view.state, mark.fingerprint);
      if (!place || view.state.readOnly) return;
      const { insertion } = mark;
      // The letter may have changed since it was checked: what goes in moves along with its mark.
      const at = insertion ? insertion.at + place.start - mark.start : undefined;
      const [from, to] = at === undefined ? [place.start, place.end] : [at, at];
      if (to > view.state.doc.length) return;
      const caret = EditorSelection.cursor(from + insert.length);
      view.dispatch({ changes: { from, to, insert }, selection: caret, userEvent: "input.replace" });
    },
    rewrite: (text) => view.dispatch({ changes: difference(view.state.doc.toString(), text) }),
    goTo: (fingerprint) => {
      const place = placeOf(view.state, fingerprint);
      if (place) goToMark(view, place, false);
    },
    point: (fingerprint) => {
      const place = placeOf(view.state, fingerprint);
      const { top, bottom } = host.getBoundingClientRect();
      if (!place || bottom < 0 || top > window.innerHeight) return;
      const scroll = EditorView.scrollIntoView(place.start, { y: "center" });
      view.dispatch({
        selection: { anchor: place.start, head: place.end },
        effects: [pointAt.of([fingerprint]), scroll],
      });
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
