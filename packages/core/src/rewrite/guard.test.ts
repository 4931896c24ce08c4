// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { readLetter } from "../check.ts";
import type { Letter } from "../letter.ts";
import { factsOf } from "./facts.ts";
import { compareFacts } from "./guard.ts";

const read = async (text: string): Promise<Letter> => {
  const letter = await readLetter("zin.txt", text, { template: false });
  if ("code" in letter) throw new Error(letter.message);
  return letter;
};

/** `verdict: kind status before > after, …` */
const compare = async (before: string, after: string): Promise<string> => {
  const [one, two] = [await read(before), await read(after)];
  const { verdict, facts } = compareFacts(one, two);
  const text = (letter: Letter, span: { readonly start: number; readonly end: number } | null): string =>
    span ? letter.text.slice(span.start, span.end) : "";
  return [
    verdict,
    ...facts.map(
      (fact) => `${fact.kind} ${fact.status} ${text(one, fact.before)} > ${text(two, fact.after)}`,
    ),
  ].join("; ");
};

describe("the same in other words", () => {
  test.each([
    ["U betaalt € 1.250,00.", "U betaalt 1250 euro."],
    ["U betaalt binnen 6 weken.", "U betaalt binnen zes weken."],
    ["U betaalt binnen 14 dagen.", "U betaalt binnen twee weken."],
    ["De brief is van 12-3-2026.", "De brief is van 12 maart 2026."],
    ["U dient het formulier op te sturen.", "U moet het formulier opsturen."],
    ["U bent verplicht het formulier te ondertekenen.", "U moet het formulier ondertekenen."],
    ["U dient het formulier te ondertekenen.", "Onderteken het formulier."],
    ["Betaal niet later dan 3 mei 2026.", "Betaal uiterlijk 3 mei 2026."],
    ["Wij betalen niet eerder dan 3 mei 2026.", "Wij betalen vanaf 3 mei 2026."],
    ["De kosten zijn ten minste € 40.", "De kosten zijn minstens € 40."],
    ["Indien u verhuist, meldt u dit.", "Verhuist u? Dan meldt u dit."],
    ["Uw aanvraag wordt door ons behandeld.", "Wij behandelen uw aanvraag."],
    ["Het onderzoek wordt uitgevoerd.", "Wij voeren het onderzoek uit."],
    ["U mag hier niet parkeren.", "Parkeren is hier verboden."],
    ["U bent niet verplicht te komen.", "U hoeft niet te komen."],
    ["Het college heeft uw bezwaar ontvangen.", "Wij hebben uw bezwaar ontvangen."],
    ["Je kunt je paspoort ophalen.", "U kunt uw paspoort ophalen."],
    ["Bel met 088 123 45 67.", "Bel met 088-1234567."],
    ["Zie artikel 6:7, eerste lid, van de Awb.", "Zie artikel 6:7 lid 1 van de Algemene wet bestuursrecht."],
    ["U kunt bellen met mevrouw Anna Jansen.", "Bel mevrouw Jansen."],
    ["Kijk op https://www.voorbeeldstad.nl/.", "Kijk op voorbeeldstad.nl."],
    ["Vergeet niet uw pas mee te nemen.", "Neem uw pas mee."],
    [
      "Wij sturen u een brief, waarin u leest hoeveel u krijgt en wanneer u het krijgt.",
      "Wij sturen u een brief. Daarin leest u hoeveel u krijgt. En wanneer u het krijgt.",
    ],
    ["Neem uw paspoort of rijbewijs mee.", "Neem mee: uw rijbewijs of uw paspoort."],
    ["U betaalt 21% btw.", "U betaalt 21 procent btw."],
    ["De tweede termijn is in 2026.", "De 2e termijn is in 2026."],
  ])("%s → %s", async (before, after) => {
    expect(await compare(before, after)).toBe("same");
  });
});

describe("another fact", () => {
  test.each([
    ["U betaalt € 125.", "U betaalt € 152.", "amount changed"],
    [
      "De boete is € 50 en de kosten zijn € 20.",
      "De boete is € 20 en de kosten zijn € 50.",
      "amount changed",
    ],
    ["U krijgt 70% van uw loon.", "U krijgt 75% van uw loon.", "percentage changed"],
    ["De afspraak is op 3 mei 2026.", "De afspraak is op 4 mei 2026.", "date changed"],
    ["Betaal uiterlijk 3 mei 2026.", "Betaal vanaf 3 mei 2026.", "date changed"],
    ["Kom om 9.30 uur.", "Kom om 10.30 uur.", "time changed"],
    [
      "Reageer binnen zes weken na verzending van deze brief.",
      "Reageer binnen vier weken na verzending van deze brief.",
      "term changed",
    ],
    [
      "Reageer binnen zes weken na verzending van deze brief.",
      "Reageer binnen zes weken nadat u deze brief ontvangt.",
      "term changed",
    ],
    ["Wij beslissen binnen 10 werkdagen.", "Wij beslissen binnen 10 dagen.", "term changed"],
    ["U hebt ten minste 3 bonnen nodig.", "U hebt hoogstens 3 bonnen nodig.", "number changed"],
    ["Stuur drie foto’s mee.", "Stuur vier foto’s mee.", "number changed"],
    ["Bel 088 123 45 67.", "Bel 088 123 45 76.", "phone changed"],
    ["Maak het over op NL91 ABNA 0417 1643 00.", "Maak het over op NL91 ABNA 0417 1643 01.", "iban changed"],
    ["Mail naar a.b@voorbeeld.nl.", "Mail naar a.c@voorbeeld.nl.", "email changed"],
    ["Uw kenmerk: Z/26/0123.", "Uw kenmerk: Z/26/0124.", "reference changed"],
    ["Zie artikel 4:17 van de Awb.", "Zie artikel 4:18 van de Awb.", "law changed"],
    ["Beste {{naam}}, u krijgt {{bedrag}}.", "Beste {{naam}}, u krijgt geld.", "field lost"],
    ["Bel mevrouw Jansen.", "Bel mevrouw Pietersen.", "name changed"],
    ["U krijgt het geld niet.", "U krijgt het geld.", "negation lost"],
    ["U mag hier niet parkeren.", "U mag hier parkeren.", "negation changed"],
    ["U hoeft niet te komen.", "U mag niet komen.", "modality changed"],
    ["U moet het formulier insturen.", "U kunt het formulier insturen.", "modality changed"],
    ["Dan kunnen wij een deurwaarder sturen.", "Dan zullen wij een deurwaarder sturen.", "modality changed"],
    ["U krijgt korting als u op tijd betaalt.", "U krijgt korting.", "condition lost"],
    ["Wij betalen, tenzij u werk vindt.", "Wij betalen, als u werk vindt.", "condition changed"],
    ["Alle bewoners krijgen een pas.", "Sommige bewoners krijgen een pas.", "quantifier changed"],
    ["Neem uw paspoort en uw huurcontract mee.", "Neem uw paspoort mee.", "quantifier lost"],
    ["U betaalt de kosten van het onderzoek.", "Wij betalen de kosten van het onderzoek.", "actor changed"],
    ["Wij streven ernaar u binnen een week te bellen.", "Wij bellen u binnen een week.", "promise lost"],
    ["Wij lezen uw brief.", "Wij lezen uw brief. Wij garanderen dat u gelijk krijgt.", "promise added"],
    ["Dit kan € 91 kosten.", "Dit is gratis.", "amount changed"],
  ])("%s → %s", async (before, after, change) => {
    const outcome = await compare(before, after);
    expect(outcome).toMatch(/^changed; /u);
    expect(outcome).toContain(change);
  });
});

test("facts have the span of their words", async () => {
  const letter = await read("U moet binnen zes weken € 40 betalen aan mevrouw Jansen, tenzij u niet werkt.");
  expect(
    factsOf(letter).map(
      ({ kind, value, start, end }) => `${kind} ${value}: ${letter.text.slice(start, end)}`,
    ),
  ).toEqual([
    "actor reader: U",
    "modality duty: moet",
    "term 42 days: zes weken",
    "amount 4000: € 40",
    "name jansen: Jansen",
    "condition unless: tenzij",
    "actor reader: u",
    "negation not: niet",
  ]);
});

test("a letter is compared with itself, in parts that moved", async () => {
  const parts = [
    "U moet € 40 betalen.",
    "Doe dat voor 3 mei 2026.",
    "Bel ons niet op zondag.",
    "Als u te laat bent, betaalt u € 10 extra.",
  ];
  expect(await compare(parts.join("\n\n"), parts.toReversed().join("\n\n"))).toBe("same");
});

test("a sentence that came or went is named", async () => {
  const letter = "U krijgt een uitkering.\n\nWij betalen elke maand op de 10e.\n\nBel ons als u vragen hebt.";
  expect(await compare(letter, letter.replace("Bel", "U moet uw auto verkopen.\n\nBel"))).toContain(
    "modality added",
  );
  expect(await compare(letter, letter.replace("Wij betalen elke maand op de 10e.", ""))).toContain(
    "number lost",
  );
});

test("comparing takes linear time", async () => {
  /** The quickest of three: a shared machine is slow now and then. */
  const best = async (text: string): Promise<number> =>
    Math.min(await time(text), await time(text), await time(text));
  const time = async (text: string): Promise<number> => {
    const letter = await read(text);
    const start = performance.now();
    compareFacts(letter, letter);
    return performance.now() - start;
  };
  for (const [one, more] of [
    ["U moet niet € 40 betalen als u 3 keer belt met Anna Jansen en Piet de Vries op 3 mei. ", 400],
    ["niet ", 4000],
    ["als u moet, ", 2000],
    ["€ 40 en € 50 ", 2000],
    ["{{naam}} ", 2000],
    ["Jansen en ", 3000],
    ["uw auto en onze auto ", 1000],
  ] as const) {
    const small = await best(one.repeat(more));
    const large = await best(one.repeat(more * 4));
    expect(large, one).toBeLessThan(Math.max(400, small * 14));
  }
}, 60_000);
