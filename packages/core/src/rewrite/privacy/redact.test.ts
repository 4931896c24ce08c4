// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLetter } from "../../check.ts";
import type { Letter } from "../../letter.ts";
import { placeholdersIn, redact } from "./redact.ts";

const read = async (text: string): Promise<Letter> => {
  const letter = await readLetter("brief.txt", text);
  if ("code" in letter) throw new Error(letter.message);
  return letter;
};

const hide = async (text: string): Promise<string> => {
  const letter = await read(text);
  return redact(letter).hide({ start: 0, end: letter.text.length });
};

const bits = fc.constantFrom(
  "Geachte heer ",
  "mevrouw jansen ",
  "Anna de Vries ",
  "Dorpsstraat 12 ",
  "1234 AB ",
  "Ede ",
  "06 12345678 ",
  "a@b.nl ",
  "[[NAAM-1]] ",
  "[[BSN-7]]",
  "{{naam}} ",
  "NL91 ABNA 0417 1643 00 ",
  "geboren op 3 mei 1980 ",
  "AB-12-CD ",
  "Z/26/0123 ",
  "\n",
  "\n\n",
  "de ",
  "van ",
  "Met vriendelijke groet,\n",
  ". ",
  "[[",
  "]]",
  "é",
);

test("what is hidden can be put back, for any text and any part of it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(bits, fc.string()), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      async (parts, a, b) => {
        const text = parts.join("");
        const letter = await readLetter("brief.txt", text);
        if ("code" in letter) return;
        const { hide: hidden, restore } = redact(letter);
        const whole = { start: 0, end: letter.text.length };
        expect(restore(hidden(whole))).toBe(letter.text);
        const [start, end] = [a % (letter.text.length + 1), b % (letter.text.length + 1)].sort(
          (x, y) => x - y,
        );
        const span = { start: start ?? 0, end: end ?? 0 };
        expect(restore(hidden(span))).toBe(letter.text.slice(span.start, span.end));
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ["Geachte heer de boer,\n\nU belde ons.", "Geachte heer [[NAAM-1]],\n\nU belde ons."],
  ["Bel mevrouw Van der Berg-Smit op 06 12345678.", "Bel mevrouw [[NAAM-1]] op [[TELEFOON-1]]."],
  ["Uw zoon Sem is geboren op 3 mei 2015.", "Uw zoon [[NAAM-1]] is geboren op [[GEBOORTEDATUM-1]]."],
  [
    "Uw auto (AB-12-CD) staat bij Dorpsstraat 12a, 1234 AB Ede.",
    "Uw auto ([[KENTEKEN-1]]) staat bij [[ADRES-1]], [[POSTCODE-1]] [[ADRES-2]].",
  ],
  [
    "Zet Z/26/01234 bij uw betaling van € 1.250,00 voor 3 mei 2026.",
    "Zet [[KENMERK-1]] bij uw betaling van € 1.250,00 voor 3 mei 2026.",
  ],
  [
    "Wij belden de Bakker. Wij belden ook bakker Jan.",
    "Wij belden de [[NAAM-1]]. Wij belden ook bakker [[NAAM-2]].",
  ],
])("%s", async (text, hidden) => {
  expect(await hide(text)).toBe(hidden);
});

test("one value has one placeholder, and placeholders of the letter itself are left alone", async () => {
  const hidden = await hide("[[NAAM-4]] belt Anna Jansen. Daarna belt Anna Jansen ons.");
  expect(hidden).toBe("[[NAAM-4]] belt [[NAAM-5]]. Daarna belt [[NAAM-5]] ons.");
  expect(placeholdersIn(hidden)).toEqual(["[[NAAM-4]]", "[[NAAM-5]]", "[[NAAM-5]]"]);
});

test("fields of a template stay", async () => {
  expect(await hide("Beste {{aanhef}} {{achternaam}},\n\nBel {{telefoon}}.")).toBe(
    "Beste {{aanhef}} {{achternaam}},\n\nBel {{telefoon}}.",
  );
});

test("finding what is personal takes linear time", async () => {
  /** The quickest of three: a shared machine is slow now and then. */
  const best = async (text: string): Promise<number> =>
    Math.min(await time(text), await time(text), await time(text));
  const time = async (text: string): Promise<number> => {
    const letter = await read(text);
    const start = performance.now();
    redact(letter).hide({ start: 0, end: letter.text.length });
    return performance.now() - start;
  };
  for (const one of [
    "van ",
    "De ",
    "Anna ",
    "a.b",
    "A. ",
    "Dorpsstraat ",
    "12-",
    "1234 AB ",
    "heer en ",
    "0 ",
    "Kenmerk: ",
    "@",
    "'s-",
    "Anna Jansen belt. ",
  ]) {
    const small = await best(one.repeat(2000));
    const large = await best(one.repeat(8000));
    expect(large, one).toBeLessThan(Math.max(400, small * 14));
  }
}, 60_000);
