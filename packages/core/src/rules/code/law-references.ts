// SPDX-License-Identifier: EUPL-1.2
import type { Block, Letter, Span } from "../../letter.ts";
import { isInPart } from "../measures.ts";
import type { Checker } from "../rule.ts";
import { flatText } from "./find-text.ts";

const ordinal = "(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)";
const paragraph = `(?:,? (?:het )?${ordinal}(?:(?:,| en| of| tot en met) ${ordinal})* lid|,? (?:lid|leden) \\d+(?:(?:,| en| of| t/m| tot en met) \\d+(?![:.]))*)`;
const point =
  "(?:,? (?:aanhef en )?(?:onder|onderdeel) [a-z0-9](?!\\p{L})(?:(?:,| en| of| tot en met) [a-z0-9](?!\\p{L}))*)";
/** The words a law is named with, behind `Wet` or a name in capitals. */
const lawWords =
  "(?:op|de|van|het|inzake|en|voor|wet|besluit|verordening|wetboek|gemeente|zaken|maatschappelijke|langdurige|onroerende|openbaar|werk|lijfrente|subsidies|\\p{L}*(?:beheer|recht|zorg|bijstand|belasting|belastingen|ordening|bescherming|voorziening|voorzieningen|personen|onderwijs|openbaarheid|bestuur|inkomen|overheid|ondersteuning)|\\p{Lu}[\\p{L}\\d-]*|\\d{4})(?![\\p{L}\\d])";
/** `van de Wet op de vennootschapsbelasting 1969 (Wet Vpb)`, `Awb`, `van die wet`. */
const law = `(?:,? (?:van (?:de|het|die|deze) )?(?:wet(?!\\p{L})|[\\p{Lu}][\\p{L}-]*)(?:(?: |, (?=[\\p{Lu}]{2}))${lawWords}){0,12}(?: \\([^()]{2,30}\\))?)`;
const number = "\\d+[a-z]?(?:[:.]\\d+[a-z]?)*";

/** One reference with its paragraph, point and law. */
const reference = new RegExp(
  `(?<![\\p{L}\\d])(?:artikel(?:en)?|Artikel(?:en)?|art\\.) ${number}(?:(?:, | en | tot en met | of )${number})*${paragraph}?${point}?${law}?`,
  "gu",
);

/** From this length a reference breaks the sentence it stands in, also without a paragraph or a point. */
const longReference = 6;

interface Reference extends Span {
  /** Words after the reference in its sentence; brackets that close behind it do not count. */
  readonly wordsAfter: number;
  /** With a paragraph or point, or a law with a long name. */
  readonly isLong: boolean;
  readonly bracketed: boolean;
}

const countOf = (text: string): number => text.match(/[\p{L}\d][\p{L}\d:.'’-]*/gu)?.length ?? 0;

const detail = /(?<!\p{L})(?:lid|leden|onder|onderdeel)(?!\p{L})/u;
/** A row of laws goes on: the sentence is not taken up again. */
const nextLaw = /^,? (?:en|of|juncto|jo\.?) (?:de|het|artikel\p{L}*|art\.) ?[\p{Lu}\d]/u;

function referencesIn(letter: Letter, block: Block, index: number): readonly Reference[] {
  const text = flatText(letter, block);
  const sentences = letter.sentences.filter((s) => s.block === index);
  return [...text.matchAll(reference)].map((match) => {
    const start = block.start + match.index;
    const raw = match[0].replace(/(?: (?:op|de|van|het|en|voor|inzake))+$/u, "");
    const end = start + raw.length;
    const sentence = sentences.find((s) => s.start <= start && start < s.end);
    const after = flatText(letter, {
      start: end,
      end: Math.max(end, Math.min(end + 200, sentence?.end ?? end)),
    });
    const before = flatText(letter, { start: Math.max(sentence?.start ?? start, start - 300), end: start });
    const open = before.lastIndexOf("(");
    return {
      start,
      end,
      isLong: detail.test(raw) || countOf(raw) >= longReference,
      wordsAfter: nextLaw.test(after) ? 0 : countOf(after),
      bracketed: open >= 0 && !before.slice(open).includes(")"),
    };
  });
}

/** So many words must follow before the reader can go on. */
const restOfSentence = 4;
const tooMany = 3;

/** Finds paragraphs full of law references, and long references in the middle of a sentence: the first of each paragraph. */
export const lawReferences: Checker = function* (letter) {
  for (const [index, block] of letter.blocks.entries()) {
    if (block.kind !== "paragraph" && block.kind !== "listItem" && block.kind !== "quote") continue;
    if (isInPart(letter, block, ["objection", "reference", "subject", "attachments", "footer"])) continue;
    const all = referencesIn(letter, block, index);
    const inText = all.filter(({ bracketed }) => !bracketed);
    const long = inText.find(({ isLong, wordsAfter }) => isLong && wordsAfter >= restOfSentence);
    const first = inText.length >= tooMany ? inText[0] : undefined;
    if (long) yield { at: { start: long.start, end: long.end }, message: "onderbreekt" };
    else if (first)
      yield { at: { start: first.start, end: first.end }, values: { aantal: String(inText.length) } };
  }
};
