// SPDX-License-Identifier: EUPL-1.2

import { quick } from "../../latin.ts";
import type { Letter } from "../../letter.ts";
import { evenSpaces, singleSpaces } from "../../white-space.ts";
import type { Checker } from "../rule.ts";
import { bodySentences, isWithin, mainSentences, partsOf, textAt, textOf, wholeText } from "./letter-text.ts";
import { isRequired } from "./requirements.ts";

const bodyText = (letter: Letter): string =>
  mainSentences(letter)
    .map((sentence) => textAt(letter, sentence))
    .join("\n");

const reason =
  /(?<!\p{L})(?:omdat|want|daarom|doordat|reden(?:en)?|aangezien|gebleken|blijkt|wegens|vanwege|namelijk|immers|derhalve|dus|motivering|overweg\p{L}*|vastgesteld|geconstateerd|ten aanzien van|waarom|ter zake van|dit komt|dat komt|strijd met|voldoet niet|voldoen niet|niet voldaan|klopt niet|dat mag niet|gelet op)(?!\p{L})/iu;
const reasonField = /motiv|reden|toelicht|reason|note|grond/iu;

/** A decision that asks for reasons and gives none (Awb 3:46). */
export const reasonsMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "reasons") || letter.medium !== "letter") return;
  if (reason.test(bodyText(letter))) return;
  if (letter.fields.some((field) => reasonField.test(field.name) && isWithin(field, partsOf(letter, "body"))))
    return;
  yield { at: "missing" };
};

const basis =
  /(?<!\p{L})(?:artikel(?:en)?|art\.)\s?\d|(?<!\p{L})\p{L}*(?:wet|verordening|besluit van \d)(?!\p{L})|(?<!\p{L})(?:kader)?wet |(?<!\p{L})(?!betaling|regeling|af|aflossing)(?:\p{L}*regeling) (?:\p{L}+ ){0,3}\p{Lu}|subsidieregeling|uitvoeringsregeling|beleidsregel\p{L}*|(?<!\p{L})(?:Awb|AWR|Awir|APV|BW|Wmo|Wahv|Bbz|IOAW|Besluit \p{L}+)(?!\p{L})/u;

/** A decision that does not say on which rule it rests (Awb 3:47). */
export const basisMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "basis") || letter.medium !== "letter") return;
  const text = `${bodyText(letter)}\n${textOf(letter, "subject")}`;
  if (
    letter.entities.some(
      ({ kind, start, end }) => kind === "law" && !isWithin({ start, end }, partsOf(letter, "objection")),
    )
  )
    return;
  if (
    quick(basis).test(text) ||
    /(?<!\p{L})(?:de|het|onze|een) \p{L}*(?:verordening|wet)(?!\p{L})/iu.test(text)
  )
    return;
  if (letter.fields.some(({ name }) => /grondslag|wet|artikel|verordening|regeling/iu.test(name))) return;
  yield { at: "missing" };
};

const decides =
  /(?<!\p{L})(?:namens|in mandaat|bij mandaat|college|burgemeester|wethouders|minister|staatssecretaris|inspecteur|heffingsambtenaar|invorderingsambtenaar|ambtenaar belast|ontvanger|gedeputeerde staten|dagelijks bestuur|algemeen bestuur|raad van bestuur|officier van justitie|commissaris|gemeenteraad|korpschef|dijkgraaf)(?!\p{L})/iu;
const signs =
  /(?<!\p{L})\p{Lu}\p{Ll}+ (?:\p{Ll}+ )*\p{Lu}\p{Ll}+|(?:\p{Lu}\.){1,4} ?\p{L}+|hoofd |teamleider|directeur|manager/u;
const onlyTeam = /^(?:het )?(?:team|afdeling|gemeente|dienst)(?!\p{L})/iu;

/** A person signs a decision, but not who decides (Awb 10:10). */
export const mandateMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "mandate") || letter.medium !== "letter") return;
  const signature = textOf(letter, "signature");
  const closing = partsOf(letter, "closing")[0];
  // ‘… namens de minister’ also stands in the last sentence or below the letter as its sender.
  const around = closing
    ? singleSpaces(letter.text.slice(Math.max(0, closing.start - 200), closing.end))
    : "";
  if (signature === "" || onlyTeam.test(signature) || !signs.test(signature)) return;
  if (decides.test(signature) || /(?<!\p{L})namens (?:de|het|deze|dezen)(?!\p{L})/iu.test(around)) return;
  if (
    letter.fields.some(
      (field) =>
        isWithin(field, partsOf(letter, "signature")) &&
        /mandaat|namens|bestuursorgaan|bevoegd/iu.test(field.name),
    )
  )
    return;
  yield { at: "missing" };
};

const help =
  /(?<!\p{L})(?:juridisch loket|sociaal raadslieden|raadslieden|schuldhulp\p{L}*|schuldbemiddeling|rechtsbijstand|bewindvoerder|wijkteam|buurtteam|cliëntondersteun\p{L}*|maatschappelijk werk|geldfit|hulp (?:nodig|bij|van|vragen|krijgen)|gratis (?:hulp|advies)|(?:wij|we|ik|zij|hij) (?:helpen?|helpt|denken?|denkt|kijken|zoek(?:en|t)?|lossen|los|adviseren) (?:\p{L}+ ){0,5}(?:u|mee|je|samen|verder|graag|op)|(?:helpt|helpen|help) (?:u|je|hen|mee)|u (?:\p{L}+ )?(?:helpen|te helpen)|om u te helpen|samen (?:een )?oploss\p{L}*|brengt u in contact met|hulpverlen\p{L}*|ondersteun(?:en|ing)(?: nodig| bij))(?!\p{L})/iu;

/** A letter with heavy consequences that names no help. */
export const helpMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "help") || letter.medium !== "letter") return;
  if (help.test(wholeText(letter))) return;
  yield { at: "missing" };
};

const enclosed =
  /(?<!\p{L})(?:(?:de|het|een|deze|dit) )?(?<at>(?:bijgevoegde?|bijgaande?|ingesloten|meegestuurde) (?:(?:blauwe|gele|oranje|witte|ingevulde) )?(?!acceptgiro|is |doen |treft |ontvangt |vindt |zend |stuur )\p{Ll}{4,})(?!\p{L})|(?<!\p{L})(?<at2>(?:het|de|een) \p{Ll}+ als bijlage (?=is bijgevoegd|is toegevoegd))/dgiu;

/** Something is said to go with the letter, but the letter has no list of what goes with it. */
export const attachmentUnlisted: Checker = function* (letter) {
  if (partsOf(letter, "attachments").length > 0 || letter.medium !== "letter") return;
  if (partsOf(letter, "reference").some((part) => /^bijlagen?/iu.test(textAt(letter, part)))) return;
  for (const sentence of bodySentences(letter)) {
    const text = evenSpaces(letter.text.slice(sentence.start, sentence.end));
    for (const found of text.matchAll(enclosed)) {
      const [start, end] = found.indices?.groups?.at ?? found.indices?.groups?.at2 ?? [0, 0];
      yield {
        at: {
          start: sentence.start + start,
          end: sentence.start + start + text.slice(start, end).trimEnd().length,
        },
      };
      return;
    }
  }
};

/** The checkers about what a decision must say, help and enclosures, by rule id. */
export const decisionCheckers: Readonly<Record<string, Checker>> = {
  "briefonderdelen/motivering-ontbreekt": reasonsMissing,
  "briefonderdelen/grondslag-ontbreekt": basisMissing,
  "briefonderdelen/mandaat-ontbreekt": mandateMissing,
  "briefonderdelen/hulp-ontbreekt": helpMissing,
  "briefonderdelen/bijlage-niet-genoemd": attachmentUnlisted,
};
