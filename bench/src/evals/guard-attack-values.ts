// SPDX-License-Identifier: EUPL-1.2
import {
  type Attack,
  amount,
  dayMonth,
  days,
  exchange,
  innerDigit,
  months,
  next,
  otherDigit,
  replaceEach,
} from "./guard-attack-tools.ts";

/** Ways to falsify amounts, dates, terms and bounds. */
export const values: readonly Attack[] = [
  { name: "amount: a digit", kinds: ["amount"], make: replaceEach(amount, ([text]) => innerDigit(text)) },
  {
    name: "amount: cents lost",
    kinds: ["amount"],
    make: replaceEach(/(€\s?\d[\d.]*),(\d\d)/gu, ([, euros, cents]) => (cents === "00" ? undefined : euros)),
  },
  { name: "two amounts exchanged", kinds: ["amount"], make: exchange(amount) },
  {
    name: "percentage",
    kinds: ["percentage"],
    make: replaceEach(/\d+(?:,\d+)?(?=\s?(?:%(?!\s?\})|procent))/gu, ([text]) => otherDigit(text)),
  },
  {
    name: "day of a date",
    kinds: ["date"],
    make: replaceEach(dayMonth, ([text, day = ""]) => text.replace(day, String((Number(day) % 27) + 1))),
  },
  {
    name: "month of a date",
    kinds: ["date"],
    make: replaceEach(dayMonth, ([text, day, month = ""]) =>
      Number(day) > 28 ? undefined : text.replace(month, next(months, month)),
    ),
  },
  {
    name: "year of a date",
    kinds: ["date"],
    make: replaceEach(dayMonth, ([text, , , year]) =>
      year === undefined ? undefined : text.replace(year, String(Number(year) + 1)),
    ),
  },
  {
    name: "two dates exchanged",
    kinds: ["date"],
    make: exchange(new RegExp(dayMonth.source.replace("(?: (20\\d\\d))?", " (20\\d\\d)"), "gu")),
  },
  {
    name: "day of the week",
    kinds: ["date"],
    make: replaceEach(/\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag)\b(?! \d)/gu, ([text]) =>
      next(days, text),
    ),
  },
  {
    name: "time",
    kinds: ["time"],
    make: replaceEach(/(?<!artikel )\b\d{1,2}[.:]\d\d(?=\s?(?:uur|tot|en|-))/gu, ([text]) =>
      text.replace(/^\d+/u, (hour) => String(((Number(hour) + 1) % 23) + 1)),
    ),
  },
  {
    name: "number of a term",
    kinds: ["term"],
    make: replaceEach(
      /\b(?:\d+|twee|drie|vier|zes|acht)(?= (?:weken|dagen|werkdagen|maanden|jaar)\b)/gu,
      ([text]) => (/\d/u.test(text) ? String(Number(text) + 2) : "vijf"),
    ),
  },
  {
    name: "unit of a term",
    kinds: ["term"],
    make: replaceEach(
      /(?<=\b(?:\d+|twee|drie|vier|zes|acht) )(?:weken|dagen|werkdagen|maanden)\b/gu,
      ([text]) => ({ weken: "dagen", dagen: "weken", werkdagen: "dagen", maanden: "weken" })[text],
    ),
  },
  {
    name: "binnen becomes na",
    kinds: ["term", "date"],
    make: replaceEach(
      /\b([Bb])innen(?= (?:\d+|een|één|twee|drie|vier|zes|acht|veertien) (?:week|weken|dagen|werkdagen|maand|maanden|jaar)\b)/gu,
      ([, letter]) => (letter === "B" ? "Na" : "na"),
    ),
  },
  {
    name: "start of a term",
    kinds: ["term"],
    make: replaceEach(
      /(?<=(?:weken|dagen|werkdagen|maanden) )na (?:de )?(?:verzending|dagtekening|verzenddatum|datum (?:van [^.,]{3,30}|die bovenaan deze brief staat|op deze brief))/gu,
      () => "na ontvangst",
    ),
  },
  {
    name: "uiterlijk becomes vanaf",
    kinds: ["date", "term"],
    make: replaceEach(
      /\b(?:uiterlijk(?: op)?|tot en met|t\/m|vóór)(?= (?:(?:maan|dins|woens|donder|vrij)dag )?\d{1,2} \p{L}+)/gu,
      () => "vanaf",
    ),
  },
  {
    name: "at least becomes at most",
    kinds: ["number", "amount", "term", "percentage", "quantifier", "date", "time"],
    make: replaceEach(/\b(?:ten minste|minstens|minimaal|ten hoogste|hoogstens|maximaal)\b/gu, ([text]) =>
      /^(?:ten m|min)/u.test(text) ? "maximaal" : "minimaal",
    ),
  },
];
