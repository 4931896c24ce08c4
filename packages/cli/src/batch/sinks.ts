// SPDX-License-Identifier: EUPL-1.2
import {
  type FormatName,
  frameOf,
  type LetterText,
  type LetterView,
  letterTexts,
  type ReportContext,
} from "@klarebrief/core/reporters";

/** Takes letters one by one and writes what they become. */
export interface Sink<Letter> {
  readonly add: (letter: Letter) => Promise<void>;
  readonly end: () => Promise<void>;
}

type Write = (text: string) => Promise<void>;

/** Writes letters that are text already. */
export function textSink(format: FormatName, write: Write, context: ReportContext): Sink<LetterText> {
  const { add, end } = frameOf(format, context);
  const writeSome = async (text: string): Promise<void> => {
    if (text !== "") await write(text);
  };
  return { add: (letter) => writeSome(add(letter)), end: () => writeSome(end()) };
}

/** Makes letters into text and writes them. */
export function viewSink(format: FormatName, write: Write, context: ReportContext): Sink<LetterView> {
  const { add, end } = textSink(format, write, context);
  const textOf = letterTexts(format, context);
  return { add: (view) => add(textOf(view)), end };
}
