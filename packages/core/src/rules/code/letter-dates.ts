// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import {
  addDays,
  type Day,
  dutchDay,
  isoDay,
  parseDay,
  weekday,
  weekdayNames,
} from "../../structure/calendar.ts";
import { covers, flatText } from "./find-text.ts";
import { indexAt, textAround } from "./lookup.ts";

/** A date in the text, with the weekday in front of it or behind it. */
export interface DatePlace {
  /** Weekday and date. */
  readonly at: Span;
  /** Undefined when no year is known. */
  readonly day: Day | undefined;
  /** ISO, `--03-03` without year. */
  readonly value: string;
  /** 0 Sunday … 6 Saturday, as written. */
  readonly weekday: number | undefined;
  /** What stands in front of it in its sentence, white space as spaces. */
  readonly before: string;
  readonly after: string;
  /** Index in `letter.sentences`; -1 outside any. */
  readonly sentence: number;
}

const dayNames = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag";
const dayInFront = new RegExp(`(?<!\\p{L})(${dayNames}|ma|di|wo|do|vr|za|zo)[.,]? (?:de )?$`, "iu");
const dayBehind = new RegExp(`^ \\((${dayNames})\\)`, "iu");

const weekdayIndex = (name: string): number =>
  weekdayNames.findIndex((day) => day.startsWith(name.toLowerCase().slice(0, 2)));

/** Every date of the letter, in order. */
export function datePlaces(letter: Letter): readonly DatePlace[] {
  return letter.entities
    .filter(({ kind }) => kind === "date")
    .map(({ start, end, value }) => {
      const { before: front, after: behind, sentence } = textAround(letter, { start, end });
      const inFront = dayInFront.exec(front);
      const after = inFront ? null : dayBehind.exec(behind);
      const name = inFront?.[1] ?? after?.[1];
      return {
        at: { start: start - (inFront?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) },
        day: parseDay(value),
        value,
        weekday: name === undefined ? undefined : weekdayIndex(name),
        before: inFront ? front.slice(0, inFront.index) : front,
        after: behind,
        sentence,
      };
    });
}

const dateLabel =
  /^(?:datum|dagtekening|verzenddatum|verzonden(?: op)?|datum (?:van )?(?:verzending|dagtekening)|verzendatum)(?!\p{L})/iu;
/** `Voorbeeldstad, 3 maart 2026` or a date alone on its line. */
const placeAndDate = /^(?:\p{Lu}[\p{L}' -]{1,30},? )?(?:(?:ma|dins|woens|donder|vrij|zater|zon)dag )?$/u;

/** True when the block with this index says of its date that it is the letter's: by a label, or because nothing else stands there. */
function isLabelled(letter: Letter, index: number, date: Span): boolean {
  const block = letter.blocks[index];
  // A label is short; a long text in front of a date is prose.
  if (!block || date.start - block.start > 60) return false;
  const own = flatText(letter, { start: block.start, end: date.start });
  if (dateLabel.test(own)) return true;
  const above = letter.blocks[index - 1];
  if (own.trim() === "" && above && above.end - above.start < 25 && dateLabel.test(flatText(letter, above)))
    return true;
  return placeAndDate.test(own) && date.end === block.end;
}

/** The day or days a letter bears: its date, and the day it was sent when that stands apart. Empty when it bears none. */
export function letterDates(letter: Letter): readonly Day[] {
  const greeting =
    letter.parts.find(({ part }) => part === "greeting")?.start ??
    letter.parts.find(({ part }) => part === "body")?.start ??
    0;
  const dates = letter.parts.filter(({ part }) => part === "date");
  const found = new Map<string, Day>();
  for (const { kind, value, start, end } of letter.entities) {
    const day = kind === "date" ? parseDay(value) : undefined;
    if (!day) continue;
    const i = indexAt(letter.blocks, start);
    const block = letter.blocks[i];
    if (!block) continue;
    const isLetterDate =
      dates.some((part) => covers(part, { start, end })) ||
      (block.start < greeting && isLabelled(letter, i, { start, end }));
    if (isLetterDate) found.set(isoDay(day), day);
  }
  return [...found.values()];
}

export const isBefore = (a: Day, b: Day): boolean => isoDay(a) < isoDay(b);

/** `dinsdag 3 maart 2026`. */
export const fullDay = (day: Day): string => `${weekdayNames[weekday(day)]} ${dutchDay(day)}`;

/** The day as a replacement for `place`: with its weekday when one stood there. */
export const sameForm = (place: DatePlace, day: Day): string =>
  place.weekday === undefined ? dutchDay(day) : fullDay(day);

/** What the words in front of a date make of it: the last day itself, or the first day that is too late. */
export type EndCue = "last" | "before" | "until";

const lastCue =
  /(?<!\p{L})(?:uiterlijk(?: op)?|tot en met|t\/m|(?:laatste|uiterste) (?:\p{L}+)?(?:dag|datum)(?: (?:is|om \p{L}+ te \p{L}+ is))?|vervaldatum(?: is)?|betaaldatum(?: is)?)\s?:?\s?(?:de )?$/iu;
const beforeCue = /(?<!\p{L})(?:v[oó]{2}r) (?:de )?$/iu;
const untilCue = /(?<!\p{L})tot (?:de )?$/iu;

/** How the date ends a term, or undefined when it does not. `before` is the text in front of date and weekday. */
export function endCue(before: string): EndCue | undefined {
  if (lastCue.test(before)) return "last";
  if (beforeCue.test(before)) return /(?<!\p{L})uiterlijk v[oó]{2}r $/iu.test(before) ? "until" : "before";
  return untilCue.test(before) ? "until" : undefined;
}

/** The last days a date with this cue can mean. */
export const lastDays = (day: Day, cue: EndCue): readonly Day[] =>
  cue === "last" ? [day] : cue === "before" ? [addDays(day, -1)] : [addDays(day, -1), day];
