// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../../letter.ts";
import type { Secret } from "./secret.ts";

const ends =
  "straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|dreef|plantsoen|markt|haven|wal|oord|burg|park|ring|kamp|erf|brink|veld|akker|zicht|horst|dam|sloot|vaart|tuin|stede|donk|meent|hoek|polder|poort|baan|kolk|dorp|eind|hout|bosch|heuvel|berg";
const house =
  "\\d{1,5}(?:(?:[ \\u00a0]?[-/][ \\u00a0]?|[ \\u00a0])?(?:[a-zA-Z]{1,2}\\d{0,3}|[IVX]{1,4}|\\d{1,4}|hs|huis|bis|boven|beneden)(?![\\p{L}\\d]))?";
/** Not a house number: what follows says what is counted. */
const noHouse =
  "(?!\\d|[.,]\\d|\\s?(?:uur|euro|procent|%|weken|week|dagen|dag|maanden|jaar|keer|personen|meter|km|jan|feb|maart|april|mei|juni|juli|aug|sept|okt|nov|dec))";

const patterns: readonly RegExp[] = [
  // Dorpsstraat 12, dorpsstraat 12a, Oude Gracht 200-II
  new RegExp(
    `(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}.'’-]{0,40}[ \\u00a0](?:(?:van|de|der|den|het|ten|ter|op|aan|in)[ \\u00a0])*){0,4}\\p{L}[\\p{L}.'’-]{0,40}(?:${ends})(?:en)?[ \\u00a0]${house}${noHouse}`,
    "gu",
  ),
  // Prins Bernhardweg, Meidoorn 71: capitals and a number, not at the head of a sentence
  new RegExp(
    `(?<=(?:\\p{Ll}|,|\\))[ \\u00a0](?:de[ \\u00a0]|het[ \\u00a0])?)(?!(?:Artikel|Bijlage|Kamer|Balie|Bus|Lijn|Team|Wijk|Versie|Groep|Titel|Hoofdstuk)[ \\u00a0])\\p{Lu}[\\p{L}.'’-]{0,40}(?:[ \\u00a0](?:\\p{Lu}[\\p{L}.'’-]{0,40}|van|de|der|den|het|ten|ter)){0,4}[ \\u00a0]${house}${noHouse}`,
    "gu",
  ),
  // wonende aan de meidoorn 71
  new RegExp(
    `(?<=(?<!\\p{L})(?:wonende?|woont|woonde|[Aa]dres|[Ww]oonadres|verblijft|gevestigd)(?:[ \\u00a0]is|[ \\u00a0]op|[ \\u00a0]aan|:)?[ \\u00a0](?:de[ \\u00a0]|het[ \\u00a0]|aan[ \\u00a0]|op[ \\u00a0]|in[ \\u00a0])*)\\p{L}[\\p{L}.'’-]{0,40}(?:[ \\u00a0]\\p{L}[\\p{L}.'’-]{0,40}){0,3}[ \\u00a0]${house}${noHouse}`,
    "gu",
  ),
  // Whatever stands on the line before a postcode.
  /(?<=^|[:;,][ \u00a0])(?=\p{L})(?:[^\s,:;]+[ \u00a0]){1,4}\d[^\s,:;]{0,6}(?:[ \u00a0][\p{L}\d-]{1,4})?(?=,?[ \u00a0]+[1-9]\d{3}[ \u00a0]{0,2}[A-Z]{2}(?![\p{L}\d]))/gmu,
  /(?<![\p{L}\d])[Pp]ostbus\s\d{1,6}/gu,
  // The place after a postcode.
  /(?<=(?<![\d.,])[1-9]\d{3}[ \u00a0]{0,2}[A-Za-z]{2}[ \u00a0]{1,4})(?:['’]s-)?\p{Lu}[\p{L}'’-]{0,40}(?:[ -](?:aan|de|den|der|op|bij|en|\p{Lu}[\p{L}'’-]{0,40})){0,4}/gu,
  /(?<=(?<!\p{L})(?:geboren|wonende|gevestigd|woonachtig) te )\p{L}[\p{L}'’-]*(?: (?:aan|de|den|\p{Lu}[\p{L}'’-]{0,40})){0,3}/gu,
];

/** A line with letters and a number that an envelope would have. */
const addressLine =
  /^(?!.*(?:kenmerk|datum|nummer))[\p{L}\d .,'’/-]*\p{L}[\p{L} .'’-]*\s\d{1,5}[\p{L}\d\s/-]{0,8}$/u;

/** Streets with house numbers, post boxes and places of a letter. */
export function* addressSecrets({ text, parts }: Letter): Generator<Secret> {
  for (const pattern of patterns)
    for (const { index, 0: found } of text.matchAll(pattern))
      yield { kind: "ADRES", start: index, end: index + found.length };
  for (const { part, start, end } of parts) {
    if (part !== "addressee") continue;
    for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\n\r]+/gu))
      if (addressLine.test(line.trim()))
        yield { kind: "ADRES", start: start + index, end: start + index + line.trimEnd().length };
  }
}
