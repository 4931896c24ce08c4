// SPDX-License-Identifier: EUPL-1.2
import type { Entity, EntityKind, Span } from "../letter.ts";
import { isDay, isoDay, monthNames } from "./calendar.ts";

interface Recogniser {
  readonly kind: EntityKind;
  readonly pattern: RegExp;
  /** Normal form, or undefined when the match is no such thing after all. */
  readonly value: (match: RegExpExecArray) => string | undefined;
}

const months = `(?:${monthNames.join("|")}|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?`;
const pad = (n: number): string => String(n).padStart(2, "0");

/** Number of a month name or its short form, from 1. */
const monthNumber = (name: string): number => {
  const short = name.toLowerCase().replace(".", "");
  if (short === "mrt") return 3;
  return monthNames.findIndex((month) => month.startsWith(short.slice(0, 3))) + 1;
};

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function date(day: number, month: number, year: string | undefined): string | undefined {
  if (year === undefined) return isDay({ year: 2024, month, day }) ? `--${pad(month)}-${pad(day)}` : undefined;
  const whole = { year: fullYear(year), month, day };
  return isDay(whole) ? isoDay(whole) : undefined;
}

const cents = (euros: string, rest: string | undefined): string =>
  String(Number(euros.replaceAll(".", "")) * 100 + Number((rest ?? "0").replaceAll(/\D/gu, "").padEnd(2, "0") || 0));

const digits = (text: string): string => text.replaceAll(/\D/gu, "");

const numberWords: Readonly<Record<string, number>> = {
  een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12,
  dertien: 13, veertien: 14, vijftien: 15, dertig: 30,
};
const unitCodes: Readonly<Record<string, string>> = { dag: "D", dagen: "D", werkdag: "D", werkdagen: "D", week: "W", weken: "W", maand: "M", maanden: "M", jaar: "Y", jaren: "Y" };

/** National digits of a phone number, or undefined when it cannot be one. Source of the lengths: Nummerplan telefoon- en ISDN-diensten. */
function phone(match: RegExpExecArray): string | undefined {
  const all = digits(match[0].replace("(0)", ""));
  const national = match[0].trimStart().startsWith("+31") || all.startsWith("0031") ? `0${all.replace(/^(?:0031|31)/u, "")}` : all;
  if (/^0[89]0[069]/u.test(national)) return national.length === 8 || national.length === 11 ? national : undefined;
  return national.length === 10 && !/^00/u.test(national) ? national : undefined;
}

/** BSN eleven test. Source: Logisch Ontwerp BSN, the weighted sum 9…2, -1 must divide by 11. */
function isBsn(text: string): boolean {
  if (!/^\d{9}$/u.test(text) || /^0+$/u.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (i === 8 ? -1 : 9 - i) * Number(text.charAt(i));
  return sum % 11 === 0;
}

/** In order of priority: what an earlier one has taken a later one leaves alone. */
const recognisers: readonly Recogniser[] = [
  { kind: "email", pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, value: ([text]) => text?.toLowerCase() },
  {
    kind: "url",
    pattern: /(?:https?:\/\/|www\.)[^\s<>()"'’”]*[^\s<>()"'’”.,;:!?]|(?<![\p{L}\p{N}@.-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:nl|eu|com|org|amsterdam|frl)(?:\/[^\s<>()"'’”]*[^\s<>()"'’”.,;:!?])?(?![\p{L}\p{N}-])/giu,
    value: ([text]) => text?.toLowerCase(),
  },
  {
    kind: "iban",
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z]{4})(?: ?\d{4}){2} ?\d{2}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/gu,
    value: ([text = ""]) => text.replaceAll(/\s/gu, ""),
  },
  {
    kind: "law",
    pattern:
      /\b(?:artikel(?:en)?|art\.)\s\d+[a-z]?(?:[:.]\d+[a-z]?)*(?:,?\s(?:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)\slid|lid\s\d+))?(?:,?\s(?:aanhef en )?onder(?:deel)?\s[a-z0-9]\b°?)?(?:,?\s(?:van\s(?:de|het)\s)?\p{Lu}[\p{L}-]*(?:\s(?:wet|besluit|verordening|bestuursrecht|wetboek|rijksbelastingen|maatschappelijke|ondersteuning|langdurige|zorg|inzake)\b)*)?/giu,
    value: ([text = ""]) => text.toLowerCase().replaceAll(/\s+/gu, ""),
  },
  {
    kind: "amount",
    pattern: /(?:€|\bEUR)\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}(?!\d)|-{1,2}|–))?/gu,
    value: ([, euros = "", rest]) => cents(euros, rest),
  },
  { kind: "amount", pattern: /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?\s(?:euro|eur)\b/giu, value: ([, euros = "", rest]) => cents(euros, rest) },
  { kind: "percentage", pattern: /(?<![\d.,])\d+(?:,\d+)?\s?(?:%|procent\b)/giu, value: ([text = ""]) => /[\d,]+/u.exec(text)?.[0].replace(",", ".") },
  {
    kind: "date",
    pattern: new RegExp(`(?<![\\d.,-])(\\d{1,2})e?\\s(${months})(?:\\s(\\d{4}))?(?![\\p{L}\\d])`, "giu"),
    value: ([, day, month = "", year]) => date(Number(day), monthNumber(month), year),
  },
  {
    kind: "date",
    pattern: /(?<![\d.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/gu,
    value: ([, day, , month, year]) => date(Number(day), Number(month), year),
  },
  { kind: "date", pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu, value: ([, year, month, day]) => date(Number(day), Number(month), year) },
  { kind: "time", pattern: /(?<![\d.,:])([01]?\d|2[0-4])(?:[:.]([0-5]\d))?\s?(?:uur|u\b)/giu, value: ([, hour = "", minute = "00"]) => `${pad(Number(hour))}:${minute}` },
  {
    kind: "time",
    pattern: /(?<![\d.,:€])([01]?\d|2[0-4])[:.]([0-5]\d)(?=\s?(?:-|–|tot|en|uur))/giu,
    value: ([, hour = "", minute = ""]) => `${pad(Number(hour))}:${minute}`,
  },
  {
    kind: "bsn",
    pattern: /(?<=\b(?:bsn|burgerservicenummer|sofinummer|kenmerk)\b[^\n\d]{0,25})(?<![\d.-])\d{4}[ .]?\d{2}[ .]?\d{3}(?![\d.-]*\d)/giu,
    value: ([text = ""]) => (isBsn(digits(text)) ? digits(text) : undefined),
  },
  {
    kind: "phone",
    pattern: /(?<![\p{L}\d/€]|\d[\s.-]|\+)(?:(?:\+31|0031)[\s.-]?(?:\(0\))?[\s.-]?|\(?0)(?:[\s.()-]{0,2}\d){6,10}(?![\s.-]?\d|[/\p{L}])/gu,
    value: phone,
  },
  { kind: "phone", pattern: /(?<![\d.,€/-]|\d\s)14[\s-]?0\d{1,3}(?![\d/.-]?\d)/gu, value: ([text = ""]) => digits(text) },
  {
    kind: "phone",
    pattern: /(?<=\b(?:bel|belt|bellen|telefoon\w*|tel\.?|nummer)\b[^\n\d]{0,20})(?<![\d,€])(?:18\d{2}|11[236])(?![\d.,-]?\d)/giu,
    value: ([text = ""]) => digits(text),
  },
  { kind: "postcode", pattern: /(?<![\d.,€])[1-9]\d{3}\s{0,2}(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu, value: ([text = ""]) => text.replaceAll(/\s/gu, "") },
  {
    kind: "reference",
    pattern:
      /(?<=\b(?:kenmerk|zaak(?:nummer|id|kenmerk)?|dossiernummer|referentie(?:nummer)?|factuurnummer|aanslagnummer|debiteurnummer|klantnummer|betalingskenmerk|vorderingsnummer|beschikkingsnummer|nummer)\b\s*(?:is|van de brief)?\s*:?\s*)(?=[\w./-]*\d)[A-Z0-9][\w./-]*(?: \d{4}){0,3}/giu,
    value: ([text = ""]) => text.replace(/[.]$/u, ""),
  },
  {
    kind: "term",
    pattern: /(?<![\p{L}\d])(\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|dertig)\s(dag(?:en)?|werkdag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren))(?!\p{L})/giu,
    value: ([, count = "", unit = ""]) => {
      const number = numberWords[count.toLowerCase()] ?? Number(count);
      return `P${number}${unitCodes[unit.toLowerCase()] ?? "D"}`;
    },
  },
];

const overlaps = (taken: readonly Span[], span: Span): boolean => taken.some((other) => other.start < span.end && span.start < other.end);

/**
 * Amounts, dates, phone numbers and other values in a text, in order, not overlapping. Fields (`opaque`) are left alone.
 * Runs line by line, so that one hostile line costs no more than itself.
 */
export function recogniseEntities(text: string, opaque: readonly Span[] = []): readonly Entity[] {
  const found: Entity[] = [];
  for (const line of text.matchAll(/[^\n\r]+/gu)) {
    const taken: Span[] = [];
    const inLine = opaque.filter((span) => span.start < line.index + line[0].length && span.end > line.index);
    for (const { kind, pattern, value } of recognisers) {
      pattern.lastIndex = 0;
      for (const match of line[0].matchAll(pattern)) {
        const start = line.index + match.index;
        const span = { start, end: start + match[0].length };
        if (match[0].length === 0 || overlaps(taken, span) || overlaps(inLine, span)) continue;
        const normal = value(match);
        if (normal === undefined) continue;
        taken.push(span);
        found.push({ ...span, kind, value: normal });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
