// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { readForm } from "./read-form.ts";

test("an encoded form comes back as it was, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (drawn) => {
      const text = drawn.toWellFormed();
      const encoded = new URLSearchParams({ text, language: "nl-NL" });
      expect(readForm(String(encoded)).get("text")).toBe(text);
      expect(readForm(`text=${encodeURIComponent(text)}&language=nl`).get("text")).toBe(text);
    }),
    { seed: 8, numRuns: 500 },
  );
});

test.each([
  ["Bel +31 20 123 & 10% korting."],
  ["Het bedrag van € 1.250,00 & 50% is+betaald."],
  ["regel één\nregel twee\t&language=nl en meer"],
  ["100% 👋🏽 é"],
])("the text LibreOffice sends as it is, is taken literally: %j", (text) => {
  expect([...readForm(`text=${text}&language=nl-NL`)]).toEqual(
    expect.arrayContaining([
      ["text", text],
      ["language", "nl-NL"],
    ]),
  );
  const signed = readForm(`text=${text}&language=nl-NL&username=an@voorbeeld.nl&apiKey=geheim`);
  expect([signed.get("text"), signed.get("apiKey")]).toEqual([text, "geheim"]);
});

test("a form that is no form gives no text and does not throw", () => {
  for (const body of ["", "&&&=", "%", "text", "language=nl", "\u0000\uFFFD%zz=%"])
    expect(readForm(body).get("text") ?? "").toBe("");
});
