// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { findInBlocks, overlaps } from "./find-text.ts";

const isBsnField = /^(?:\w+[._-])?(?:bsn|burgerservicenummer|sofinummer)$/iu;

/** Finds citizen service numbers, and fields for them. The message never shows the digits. */
export const bsnInLetter: Checker = function* (letter) {
  for (const { kind, start, end } of letter.entities) {
    if (kind !== "bsn") continue;
    const before = letter.text.slice(Math.max(0, start - 40), start);
    yield {
      at: { start, end },
      ...(/(?:bsn|burgerservicenummer|sofinummer)[^\n\d]*$/iu.test(before) ? {} : { message: "kenmerk" }),
    };
  }
  for (const { start, end, name } of letter.fields)
    if (isBsnField.test(name)) yield { at: { start, end }, message: "veld" };
};

/** Two letters that are a Dutch word rather than the letters of a postcode. */
const shortWords = new Set(
  "aan af al au bv de en er ga ge ha he ik in is ja je km me na nl no nu of om op pc pm ps te to tv uw we ze zo".split(
    " ",
  ),
);

/** A postcode at the start of a line or behind a comma or house number, with a place name or the end of the line behind it. */
const postcode =
  /(?:^|, ?|\d[a-z]? |postcode:? )(?<at>([1-9]\d{3})( {0,3})([A-Za-z]{2}))(?=(?: {1,3}['’\p{Lu}]| ?[,.)]| ?$))/dgu;

/** Finds postcodes without a space, with too many, or with small letters. */
export const postcodeNotation: Checker = function* (letter) {
  for (const { at, match } of findInBlocks(letter, postcode)) {
    const [, , digits = "", space = "", letters = ""] = match;
    const isFine = space === " " && letters === letters.toUpperCase();
    if (isFine || shortWords.has(letters) || /^S[ADS]$/iu.test(letters)) continue;
    if (
      letter.fields.some((field) => overlaps(field, at)) ||
      letter.entities.some(({ kind, ...span }) => kind !== "postcode" && overlaps(span, at))
    )
      continue;
    const expected = `${digits} ${letters.toUpperCase()}`;
    yield { at, expected: [expected], safe: true, values: { expected } };
  }
};
