// SPDX-License-Identifier: EUPL-1.2

import type { FieldType, Letter, Part, PartName, Sentence, Span } from "../../letter.ts";
import { rememberLast } from "../../remember.ts";
import { singleSpaces } from "../../white-space.ts";
import { needOf } from "./requirements.ts";

/** The text of a span, white space made single spaces. */
export const textAt = (letter: Letter, span: Span): string =>
  singleSpaces(letter.text.slice(span.start, span.end));

/** The text of the letter, white space made single spaces. Made once per letter. */
export const wholeText: (letter: Letter) => string = rememberLast(({ text }) => singleSpaces(text));

export const partsOf = (letter: Letter, ...names: readonly PartName[]): readonly Part[] =>
  letter.parts.filter(({ part }) => names.includes(part));

/** The text of all parts with these names, one part a line. */
export const textOf = (letter: Letter, ...names: readonly PartName[]): string =>
  partsOf(letter, ...names)
    .map((part) => textAt(letter, part))
    .join("\n");

export const isWithin = (span: Span, parts: readonly Span[]): boolean =>
  parts.some((part) => part.start <= span.start && span.end <= part.end);

/** Where the running text begins: all above it is letterhead. */
export const bodyStart = (letter: Letter): number =>
  letter.parts.find(({ part }) => part === "greeting")?.start ??
  letter.parts.find(({ part }) => part === "body")?.start ??
  0;

/** Sentences between greeting and closing, without what stands in parts with these names. */
export const bodySentences = (letter: Letter, ...without: readonly PartName[]): readonly Sentence[] => {
  const bodies = partsOf(letter, "body").slice(0, 1);
  const excluded = partsOf(letter, ...without);
  return letter.sentences.filter((sentence) => isWithin(sentence, bodies) && !isWithin(sentence, excluded));
};

/** `bodySentences` without the objection clause, in a letter that can have one. */
export const mainSentences = (letter: Letter, ...without: readonly PartName[]): readonly Sentence[] =>
  bodySentences(
    letter,
    ...without,
    ...(needOf(letter.kind.name, "objection") === "no" ? [] : (["objection"] as const)),
  );

/** True when a field with one of these types stands in the span. */
export const hasField = (letter: Letter, span: Span, ...types: readonly FieldType[]): boolean =>
  letter.fields.some((field) => !field.blank && types.includes(field.type) && isWithin(field, [span]));

export const wholeLetter = (letter: Letter): Span => ({ start: 0, end: letter.text.length });
