// SPDX-License-Identifier: EUPL-1.2

/** A day of the Gregorian calendar; `month` and `day` from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const monthNames = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;
export const weekdayNames = [
  "zondag",
  "maandag",
  "dinsdag",
  "woensdag",
  "donderdag",
  "vrijdag",
  "zaterdag",
] as const;

const dayLength = 86_400_000;
const utc = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

const fromUtc = (time: number): Day => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** True when the calendar has this day. */
export const isDay = (day: Day): boolean => {
  const back = fromUtc(utc(day));
  return back.month === day.month && back.day === day.day;
};

/** `2026-03-03`. */
export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Reads `2026-03-03`; undefined for anything else, also a date without year. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

export const addDays = (day: Day, days: number): Day => fromUtc(utc(day) + days * dayLength);

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((utc(b) - utc(a)) / dayLength);

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => new Date(utc(day)).getUTCDay();

/** `3 maart 2026`. */
export const dutchDay = ({ year, month, day }: Day): string => `${day} ${monthNames[month - 1]} ${year}`;

/** Easter Sunday; anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}

/** The day the King's birthday is kept: 27 April, until 2013 30 April; the day before when that is a Sunday. */
function isKingsDay(day: Day): boolean {
  const birthday = { year: day.year, month: 4, day: day.year < 2014 ? 30 : 27 };
  return daysBetween(day, birthday) === (weekday(birthday) === 0 ? 1 : 0);
}

/**
 * The name of a public holiday, or undefined. Source: Algemene termijnenwet, article 3 paragraphs 1 and 2 (New Year, Easter Monday,
 * Ascension Day, Whit Monday, Christmas, King's Day, Liberation Day, and Good Friday; Easter Day and Whit Sunday are Sundays).
 */
export function holidayName(day: Day): string | undefined {
  const { year, month, day: date } = day;
  const offset = daysBetween(easter(year), day);
  if (month === 1 && date === 1) return "Nieuwjaarsdag";
  if (offset === -2) return "Goede Vrijdag";
  if (offset === 0) return "Eerste Paasdag";
  if (offset === 1) return "Tweede Paasdag";
  if (offset === 39) return "Hemelvaartsdag";
  if (offset === 49) return "Eerste Pinksterdag";
  if (offset === 50) return "Tweede Pinksterdag";
  if (isKingsDay(day)) return year < 2014 ? "Koninginnedag" : "Koningsdag";
  if (month === 5 && date === 5) return "Bevrijdingsdag";
  if (month === 12 && (date === 25 || date === 26))
    return date === 25 ? "Eerste Kerstdag" : "Tweede Kerstdag";
  return undefined;
}

/**
 * Days that count as a holiday for terms set by law, by royal decree. Source: Algemene termijnenwet, article 3 paragraph 3; Besluit
 * gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025, and Besluit gelijkstelling van
 * 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag.
 */
const equatedDays: ReadonlySet<string> = new Set([
  "2023-04-28",
  "2023-05-19",
  "2024-05-10",
  "2024-12-27",
  "2025-05-30",
  "2026-01-02",
  "2026-05-15",
  "2027-05-07",
  "2028-04-28",
  "2028-05-26",
]);

/** True on Saturday, Sunday and public holidays: a term set by law does not end on such a day (Algemene termijnenwet, article 1). */
export const isFreeDay = (day: Day): boolean =>
  weekday(day) === 0 || weekday(day) === 6 || holidayName(day) !== undefined || equatedDays.has(isoDay(day));

/** The day itself, or the first day after it that is no Saturday, Sunday or public holiday. */
export function firstWorkingDay(day: Day): Day {
  let at = day;
  while (isFreeDay(at)) at = addDays(at, 1);
  return at;
}

/** The same day some months later, or the last day of that month. */
function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const there = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  for (let date = day; date > 28; date--) if (isDay({ ...there, day: date })) return { ...there, day: date };
  return { ...there, day: Math.min(day, 28) };
}

/**
 * The last day of a term that starts the day after `from`; `term` is an ISO 8601 duration in days, weeks, months or years. Six weeks
 * after Tuesday 3 March 2026 (Awb 6:7 and 6:8) start on 4 March and end on Tuesday 14 April. Undefined for another duration.
 */
export function lastDayOf(from: Day, term: string): Day | undefined {
  const match = /^P(\d{1,4})([DWMY])$/u.exec(term);
  const count = Number(match?.[1]);
  switch (match?.[2]) {
    case "D":
      return addDays(from, count);
    case "W":
      return addDays(from, count * 7);
    case "M":
      return addMonths(from, count);
    case "Y":
      return addMonths(from, count * 12);
    default:
      return undefined;
  }
}
