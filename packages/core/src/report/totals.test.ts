// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { namesOf } from "./names.ts";
import { dataOf, letters, reportOf } from "./report.test.data.ts";

test("totals count letters, levels, what is missing, rules, words, and say where to begin", async () => {
  const all = await letters();
  const { totals, words, names } = await dataOf(all);
  const { rules, worst, ...rest } = totals;
  expect(rest).toEqual({
    letters: 4,
    failed: 0,
    failures: { first: [], count: 0 },
    levels: [4, 0, 0, 0],
    noLevel: 0,
    lint: expect.closeTo(21.2, 0),
    withoutPhone: 4,
    withoutObjection: 0,
    withoutContact: 4,
  });
  expect(worst.map(({ letter }) => letter)).toEqual([3, 0, 1, 2]);
  expect(words.map(({ word, better, count, letters }) => [word, better, count, letters.first])).toEqual([
    ["per omgaande", ["meteen"], 3, [0, 1, 2]],
    ["te retourneren", ["terug te sturen", "terug te brengen"], 3, [0, 1, 2]],
  ]);
  expect(rules.slice(0, 3)).toMatchObject([
    { rule: "briefonderdelen/telefoonnummer-ontbreekt", findings: 4, letters: 4 },
    { rule: "begrijpelijk/moeilijk-woord", findings: 6, letters: 3 },
    { rule: "briefonderdelen/contactpersoon-ontbreekt", findings: 4, letters: 4 },
  ]);
  expect(names).toEqual([
    { name: "werk/a.txt", folder: "werk" },
    { name: "werk/b.txt", folder: "werk" },
    { name: "zorg/c.txt", folder: "zorg" },
    { name: "zorg/d.txt", folder: "zorg" },
  ]);
});

test("letters in the folder that all share have no department", () => {
  expect(namesOf(["brieven/a.txt", "brieven/map/b.txt"])).toEqual([
    { name: "a.txt", folder: "" },
    { name: "map/b.txt", folder: "map" },
  ]);
  expect(namesOf(["brieven/map/b.txt"])).toEqual([{ name: "b.txt", folder: "" }]);
});

test("a better word has no capital when the hard word has none", async () => {
  const own = await reportOf("a.txt", "Indien u belt, helpen wij u.\n\nBel ons indien u dat wilt.\n");
  expect((await dataOf([own])).words).toMatchObject([{ word: "indien", better: ["als"], count: 2 }]);
});

test("a letter with a telephone number in its head alone does not lack one", async () => {
  const own = await reportOf(
    "a.txt",
    "Gemeente Voorbeeldstad\nTelefoon 020 345 67 89\n\nGeachte heer Jansen,\n\nHebt u vragen? Neem dan contact met ons op.\n\nMet vriendelijke groet,\n",
  );
  expect(own.json.findings.map(({ rule }) => rule)).toContain("briefonderdelen/telefoonnummer-verborgen");
  expect((await dataOf([own])).totals.withoutPhone).toBe(0);
});
