// SPDX-License-Identifier: EUPL-1.2

import type { Entity, Letter } from "../../letter.ts";
import { evenSpaces } from "../../white-space.ts";
import type { Checker } from "../rule.ts";

/** Lengths of account numbers. Source: SWIFT IBAN registry. */
const lengths: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  LU: 20,
  ES: 24,
  IT: 27,
  PL: 28,
  AT: 20,
  GB: 22,
  IE: 22,
  PT: 25,
  CH: 21,
};

/** Remainder 1 after division by 97 (ISO 13616). */
function isValidIban(iban: string): boolean {
  let rest = 0;
  for (const unit of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = parseInt(unit, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Account numbers; a VAT number or an order number of the same shape is none. */
const ibans = (letter: Letter): readonly Entity[] =>
  letter.entities.filter(({ kind, value, start }) => {
    if (kind !== "iban") return false;
    const country = value.slice(0, 2);
    if (country === "NL" && /^NL\d{2}[A-Z]{4}\d/u.test(value)) return true;
    return (
      country in lengths &&
      /iban|rekening|overmaken/iu.test(letter.text.slice(Math.max(0, start - 60), start))
    );
  });

/** Digits or letters that stand for others: `XXXX`, only noughts. */
const isMasked = (iban: string): boolean => /X{3,}|0{8,}/u.test(iban.slice(2));

/** Finds account numbers with a wrong length or check number. */
export const invalidIban: Checker = function* (letter) {
  for (const { start, end, value } of ibans(letter)) {
    if (isMasked(value)) continue;
    const length = lengths[value.slice(0, 2)] ?? value.length;
    if (value.length === length && isValidIban(value)) continue;
    yield {
      at: { start, end },
      message: value.length === length ? "controle" : "lengte",
      values: { lengte: String(length) },
    };
  }
};

/** Finds account numbers that do not stand in groups of four. */
export const ibanNotation: Checker = function* (letter) {
  for (const { start, end, value } of ibans(letter)) {
    const expected = value.replaceAll(/(.{4})(?=.)/gu, "$1 ");
    const raw = evenSpaces(letter.text.slice(start, end));
    if (raw !== expected)
      yield { at: { start, end }, expected: [expected], safe: true, values: { expected } };
  }
};
