// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Span } from "../letter.ts";

/** The `{{…}}` fields of a test text. */
export function fieldsOf(text: string): Span[] {
  return [...text.matchAll(/\{\{.*?\}\}/gu)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
  }));
}

const scraps = fc.constantFrom(
  ..."art. 3:45 . ? ! … ... ; : , ( ) ' ’ \" “ ” 's ’t - – -- € 1.250,00 5% J. A.B. enz. d.d. nr. 1. a. u. ja Daarna".split(
    " ",
  ),
  ..."De bezwaar(schrift) (her) en/of www.x.nl https://x.nl/?a=1 a@b.nl @ :// 🎉 👩🏽‍🎓 🇳🇱 cafe\u0301 \u00AD \u200B \uD800 ______ **".split(
    " ",
  ),
  " ",
  " ",
  "\n",
  "\u00A0",
  "\uFEFF",
);

/** Text of scraps and arbitrary characters, a span of it, and fields: sorted, not overlapping, some outside the span. */
export const roughText: fc.Arbitrary<{ text: string; span: Span; fields: readonly Span[] }> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 8, arbitrary: scraps }, fc.string({ unit: "binary", maxLength: 3 })), {
      maxLength: 40,
    }),
    fc.array(fc.nat(200), { maxLength: 8 }),
    fc.tuple(fc.nat(10), fc.nat(10)),
  )
  .map(([parts, cuts, [before, after]]) => {
    const text = parts.join("");
    const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
    const fields: Span[] = [];
    for (let index = 0; index + 1 < places.length; index += 2) {
      fields.push({ start: places[index] ?? 0, end: places[index + 1] ?? 0 });
    }
    const start = Math.min(before, text.length);
    return { text, span: { start, end: Math.max(start, text.length - after) }, fields };
  });
