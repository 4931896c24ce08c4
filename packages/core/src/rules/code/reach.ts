// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Span } from "../../letter.ts";
import { singleBlanks, singleSpaces } from "../../white-space.ts";
import type { Checker } from "../rule.ts";
import { bodySentences, bodyStart, isWithin, partsOf, textAt, wholeText } from "./letter-text.ts";
import { isRequired } from "./requirements.ts";

/** A phone number the reader can call, or the field that stands for one. */
interface Phone extends Span {
  /** National digits; empty for a field. */
  readonly digits: string;
}

const alarm = /^11[236]$/u;
const others =
  /(?:juridisch loket|ombudsman|slachtofferhulp|rechtbank|rechtwijzer|vluchtelingenwerk|113 zelfmoord\p{L}*)(?!\p{L})(?:(?!(?<!\p{L})(?:ons|mij|wij|team|contactpersoon)(?!\p{L})).){0,60}$/iu;
/** The reader's own number: a place to fill in, or a number we called. */
const readers = /(?<!\p{L})(?:uw|je|jouw) (?:mobiele )?(?:telefoon)?nummer(?: is|:)?\s*$/iu;

/** Numbers by which the sender can be reached: no alarm number, no number of another helper or of the reader. */
export function phonesOf(letter: Letter): readonly Phone[] {
  const found: Phone[] = [
    ...letter.entities
      .filter(({ kind }) => kind === "phone")
      .map(({ start, end, value }) => ({ start, end, digits: value })),
    ...letter.fields
      .filter(({ type, blank }) => type === "phone" && !blank)
      .map(({ start, end }) => ({ start, end, digits: "" })),
  ];
  return found
    .filter(({ start, digits }) => {
      const near = letter.text.slice(Math.max(0, start - 90), start);
      const before = singleSpaces(near.slice(near.lastIndexOf("\n\n") + 1));
      return !alarm.test(digits) && !others.test(before) && !readers.test(before);
    })
    .sort((a, b) => a.start - b.start);
}

const authority =
  /^(?:aan:?\s*)?(?:het |de )?(?:autoriteit|ministerie|minister|staatssecretaris|inspectie|gemeente(?:raad)?|provincie|waterschap|college van|burgemeester en wethouders|gedeputeerde staten|rechtbank|raad (?:van state|voor)|tweede kamer|eerste kamer|algemene rekenkamer|nationale ombudsman|belastingdienst|uwv|svb|politie|openbaar ministerie|colleges)(?!\p{L})/iu;

/** A letter from one public body to another: the addressee block opens with the name of one. */
const isBetweenAuthorities = (letter: Letter): boolean =>
  partsOf(letter, "addressee").some((part) => authority.test(textAt(letter, part)));

/** The letter has no phone number. Norm of the Ombudsman: every letter to a citizen has one. */
export const phoneMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "phone") || isBetweenAuthorities(letter)) return;
  if (phonesOf(letter).length === 0) yield { at: "missing" };
};

/** All numbers stand in the letterhead or on an enclosed form; the last of the letterhead is marked. */
export const phoneHidden: Checker = function* (letter) {
  const phones = phonesOf(letter);
  const head = bodyStart(letter);
  const enclosed = partsOf(letter, "attachments");
  const hidden = phones.filter((phone) => phone.end <= head || isWithin(phone, enclosed));
  const last = hidden.findLast((phone) => phone.end <= head) ?? hidden[0];
  if (last && hidden.length === phones.length) yield { at: last };
};

const paid = /^(?:090[069]|18\d{2}$)/u;

/** Every number of the letter costs extra. */
export const phonePaid: Checker = function* (letter) {
  const phones = phonesOf(letter);
  const first = phones[0];
  if (first && phones.every(({ digits }) => paid.test(digits))) yield { at: first };
};

const clock = "\\d{1,2}[.:u]\\d{2}(?: ?uur| ?u\\.?)?";
const range = `(?:${clock} ?(?:tot|en|-|–|—|t/m) ?${clock}|\\d{1,2}(?: uur)? (?:tot|en) \\d{1,2} ?uur)`;
const days =
  "(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\\p{L}*|(?:ma|di|wo|do|vr)\\.?(?=\\s?(?:t/m|tot|-|–))|werkdag\\p{L}*|weekdag\\p{L}*|doordeweek\\p{L}*|dagen|dag|dagelijks)(?!\\p{L})";
const hours = new RegExp(
  `(?<!\\p{L})${days}[^?!]{0,90}?${range}|${range}[^?!.]{0,60}${days}|tijdens kantooruren|dag en nacht|24 uur per dag|24/7|(?:altijd|de hele dag) bereikbaar|openingstijden (?:zijn|staan|vindt)`,
  "iu",
);
const hoursField = /openingstijd|telefoontijd|bereikbaar|beltijd|(?:opening|office).?hours/iu;

/** There is a number, but not when one can call. */
export const hoursMissing: Checker = function* (letter) {
  if (phonesOf(letter).length === 0 || hours.test(wholeText(letter))) return;
  if (letter.fields.some(({ name }) => hoursField.test(name))) return;
  yield { at: "missing" };
};

const initials = "(?:\\p{Lu}\\p{Ll}?\\.[ ]?){1,4}";
const infix = "(?:(?:van|de|der|den|ter|ten|el|al|in|’t|'t) ){0,3}";
const title = "(?:de heer|heer|mevrouw|meneer|mevr\\.|mw\\.|dhr\\.|mr\\.|drs\\.|ing\\.|ir\\.|dr\\.)";
const person = new RegExp(
  `${title} (?:${initials})?${infix}\\p{Lu}\\p{Ll}+|(?<!\\p{L})${initials}${infix}\\p{Lu}\\p{L}+|(?<!\\p{L})\\p{Lu}\\p{Ll}+ ${infix}\\p{Lu}\\p{Ll}+`,
  "gu",
);
/** Two words with a capital that are no person. */
const noPerson =
  /^(?:juridisch|sociaal|nationale|gemeente|provincie|waterschap|ministerie|dienst|directie|afdeling|team|postbus|mijn|wet|algemene|den|bel|kijk|vragen|hebt|heeft|met|vraag|log|stuur|neem|wij|ga|kom|de|het|een|bent|kunt|wilt|lukt|online|raad|college|hoofd|teamleider|algemeen|burgemeester|onze|uw|datum|kenmerk|digid|betreft|sector|cluster|bijlage|minister|staatssecretaris)(?!\p{L})/iu;
const desk =
  /(?<!\p{L})(?:\p{L}*[Hh]elpdesk|\p{L}*[Ss]ervicedesk|[Kk]lantenservice|[Kk]lantcontactcentrum|\p{L}*[Bb]alie|\p{L}*[Ll]oket|[Mm]eldpunt|[Ii]nformatiepunt|[Ss]ecretariaat|[Tt]eam \p{Lu}\p{L}+|[Aa]fdeling \p{Lu}\p{L}*|[Dd]irectie \p{Lu}\p{L}+|[Bb]ehandelend (?:jurist|ambtenaar|medewerker))(?!\p{L})/u;
const otherLoket = /(?:juridisch|sociaal|digitaal) loket/giu;

const namesPerson = (text: string): boolean =>
  [...text.matchAll(person)].some(
    ([name]) => !noPerson.test(name) && !/(?<!\p{L})(?:Loket|Voorbeeldstad|Ombudsman|Wet)$/u.test(name),
  );

const namesSomeone = (letter: Letter, span: Span): boolean => {
  const text = singleBlanks(letter.text.slice(span.start, span.end).replaceAll(otherLoket, " "));
  return (
    text.split("\n").some((line) => namesPerson(line) || desk.test(line)) ||
    letter.fields.some(
      (field) =>
        field.type === "name" &&
        isWithin(field, [span]) &&
        /naam|name|medewerker|contact|behandel/iu.test(field.name) &&
        !/organi[sz]ation|sponsor|provider|site|bedrijf|gemeente/iu.test(field.name),
    )
  );
};

/** Nobody to reach: no person, team or desk where the letter says how to reach the sender. */
export const contactMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "contact")) return;
  const phones = phonesOf(letter);
  const ways = [
    ...partsOf(letter, "contact"),
    ...bodySentences(letter).filter((sentence) => phones.some((phone) => isWithin(phone, [sentence]))),
    ...partsOf(letter, "sender").filter((part) =>
      /(?<!\p{L})(?:inlichtingen|contactpersoon)(?!\p{L})/iu.test(textAt(letter, part)),
    ),
    ...partsOf(letter, "reference").filter((part) => /^(?:behandel|contact)/iu.test(textAt(letter, part))),
  ];
  if (ways.some((span) => namesSomeone(letter, span))) return;
  const all = wholeText(letter);
  if (
    /(?<!\p{L})contactpersoon (?:is|voor|bij)|(?:kunt|kan) u (?:zich )?(?:wenden|terecht) (?:tot|bij) (?:de )?(?:heer|mevrouw|directie|afdeling)/iu.test(
      all,
    )
  )
    return;
  const reachable =
    phones.length > 0 ||
    letter.entities.some(({ kind, start }) => kind === "email" && start > bodyStart(letter));
  if (reachable && partsOf(letter, "signature").some((span) => namesSomeone(letter, span))) return;
  yield { at: "missing" };
};

const question =
  /(?<!\p{L})(?:vragen|vraag|antwoord(?:en)?|onjuist|klopt (?:het )?niet|niet mee eens|van mening|status van uw)(?!\p{L})/iu;
const online =
  /(?<!\p{L})(?:website|webpagina|pagina|webformulier|contactformulier|formulier|chatbot|chat|online|mailen|e-?mail(?:en|bericht)?|portaal|app)(?!\p{L})|www\.|https?:|@|\.nl(?!\p{L})|\.example/iu;

/** A letter without a number that sends questions to a website, a form or a mailbox. */
export const onlineOnly: Checker = function* (letter) {
  if (phonesOf(letter).length > 0 || letter.kind.name === "intern") return;
  const contact = partsOf(letter, "contact");
  for (const sentence of bodySentences(letter)) {
    const text = textAt(letter, sentence);
    const asks =
      question.test(text) ||
      (isWithin(sentence, contact) && /^(?:kijk|ga|stuur|mail|stel|gebruik|vul)/iu.test(text));
    if (
      !asks ||
      !online.test(text) ||
      isWithin(
        sentence,
        partsOf(letter, "objection").filter(() => !isWithin(sentence, contact)),
      )
    )
      continue;
    yield { at: sentence };
    return;
  }
};

/** The checkers about reaching the sender, by rule id. */
export const reachCheckers: Readonly<Record<string, Checker>> = {
  "briefonderdelen/telefoonnummer-ontbreekt": phoneMissing,
  "briefonderdelen/telefoonnummer-verborgen": phoneHidden,
  "briefonderdelen/duur-telefoonnummer": phonePaid,
  "briefonderdelen/openingstijden-ontbreken": hoursMissing,
  "briefonderdelen/contactpersoon-ontbreekt": contactMissing,
  "briefonderdelen/alleen-website": onlineOnly,
};
