// SPDX-License-Identifier: EUPL-1.2

import { numberOption } from "../grammar.ts";
import { bodyWords, isInPart } from "../measures.ts";
import type { Checker } from "../rule.ts";

/** Reports a body of more than `options.woorden` words without any heading or list. */
export const noHeadings: Checker = function* (letter, { options }) {
  if (bodyWords(letter) <= numberOption(options.woorden, 250)) return;
  const body = letter.blocks.filter((block) => isInPart(letter, block, ["body"]));
  const marked =
    body.some((block) => block.kind === "heading" || block.kind === "listItem" || block.strong) ||
    letter.parts.some((part) => part.part === "heading");
  if (!marked) yield { at: "missing", values: { value: String(bodyWords(letter)) } };
};

/** Says once, at the first paragraph in another language, that such text is left alone. */
export const otherLanguage: Checker = function* (letter) {
  const first = letter.blocks.find((block) => block.foreign);
  if (first) yield { at: { start: first.start, end: first.end } };
};
