// SPDX-License-Identifier: EUPL-1.2
import { bodyWords, isInPart, isRunningText } from "../measures.ts";
import type { Checker } from "../rule.ts";

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;

/** Reports a body of more than `options.woorden` words without any heading or list. */
export const noHeadings: Checker = function* (letter, { options }) {
  if (bodyWords(letter) <= numberOf(options.woorden, 250)) return;
  const body = letter.blocks.filter((block) => isInPart(letter, block, ["body"]));
  const marked =
    body.some((block) => block.kind === "heading" || block.kind === "listItem" || block.strong) ||
    letter.parts.some((part) => part.part === "heading");
  if (!marked) yield { at: "missing", values: { value: String(bodyWords(letter)) } };
};

const asks =
  /(?<!\p{L})(?:wilt u|u moet|moet u|u dient|dient u|(?:wij|ik) (?:vragen|vraag|verzoeken|verzoek) u|(?:vragen wij|vraag ik|verzoeken wij|verzoek ik) u|zorgt? u ervoor)(?!\p{L})|^(?:stuur|bel|betaal|vul|lever|geef|maak|kom|neem|meld|kies|log|ga|upload|haal|laat|onderteken|print|kopieer|schrijf)(?:t u)?(?!\p{L})/iu;

/** Reports a letter that asks more than `options.acties` things outside lists. */
export const manyActions: Checker = function* (letter, { options }) {
  const found = letter.sentences.filter(
    (sentence) =>
      isRunningText(letter, sentence) &&
      letter.blocks[sentence.block]?.kind !== "listItem" &&
      !isInPart(letter, sentence, ["contact"]) &&
      !isInPart(letter, sentence, ["objection"]) &&
      asks.test(letter.text.slice(sentence.start, sentence.end)),
  );
  if (found.length > numberOf(options.acties, 6))
    yield { at: "missing", values: { value: String(found.length) } };
};
