// SPDX-License-Identifier: EUPL-1.2
import { el } from "./dom.ts";
import type { Mark } from "./messages.ts";

const number = (i: number): HTMLElement => el("sup", {}, `[${i + 1}]`);

/** The letter for on paper: an editor has only the lines that are in sight. Marks have a line below them and a number. */
export function printedLetter(text: string, marks: readonly Mark[]): readonly HTMLElement[] {
  const pieces: (HTMLElement | string)[] = [];
  let at = 0;
  for (const [i, { start, end, severity }] of marks.entries()) {
    if (start < at) {
      pieces.push(number(i));
      continue;
    }
    pieces.push(text.slice(at, start));
    pieces.push(el("span", { class: `mark ${severity}` }, text.slice(start, end)), number(i));
    at = end;
  }
  return [
    el("div", { class: "letter-text" }, ...pieces, text.slice(at)),
    el("ol", {}, ...marks.map(({ message }) => el("li", {}, message))),
  ];
}
