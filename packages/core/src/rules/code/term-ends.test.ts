// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { readLetter } from "../../check.ts";
import { addDays, type Day, daysBetween, dutchDay, firstWorkingDay } from "../../structure/calendar.ts";
import { parseCard } from "../compile.ts";
import { prepareRules } from "../prepare.ts";
import { runRules } from "../run.ts";

const card = (id: string) =>
  parseCard(
    `${id}.yml`,
    [
      `id: ${id}`,
      "title: Controleer",
      "why: Daarom.",
      "source: [{ title: eigen oordeel }]",
      "severity: error",
      "authority: law",
      'message: "{found}"',
      "kind: code",
      "examples: [{ text: Een }, { text: Twee }]",
    ].join("\n"),
    new Map(),
  );
const rules = prepareRules({ version: 1, hash: "", cards: [card("briefonderdelen/einddatum-klopt-niet")] });

const letterOf = (date: Day, sentence: string): string =>
  `Datum: ${dutchDay(date)}\n\nBeste mevrouw De Wit,\n\n${sentence}\n\nMet vriendelijke groet,\n\nAnna Smit\n`;

/** What is found in a letter of this day with this sentence, and what should stand there. */
async function check(date: Day, sentence: string): Promise<readonly string[]> {
  const letter = await readLetter("brief.txt", letterOf(date, sentence));
  if ("code" in letter) throw new Error(letter.message);
  return runRules(letter, rules).findings.map(({ found, expected }) => `${found} → ${expected[0]}`);
}

const start: Day = { year: 2026, month: 1, day: 2 };

describe("the last day to object", () => {
  it("may be six weeks after the letter, or the first working day after that, and no other day", async () => {
    const odd: string[] = [];
    for (let i = 0; i < 365; i += 3) {
      const date = addDays(start, i);
      const raw = addDays(date, 42);
      const extended = firstWorkingDay(raw);
      const found = async (last: Day): Promise<number> =>
        (
          await check(
            date,
            `U kunt binnen 6 weken na de datum van deze brief bezwaar maken, dus uiterlijk op ${dutchDay(last)}.`,
          )
        ).length;
      const counts = [
        await found(addDays(raw, -1)),
        await found(raw),
        await found(extended),
        await found(addDays(extended, 1)),
      ];
      if (counts.join() !== "1,0,0,1") odd.push(`${dutchDay(date)}: ${counts.join()}`);
    }
    expect(odd).toEqual([]);
  });

  it("is named in the finding, in the form that stood there", async () => {
    const date = { year: 2026, month: 3, day: 3 };
    expect([
      await check(
        date,
        "U hebt daarvoor 6 weken. De eerste dag is 4 maart 2026. De laatste dag is maandag 20 april 2026.",
      ),
      await check(date, "Maak bezwaar binnen zes weken na verzending van deze brief, dus voor 1 april 2026."),
      await check(
        { year: 2026, month: 4, day: 2 },
        "U kunt binnen 6 weken bezwaar maken, dat kan tot en met 13 mei 2026.",
      ),
    ]).toEqual([
      ["maandag 20 april 2026 → dinsdag 14 april 2026"],
      ["1 april 2026 → 15 april 2026"],
      ["13 mei 2026 → 18 mei 2026"],
    ]);
  });

  it("may be later when the letter is sent a few days after its date", async () => {
    const date = { year: 2026, month: 3, day: 3 };
    const last = { year: 2026, month: 4, day: 16 };
    expect([
      daysBetween(date, last),
      await check(
        date,
        `Maak bezwaar binnen zes weken na verzending van dit besluit, dus uiterlijk ${dutchDay(last)}.`,
      ),
    ]).toEqual([44, []]);
  });
});

describe("no last day is checked", () => {
  it.each([
    "Betaal binnen 14 dagen na ontvangst van deze brief, uiterlijk 30 maart 2026.",
    "Stuur uw stukken uiterlijk 10 dagen voor de zitting van 2 juli 2026.",
    "U kunt binnen 6 weken bezwaar maken. Betaal het bedrag uiterlijk 1 april 2026.",
    "Wij hebben 8 weken de tijd. Uw vergunning geldt tot en met 31 december 2026.",
    "Binnen 10 werkdagen, dus uiterlijk 17 maart 2026, krijgt u het geld.",
    "Binnen 2 weken of 3 maanden, uiterlijk 1 mei 2026.",
    "Binnen een jaar hoort u meer.",
  ])("in ‘%s’", async (sentence) => {
    expect(await check({ year: 2026, month: 3, day: 3 }, sentence)).toEqual([]);
  });
});
