// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import type { EntityKind } from "../letter.ts";
import { recogniseEntities } from "./entities.ts";

/** `text → value` of every entity of a kind. */
const read = (kind: EntityKind, text: string): readonly string[] =>
  recogniseEntities(text)
    .filter((entity) => entity.kind === kind)
    .map(({ start, end, value }) => `${text.slice(start, end)} → ${value}`);

const none = (kind: EntityKind, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => read(kind, text));

describe("phone numbers", () => {
  it.each([
    ["Bel 020 645 44 29.", "020 645 44 29 → 0206454429"],
    ["Bel 0175 35 56 12", "0175 35 56 12 → 0175355612"],
    ["088 042 42 42", "088 042 42 42 → 0880424242"],
    ["06 23 44 55 67", "06 23 44 55 67 → 0623445567"],
    ["+31 70 379 80 00", "+31 70 379 80 00 → 0703798000"],
    ["+31 (0)20 645 44 29", "+31 (0)20 645 44 29 → 0206454429"],
    ["0031 20 645 44 29", "0031 20 645 44 29 → 0206454429"],
    ["(020) 645 44 29", "(020) 645 44 29 → 0206454429"],
    ["0175-355612", "0175-355612 → 0175355612"],
    ["088/7654321", "088/7654321 → 0887654321"],
    ["010 220 2121", "010 220 2121 → 0102202121"],
    ["14 020", "14 020 → 14020"],
    ["14 0570", "14 0570 → 140570"],
    ["14015", "14015 → 14015"],
    ["0800 1234", "0800 1234 → 08001234"],
    ["0900 202 1234", "0900 202 1234 → 09002021234"],
    ["Telefoonnummer 088\u00a0123\u00a045\u00a067", "088\u00a0123\u00a045\u00a067 → 0881234567"],
    ["Bel 113 of 0800 0113", "113 → 113"],
    ["Tel. 070-340 55 66/67", "070-340 55 66 → 0703405566"],
  ])("are read in %s", (text, expected) => {
    expect(read("phone", text)[0]).toBe(expected);
  });

  it("are not other numbers", () => {
    expect(
      none("phone", [
        "NL91 ABNA 0417 1643 00",
        "NL91\u00a0ABNA\u00a00417\u00a01643\u00a000",
        "kenmerk 2024-0123456789",
        "Kenmerk: 0123456789",
        "1234 5678 9012 3456",
        "Betalingskenmerk 0123 4567 8901 2345",
        "€ 14 020",
        "KvK 01234567",
        "03-03-2026",
        "sectie C, nummer 1812",
        "2026/44/0871",
        "088-12345678",
      ]),
    ).toEqual([]);
  });
});

describe("account numbers", () => {
  it("are read with or without white space, whatever their check digits", () => {
    expect(
      [
        "IBAN NL91 ABNA 0417 1643 00.",
        "NL91ABNA0417164300",
        "NL92\u00a0ABNA\u00a00417\u00a01643\u00a000",
        "BE71 0961 2345 6769",
      ].flatMap((text) => read("iban", text)),
    ).toEqual([
      "NL91 ABNA 0417 1643 00 → NL91ABNA0417164300",
      "NL91ABNA0417164300 → NL91ABNA0417164300",
      "NL92\u00a0ABNA\u00a00417\u00a01643\u00a000 → NL92ABNA0417164300",
      "BE71 0961 2345 6769 → BE71096123456769",
    ]);
  });

  it("are not post codes or plain words", () => {
    expect(none("iban", ["1234 AB Voorbeeldstad", "ZK12 is de zaal", "girorekening 569990904"])).toEqual([]);
  });
});

describe("amounts", () => {
  it.each([
    ["€ 12,90", "€ 12,90 → 1290"],
    ["€ 260", "€ 260 → 26000"],
    ["Het is € 186,40.", "€ 186,40 → 18640"],
    ["€ 1.200", "€ 1.200 → 120000"],
    ["€198,50", "€198,50 → 19850"],
    ["€198,-", "€198,- → 19800"],
    ["€1.000,--", "€1.000,-- → 100000"],
    ["EUR 100", "EUR 100 → 10000"],
    ["EUR 1242.50 is te hoog", "EUR 1242.50 → 124250"],
    ["€ 1.242,50,", "€ 1.242,50 → 124250"],
    ["€ -568,00", "€ -568,00 → -56800"],
    ["50 euro", "50 euro → 5000"],
    ["1.250,75 euro", "1.250,75 euro → 125075"],
    ["€ 1,5 miljoen", "€ 1,5 miljoen → 150000000"],
    ["2 miljoen euro", "2 miljoen euro → 200000000"],
  ])("are read in %s", (text, expected) => {
    expect(read("amount", text)).toEqual([expected]);
  });

  it("are not bare numbers or words with euro in them", () => {
    expect(none("amount", ["1.250 inwoners", "12,50", "15 eurocent", "5 Europese landen", "100 %"])).toEqual(
      [],
    );
  });
});

describe("dates", () => {
  it.each([
    ["9 januari 2025", ["9 januari 2025 → 2025-01-09"]],
    ["maandag 3 maart", ["3 maart → --03-03"]],
    ["3 mrt. 2026", ["3 mrt. 2026 → 2026-03-03"]],
    ["vóór 1 juni ’26", ["1 juni ’26 → 2026-06-01"]],
    ["09-01-2025", ["09-01-2025 → 2025-01-09"]],
    ["3/4/26", ["3/4/26 → 2026-04-03"]],
    ["3.4.2026", ["3.4.2026 → 2026-04-03"]],
    ["2026-03-03", ["2026-03-03 → 2026-03-03"]],
    ["van 1 t/m 5 mei 2026", ["1 → 2026-05-01", "5 mei 2026 → 2026-05-05"]],
    ["op 3, 10 en 17 maart", ["3 → --03-03", "10 → --03-10", "17 maart → --03-17"]],
    ["zaterdag 4 en zondag 5 april 2026", ["4 → 2026-04-04", "5 april 2026 → 2026-04-05"]],
    ["op 17 februari en 14 april 2026", ["17 februari → 2026-02-17", "14 april 2026 → 2026-04-14"]],
    [
      "van 28 december tot en met 3 januari 2027",
      ["28 december → 2026-12-28", "3 januari 2027 → 2027-01-03"],
    ],
    [
      "Betaal dit bedrag aan ons voor of op uiterlijk dinsdag 3 maart\n2026 op onze rekening.",
      ["3 maart\n2026 → 2026-03-03"],
    ],
  ])("are read in %s", (text, expected) => {
    expect(read("date", text)).toEqual(expected);
  });

  it("are not numbers of paragraphs, days that do not exist or parts of a reference", () => {
    expect(
      none("date", [
        "voorschrift 1.6.11",
        "31 februari 2026",
        "30-02-2026",
        "2026-0012-8845",
        "artikel 3.2.1",
        "mei 2026",
        "45 maart",
      ]),
    ).toEqual([]);
  });
});

describe("times and terms", () => {
  it("tell when from how long", () => {
    const text =
      "Om 13.00 uur, van 9 tot 17 uur, om 9u30 en om 10.15u. U krijgt 3 uur hulp per week. Reageer binnen 24 uur.";
    expect([read("time", text), read("term", text)]).toEqual([
      ["13.00 uur → 13:00", "9 → 09:00", "17 uur → 17:00", "9u30 → 09:30", "10.15u → 10:15"],
      ["3 uur → PT3H", "24 uur → PT24H"],
    ]);
  });

  it("in days, weeks, months and years have a normal form", () => {
    expect(
      [
        "binnen 6 weken",
        "binnen zes weken",
        "veertien dagen",
        "10 werkdagen",
        "twee maanden",
        "1 jaar",
        "binnen een week",
        "één week",
        "een kwartaal",
      ].flatMap((text) => read("term", text)),
    ).toEqual([
      "6 weken → P6W",
      "zes weken → P6W",
      "veertien dagen → P14D",
      "10 werkdagen → P10D",
      "twee maanden → P2M",
      "1 jaar → P1Y",
      "een week → P1W",
      "één week → P1W",
    ]);
  });

  it("are not any day or any week", () => {
    expect(
      none("term", ["Bel ons om een dag te kiezen.", "Er is een week voorbij", "de eerste dag"]),
    ).toEqual([]);
  });
});

describe("other values", () => {
  it("are read", () => {
    const text =
      "Mail info@voorbeeldstad.example of kijk op www.voorbeeldstad.nl. 1234 AB. Kenmerk: Z/24/012345-1. BSN 111222333. Dat is 5%. Artikel 3:45 Awb, art. 6:7 van de Algemene wet bestuursrecht.";
    expect(recogniseEntities(text).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      "email info@voorbeeldstad.example",
      "url www.voorbeeldstad.nl",
      "postcode 1234AB",
      "reference Z/24/012345-1",
      "bsn 111222333",
      "percentage 5",
      "law artikel3:45awb",
      "law art.6:7vandealgemenewetbestuursrecht",
    ]);
  });

  it("of laws keep to the law", () => {
    expect(
      [
        "artikel 5:32a, eerste lid, Awb",
        "artikel 2.1, lid 1, onder a, van de Wabo",
        "artikel 18a Participatiewet",
        "artikel 5 zodat u weet",
      ].flatMap((text) => read("law", text)),
    ).toEqual([
      "artikel 5:32a, eerste lid, Awb → artikel5:32a,eerstelid,awb",
      "artikel 2.1, lid 1, onder a, van de Wabo → artikel2.1,lid1,ondera,vandewabo",
      "artikel 18a Participatiewet → artikel18aparticipatiewet",
      "artikel 5 → artikel5",
    ]);
  });

  it("of payments stand behind their label", () => {
    expect(
      [
        "Zet erbij: 8731 2002 6000 4521.",
        "o.v.v. betalingskenmerk 7000 1202 6031 8451",
        "onder vermelding van DB-2026-30911.",
        "ons kenmerk: INK-2026-0590.",
      ].flatMap((text) => read("reference", text)),
    ).toEqual([
      "8731 2002 6000 4521 → 8731 2002 6000 4521",
      "7000 1202 6031 8451 → 7000 1202 6031 8451",
      "DB-2026-30911 → DB-2026-30911",
      "INK-2026-0590 → INK-2026-0590",
    ]);
  });

  it("are not found where there are none", () => {
    expect(
      recogniseEntities(
        "Wij schrijven u in mei 2026 EN daarna. Postcode 1234 SS. Uw kenmerk: geen. BSN 123456789.",
      ),
    ).toEqual([]);
  });

  it("leave fields alone and never overlap", () => {
    const text = "Bel 088 123 45 67 voor 3 maart 2026.";
    expect(recogniseEntities(text, [{ start: 4, end: 17 }]).map(({ kind }) => kind)).toEqual(["date"]);
  });
});

describe("hostile text", () => {
  it.each([
    "€ ",
    "0",
    "0 ",
    "1-",
    "artikel 5, ",
    "kenmerk: ",
    "3 maart ",
    "1, ",
    "NL91 ",
    "a@b.",
    "-",
    "een week ",
    "binnen ",
    "9 tot ",
  ])("of one megabyte of ‘%s’ takes little time", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const start = performance.now();
    recogniseEntities(text);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
