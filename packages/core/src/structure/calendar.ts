// SPDX-License-Identifier: EUPL-1.2

/** A day of the Gregorian calendar; `month` and `day` from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const monthNames = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"] as const;
export const weekdayNames = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"] as const;

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

/**
 * The name of a public holiday, or undefined. Source: Algemene termijnenwet, article 3 paragraph 1 (New Year, Easter Monday,
 * Ascension Day, Whit Monday, Christmas, King's Day, Liberation Day, and Good Friday).
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
  if (month === 4 && (date === 27 ? weekday(day) !== 0 : date === 26 && weekday(day) === 6)) return "Koningsdag";
  if (month === 5 && date === 5) return "Bevrijdingsdag";
  if (month === 12 && (date === 25 || date === 26)) return date === 25 ? "Eerste Kerstdag" : "Tweede Kerstdag";
  return undefined;
}
