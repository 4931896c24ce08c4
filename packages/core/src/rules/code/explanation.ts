// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Span } from "../../letter.ts";
import { singleSpaces } from "../../white-space.ts";

/** What opens the explanation of a word just before it, in the next sentence. */
const nextSentence =
  /^(?:(?:dat|dit|deze|die|hij|zij)\s(?:is|zijn|betekent|betekenen|heet|houdt in|wil zeggen|gaat over|laat zien)|(?:hier|daar)mee\s(?:bedoel|kunt|kun|mag)\p{L}*)(?!\p{L})/iu;

const sameSentence =
  /(?:dat wil zeggen|wat (?:betekent|inhoudt|wil zeggen)|dat is dat zijn |dat betekent|dit is |dit betekent|dit houdt in|oftewel|ofwel|met andere woorden|ook wel)/iu;

const naming =
  /(?:heet|heten|noem(?:en|t)?(?:\s(?:wij|we|ik|u|men|dit|dat|zo|deze|een))*|ook wel|genaamd|zogenoemde?|oftewel|ofwel|officieel(?: heet)?|(?:dat|dit) is|is (?:dan|dus|daarom)|zijn (?:dan|dus|daarom))\s*(?:dit|dat|we|wij|u)?\s*(?:ook\s)?(?:een|de|het|uw|hun)?\s*["'‘“]?$/iu;

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** How far from a term its explanation may stand, in units of text. */
const reach = 300;

const hasWords = (text: string): boolean => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2;

/** A reference to a law is no explanation. */
const isReference = (text: string): boolean =>
  /^\s*(?:zie|artikel|art\.|hierna|thans|nu|voorheen|vroeger)(?!\p{L})/iu.test(text);

/** True when the words right around one use of a term say what it means: brackets, a dash, `dat is`, `heet`. */
export function isExplainedAt(letter: Letter, at: Span): boolean {
  const index = letter.sentences.findIndex(
    (sentence) => sentence.start <= at.start && at.end <= sentence.end,
  );
  const sentence = letter.sentences[index];
  if (!sentence) return false;
  const before = singleSpaces(letter.text.slice(Math.max(sentence.start, at.start - reach), at.start));
  const after = singleSpaces(letter.text.slice(at.end, Math.min(sentence.end, at.end + reach)));
  const next = letter.sentences[index + 1];
  const following =
    next && letter.blocks[sentence.block]?.kind !== "heading"
      ? singleSpaces(letter.text.slice(next.start, Math.min(next.end, next.start + reach)))
      : "";
  const bracket = /^["'’”]?\s?\(([^()]{4,})\)?/u.exec(after)?.[1];
  if (bracket !== undefined && hasWords(bracket) && !isReference(bracket)) return true;
  if (/\((?:de |het |een |uw )?$/u.test(before) && /^["'’”]?\)/u.test(after) && hasWords(before)) return true;
  if (/^["'’”]?\s?[–—:]\s?\p{L}/u.test(after) && hasWords(after)) return true;
  if (naming.test(before) || /^["'’”]?\s(?:genoemd|genaamd)(?!\p{L})/iu.test(after)) return true;
  if (
    /^["'’”]?,?\s(?:is|zijn|betekent|betekenen|houdt in|wil zeggen)\s(?:een|het|de|dat|geld|iemand|wat|hoe|hulp|als)(?!\p{L})/iu.test(
      after,
    ) &&
    before.length < 20
  )
    return true;
  if (/wat (?:is|zijn|betekent) (?:een |de |het |uw )?$/iu.test(before)) return true;
  if (new RegExp(`^[^.]{0,40}?,\\s?(?:of )?${sameSentence.source}`, "iu").test(after)) return true;
  const term = singleSpaces(letter.text.slice(at.start, at.end)).toLowerCase();
  if (
    new RegExp(
      `^(?:een|de|het|zo['’]?n) ${escapePattern(term)}\\s(?:is|zijn|betekent|betekenen|houdt in|bestaat|gaat)(?!\\p{L})`,
      "iu",
    ).test(following)
  )
    return true;
  return (
    nextSentence.test(following) &&
    /[.:]\S?$/u.test(letter.text.slice(sentence.start, sentence.end).slice(-3).trim())
  );
}
