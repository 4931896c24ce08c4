// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "@klarebrief/core";

/** A part a letter may lack: its name, and its paragraphs; what stands in brackets is filled in by the writer. */
interface MissingPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const contact: MissingPart = {
  title: "Zet er een contactblok in",
  paragraphs: [
    "Hebt u vragen? Bel [naam medewerker] op [telefoonnummer]. Wij zijn er van maandag tot en met vrijdag, van 9.00 tot 17.00 uur.",
  ],
};

const objection: MissingPart = {
  title: "Zet erin hoe de lezer bezwaar maakt",
  paragraphs: [
    "Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken. Doe dat binnen zes weken na de datum van deze brief.",
    "Stuur uw brief naar [naam organisatie], [adres]. U kunt ook bezwaar maken op [website]. Zet in uw bezwaar uw naam en adres, de datum, om welk besluit het gaat, en waarom u het er niet mee eens bent. Zet ook uw handtekening.",
    "Wilt u hulp bij uw bezwaar? Het Juridisch Loket helpt u gratis. Bel [telefoonnummer van het Juridisch Loket].",
  ],
};

const payment: MissingPart = {
  title: "Zet erin hoe de lezer betaalt",
  paragraphs: [
    "Betaal [bedrag] voor [datum]. Maak het geld over op rekening [IBAN] van [naam organisatie]. Zet bij uw betaling het nummer [betalingskenmerk].",
    "Kunt u niet in één keer betalen? Bel ons op [telefoonnummer]. Wij spreken dan samen af hoe u in delen betaalt.",
  ],
};

const help: MissingPart = {
  title: "Zet erin wie de lezer helpt",
  paragraphs: [
    "Wilt u hulp? Het Juridisch Loket geeft gratis advies. Bel [telefoonnummer van het Juridisch Loket].",
  ],
};

/** A field with a name of one word, by the name of its syntax. */
const fields: Readonly<Record<string, (name: string) => string>> = {
  mustache: (name) => `{{ ${name} }}`,
  guillemet: (name) => `«${name}»`,
  latte: (name) => `{$${name}}`,
  dollar: (name) => `$\{${name}}`,
  "double-bracket": (name) => `[[${name}]]`,
  brace: (name) => `{${name}}`,
};

/**
 * How a place to fill in is written in this letter: as the other fields of a template; in a letter ready to send with
 * crosses, which are reported until they are filled in.
 */
export function placeIn({ template, fields: present }: Letter): (name: string) => string {
  const syntax = fields[present.find((field) => !field.blank)?.syntax ?? ""];
  if (!template) return (name) => `XXX (${name})`;
  return (name) => syntax?.(name.replaceAll(/[^\p{L}\p{N}]+/gu, "_")) ?? `[${name}]`;
}

/** Which part mends which rule. */
export const missingParts: Readonly<Record<string, MissingPart>> = {
  "briefonderdelen/telefoonnummer-ontbreekt": contact,
  "briefonderdelen/contactpersoon-ontbreekt": contact,
  "briefonderdelen/bezwaar-ontbreekt": objection,
  "briefonderdelen/iban-ontbreekt": payment,
  "briefonderdelen/betaaldatum-ontbreekt": payment,
  "briefonderdelen/betalingskenmerk-ontbreekt": payment,
  "briefonderdelen/betalingsregeling-ontbreekt": payment,
  "briefonderdelen/bezwaar-hulp-ontbreekt": help,
  "briefonderdelen/hulp-ontbreekt": help,
};
