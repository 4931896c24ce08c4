// SPDX-License-Identifier: EUPL-1.2
import type { ReportContext } from "./context.ts";
import type { Counts } from "./json.ts";
import { addCounts, type LetterCount, noCounts } from "./letter-count.ts";
import type { LetterView } from "./letter-view.ts";

/** A letter in a format, and what of it counts: all that is needed where letters are put together. Plain data. */
export interface LetterText {
  /** Without what stands between letters; empty when there is nothing to write. */
  readonly text: string;
  readonly count: LetterCount;
}

/** What stands around the texts of letters. Both functions give what is written next. */
export interface Frame {
  readonly add: (letter: LetterText) => string;
  readonly end: () => string;
}

/** A format in two halves, so that letters can be made into text apart from each other. Pure: the same letters give the same bytes. */
export interface Format {
  readonly letter: (context: ReportContext) => (view: LetterView) => string;
  readonly frame: (context: ReportContext) => Frame;
}

/** What stands behind all letters, from what counts of them; `isEmpty` says that none had a text. */
export interface Tail {
  readonly add: (count: LetterCount) => void;
  readonly end: (isEmpty: boolean) => string;
}

/** A tail that is always the same. */
export const fixed = (text: string): Tail => ({ add: () => undefined, end: () => text });

/** A tail that says how much was found. */
export function summary(textOf: (counts: Counts, isEmpty: boolean) => string): Tail {
  let counts = noCounts;
  return {
    add: (count) => {
      counts = addCounts(counts, count);
    },
    end: (isEmpty) => textOf(counts, isEmpty),
  };
}

/** A frame that writes each letter as it comes and keeps none. */
export function streamed(begin: string, between: string, tail: Tail): Frame {
  let isBegun = false;
  let isEmpty = true;
  const opening = (): string => {
    const text = isBegun ? "" : begin;
    isBegun = true;
    return text;
  };
  return {
    add: ({ text, count }) => {
      tail.add(count);
      const before = `${opening()}${text === "" || isEmpty ? "" : between}`;
      isEmpty &&= text === "";
      return before + text;
    },
    end: () => opening() + tail.end(isEmpty),
  };
}
