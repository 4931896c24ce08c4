// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import type { Card, Measure } from "../card.ts";
import { bodyWords, countWords, isRunningText, sentenceWords } from "../measures.ts";
import type { Checker } from "../rule.ts";

type LimitCard = Extract<Card, { kind: "limit" }>;

function* measured(
  letter: Letter,
  measure: Measure,
): Generator<{ readonly at: Span | "missing"; readonly value: number }> {
  if (measure === "bodyWords") {
    yield { at: "missing", value: bodyWords(letter) };
    return;
  }
  if (measure === "sentenceWords") {
    for (const sentence of letter.sentences)
      if (isRunningText(letter, sentence)) yield { at: sentence, value: sentenceWords(letter, sentence) };
    return;
  }
  const kind = measure === "headingWords" ? "heading" : "paragraph";
  const sentences = Map.groupBy(letter.sentences, ({ block }) => block);
  for (const [index, block] of letter.blocks.entries()) {
    // In text files a paragraph may be one line.
    if (block.kind !== kind && !(kind === "paragraph" && block.kind === "line")) continue;
    const tokens = (sentences.get(index) ?? []).flatMap((s) => s.tokens);
    yield { at: { start: block.start, end: block.end }, value: countWords(tokens) };
  }
}

/** Reports each thing whose measure is above the maximum (`options.max`, else the card's). */
export function limitChecker(card: LimitCard): Checker {
  return function* (letter, { options }) {
    const max = typeof options.max === "number" ? options.max : card.limit.max;
    for (const { at, value } of measured(letter, card.limit.measure))
      if (value > max) yield { at, values: { value: String(value), max: String(max) } };
  };
}
