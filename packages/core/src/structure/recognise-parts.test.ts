// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { readLetter } from "../check.ts";
import type { PartName } from "../letter.ts";

/** `part: text (reason)` for each recognised part, without the running text; white space made single. */
async function partsIn(
  source: string,
  path = "brief.txt",
  except: readonly PartName[] = ["body"],
): Promise<readonly string[]> {
  const letter = await readLetter(path, source);
  if ("code" in letter) throw new Error(letter.message);
  return letter.parts
    .filter(({ part }) => !except.includes(part))
    .map(
      ({ part, start, end, reason }) =>
        `${part}: ${letter.text.slice(start, end).replaceAll(/\s+/gu, " ")} (${reason})`,
    );
}

const only = async (source: string, name: PartName, path?: string): Promise<readonly string[]> =>
  (await partsIn(source, path, [])).filter((line) => line.startsWith(`${name}: `));

const whole = `Gemeente Zuiderveen
Postbus 12
5678 CD Zuiderveen

De heer J. de Boer
Molenstraat 4
5678 AB Zuiderveen

Datum: 4 mei 2026
Ons kenmerk: Z-26-1
Onderwerp: u krijgt een parkeerkaart

Beste meneer De Boer,

U krijgt een parkeerkaart. Wilt u die ophalen?

Hebt u vragen?

Bel Sandra Mulder op (0123) 45 67 89. Zij helpt u graag.

Bent u het niet eens met dit besluit?

Dan kunt u binnen 6 weken bezwaar maken bij het college.

Met vriendelijke groet,

Sandra Mulder
Team Parkeren

Bijlage: folder
`;

describe("the parts of a letter", () => {
  it("are all recognised in a whole letter, each with a reason", async () => {
    expect(await partsIn(whole)).toEqual([
      "sender: Gemeente Zuiderveen Postbus 12 5678 CD Zuiderveen (names an organisation or its address)",
      "addressee: De heer J. de Boer Molenstraat 4 5678 AB Zuiderveen (name and address above the greeting)",
      "date: Datum: 4 mei 2026 (label)",
      "reference: Ons kenmerk: Z-26-1 (label)",
      "subject: Onderwerp: u krijgt een parkeerkaart (label)",
      "greeting: Beste meneer De Boer, (opens with a form of address)",
      "action: Wilt u die ophalen? (asks the reader to do something)",
      "contact: Hebt u vragen? Bel Sandra Mulder op (0123) 45 67 89. Zij helpt u graag. (heading names it)",
      "heading: Hebt u vragen? (heading)",
      "action: Bel Sandra Mulder op (0123) 45 67 89. (asks the reader to do something)",
      "heading: Bent u het niet eens met dit besluit? (heading)",
      "objection: Bent u het niet eens met dit besluit? Dan kunt u binnen 6 weken bezwaar maken bij het college. (heading names it)",
      "closing: Met vriendelijke groet, (greets)",
      "signature: Sandra Mulder Team Parkeren (follows the closing)",
      "attachments: Bijlage: folder (opens with ‘Bijlage’ or the title of a form)",
    ]);
  });

  it("are the same in HTML", async () => {
    const html = `<p>Gemeente Zuiderveen<br>Postbus 12</p><p>{{ naam }}<br>{{ straat }}</p><p>Datum: {{ datum }}<br>Onderwerp: subsidie voor {{ plan.naam }}</p>
<p>Beste {{ plan.aanspreeknaam }},</p><p>U krijgt subsidie voor uw plan in de wijk.</p><p>Groet,<br>Team Subsidies</p>`;
    expect(await partsIn(html, "brief.html")).toEqual([
      "sender: Gemeente Zuiderveen Postbus 12 (names an organisation or its address)",
      "addressee: {{ naam }} {{ straat }} (name and address above the greeting)",
      "date: Datum: {{ datum }} (label)",
      "subject: Onderwerp: subsidie voor {{ plan.naam }} (label)",
      "greeting: Beste {{ plan.aanspreeknaam }}, (opens with a form of address)",
      "closing: Groet, (greets)",
      "signature: Team Subsidies (follows the closing)",
    ]);
  });
});

describe("the greeting", () => {
  it.each([
    "Geachte heer A. van den Berg,",
    "Geachte heer, mevrouw,",
    "Geacht college,",
    "Beste {{ ontvanger.naam }},",
    "Beste :organization_name",
    "L.S.,",
    "Goedemiddag Samira,",
    "Aan de bewoners van de Kerkstraat,",
  ])("is ‘%s’", async (greeting) => {
    expect(await only(`${greeting}\n\nWij maken de straat weer mooi.\n`, "greeting")).toEqual([
      `greeting: ${greeting} (opens with a form of address)`,
    ]);
  });

  it("is not the address line when the letter greets below", async () => {
    expect(
      await only("Aan de bewoners van wijk Zuid\n\nBeste bewoner,\n\nWij halen uw afval op.\n", "greeting"),
    ).toEqual(["greeting: Beste bewoner, (opens with a form of address)"]);
  });

  it("is not a list item or a sentence that begins with ‘beste’", async () => {
    expect(
      await only(
        "De beste tijd om te bellen is in de ochtend.\n\n- Beste Jan, dit is een voorbeeld\n",
        "greeting",
      ),
    ).toEqual([]);
  });
});

describe("the closing", () => {
  it.each(["Met sportieve groet,", "Hoogachtend,", "Groetjes,", "Fijne dag!"])("is ‘%s’", async (closing) => {
    expect(
      await only(`Beste buur,\n\nWij maken de straat weer mooi.\n\n${closing}\n\nTeam Straten\n`, "closing"),
    ).toEqual([`closing: ${closing} (greets)`]);
  });

  it("is the greeting, not the wish above it", async () => {
    expect(
      await only(
        "Beste buur,\n\nWij zien u graag.\n\nTot dan!\n\nMet vriendelijke groet,\n\nTeam Zorg\n",
        "closing",
      ),
    ).toEqual(["closing: Met vriendelijke groet, (greets)"]);
  });

  it("can stand in the middle of a text message", async () => {
    expect(await only("Wij belden u vandaag. Vriendelijke groet, Team Balie", "closing")).toEqual([
      "closing: Vriendelijke groet, (greets)",
    ]);
  });
});

describe("the signature", () => {
  it("is found without a closing", async () => {
    expect(
      await only(
        "Beste buur,\n\nU moet voor 1 mei betalen.\n\nDe heffingsambtenaar van de gemeente Zuiderveen\n",
        "signature",
      ),
    ).toEqual(["signature: De heffingsambtenaar van de gemeente Zuiderveen (follows the closing)"]);
  });

  it("keeps the authority and the name, however long the line", async () => {
    const text =
      "Beste buur,\n\nU krijgt subsidie.\n\nHoogachtend,\n\nde minister van Wonen, Werken en Zorg, namens deze, de directeur van de directie Subsidies en Regelingen van het ministerie van Wonen, Werken en Zorg\n\nA. Visser\n";
    expect(await only(text, "signature")).toEqual([
      "signature: de minister van Wonen, Werken en Zorg, namens deze, de directeur van de directie Subsidies en Regelingen van het ministerie van Wonen, Werken en Zorg A. Visser (follows the closing)",
    ]);
  });

  it("stops before what is said below every message", async () => {
    const text =
      "Beste buur,\n\nUw melding is klaar.\n\nMet vriendelijke groet,\n\nTeam Straten\n\nDit bericht is automatisch verstuurd.\n";
    expect(await partsIn(text)).toEqual([
      "greeting: Beste buur, (opens with a form of address)",
      "closing: Met vriendelijke groet, (greets)",
      "signature: Team Straten (follows the closing)",
      "footer: Dit bericht is automatisch verstuurd. (stands below the signature)",
    ]);
  });
});

describe("below the signature", () => {
  it("an explanation of how to object is running text again", async () => {
    const text = `Beste buur,

U krijgt geen vergunning.

Met vriendelijke groet,

A. Visser

Zo maakt u bezwaar

Bent u het niet eens met ons besluit? Dan kunt u binnen 6 weken bezwaar maken bij het college.
`;
    expect(await only(text, "body")).toEqual([
      "body: U krijgt geen vergunning. (between greeting and closing)",
      "body: Zo maakt u bezwaar Bent u het niet eens met ons besluit? Dan kunt u binnen 6 weken bezwaar maken bij het college. (goes on below the signature)",
    ]);
    expect(await only(text, "objection")).toHaveLength(1);
  });

  it("a form to fill in is an attachment", async () => {
    const text =
      "Beste buur,\n\nU krijgt een gesprek.\n\nHoogachtend,\n\nA. Visser\n\nANTWOORDFORMULIER GESPREK\n\nTelefoonnummer: ________\n";
    expect(await only(text, "attachments")).toEqual([
      "attachments: ANTWOORDFORMULIER GESPREK Telefoonnummer: ________ (opens with ‘Bijlage’ or the title of a form)",
    ]);
  });

  it("contact data are contact", async () => {
    expect(
      await only(
        "Beste buur,\n\nUw pas is klaar.\n\nMet vriendelijke groet,\n\nA. Visser\nTelefoonnummer: (0123) 45 67 89\n",
        "contact",
      ),
    ).toEqual(["contact: Telefoonnummer: (0123) 45 67 89 (contact data below the closing)"]);
  });
});

describe("above the greeting", () => {
  it("a public body with ‘t.a.v.’ is the addressee", async () => {
    const text =
      "Ministerie van Wonen\nPostbus 1\n1234 AB Den Haag\n\nAutoriteit Voorbeeld\nT.a.v. de heer A. Visser\nPostbus 5\n1234 AC Den Haag\n\nBetreft: uw vraag\n\nGeachte heer Visser,\n\nHierbij de cijfers.\n";
    expect(await only(text, "addressee")).toEqual([
      "addressee: Autoriteit Voorbeeld T.a.v. de heer A. Visser Postbus 5 1234 AC Den Haag (name and address above the greeting)",
    ]);
  });

  it("a label alone on its line takes the next line as its value", async () => {
    expect(
      await only(
        "Gemeente Zuiderveen\n\nOns kenmerk\n\nZ-26-1\n\nBeste buur,\n\nUw pas is klaar.\n",
        "reference",
      ),
    ).toEqual(["reference: Ons kenmerk Z-26-1 (label)"]);
  });

  it("a title stands for the subject", async () => {
    expect(
      await only(
        "Nieuwe regels voor de opslag van hout\n\nGeacht college,\n\nVanaf 1 mei gelden nieuwe regels.\n",
        "subject",
      ),
    ).toEqual(["subject: Nieuwe regels voor de opslag van hout (a title above the letter)"]);
  });

  it("a letter without greeting has its head above the subject", async () => {
    const text = `Gemeente Zuiderveen

Stuur uw brieven alleen naar het adres hierboven, met het kenmerk erbij.

Datum: 4 mei 2026
Betreft: hoorzitting

Namens de voorzitter nodig ik u uit voor de hoorzitting op 12 mei 2026.
`;
    expect(await only(text, "subject")).toEqual(["subject: Betreft: hoorzitting (label)"]);
    expect(await only(text, "body")).toEqual([
      "body: Namens de voorzitter nodig ik u uit voor de hoorzitting op 12 mei 2026. (running text)",
    ]);
  });
});
