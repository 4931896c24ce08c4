// SPDX-License-Identifier: EUPL-1.2
import type { Field, Letter, Span } from "../../letter.ts";
import { isInPart, isRunningText } from "../measures.ts";
import type { Checker } from "../rule.ts";
import { findInBlocks, overlaps } from "./find-text.ts";
import { isStaffNote } from "./staff-notes.ts";

/** The text of a button: it asks the reader to do something. */
const button =
  /^(?:log|klik|ga|bekijk|open|download|betaal|meld|bevestig|lees|naar|stuur|start|vraag|geef|activeer|inloggen|aanmelden|afmelden|bevestigen|betalen|verder|meer|hier|bel|mail|maak|wijzig|print|reserveer|plan|terug)(?!\p{L})/iu;
/** What a picture, a mark or an editor's remark is called in brackets. */
const standsForItself =
  /^(?:handtekening|paraaf|stempel|logo|qr-?code|barcode|streepjescode|afbeelding|foto|plaatje|kaart|tabel|grafiek|banner|sic|bron|noot|red\.?|onleesbaar|geanonimiseerd|weggelaten|zwartgelakt|einde|pagina|leeg|handtekening .*|afbeelding .*|foto .*|logo .*)$/iu;
/** A remark in brackets is a field when it names something to fill in. */
const namesValue =
  /(?<!\p{L})(?:naam|datum|bedrag|kenmerk|adres|nummer|invullen|onderwerp|reden|plaats|postcode|termijn|aantal|functie|afdeling|titel|soort|x+)(?!\p{L})/iu;

const isRealField = ({ syntax, name, type }: Field): boolean => {
  // Some writers quote with «these»: a title of many words is no field.
  if (syntax === "guillemet") return name.trim().split(/\s+/u).length <= 3;
  if (syntax !== "bracket") return true;
  const text = name.trim();
  if (standsForItself.test(text) || button.test(text) || isStaffNote(text)) return false;
  return namesValue.test(text) || type !== "unknown" || /^[\p{L}]+_[\p{L}_]+$/u.test(text);
};

/** A letter with an address, a date or a reference of its own is made for one reader. */
const isFilledIn = (letter: Letter): boolean =>
  letter.parts.some(
    ({ part, ...span }) =>
      (part === "addressee" || part === "date" || part === "reference") &&
      /\d/u.test(letter.text.slice(span.start, span.end)) &&
      !letter.fields.some((field) => overlaps(field, span)),
  );

/** Finds fields that were not filled in, in a letter ready to send. */
export const leftoverFields: Checker = function* (letter) {
  if (letter.template) return;
  const fields = letter.fields.filter(
    (field) => (!field.blank || field.syntax === "word-prompt") && isRealField(field),
  );
  const only = fields.length === 1 ? fields[0] : undefined;
  // One field for the name behind ‘Beste’ and nothing else filled in: a template for a short message.
  if (
    only &&
    (only.type === "name" || only.type === "greeting" || only.type === "unknown") &&
    isInPart(letter, only, ["greeting"]) &&
    !isFilledIn(letter)
  )
    return;
  for (const { start, end, name } of fields) yield { at: { start, end }, values: { veld: name } };
};

const filler =
  /(?<![\p{L}\d])(?:lorem ipsum(?: dolor sit amet)?|dolor sit amet|[Bb]la ?[Bb]la(?: ?bla)*|(?:hier )?komt (?:nog )?tekst|tekst volgt(?: nog)?|nog (?:in te vullen|aan te vullen)|n\.?t\.?b\.?|p\.m\.|\?{3,}|(?:tekst )?tekst tekst tekst)(?![\p{L}\d])|\?{3,}/giu;
const crosses = /(?<![\p{L}\d-])(?:X{3,}|x{4,})(?![\p{L}\d])/gu;

/** Roman numerals and sizes. */
const isNumeral = (text: string, after: string): boolean =>
  text === "XXX" && /^(?:[IVLCM]|L(?!\p{L})| ?(?:e|ste)(?!\p{L}))/u.test(after);

/** A row of dots or lines inside a sentence; not on a form with lines to fill in. */
function* openPlaces(letter: Letter): Generator<Span> {
  for (const { start, end, blank, syntax } of letter.fields) {
    if (!blank || syntax !== "dots") continue;
    const sentence = letter.sentences.find((s) => s.start <= start && end <= s.end);
    if (
      !sentence ||
      sentence.tokens.length < 7 ||
      !isRunningText(letter, sentence) ||
      !isInPart(letter, sentence, ["body"])
    )
      continue;
    const text = letter.text.slice(sentence.start, sentence.end);
    const before = letter.text.slice(sentence.start, start);
    const after = letter.text.slice(end, sentence.end);
    const isForm =
      /(?<!\p{L})(?:ik|ondergetekende|mijn|wonende|handtekening)(?!\p{L})/iu.test(text) ||
      /:\s*$/u.test(before);
    if (!isForm && /\p{L}[\s€(]*$/u.test(before) && /^\s*\p{Ll}/u.test(after)) yield { start, end };
  }
}

/** Finds text that only held a place: lorem ipsum, XXX, a dotted line inside a sentence. */
export const fillerText: Checker = function* (letter) {
  for (const { at } of findInBlocks(letter, filler))
    if (!letter.fields.some((field) => overlaps(field, at))) yield { at };
  for (const { at, match, text } of findInBlocks(letter, crosses)) {
    const isValue =
      letter.entities.some((entity) => overlaps(entity, at)) ||
      letter.fields.some((field) => overlaps(field, at));
    if (!isValue && !isNumeral(match[0], text.slice(match.index + match[0].length))) yield { at };
  }
  for (const at of openPlaces(letter)) yield { at, message: "stippels" };
};

const noName = /^(?:Geachte|Geacht|Beste)(?<rest>\s*[,:!]?)\s*$/u;
/** `Geachte ,` with a title but nothing behind it is another rule's. */
export const emptyGreeting: Checker = function* (letter) {
  for (const block of letter.blocks) {
    if (block.kind === "tableCell") continue;
    for (const line of letter.text.slice(block.start, block.end).matchAll(/[^\n\r]+/gu)) {
      const match = noName.exec(line[0]);
      if (!match) continue;
      const start = block.start + line.index;
      // ‘Beste’ alone on a line may be the first word of a wrapped sentence.
      if (match.groups?.rest?.trim() === "" && line.index + line[0].length < block.end - block.start)
        continue;
      yield { at: { start, end: start + line[0].trimEnd().length } };
    }
  }
};
