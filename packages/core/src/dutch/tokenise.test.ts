// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../letter.ts";
import { fieldsOf, roughText } from "./rough-text.test.data.ts";
import { tokenise } from "./tokenise.ts";

function tokens(text: string): string {
  return tokenise(text, { start: 0, end: text.length }, fieldsOf(text))
    .map((token) => token.text)
    .join(" | ");
}

function kinds(text: string): string {
  return tokenise(text, { start: 0, end: text.length }, fieldsOf(text))
    .map((token) => `${token.text}/${token.kind}`)
    .join(" ");
}

describe("tokenise", () => {
  it.each([
    ["Het bedrag is € 1.250,00.", "Het | bedrag | is | € | 1.250,00 | ."],
    ["Dat kost €1.250 of £5.", "Dat | kost | € | 1.250 | of | £ | 5 | ."],
    ["U krijgt € 10,- of € 10,--.", "U | krijgt | € | 10,- | of | € | 10,-- | ."],
    ["Het is 5%, niet 4,5 %.", "Het | is | 5% | , | niet | 4,5 | % | ."],
    ["Bel 14 020 op 12-3-2026 om 9.00 uur.", "Bel | 14 | 020 | op | 12-3-2026 | om | 9.00 | uur | ."],
    ["Zie artikel 3:45, art. 5:32a en lid 2.", "Zie | artikel | 3:45 | , | art. | 5:32a | en | lid | 2 | ."],
    ["Van 9.00–17.00 uur.", "Van | 9.00–17.00 | uur | ."],
  ])("keeps numbers, amounts and dates whole: %s", (text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  it.each([
    [
      "De brief d.d. 3 mei, t.a.v. mevr. J. Bos.",
      "De | brief | d.d. | 3 | mei | , | t.a.v. | mevr. | J. | Bos | .",
    ],
    ["Stoelen, tafels enz.", "Stoelen | , | tafels | enz."],
    ["Bakker B.V.", "Bakker | B.V."],
    ["U valt in categorie C.", "U | valt | in | categorie | C | ."],
    ["Stuur het naar u.", "Stuur | het | naar | u | ."],
    ["Dat is zo.", "Dat | is | zo | ."],
    ["Zij kwam op zo. 5 mei.", "Zij | kwam | op | zo. | 5 | mei | ."],
    ["De a.r.-fractie en de Kerkstr. 5.", "De | a.r.-fractie | en | de | Kerkstr. | 5 | ."],
    ["1. Vul in", "1. | Vul | in"],
    ["a.bij de aanvraag", "a. | bij | de | aanvraag"],
    ["Zie art.3 en nr.5", "Zie | art. | 3 | en | nr. | 5"],
  ])("gives an abbreviation its full stop: %s", (text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  it.each([
    [
      "'s Avonds rijden auto's naar 's-Gravenhage.",
      "'s | Avonds | rijden | auto's | naar | 's-Gravenhage | .",
    ],
    ["Is ’t foto’s van Hans’ huis?", "Is | ’t | foto’s | van | Hans’ | huis | ?"],
    ["Hij zei 'kom eens' tegen mij.", "Hij | zei | ' | kom | eens | ' | tegen | mij | ."],
    ["De reden(en) en de vrouwelijk(er) stem.", "De | reden(en) | en | de | vrouwelijk(er) | stem | ."],
    ["De (mede)eigenaar (en partner).", "De | (mede)eigenaar | ( | en | partner | ) | ."],
    ["en/of, t/m, aan- en afvoer", "en/of | , | t/m | , | aan- | en | afvoer"],
    ["B&W, 65+ en m²", "B&W | , | 65+ | en | m²"],
    ["is geregeld.Voor vragen", "is | geregeld | . | Voor | vragen"],
    ["„Ja”, zei zij… Echt?!", "„ | Ja | ” | , | zei | zij | … | Echt | ?!"],
    ["Wacht... (nu)", "Wacht | ... | ( | nu | )"],
  ])("splits words as the treebank does: %s", (text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  it.each([
    ["Kijk op www.voorbeeld.nl.", "Kijk/word op/word www.voorbeeld.nl/link ./punctuation"],
    [
      "(zie https://x.nl/a_(b)?c=1,2).",
      "(/punctuation zie/word https://x.nl/a_(b)?c=1,2/link )/punctuation ./punctuation",
    ],
    [
      "Mail j.bos@voorbeeld.nl, of x.nl/pad!",
      "Mail/word j.bos@voorbeeld.nl/link ,/punctuation of/word x.nl/pad/link !/punctuation",
    ],
    ["Ga naar x.nl.Daarna", "Ga/word naar/word x.nl/link ./punctuation Daarna/word"],
    ["§ 3 & 5% 🎉👩🏽‍🎓🇳🇱", "§/symbol 3/number &/symbol 5%/number 🎉/symbol 👩🏽‍🎓/symbol 🇳🇱/symbol"],
    ["A12 5e 3:45a", "A12/word 5e/word 3:45a/word"],
    ["€{{bedrag}}.", "€/symbol {{bedrag}}/field ./punctuation"],
    ["niet-{{naam}}'s {{a b}}nummer", "niet-/word {{naam}}/field 's/word {{a b}}/field nummer/word"],
    ["https://x.nl/{{id}}", "https://x.nl//link {{id}}/field"],
  ])("names the kind of a token: %s", (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });

  it("looks words up in lower case, NFC, with straight quotes and without invisible characters", () => {
    const text = "Cafe\u0301 FOTO’S ver\u00ADgun\u00ADning\u200B, nood\u2011plan\u00A0B";
    const forms = tokenise(text, { start: 0, end: text.length }, []).map((token) => token.lower);
    expect(forms).toEqual(["café", "foto's", "vergunning", ",", "nood-plan", "b"]);
  });

  const bare = { upos: "", xpos: "", head: -1, deprel: "" };

  it("reads only its span and gives absolute offsets", () => {
    expect(tokenise("Een. Twee.", { start: 5, end: 10 }, [{ start: 0, end: 3 }])).toEqual([
      { start: 5, end: 9, text: "Twee", lower: "twee", kind: "word", ...bare, lemma: "twee" },
      { start: 9, end: 10, text: ".", lower: ".", kind: "punctuation", ...bare, lemma: "." },
    ]);
  });

  it("never reads past its span, not even for half a flag", () => {
    const found = tokenise("🇳🇱", { start: 0, end: 3 }, []).map(({ start, end }) => [start, end]);
    expect(found).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  it("covers all but white space, in order, with fields whole", () => {
    fc.assert(
      fc.property(roughText, ({ text, span, fields }) => {
        const found = tokenise(text, span, fields);
        let at = span.start;
        for (const token of found) {
          expect(text.slice(at, token.start)).toMatch(/^\s*$/u);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at, span.end)).toMatch(/^\s*$/u);
        const inside = fields.filter((field) => field.start >= span.start && field.end <= span.end);
        const own = found
          .filter((token) => token.kind === "field")
          .map(({ start, end }): Span => ({ start, end }));
        expect(own).toEqual(expect.arrayContaining([...inside]));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a", 1_000_000, 1],
    [".", 1_000_000, 1],
    ["(", 1_000_000, 1_000_000],
    ["a@", 500_000, 2],
    ["1.", 500_000, 2],
    ["a. ", 300_000, 300_001],
  ])("reads a million times %j without slowing down", (part, times, expected) => {
    const text = part.repeat(times);
    expect(tokenise(text, { start: 0, end: text.length }, [])).toHaveLength(expected);
  });
});
