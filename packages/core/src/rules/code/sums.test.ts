// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLetter } from "../../check.ts";
import type { Letter } from "../../letter.ts";
import { wrongTotal } from "./sums.ts";

const euro = (cents: number): string =>
  `€ ${(cents / 100)
    .toFixed(2)
    .replace(".", ",")
    .replaceAll(/\B(?=(?:\d{3})+(?!\d),)/gu, ".")}`;

async function read(text: string): Promise<Letter> {
  const letter = await readLetter("brief.md", text);
  if ("code" in letter) throw new Error(letter.message);
  return letter;
}

const context = { options: {}, profile: "eigen" as const, words: { entries: new Map() } as never };

async function found(text: string): Promise<readonly string[]> {
  const letter = await read(text);
  return [...wrongTotal(letter, context)].map(
    ({ at, values }) =>
      `${at === "missing" ? "" : letter.text.slice(at.start, at.end)} → ${values?.expected}`,
  );
}

const rows = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 2, maxLength: 8 });
const table = (amounts: readonly number[], total: number): string =>
  `| Wat | Bedrag |\n| --- | --- |\n${amounts.map((n, i) => `| Deel ${i + 1} | ${euro(n)} |\n`).join("")}| Totaal | ${euro(total)} |\n`;
const lines = (amounts: readonly number[], total: number): string =>
  `${amounts.map((n, i) => `Deel ${"abcdefgh".charAt(i)}    ${euro(n)}\n`).join("")}Totaal    ${euro(total)}\n`;

describe("a total", () => {
  it("that is the sum of its rows is no finding, in a table or in lines", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (amounts) => {
        const total = amounts.reduce((a, b) => a + b, 0);
        expect([await found(table(amounts, total)), await found(lines(amounts, total))]).toEqual([[], []]);
      }),
      { numRuns: 30 },
    );
  });

  it("that is one cent off is found, with the right one", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (amounts) => {
        const total = amounts.reduce((a, b) => a + b, 0);
        const want = [`${euro(total + 1)} → ${euro(total)}`];
        expect([await found(table(amounts, total + 1)), await found(lines(amounts, total + 1))]).toEqual([
          want,
          want,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["a discount", "Rekening   € 100,00\nKorting   € 20,00\nTotaal   € 80,00"],
    ["what was paid", "Aanslag   € 100,00\nAl betaald   € 20,00\nNog te betalen   € 80,00"],
    ["subtotals", "Water   € 10,00\nRiool   € 20,00\nSubtotaal   € 30,00\nAfval   € 5,00\nTotaal   € 35,00"],
    ["a minus sign", "Rekening   € 100,00\nTegoed   € -15,50\nTotaal   € 84,50"],
    ["a part of a row", "Rekening   € 121,00\nWaarvan btw   € 21,00\nTotaal   € 121,00"],
    [
      "a total that is said twice",
      "Water   € 10,00\nRiool   € 20,00\nTotaal   € 30,00\nTe betalen   € 30,00",
    ],
    ["rows that are no sum", "Uw inkomen   € 1.800\nUw huur   € 600\nU krijgt   € 210"],
    ["one row", "Rekening   € 10,00\nTotaal   € 12,00"],
    [
      "two columns of amounts",
      "| Wat | 2025 | 2026 |\n| --- | --- | --- |\n| Water | € 10 | € 11 |\n| Riool | € 20 | € 21 |\n| Totaal | € 30 | € 33 |",
    ],
  ])("is left alone with %s", async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
