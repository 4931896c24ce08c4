// SPDX-License-Identifier: EUPL-1.2
import type { Bound } from "./value-fact.ts";

/** What stands before a value and says which side of it is meant. */
const before: readonly (readonly [Bound, string])[] = [
  [
    "max",
    "niet later dan|niet langer dan|niet meer dan|niet hoger dan|uiterlijk binnen|uiterlijk|ten hoogste|hoogstens|hooguit|maximaal|maximum van|binnen|tot en met|t/m|tot uiterlijk|op zijn laatst|op z'n laatst|grens van",
  ],
  [
    "min",
    "niet eerder dan|niet minder dan|niet lager dan|ten minste|tenminste|minimaal|minimum van|minstens|vanaf|met ingang van|ingaande|sinds|op zijn vroegst|op z'n vroegst|niet voor|niet vóór",
  ],
  ["after", "meer dan|langer dan|ouder dan|hoger dan|later dan|nadat|pas na|na"],
  ["before", "minder dan|korter dan|jonger dan|lager dan|eerder dan|vóór|voor|tot"],
  ["about", "ongeveer|circa|ca\\.|ca|rond|bijna|naar schatting|omstreeks|plusminus|zo'n|zo’n"],
];
const between =
  "(?:\\s+(?:op|de|het|een|van|in|bedrag|termijn|periode|datum|(?:maan|dins|woens|donder|vrij|zater|zon)dag|€|uw|nog))*\\s*€?\\s*$";
const patterns = before.map(
  ([bound, words]) => [bound, new RegExp(`(?<![\\p{L}])(?:${words})${between}`, "iu")] as const,
);
const after: readonly (readonly [Bound, RegExp])[] = [
  ["min", /^\s+(?:of (?:meer|langer|hoger|ouder)|en (?:ouder|hoger))(?!\p{L})/iu],
  ["max", /^\s+(?:of (?:minder|korter|lager|eerder|jonger))(?!\p{L})/iu],
];

const openBefore = [
  [new RegExp(`(?<!\\p{L})voor${between}`, "iu"), ""],
  [new RegExp(`(?<!\\p{L})tot${between}`, "iu"), "max"],
] as const;

/** Of an amount `voor` says nothing and `tot` is at most. */
const besideMoment = (tail: string): Bound =>
  openBefore.find(([pattern]) => pattern.test(tail))?.[1] ?? "before";

/** The bound a value has in its sentence, from what stands around it. */
export function boundOf(left: string, right: string, isMoment: boolean): Bound {
  for (const [bound, pattern] of after) if (pattern.test(right)) return bound;
  const tail = left.slice(-60);
  for (const [bound, pattern] of patterns)
    if (pattern.test(tail)) return bound === "before" && !isMoment ? besideMoment(tail) : bound;
  return "";
}

const anchorWords: readonly (readonly [string, RegExp])[] = [
  ["sent", /dagtekening|datum|verzend|verzonden|verstuur|gestuurd|gedateerd|bovenaan/iu],
  ["received", /ontvang|krijg|kreeg|gekregen|binnenkom/iu],
  ["published", /bekend|publica|gepubliceerd/iu],
];

/** From when a term counts: `binnen zes weken na ontvangst` gives `after received`. Empty when it does not say. */
export function anchorOf(right: string): string {
  const match =
    /^\s+(?:(?:te rekenen|gerekend|ingaande|te tellen)\s+)?(nadat|na|vanaf|sinds|voordat|vóór|voor|voorafgaande? aan)\s+([^.,;:?!()]{3,80})/iu.exec(
      right,
    );
  if (!match) return "";
  const direction = /^v(?:oor|óór)/iu.test(match[1] ?? "") ? "before" : "after";
  const rest = match[2] ?? "";
  const named = anchorWords.find(([, pattern]) => pattern.test(rest))?.[0];
  return `${direction} ${named ?? "other"}`;
}
