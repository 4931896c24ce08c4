// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Span } from "../../letter.ts";
import { singleSpaces } from "../../white-space.ts";
import type { Checker } from "../rule.ts";
import { flatText, overlaps } from "./find-text.ts";

/** What is said to the writer at the start of a remark in brackets. */
const noteStart =
  /^(?:(?:NB|N\.B\.|let op|opmerking|noot|toelichting|instructie)[:.]? (?:voor|aan) |voor (?:de |het )?(?:balie|consulent|klantmanager|behandela\p{L}*|medewerker\p{L}*|steller|opsteller|collega\p{L}*|secretariaat|team|jurist|schrijver|afdeling)(?!\p{L})|(?:optioneel|facultatief|intern|keuze|alternatief|standaardtekst|tekstblok|variant|TODO|to do|nog doen|check|checken|controleren|controleer|kiezen|kies|keuzemenu|weghalen|verwijderen|invullen|aanvullen|toevoegen|aanpassen|schrappen)(?!\p{L})|(?:indien|als|wanneer|alleen (?:bij|als|indien|voor|opnemen)|eventueel)(?!\p{L}).{0,80}(?:van toepassing|nvt|n\.v\.t\.|toevoegen|opnemen|verwijderen|weghalen|invullen|nodig|wenselijk)|(?:hier|evt\.?|eventueel) .{0,60}(?:invullen|invoegen|toevoegen|opnemen|plakken))/iu;

/** What is asked of the writer anywhere in a remark in brackets. */
const noteInside =
  /(?<!\p{L})(?:(?:doorhalen|verwijderen|weghalen|schrappen) (?:wat|wie|indien|als) .{0,30}(?:van toepassing|nvt|n\.v\.t\.)|de volgende zin (?:toevoegen|opnemen)|(?:tekst|alinea|zin|passage|blok)(?:je)? (?:toevoegen|verwijderen|weghalen|opnemen|aanpassen|invoegen))(?!\p{L})/iu;

/** A remark in brackets, of one line or one paragraph. */
const brackets = /\[[^[\]]{3,800}\]/gu;

const noun =
  "(?:bezwaarschrift|bezwar|aanvrag|klacht|verzoek|melding|beroepschrift|briev|zienswijz|inzending)";

/** A line that names the case for which the text below it is meant: the writer had to choose. */
const caseLines: readonly RegExp[] = [
  new RegExp(
    `^Bij ${noun}en (?:die )?(?:\\p{L}+ ){0,2}(?:per|via|ingediend|met|zonder|van) [^:.?!]{2,90}:`,
    "iu",
  ),
  new RegExp(
    `^(?:Indien|Als) (?:het |de |een )?(?:${noun}\\p{L}*|besluit|aanvrager|bezwaarmaker|betrokkene) [^:.?!]{2,90}:\\s*$`,
    "iu",
  ),
  /^Bij (?:een )?(?:gehele |gedeeltelijke |volledige )?(?:toewijzing|afwijzing|toekenning|weigering|inwilliging|gegrondverklaring|ongegrondverklaring|niet-ontvankelijkheid|buitenbehandelingstelling)(?: [^:.?!]{2,60})?:\s*$/iu,
  /^(?:Optie|Alternatief|Variant|Keuze|Tekstblok) (?:\d+|[A-Z])(?: ?\([^()]*\))? ?[:.–-]/iu,
  /^\d* ?OPTIES?(?!\p{L})/u,
  /^(?:NB|N\.B\.|Let op|Opmerking|Instructie)[:,]? (?:voor|aan) (?:de |het )?(?:balie|consulent|klantmanager|behandela\p{L}*|medewerker\p{L}*|steller|opsteller|collega\p{L}*|jurist|schrijver)(?!\p{L})/iu,
  /^Voor de (?:balie|behandelaar|steller|opsteller)\s*:/iu,
  /^(?:TODO|To do|Nog doen)\s*[:!]/iu,
  /(?<!\p{L})(?:niet van toepassing|n\.?v\.?t\.?)(?!\p{L})[^.?!]{0,40}(?<!\p{L})(?:verwijderen|weghalen|schrappen)(?!\p{L})|(?<!\p{L})(?:verwijderen|weghalen|schrappen) (?:indien|als|wat) [^.?!]{0,20}(?:niet van toepassing|n\.?v\.?t\.?)/iu,
];

/** The lines of a letter: a block of kind `line`, a heading, or each line of a longer block. */
function* lines(letter: Letter): Generator<Span> {
  for (const block of letter.blocks)
    for (const match of letter.text.slice(block.start, block.end).matchAll(/[^\n\r]+/gu)) {
      const text = match[0].trimEnd();
      const indent = text.length - text.trimStart().length;
      if (text.length > indent)
        yield { start: block.start + match.index + indent, end: block.start + match.index + text.length };
    }
}

const isNote = (inner: string): boolean => noteStart.test(inner) || noteInside.test(inner);

/** True for a remark in brackets that speaks to the writer. */
export const isStaffNote = (bracketed: string): boolean =>
  isNote(singleSpaces(bracketed.replace(/^\[\s*|\s*\]$/gu, "")));

/** A choice line ends at its colon; text for the writer behind it on the same line belongs to it. */
function endOfCase(letter: Letter, line: Span): Span {
  const text = flatText(letter, line);
  const colon = text.indexOf(":");
  const behind = text.slice(colon + 1).trim();
  // A whole sentence for the reader behind the colon is not the note.
  return colon >= 0 && /^(?:U|Wij|Ik|Uw|De|Het)(?!\p{L})/u.test(behind)
    ? { start: line.start, end: line.start + colon + 1 }
    : line;
}

/** Finds notes to the writer that nobody may send: remarks in brackets and lines that offer a choice. */
export const staffNotes: Checker = function* (letter) {
  const reported: Span[] = [];
  for (const block of letter.blocks)
    for (const match of letter.text.slice(block.start, block.end).matchAll(brackets)) {
      const at = { start: block.start + match.index, end: block.start + match.index + match[0].length };
      if (!isStaffNote(match[0])) continue;
      reported.push(at);
      yield { at };
    }
  for (const line of lines(letter)) {
    const text = flatText(letter, line);
    if (
      text.length > 240 ||
      reported.some((span) => overlaps(span, line)) ||
      !caseLines.some((pattern) => pattern.test(text))
    )
      continue;
    yield { at: endOfCase(letter, line), message: "keuze" };
  }
};
