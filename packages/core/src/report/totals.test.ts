// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { letters, reportOf } from "./report.test.data.ts";
import { namesOf, totals } from "./totals.ts";

test("totals count letters, levels, what is missing, rules, words, and say where to begin", async () => {
  const all = await letters();
  const { rules, ...rest } = totals(all);
  expect(rest).toEqual({
    letters: 4,
    failed: 0,
    levels: [4, 0, 0, 0],
    noLevel: 0,
    lint: expect.closeTo(21.2, 0),
    withoutPhone: 4,
    withoutObjection: 0,
    withoutContact: 4,
    worst: [3, 0, 1, 2],
    words: [
      { word: "per omgaande", better: ["meteen"], count: 3, letters: [0, 1, 2] },
      {
        word: "te retourneren",
        better: ["terug te sturen", "terug te brengen"],
        count: 3,
        letters: [0, 1, 2],
      },
    ],
  });
  expect(rules.slice(0, 3)).toEqual([
    { rule: "briefonderdelen/telefoonnummer-ontbreekt", findings: 4, letters: 4 },
    { rule: "begrijpelijk/moeilijk-woord", findings: 6, letters: 3 },
    { rule: "briefonderdelen/contactpersoon-ontbreekt", findings: 4, letters: 4 },
  ]);
  expect(namesOf(all)).toEqual([
    { name: "werk/a.txt", folder: "werk" },
    { name: "werk/b.txt", folder: "werk" },
    { name: "zorg/c.txt", folder: "zorg" },
    { name: "zorg/d.txt", folder: "zorg" },
  ]);
});

test("letters in the folder that all share have no department", async () => {
  const two = await Promise.all([reportOf("brieven/a.txt", "Dag."), reportOf("brieven/map/b.txt", "Dag.")]);
  expect(namesOf(two)).toEqual([
    { name: "a.txt", folder: "" },
    { name: "map/b.txt", folder: "map" },
  ]);
  expect(namesOf(two.slice(1))).toEqual([{ name: "b.txt", folder: "" }]);
});

test("a better word has no capital when the hard word has none", async () => {
  const own = await reportOf("a.txt", "Indien u belt, helpen wij u.\n\nBel ons indien u dat wilt.\n");
  expect(totals([own]).words).toEqual([{ word: "indien", better: ["als"], count: 2, letters: [0] }]);
});

test("a letter with a telephone number in its head alone does not lack one", async () => {
  const own = await reportOf(
    "a.txt",
    "Gemeente Voorbeeldstad\nTelefoon 020 345 67 89\n\nGeachte heer Jansen,\n\nHebt u vragen? Neem dan contact met ons op.\n\nMet vriendelijke groet,\n",
  );
  expect(own.json.findings.map(({ rule }) => rule)).toContain("briefonderdelen/telefoonnummer-verborgen");
  expect(totals([own]).withoutPhone).toBe(0);
});
