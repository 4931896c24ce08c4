// SPDX-License-Identifier: EUPL-1.2
import { checkstyle } from "./checkstyle.ts";
import type { ReportContext } from "./context.ts";
import { csv } from "./csv.ts";
import type { Format, Frame, LetterText } from "./format.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { json, ndjson } from "./json-format.ts";
import { junit } from "./junit.ts";
import { countLetter } from "./letter-count.ts";
import type { LetterView } from "./letter-view.ts";
import { sarif } from "./sarif.ts";
import { stylish } from "./stylish.ts";

const formats = {
  stylish,
  ndjson,
  json,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
  html,
  csv,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/** Every format, by the name that `--format` takes. */
export const formatNames = Object.keys(formats) as readonly FormatName[];

const onlyErrors = <T extends { readonly severity: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ severity }) => severity === "error");

/** Makes a letter into text. What counts is always the whole letter. */
export function letterTexts(format: FormatName, context: ReportContext): (view: LetterView) => LetterText {
  const textOf = formats[format].letter(context);
  return (view) => {
    const { letter } = view;
    const shown = context.quiet
      ? { ...view, letter: { ...letter, findings: onlyErrors(letter.findings) } }
      : view;
    return { text: textOf(shown), count: countLetter(letter) };
  };
}

/** Puts letters that `letterTexts` made, in their order, into one file. */
export function frameOf(format: FormatName, context: ReportContext): Frame {
  const { add, end } = formats[format].frame(context);
  return {
    add: ({ text, count }) =>
      add({ text, count: context.quiet ? { ...count, rules: onlyErrors(count.rules) } : count }),
    end,
  };
}
