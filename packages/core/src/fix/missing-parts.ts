// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../finding.ts";
import type { Letter } from "../letter.ts";
import { toSource } from "../source-map.ts";

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
function placeIn({ template, fields: present }: Letter): (name: string) => string {
  const syntax = fields[present.find((field) => !field.blank)?.syntax ?? ""];
  if (!template) return (name) => `XXX (${name})`;
  return (name) => syntax?.(name.replaceAll(/[^\p{L}\p{N}]+/gu, "_")) ?? `[${name}]`;
}

/** Which part mends which rule. */
const missingParts: Readonly<Record<string, MissingPart>> = {
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

const closers: Readonly<Record<string, RegExp>> = {
  tableCell: /<\/table\s*>/giu,
  listItem: /<\/(?:ul|ol)\s*>/giu,
  other: /<\/(?:p|div|h[1-6]|blockquote|section)\s*>/giu,
};

/** Behind the element that holds the offset: where a paragraph may stand. */
function behindElement(text: string, offset: number, kind: string): number {
  const closer = new RegExp(closers[kind] ?? closers.other ?? /$/u, "giu");
  closer.lastIndex = offset;
  const match = closer.exec(text);
  return match ? match.index + match[0].length : offset;
}

const endOfLine = (text: string, offset: number): number => {
  const rest = /[\r\n]/u.exec(text.slice(offset));
  return rest ? offset + rest.index : text.length;
};

/** What mends something that is missing. */
export interface Insertion {
  readonly title: string;
  /** Where it goes in `letter.source`. */
  readonly at: number;
  /** Text, and places that the writer fills in. */
  readonly pieces: readonly (string | { readonly field: string })[];
}

/** The missing part of a letter, for the place where it is reported missing; undefined when we have no text for it. */
export function missingPart(letter: Letter, finding: Finding): Insertion | undefined {
  const part = missingParts[finding.rule];
  if (!part || finding.start !== finding.end) return undefined;
  const { source } = letter;
  const offset = toSource(letter.map, finding).end;
  const eol = source.includes("\r\n") ? "\r\n" : "\n";
  const html = letter.format === "html";
  const block = letter.blocks.findLast(({ start }) => start < finding.start || start === 0);
  const [before, after] = html ? [`${eol}<p>`, "</p>"] : [eol + eol, ""];
  const place = placeIn(letter);
  const piece = (text: string) => (text.startsWith("[") ? { field: place(text.slice(1, -1)) } : text);
  return {
    title: part.title,
    at: html ? behindElement(source, offset, block?.kind ?? "other") : endOfLine(source, offset),
    pieces: part.paragraphs.flatMap((paragraph) => [
      before,
      ...paragraph.split(/(\[[^\]]*\])/u).map(piece),
      after,
    ]),
  };
}
