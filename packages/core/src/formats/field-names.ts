// SPDX-License-Identifier: EUPL-1.2
import type { FieldType } from "../letter.ts";

/** First match wins: the more telling word stands first. */
const types: readonly (readonly [FieldType, RegExp])[] = [
  ["phone", /telefoon|\btel\b|phone|mobiel|doorkies/u],
  ["email", /e ?mail|\bmail/u],
  ["iban", /iban|rekening ?nummer|bank ?account/u],
  [
    "reference",
    /kenmerk|zaak ?nummer|zaak ?id|dossier|referentie|reference|factuur ?nummer|aanslag ?nummer|case ?number/u,
  ],
  ["term", /termijn|aantal (?:dagen|weken)|\bweken\b|\bdagen\b|deadline/u],
  ["date", /datum|date|vandaag|today|\bdag\b|\b(?:created|submitted|expire[sd]?|updated) ?at\b|\bat$/u],
  ["amount", /bedrag|amount|prijs|price|kosten|totaal|saldo|budget|subsidie ?hoogte/u],
  ["url", /\burl\b|\blink\b|website|webadres/u],
  ["greeting", /aanhef|salutation|greeting/u],
  [
    "address",
    /adres|address|straat|street|huis ?nummer|house ?number|postcode|postal|woonplaats|plaats|city|postbus/u,
  ],
  ["name", /naam|name|voorletters|achternaam|\bnamen\b|contactpersoon|behandelaar|medewerker/u],
  ["number", /aantal|nummer|number|count|percentage/u],
  [
    "text",
    /reden|toelichting|tekst|text|note|opmerking|motiv(?:ering|ation)|besluit|inhoud|content|omschrijving/u,
  ],
];

/** `firstName`, `first_name` and `case.requestor` as words in lower case. */
const words = (name: string): string =>
  name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** Guesses from its name what a field stands for. */
export function fieldType(name: string): FieldType {
  const text = words(name);
  return types.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
}
