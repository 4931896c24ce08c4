// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { readLetter } from "../check.ts";
import type { Letter, LetterKind } from "../letter.ts";
import { recogniseKind } from "./recognise-kind.ts";

const read = async (source: string): Promise<Letter> => {
  const letter = await readLetter("brief.txt", source);
  if ("code" in letter) throw new Error(letter.message);
  return letter;
};

const letterAbout = (subject: string, body: string): string => `Gemeente Zuiderveen
Postbus 12
5678 CD Zuiderveen

De heer J. de Boer
Molenstraat 4
5678 AB Zuiderveen

Zuiderveen, 4 mei 2026
Ons kenmerk: Z-26-1
Onderwerp: ${subject}

Geachte heer De Boer,

${body}

Met vriendelijke groet,

S. Mulder
`;

const objection =
  "\n\nBezwaar\nU kunt tegen dit besluit bezwaar maken bij het college. Doe dit binnen zes weken na de datum van deze brief.";

const letters: readonly (readonly [LetterKind, string, string])[] = [
  [
    "toekenning",
    "Besluit parkeerkaart",
    `Op 2 april vroeg u een kaart aan. Wij hebben besloten u deze kaart te geven.${objection}`,
  ],
  [
    "toekenning",
    "Beschikking vervoer",
    `Vanaf 1 juni verstrekken wij u een vervoerspas. Uw aanvraag is dus toegewezen.${objection}`,
  ],
  ["toekenning", "u krijgt hulp in huis", "U krijgt hulp bij het schoonmaken van uw huis."],
  [
    "afwijzing",
    "Beslissing leerlingenvervoer",
    `U voldoet niet aan de voorwaarden, omdat de school dichtbij is.${objection}`,
  ],
  [
    "afwijzing",
    "Uw aanvraag inkomenstoeslag",
    `U komt niet in aanmerking voor de toeslag, omdat uw inkomen te hoog is.${objection}`,
  ],
  ["afwijzing", "u krijgt geen vergunning", "U krijgt geen vergunning, omdat uw dak te hoog is."],
  [
    "stopzetting",
    "Einde uitkering",
    `Uw uitkering stopt per 1 juni 2026. U bent gaan samenwonen.${objection}`,
  ],
  [
    "terugvordering",
    "Terugbetalen bijstand",
    `U ontving in maart € 540 te veel bijstand. Dit bedrag moet u terugbetalen.${objection}`,
  ],
  [
    "boete",
    "Boete inlichtingenplicht",
    `Daarom leggen wij u een bestuurlijke boete op van € 150.${objection}`,
  ],
  [
    "last",
    "Last onder bestuursdwang",
    `Wij gelasten u het asbest voor 20 mei te laten verwijderen.${objection}`,
  ],
  [
    "betaalverzoek",
    "Factuur marktgelden",
    "Hierbij ontvangt u de factuur. Wilt u € 220 voor 1 juni overmaken?",
  ],
  [
    "betaalverzoek",
    "Aanslag 2026",
    `Bij deze brief vindt u uw aanslag. U betaalt dit jaar € 640.${objection}`,
  ],
  [
    "herinnering",
    "Betalingsherinnering",
    "Op 1 maart stuurden wij u een factuur van € 220. Deze staat nog open.",
  ],
  ["aanmaning", "Aanmaning", "U heeft € 75 nog niet betaald. Doet u dat niet, dan volgt een dwangbevel."],
  [
    "veertiendagenbrief",
    "Laatste herinnering zwembad",
    "U heeft nog 15 dagen. Die gaan in nadat deze brief bij u is bezorgd. Daarna betaalt u € 40 incassokosten.",
  ],
  ["dwangbevel", "Dwangbevel belastingen", "U moet binnen twee dagen € 310 betalen."],
  [
    "aanvulling",
    "Uw aanvraag is nog niet compleet",
    "Wij missen nog uw huurcontract. Wilt u dat voor 18 mei sturen?",
  ],
  [
    "voornemen",
    "Voornemen vergunning",
    "Wij zijn van plan uw vergunning in te trekken. U kunt reageren tot 25 mei.",
  ],
  [
    "uitnodiging",
    "Gesprek over werk",
    "Wij willen met u praten. Daarom verwachten wij u op 12 mei om 10.00 uur.",
  ],
  [
    "ontvangstbevestiging",
    "Wij hebben uw aanvraag ontvangen",
    "Op 1 mei ontvingen wij uw aanvraag. U krijgt voor 26 juni ons besluit.",
  ],
  [
    "beslissing-op-bezwaar",
    "Beslissing op uw bezwaar",
    "Wij verklaren uw bezwaar tegen de afwijzing ongegrond.",
  ],
  [
    "klacht",
    "Afhandeling van uw klacht",
    "U diende een klacht in over onze balie. Wij vinden uw klacht terecht.",
  ],
  [
    "informatie",
    "Werk aan de Molenstraat",
    "Op maandag 18 mei begint het werk aan het riool. Het werk duurt twee weken.",
  ],
];

const more: readonly (readonly [LetterKind, string, string])[] = [
  ["afwijzing", "uw aanvraag voor een pas", "Wij hebben uw aanvraag buiten behandeling gesteld."],
  ["afwijzing", "uw declaratie", "Uw declaratie van 3 mei is niet goedgekeurd."],
  [
    "aanvulling",
    "uw melding",
    "Wij hebben nog een vraag over uw melding. Wilt u de vraag voor 18 mei beantwoorden?",
  ],
  ["aanvulling", "keuze van een arts", "Ik verzoek u mij voor 18 mei mee te delen welke arts u kiest."],
  [
    "betaalverzoek",
    "onderzoek van een monster",
    "Betaling van € 91 dient binnen zes weken plaats te vinden. Daarna vernietigen wij het monster.",
  ],
  ["informatie", "herinnering: uw plan loopt af", "Uw plan loopt op 3 juni af. U kunt het verlengen."],
  ["informatie", "uw account", "Uw account is geblokkeerd. Bel ons voor een nieuwe code, uiterlijk 3 juni."],
  [
    "informatie",
    "verdaging",
    "De behandeling van uw bezwaar duurt langer. U krijgt voor 3 juni ons besluit.",
  ],
  ["ontvangstbevestiging", "uw bericht", "Bedankt voor uw melding. Wij kijken er uiterlijk 3 juni naar."],
  ["intern", "reactie op bezwaar", "Hierbij vraag ik u om een tekst voor het besluit te maken."],
];

describe("the kind of a letter", () => {
  it.each(more)("%s, said another way: %s", async (kind, subject, body) => {
    expect((await read(letterAbout(subject, body))).kind.name).toBe(kind);
  });

  it.each(letters)("%s: %s", async (kind, subject, body) => {
    const { name, by, confidence } = (await read(letterAbout(subject, body))).kind;
    expect({ name, by, sure: confidence >= 0.6 }).toEqual({ name: kind, by: "recognition", sure: true });
  });

  it("is intern for a memo", async () => {
    expect(
      (await read("Memo\n\nAan: het team\n\nGevraagd besluit: deze memo vaststellen.\n")).kind.name,
    ).toBe("intern");
  });

  it("is no decision because of what a letter says of later, of others or of conditions", async () => {
    const others = [
      [
        "Uw aanvraag duurt langer",
        "U vroeg een uitkering aan. U krijgt voor 12 juni ons besluit over uw uitkering.",
      ],
      [
        "Regels voor uw uitkering",
        "U krijgt een uitkering. Als u te veel geld krijgt, moet u dat terugbetalen. Dan kunt u een boete krijgen.",
      ],
      ["Hulp bij formulieren", "In de bibliotheek krijgt u hulp bij het aanvragen van toeslagen."],
      [
        "Controle van honden",
        "In mei controleren wij honden. Wie geen penning heeft, kan een boete krijgen.",
      ],
    ] as const;
    const kinds: string[] = [];
    for (const [subject, body] of others) kinds.push((await read(letterAbout(subject, body))).kind.name);
    expect(kinds.filter((kind) => kind !== "informatie" && kind !== "onbekend")).toEqual([]);
    expect(kinds).toHaveLength(others.length);
  });

  it("is onbekend, with its confidence, when two kinds stand too close", async () => {
    const { kind } = await read(letterAbout("afwijzing en terugvordering", "Wij schrijven u over uw zaak."));
    expect(kind).toEqual({ name: "onbekend", by: "recognition", confidence: 0.57 });
  });

  it("is onbekend with confidence 0 when a letter decides something without a cue", async () => {
    const { kind } = await read(letterAbout("uw brief", "Wij namen een besluit over uw tuin."));
    expect(kind).toEqual({ name: "onbekend", by: "recognition", confidence: 0 });
  });

  it("never throws on an empty text", () => {
    expect(recogniseKind({ text: "", parts: [] })).toEqual({
      name: "onbekend",
      by: "recognition",
      confidence: 0,
    });
  });
});

describe("the medium", () => {
  const mediumOf = async (source: string): Promise<string> => (await read(source)).medium;

  it.each([
    ["letter", letterAbout("nieuws", "Wij zijn dicht.")],
    ["letter", "Geachte ouder(s),\n\nVanaf volgend jaar regelt de gemeente het vervoer van uw kind.\n"],
    [
      "letter",
      "Nieuwe regels voor hout\n\nGeacht college,\n\nVanaf 1 mei gelden nieuwe regels.\n\nHoogachtend,\n\nDe minister\n",
    ],
    [
      "email",
      "Onderwerp: uw pas is klaar\n\nBeste buur,\n\nUw pas is klaar.\n\nMet vriendelijke groet,\n\nTeam Balie\n",
    ],
    ["email", "Beste buur,\n\nLog in om het bericht te lezen.\n\nMet vriendelijke groet,\n\nTeam Balie\n"],
    ["email", "Van: balie@zuiderveen.example\nAan: buur@zuiderveen.example\n\nWij zijn op vrijdag dicht.\n"],
    [
      "email",
      "Beste {{naam}},\n\nWij belden u vandaag. Morgen bellen wij weer.\n\nMet vriendelijke groet,\n\n{{team}}\n",
    ],
    ["message", "Wij belden u vandaag. Morgen bellen wij weer. Vriendelijke groet, Team Balie"],
  ])("is %s", async (medium, source) => {
    expect(await mediumOf(source)).toBe(medium);
  });
});

describe("the opening", () => {
  const missing = "Wij missen nog twee loonstroken.";
  const stopping = "Wij stoppen uw bijstandsuitkering.";
  const between = "Dit jaar hebben wij nieuwe gegevens van de gemeente gekregen over uw straat. ".repeat(10);

  it.each([
    ["aanvulling", missing, stopping],
    ["stopzetting", stopping, missing],
  ] as const)(
    "weighs double: %s where that stands first and the other far below",
    async (kind, first, last) => {
      const { kind: found } = await read(letterAbout("Uw dossier", `${first} ${between}\n\n${last}`));
      expect(found).toEqual({ name: kind, by: "recognition", confidence: 0.67 });
      const { kind: near } = await read(letterAbout("Uw dossier", `${first} ${last} ${between}`));
      expect(near.name).toBe("onbekend");
    },
  );
});
