// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { readLetter } from "../check.ts";
import { readTable } from "./table.ts";
import { indexWords, matchWords } from "./words.ts";

const table = (...rows: readonly string[]): ReturnType<typeof indexWords> =>
  indexWords(
    readTable(
      "woorden.tsv",
      [
        "woord\tsoort\tbeter\tvormen\ttenzij\tveilig",
        ...rows.map((row) =>
          row
            .split(/ \|(?= )/u)
            .map((cell) => cell.trim())
            .join("\t"),
        ),
      ].join("\n"),
    ),
  );

/** What is found in a text, with the first better word. */
async function found(index: ReturnType<typeof indexWords>, text: string): Promise<readonly string[]> {
  const letter = await readLetter("brief.txt", text);
  if ("code" in letter) throw new Error(letter.message);
  return [...matchWords(letter, index)].map(({ at, expected, pieces }) =>
    pieces
      ? pieces.map(({ start, end }) => letter.text.slice(start, end)).join(" … ")
      : [letter.text.slice(at.start, at.end), ...expected.slice(0, 1)].join(" → "),
  );
}

describe("separable verbs", () => {
  const index = table(
    "toekennen | ww-sch | geven",
    "indienen | ww-sch | sturen | =indienen|ingediend",
    "aantreffen | ww-sch | vinden",
  );

  test("are found with the particle at the end of its clause", async () => {
    expect(await found(index, "Wij kennen u de toeslag toe. Hierbij treft u de brief aan.")).toEqual([
      "kennen … toe",
      "treft … aan",
    ]);
  });

  test("are found before a new preposition", async () => {
    expect(await found(index, "Dit treft u aan in de map.")).toEqual(["treft … aan"]);
  });

  test("are not found when the particle is a preposition", async () => {
    expect(
      await found(index, "Het treft u aan het hart. Wij kennen haar, en gaan naar het huis toe."),
    ).toEqual([]);
  });

  test("are found in one word, in the form of the better word", async () => {
    expect(await found(index, "Wij hebben u geld toegekend. Het is fijn om geld toe te kennen.")).toEqual([
      "toegekend → gegeven",
      "toe te kennen → te geven",
    ]);
  });

  test("a list of forms switches the split forms off", async () => {
    expect(await found(index, "Wij dienen het formulier in. Wij hebben het ingediend.")).toEqual([
      "ingediend → gestuurd",
    ]);
  });
});

describe("phrases with a verb", () => {
  const index = table(
    "in kennis stellen | ww-uitdr | laten weten",
    "zich bevinden | ww-uitdr | zijn",
    "wenden tot | ww-uitdr | bellen",
    "de rekening voldoen | ww-uitdr | de rekening betalen",
    "doen toekomen | ww-uitdr | sturen",
    "dienen te | ww-uitdr | moeten | | u ~|~ u",
  );

  test("are found in every order", async () => {
    expect(
      await found(
        index,
        "Wij stellen u in kennis. Hij is in kennis gesteld. Zij moet in kennis worden gesteld.",
      ),
    ).toEqual(["stellen … in kennis", "in kennis gesteld", "in kennis worden gesteld"]);
  });

  test("`zich` stands for u and ons", async () => {
    expect(
      await found(index, "Waar bevindt u zich? Zij bevinden zich hier. De plek waar wij ons bevinden."),
    ).toEqual(["bevindt u zich", "bevinden zich", "ons bevinden → zijn"]);
  });

  test("a finite verb takes its preposition over u and zich", async () => {
    expect(
      await found(
        index,
        "Wendt u zich tot ons. U kunt zich wenden tot de balie. De wind gaat wenden, tot hij stilvalt.",
      ),
    ).toEqual(["Wendt u zich tot", "wenden tot → bellen"]);
  });

  test("any determiner may stand before the noun", async () => {
    expect(
      await found(
        index,
        "Wilt u de rekening voldoen? Voldoet u uw rekening niet? Hebt u deze rekening voldaan?",
      ),
    ).toEqual([
      "de rekening voldoen → de rekening betalen",
      "Voldoet … uw rekening",
      "deze rekening voldaan",
    ]);
  });

  test("`doen toekomen` is found around other words", async () => {
    expect(await found(index, "Wij doen u de brief toekomen.")).toEqual(["doen … toekomen"]);
  });

  test("`dienen te` is no finding with u as its subject, or where dient means something else", async () => {
    expect(
      await found(
        index,
        "Het bedrag dient vandaag te zijn betaald. U dient te betalen. Dient u te betalen? Dit dient om te meten. Wie een verzoek dient in, om te bellen.",
      ),
    ).toEqual(["dient … te"]);
  });
});

describe("contexts and case", () => {
  test("a context without a finding may stand beside, far from or around the word", async () => {
    const index = table(
      "voldoen | ww | betalen | =voldoen|voldaan | aan … ~|~ … aan",
      "wijze | zn | manier | =wijze | wijze raad",
      "aangezien | vw | omdat | | ~ voor",
    );
    expect(
      await found(index, "U moet aan de eis voldoen. Voldoen zij aan de eis? U moet de boete voldoen."),
    ).toEqual(["voldoen → betalen"]);
    expect(await found(index, "Een wijze raad. Op die wijze.")).toEqual(["wijze → manier"]);
    expect(await found(index, "Aangezien hij ziek is. Wij hebben u aangezien voor een ander.")).toEqual([
      "Aangezien → Omdat",
    ]);
  });

  test("a form with a capital is matched with it", async () => {
    const index = table("IND | uitdr | dienst", "Woo | uitdr | wet");
    expect(await found(index, "De IND en de Woo, niet ind of woo.")).toEqual(["IND → dienst", "Woo → wet"]);
  });

  test("a form that is a present and a participle gets the word that fits", async () => {
    const index = table("verstrekken | ww | geven");
    expect(
      await found(
        index,
        "De gemeente verstrekt informatie. De informatie is verstrekt. De door ons verstrekte brief.",
      ),
    ).toEqual(["verstrekt → geeft", "verstrekt → gegeven", "verstrekte → gegeven"]);
  });

  test("names, titles of laws, words in quotes of their own and lines in capitals are left alone", async () => {
    const index = table("indien | vw | als", "basisregistratie | zn | lijst", "reeds | bw | al");
    expect(
      await found(
        index,
        "Mevrouw Reeds belt. Dit staat in de Wet basisregistratie personen. Schrijf niet ‘indien’. Wij bellen indien nodig.",
      ),
    ).toEqual(["indien → als"]);
    expect(await found(index, "WIJ BELLEN INDIEN DAT NODIG IS.")).toEqual([]);
  });

  test("the longest phrase wins and words belong to one match only", async () => {
    const index = table(
      "op grond van | uitdr | volgens",
      "op grond | uitdr | door",
      "plaatsvinden | ww-sch | zijn",
      "plaats | zn | plek",
    );
    expect(await found(index, "Op grond van de wet. Hier vindt het feest plaats. Op deze plaats.")).toEqual([
      "Op grond van → Volgens",
      "vindt … plaats",
      "plaats → plek",
    ]);
  });
});

test("abbreviations are found with fewer points, and not in an address", async () => {
  const index = indexWords(
    readTable("afkortingen.tsv", "afkorting\tvoluit\nm.b.t.\tover\nt.a.v.\tvoor\ne.v.a.\ten vele anderen"),
  );
  expect(await found(index, "Dit gaat mbt de boom en m.b.t. het huis. Eva belt.")).toEqual([
    "mbt → over",
    "m.b.t. → over",
  ]);
  expect(
    await found(
      index,
      "Gemeente Voorbeeldstad\nt.a.v. Team Bomen\nPostbus 10\n1234 AB Voorbeeldstad\n\nGeachte heer De Vries,\n\nWij schrijven u over de boom in uw straat.",
    ),
  ).toEqual([]);
});
