// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import type { Checker } from "../rule.ts";
import { findInBlocks, overlaps } from "./find-text.ts";

/** Area codes of three digits. Source: Nummerplan telefoon- en ISDN-diensten. */
const shortCodes = /^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d)/u;

/** First digits that no Dutch number has: an area code, service or network that is not in the numbering plan. */
const unknownStart = /^(?:01[249]|02[178]|03[79]|04[24]|06[079]|08[1369]|09[2-689]|00)/u;

const pad2 = (text: string): string => text.replaceAll(/(\d\d)(?=\d)/gu, "$1 ");

/** National digits in groups that can be read aloud: `020 123 45 67`, `0594 12 34 56`, `06 12 34 56 78`, `0800 1234`. */
export function groupPhone(digits: string): string {
  if (/^14\d{3,4}$/u.test(digits)) return `14 ${digits.slice(2)}`;
  if (/^0[89]0[069]/u.test(digits))
    return digits.length === 8
      ? `${digits.slice(0, 4)} ${digits.slice(4)}`
      : `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
  if (digits.startsWith("06")) return pad2(digits);
  const isShort = shortCodes.test(digits) || /^0[89]/u.test(digits);
  return isShort
    ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${pad2(digits.slice(6))}`
    : `${digits.slice(0, 4)} ${pad2(digits.slice(4))}`;
}

const longestRun = (raw: string): number => Math.max(...raw.split(/\D+/u).map((run) => run.length));

/** The number with both brackets of its area code, or with neither: `(020) 5550123`, `(bel 020-5550123)`. */
function wholeNumber(letter: Letter, { start, end }: Span): Span {
  const raw = letter.text.slice(start, end);
  if (raw.startsWith("(") && !raw.includes(")")) return { start: start + 1, end };
  return !raw.includes("(") && raw.includes(")") && letter.text.charAt(start - 1) === "("
    ? { start: start - 1, end }
    : { start, end };
}

/** Finds phone numbers whose digits stand in one long row, or not in the groups of the house style. */
export const phoneNotation: Checker = function* (letter, { options }) {
  const max = typeof options.cijfers === "number" ? options.cijfers : 6;
  for (const entity of letter.entities) {
    if (entity.kind !== "phone") continue;
    const raw = letter.text.slice(entity.start, entity.end);
    const isForeign = /^(?:\+|00)/u.test(raw);
    if (isForeign || entity.value.length < 10 || longestRun(raw) <= max || unknownStart.test(entity.value))
      continue;
    const expected = groupPhone(entity.value);
    yield { at: wholeNumber(letter, entity), expected: [expected], safe: true, values: { expected } };
  }
};

/** A number behind a word that announces a phone number. */
const announced =
  /(?<![\p{L}\d])(?:bel|belt|bellen|telefoon(?:nummer)?s?|telefonisch|tel|doorkiesnummer|mobiel(?:e nummer)?|T)(?![\p{L}\d])(?:\.|:)?(?: (?:ons|op|naar|met|via|het|nummer|dan|gratis|ons op|is))*(?: telefoonnummer)? ?:? ?(?<at>(?:\+31|0031|\(?0)(?:[ .()-]{0,2}\d){4,13})(?![ .-]?\d|[ ]?[/%€\p{L}]{1}\d)/dgiu;

const nationalDigits = (raw: string): string => {
  const digits = raw.replace("(0)", "").replaceAll(/\D/gu, "");
  return /^\s*(?:\+31|0031)/u.test(raw) ? `0${digits.replace(/^(?:0031|31)/u, "")}` : digits;
};

/** Service numbers have 8 or 11 digits, all others 10. */
const hasRightLength = (digits: string): boolean =>
  /^0[89]0[069]/u.test(digits) ? digits.length === 8 || digits.length === 11 : digits.length === 10;

const isTaken = (letter: Letter, at: Span): boolean =>
  letter.entities.some((entity) => entity.kind !== "phone" && overlaps(entity, at)) ||
  letter.fields.some((field) => overlaps(field, at));

/** Finds phone numbers that cannot be called: too many or too few digits, or a start that does not exist. */
export const invalidPhone: Checker = function* (letter) {
  const reported: Span[] = [];
  for (const { at } of findInBlocks(letter, announced)) {
    const raw = letter.text.slice(at.start, at.end);
    const digits = nationalDigits(raw);
    if (digits.length < 6 || hasRightLength(digits) || isTaken(letter, at)) continue;
    reported.push(at);
    yield { at, message: digits.length < 10 ? "kort" : "lang", values: { aantal: String(digits.length) } };
  }
  for (const entity of letter.entities) {
    if (
      entity.kind !== "phone" ||
      !/^0/u.test(entity.value) ||
      !unknownStart.test(entity.value) ||
      reported.some((span) => overlaps(span, entity))
    )
      continue;
    yield {
      at: { start: entity.start, end: entity.end },
      message: "begin",
      values: { begin: entity.value.slice(0, 3) },
    };
  }
};
