// SPDX-License-Identifier: EUPL-1.2
import type { EntityKind } from "../letter.ts";
import { isDay, isoDay, monthNames } from "./calendar.ts";

/** One way a value is written. */
export interface Recogniser {
  readonly kind: EntityKind;
  readonly pattern: RegExp;
  /** Normal form, or undefined when the match is no such thing after all. */
  readonly value: (match: RegExpExecArray) => string | undefined;
}

const months = `(?:${monthNames.join("|")}|(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)(?:\\.(?=\\s\\d{4})|\\b(?!\\.\\s\\d{4})))`;
const shortYear = "[’'‘]\\d{2}";
const pad = (n: number): string => String(n).padStart(2, "0");

/** Number of a month name or its short form, from 1. */
const monthNumber = (name: string): number => {
  const short = name.toLowerCase().replace(".", "");
  if (short === "mrt") return 3;
  return monthNames.findIndex((month) => month.startsWith(short.slice(0, 3))) + 1;
};

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year.slice(-2)));

function date(day: number, month: number, year: string | undefined): string | undefined {
  if (year === undefined)
    return isDay({ year: 2024, month, day }) ? `--${pad(month)}-${pad(day)}` : undefined;
  const whole = { year: fullYear(year), month, day };
  return isDay(whole) ? isoDay(whole) : undefined;
}

const cents = (euros: string, rest: string | undefined): string =>
  String(
    Number(euros.replaceAll(".", "")) * 100 +
      Number((rest ?? "0").replaceAll(/\D/gu, "").padEnd(2, "0") || 0),
  );

const multiples: Readonly<Record<string, number>> = {
  duizend: 1e3,
  miljoen: 1e6,
  mln: 1e6,
  miljard: 1e9,
  mld: 1e9,
};

/** `1,5 miljoen` in cents. */
const bigAmount = (count: string, unit: string): string =>
  String(
    Math.round(
      Number(count.replaceAll(".", "").replace(",", ".")) * 100 * (multiples[unit.toLowerCase()] ?? 1),
    ),
  );

const digits = (text: string): string => text.replaceAll(/\D/gu, "");

const numberWords: Readonly<Record<string, number>> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  achttien: 18,
  twintig: 20,
  eenentwintig: 21,
  dertig: 30,
  negentig: 90,
};
const countWord = Object.keys(numberWords)
  .filter((word) => word !== "een")
  .join("|");
const unit =
  "dag(?:en)?|werkdag(?:en)?|kalenderdag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)|kwarta(?:al|len)";

/** ISO 8601 duration of a count and a Dutch unit; working days and calendar days are both days. */
function duration(count: string, name: string): string {
  const number = numberWords[count.toLowerCase()] ?? Number(count);
  const lower = name.toLowerCase();
  if (lower.startsWith("kwart")) return `P${number * 3}M`;
  return `P${number}${lower.startsWith("w") && !lower.startsWith("werk") ? "W" : lower.startsWith("m") ? "M" : lower.startsWith("j") ? "Y" : "D"}`;
}

/** National digits of a phone number, or undefined when it cannot be one. Source of the lengths: Nummerplan telefoon- en ISDN-diensten. */
function phone([text]: RegExpExecArray): string | undefined {
  const all = digits(text.replace("(0)", ""));
  const national =
    text.trimStart().startsWith("+31") || all.startsWith("0031")
      ? `0${all.replace(/^(?:0031|31)/u, "")}`
      : all;
  if (/^0[89]0[069]/u.test(national))
    return national.length === 8 || national.length === 11 ? national : undefined;
  return national.length === 10 && !/^00/u.test(national) ? national : undefined;
}

/** BSN eleven test. Source: Logisch Ontwerp BSN, the weighted sum 9…2, -1 must divide by 11. */
function isBsn(text: string): boolean {
  if (!/^\d{9}$/u.test(text) || /^0+$/u.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (i === 8 ? -1 : 9 - i) * Number(text.charAt(i));
  return sum % 11 === 0;
}

const referenceLabel =
  "(?:betalings|betaal|zaak)?kenmerk|zaak(?:nummer|id)?|dossiernummer|referentie(?:nummer)?|factuurnummer|aanslagnummer|debiteurnummer|klantnummer|cliëntnummer|relatienummer|vorderingsnummer|beschikkingsnummer|registratienummer|documentnummer|kvk(?:[- ]nummer)?|btw(?:[- ]nummer)?";
/** What may stand between a label and its value. */
const labelTail = "[\\s:]{0,4}(?:is|van de brief)?[\\s:]{0,4}";

/** How values are written in Dutch letters, in order of priority: what an earlier one has taken a later one leaves alone. */
export const recognisers: readonly Recogniser[] = [
  {
    kind: "email",
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu,
    value: ([text]) => text.toLowerCase(),
  },
  {
    kind: "url",
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>()"'’”]*[^\s<>()"'’”.,;:!?]|(?<![\p{L}\p{N}@.-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:nl|eu|com|org|amsterdam|frl)(?:\/[^\s<>()"'’”]*[^\s<>()"'’”.,;:!?])?(?![\p{L}\p{N}-])/giu,
    value: ([text]) => text.toLowerCase(),
  },
  {
    kind: "iban",
    pattern:
      /\b[A-Z]{2}\d{2}(?:\s?[A-Z]{4})(?:\s?\d{4}){2}\s?\d{2}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/gu,
    value: ([text]) => text.replaceAll(/\s/gu, ""),
  },
  {
    kind: "law",
    pattern:
      /\b(?:[Aa]rtikel(?:en)?|[Aa]rt\.)\s\d+[a-z]?(?:[:.]\d+[a-z]?)*(?:,?\s(?:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)\slid|lid\s\d+))?(?:,?\s(?:aanhef en )?onder(?:deel)?\s[a-z0-9]\b°?)?(?:,?\s(?:van\s(?:de|het)\s)?\p{Lu}[\p{L}-]*(?:\s(?:wet|besluit|verordening|bestuursrecht|wetboek|rijksbelastingen|maatschappelijke|ondersteuning|langdurige|zorg|inzake)\b)*)?/gu,
    value: ([text]) => text.toLowerCase().replaceAll(/\s+/gu, ""),
  },
  {
    kind: "amount",
    pattern:
      /(?:€|\bEUR)\s?(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s(duizend|miljoen|mln|miljard|mld)(?!\p{L})|(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s(duizend|miljoen|mln|miljard|mld)\.?\seuro(?!\p{L})/giu,
    value: ([, count, unitName, bare = "", bareUnit = ""]) => bigAmount(count ?? bare, unitName ?? bareUnit),
  },
  {
    // A point before two last digits is a slip for a comma.
    kind: "amount",
    pattern:
      /(?:€|\bEUR)\s?([-−–]?)\s?(\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:[,.](\d{1,2})(?!\d|\.\d)|,(?:-{1,2}|[–—=]))?/gu,
    value: ([, sign, euros = "", rest]) => `${sign ? "-" : ""}${cents(euros, rest)}`,
  },
  {
    kind: "amount",
    pattern: /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?\s(?:euro|eur)(?![\p{L}])/giu,
    value: ([, euros = "", rest]) => cents(euros, rest),
  },
  {
    kind: "percentage",
    pattern: /(?<![\d.,])\d+(?:,\d+)?\s?(?:%|procent\b)/giu,
    value: ([text]) => /[\d,]+/u.exec(text)?.[0].replace(",", "."),
  },
  {
    kind: "date",
    pattern: new RegExp(
      `(?<![\\d.,-])(\\d{1,2})e?\\s(${months})(?:\\s(\\d{4}|${shortYear})(?!\\d))?(?![\\p{L}\\d])`,
      "giu",
    ),
    value: ([, day, month = "", year]) => date(Number(day), monthNumber(month), year),
  },
  {
    // The first days of `1 t/m 5 mei` and of `3, 10 en 17 maart 2026`.
    kind: "date",
    pattern: new RegExp(
      `(?<![\\d.,:/€-]|€\\s)(\\d{1,2})e?(?=(?:,\\s\\d{1,2}e?){0,6}\\s?(?:t/m|tot en met|tot|en|of|-|–)\\s?(?:\\p{L}+dag\\s)?\\d{1,2}e?\\s(${months})(?:\\s(\\d{4}|${shortYear})(?!\\d))?(?![\\p{L}\\d]))`,
      "giu",
    ),
    value: ([, day, month = "", year]) => date(Number(day), monthNumber(month), year),
  },
  {
    // With points and a short year only in full: 1.6.11 is a number of a paragraph.
    kind: "date",
    pattern:
      /(?<![\d.,/-])(?:(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{2})\.(\d{2})\.(\d{2}))(?![\d/-]|\.\d)/gu,
    value: ([, d1, , m1, y1, d2, m2, y2, d3, m3, y3]) =>
      date(Number(d1 ?? d2 ?? d3), Number(m1 ?? m2 ?? m3), y1 ?? y2 ?? y3),
  },
  {
    kind: "date",
    pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu,
    value: ([, year, month, day]) => date(Number(day), Number(month), year),
  },
  {
    // `3 uur per week`, `binnen 24 uur`: how long, not when.
    kind: "term",
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:binnen|maximaal|minimaal|minstens|hoogstens|gedurende|ongeveer|ten hoogste|ten minste)\\s)(\\d{1,3}|${countWord})\\suur(?!\\p{L})|(?<![\\d.,:\\p{L}])(\\d{1,3}|${countWord})\\suur(?=\\s(?:(?:huishoudelijke\\s|extra\\s)?(?:hulp|ondersteuning|begeleiding|zorg|vergoeding)|per|in de|elke|werk|lang|van tevoren|parkeren|reistijd)(?!\\p{L}))`,
      "giu",
    ),
    value: ([, one, two = ""]) => `PT${numberWords[(one ?? two).toLowerCase()] ?? Number(one ?? two)}H`,
  },
  {
    kind: "time",
    pattern:
      /(?<![\d.,:])(?:([01]?\d|2[0-4])(?:[:.]([0-5]\d))?\s?(?:uur(?!\p{L})|u\b)|([01]?\d|2[0-4])u([0-5]\d)(?![\d\p{L}]))/giu,
    value: ([, hour, minute, hour2 = "", minute2]) =>
      `${pad(Number(hour ?? hour2))}:${minute ?? minute2 ?? "00"}`,
  },
  {
    kind: "time",
    pattern:
      /(?<![\d.,:€/-])([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(?=\s?(?:-|–|tot|en)\s?(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:uur|u\b))/giu,
    value: ([, hour = "", minute = "00"]) => `${pad(Number(hour))}:${minute}`,
  },
  {
    kind: "time",
    pattern: /(?<![\d.,:€])([01]?\d|2[0-4])[:.]([0-5]\d)(?=\s?(?:-|–|tot|en|uur))/giu,
    value: ([, hour = "", minute = ""]) => `${pad(Number(hour))}:${minute}`,
  },
  {
    kind: "bsn",
    pattern:
      /(?<![\d.-])\d{4}[ .]?\d{2}[ .]?\d{3}(?![\d.-]*\d)(?<=(?<!\p{L})(?:bsn|burgerservicenummer|sofinummer|kenmerk)(?!\p{L})[^\n\d]{0,25}[\d .]{9,11})/giu,
    value: ([text]) => (isBsn(digits(text)) ? digits(text) : undefined),
  },
  {
    kind: "phone",
    pattern: new RegExp(
      `(?<![\\p{L}\\d/€]|\\d[\\s.-]|\\+)(?:(?:\\+31|0031)[ \\u00a0.-]?(?:\\(0\\))?[ \\u00a0.-]?|\\(?0)(?<!(?<!\\p{L})(?:${referenceLabel})${labelTail}\\(?0)(?:[\\s.()-]{0,2}\\d){6,10}(?![ \\u00a0.-]?\\d|\\p{L}|/(?!\\d\\d(?!\\d)))`,
      "giu",
    ),
    value: phone,
  },
  {
    kind: "phone",
    pattern: /(?<![\p{L}\d/€-])0\d{1,3}\s?\/\s?\d(?:[ .-]?\d){5,7}(?![\d/-])/gu,
    value: phone,
  },
  {
    kind: "phone",
    pattern: /(?<![\d.,€/-]|\d\s|€\s)14[\s-]?0\d{2,3}(?![\d/.-]?\d)/gu,
    value: ([text]) => digits(text),
  },
  {
    kind: "phone",
    pattern:
      /(?<![\d,€])(?:18\d{2}|11[23]|116\s?\d{3})(?![\d.,-]?\d)(?<=(?<!\p{L})(?:bel|belt|bellen|telefoon(?:nummer)?|tel\.?|alarmnummer|informatienummer)(?!\p{L})[^\n\d]{0,20}[\d ]{3,7})/giu,
    value: ([text]) => digits(text),
  },
  {
    // A year before two capitals (`mei 2026 AP`) is no postcode.
    kind: "postcode",
    pattern: new RegExp(
      `(?<![\\d.,€]|(?:${months})\\s)[1-9]\\d{3}[ \\u00a0\\u202f]{0,2}(?!SA|SD|SS)[A-Z]{2}(?![\\p{L}\\d])`,
      "gu",
    ),
    value: ([text]) => text.replaceAll(/\s/gu, ""),
  },
  {
    kind: "reference",
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:${referenceLabel}|nummer|zet erbij|onder vermelding van|o\\.v\\.v\\.)${labelTail})(?=[\\w./-]*\\d)[A-Z0-9](?:[\\w./-]*\\w)?(?:[ \\u00a0]\\d{4}){0,3}(?!\\w)`,
      "giu",
    ),
    value: ([text]) => text.replaceAll("\u00a0", " "),
  },
  {
    // `een` only where it counts: `binnen een week`, not `bel om een dag te kiezen`.
    kind: "term",
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:binnen|na|over|gedurende|termijn van|periode van|maximaal|minimaal|minstens|tenminste|ten minste|ten hoogste|hoogstens|langer dan|korter dan|met|uiterlijk)\\s)(een)\\s(${unit})(?!\\p{L})|(?<![\\p{L}\\d.,])(\\d{1,3}|${countWord})\\s(${unit})(?!\\p{L})`,
      "giu",
    ),
    value: ([, one, oneUnit, count = "", countUnit = ""]) => duration(one ?? count, oneUnit ?? countUnit),
  },
];
