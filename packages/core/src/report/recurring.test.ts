// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import type { LetterReport } from "./letter-report.ts";
import type { Recurring } from "./recurring.ts";
import { dataOf, letters, reportOf } from "./report.test.data.ts";

let all: readonly LetterReport[];
beforeAll(async () => {
  all = await letters();
});

const sentences = async (all: readonly LetterReport[]): Promise<readonly Recurring[]> => [
  ...(await dataOf(all)).sentences.all(),
];
const paragraphs = async (all: readonly LetterReport[]): Promise<readonly Recurring[]> => [
  ...(await dataOf(all)).paragraphs.all(),
];

describe("mend once", () => {
  test("a sentence that differs in names, amounts, dates and fields alone is one standard sentence", () => {
    const patterns = all.slice(0, 3).map((own) => own.sentences.slice(1).map(({ pattern }) => pattern));
    const same = [
      "u krijgt voor … van ons .",
      "u dient het formulier per omgaande te retourneren aan mevrouw … .",
      "wij helpen u graag .",
    ];
    expect(patterns).toEqual([same, same, same]);
  });

  test("only what could be better is shown, with how often, where, and what to do", async () => {
    expect(
      (await sentences(all)).map(({ example, count, exact, letters, gain, suggestion }) => ({
        text: example.text,
        rules: example.findings.map(({ rule }) => rule),
        marked: example.marks.map(({ start, end }) => example.text.slice(start, end)),
        count,
        exact,
        letters: letters.first,
        gain,
        suggestion,
      })),
    ).toEqual([
      {
        text: "U dient het formulier per omgaande te retourneren aan mevrouw Jansen.",
        rules: ["toon/bevelend", "begrijpelijk/moeilijk-woord", "begrijpelijk/moeilijk-woord"],
        marked: ["U dient het formulier per omgaande te retourneren", "per omgaande", "te retourneren"],
        count: 3,
        exact: 1,
        letters: [0, 1, 2],
        gain: 27,
        suggestion:
          "‘U dient’ klinkt als een bevel. Schrijf liever ‘u moet …’ of ‘wilt u …?’. Beter: ‘U moet het formulier per omgaande retourneren’.",
      },
    ]);
  });

  test("a finding that few occurrences have is of a letter, not of the standard sentence", async () => {
    const make = (path: string, day: string) =>
      reportOf(
        path,
        `Geachte heer Jansen,\n\nBel ons dan onverwijld op ${day}.\n\nMet vriendelijke groet,\n`,
      );
    const three = await Promise.all([
      make("a.txt", "maandag 2 maart 2026"),
      make("b.txt", "dinsdag 3 maart 2026"),
      make("c.txt", "zondag 4 maart 2026"),
    ]);
    expect(
      three.map(({ json }) =>
        json.findings.some(({ rule }) => rule === "briefonderdelen/weekdag-klopt-niet"),
      ),
    ).toEqual([false, false, true]);
    expect(
      (await sentences(three)).map(({ count, example }) => [count, example.findings.map(({ rule }) => rule)]),
    ).toEqual([[3, ["begrijpelijk/moeilijk-woord"]]]);
  });

  test("a paragraph is shown when more than one of its sentences could be better", async () => {
    const text =
      "Geachte heer Jansen,\n\nU dient per omgaande te reageren. Teneinde u te helpen bellen wij u.\n\nMet vriendelijke groet,\n";
    const two = await Promise.all([reportOf("a.txt", text), reportOf("b.txt", text)]);
    expect((await paragraphs(two)).map(({ example, count }) => [example.text, count])).toEqual([
      ["U dient per omgaande te reageren. Teneinde u te helpen bellen wij u.", 2],
    ]);
    expect(await paragraphs(all)).toEqual([]);
  });

  test("what is heavier comes first", async () => {
    const light = "Dit kan alleen indien u dat wilt.";
    const heavy = "U dient het formulier per omgaande te retourneren.";
    const make = (path: string, own: readonly string[]) =>
      reportOf(path, `Geachte heer Jansen,\n\n${own.join("\n\n")}\n\nMet vriendelijke groet,\n`);
    const four = await Promise.all([
      make("a.txt", [light, heavy]),
      make("b.txt", [heavy, light]),
      make("c.txt", [light]),
    ]);
    expect((await sentences(four)).map(({ example, count }) => [example.text, count])).toEqual([
      [heavy, 2],
      [light, 3],
    ]);
  });
});
