// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { prepareRules } from "../rules/prepare.ts";
import { sourceCards } from "../testing/source-rules.ts";
import type { LetterReport } from "./letter-report.ts";
import { reportPage } from "./page.ts";
import { pageScript } from "./page-script.ts";
import { recurringParagraphs, recurringSentences } from "./recurring.ts";
import { inputOf, letters, reportOf } from "./report.test.data.ts";
import { departmentsOf, totals } from "./totals.ts";
import { reportWorkbook } from "./workbook.ts";

let all: readonly LetterReport[];
beforeAll(async () => {
  all = await letters();
});

test("totals count letters, levels, what is missing, rules, words, and say where to begin", () => {
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
  expect(departmentsOf(all)).toEqual(["werk", "werk", "zorg", "zorg"]);
});

describe("mend once", () => {
  test("a sentence that differs in names, amounts, dates and fields alone is one standard sentence", () => {
    const patterns = all.slice(0, 3).map(({ sentences }) => sentences.slice(1).map(({ pattern }) => pattern));
    const same = [
      "u krijgt voor … van ons .",
      "u dient het formulier per omgaande te retourneren aan mevrouw … .",
      "wij helpen u graag .",
    ];
    expect(patterns).toEqual([same, same, same]);
  });

  test("only what could be better is shown, with how often, where, and what to do", () => {
    expect(
      recurringSentences(all).map(({ example, findings, ...rest }) => ({
        ...rest,
        text: example.text,
        rules: findings.map(({ rule }) => rule),
      })),
    ).toEqual([
      {
        text: "U dient het formulier per omgaande te retourneren aan mevrouw Jansen.",
        rules: ["toon/bevelend", "begrijpelijk/moeilijk-woord", "begrijpelijk/moeilijk-woord"],
        count: 3,
        exact: 1,
        letters: [0, 1, 2],
        gain: 27,
        suggestion: "Schrijf: ‘U dient het formulier meteen te retourneren aan mevrouw Jansen.’",
      },
    ]);
  });

  test("a paragraph is shown when more than one of its sentences could be better", async () => {
    const text =
      "Geachte heer Jansen,\n\nU dient per omgaande te reageren. Teneinde u te helpen bellen wij u.\n\nMet vriendelijke groet,\n";
    const two = await Promise.all([reportOf("a.txt", text), reportOf("b.txt", text)]);
    expect(recurringParagraphs(two).map(({ example, count }) => [example.text, count])).toEqual([
      ["U dient per omgaande te reageren. Teneinde u te helpen bellen wij u.", 2],
    ]);
    expect(recurringParagraphs(all)).toEqual([]);
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
    expect(recurringSentences(four).map(({ example, count }) => [example.text, count])).toEqual([
      [heavy, 2],
      [light, 3],
    ]);
  });
});

const hostile = `Geachte heer Jansen,

<script>alert(1)</script> Dit kan <img src=x onerror="alert(2)"> onverwijld </style></title> {{naam}}.

Met vriendelijke groet,
`;

describe("the page", () => {
  test("the same letters give the same bytes", () => {
    expect(reportPage(inputOf(all))).toBe(reportPage(inputOf(all)));
  });

  test("holds no markup of a letter and nothing from outside", async () => {
    const own = await reportOf('<img src=x onerror="alert(3)">.txt', hostile);
    const page = reportPage(inputOf([own, own]));
    const tags = Array.from(page.matchAll(/<(script|img|link|iframe|object|meta)\b[^>]*/gu), ([tag]) => tag);
    expect(tags.map((tag) => tag.slice(0, 40))).toEqual([
      '<meta charset="utf-8"',
      '<meta http-equiv="Content-Security-Polic',
      '<meta name="viewport" content="width=dev',
      "<script",
    ]);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toMatch(/(?:src|href)="?https?:/u);
    expect(page.match(/<script>([\s\S]*?)<\/script>/u)?.[1]).toBe(pageScript);
  });

  test("a file that could not be read stands in it with the reason", async () => {
    const page = reportPage(inputOf([...all, await reportOf("brieven/leeg.txt", "")]));
    expect(page).toContain("<strong>brieven/leeg.txt</strong>: In dit bestand staat geen tekst.");
  });

  test("the text of a letter stands in it once", async () => {
    const text = "De oude molen draait vandaag rustig in de wind.";
    const page = reportPage(
      inputOf([await reportOf("a.txt", `Geachte heer Jansen,\n\n${text}\n\nMet vriendelijke groet,\n`)]),
    );
    expect(page.replaceAll(/<a class="no"[^>]*>\d+<\/a>|<[^>]+>/gu, "").split(text).length - 1).toBe(1);
  });

  test("what it says itself passes our own rules", async () => {
    const now = { name: "januari", letters: all.map(({ json }) => json) };
    const page = reportPage(inputOf(all, [now, now]))
      .replaceAll(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/gu, "")
      .replaceAll(/<(td|blockquote|option|li)\b[\s\S]*?<\/\1>/gu, "")
      .replaceAll(/<div class="text">[\s\S]*?<\/div>|‘[^’]*’|<p><strong>Doe dit[\s\S]*?<\/p>/gu, "")
      .replaceAll("<summary>", "<p>");
    const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() }).filter(({ card }) =>
      /^(?:begrijpelijk|zinsbouw|toon)\//u.test(card.id),
    );
    const { findings, letter } = await check("rapport.html", page, {
      rules,
      template: true,
      kind: "informatie",
    });
    expect(letter?.text).toContain("Verbeter ze één keer in het sjabloon.");
    expect(
      findings.filter(({ severity }) => severity !== "info").map(({ rule, found }) => `${rule}: ${found}`),
    ).toEqual([]);
  });
});

describe("the workbook", () => {
  const unpacked = async (own: readonly LetterReport[]): Promise<ReadonlyMap<string, string>> =>
    new Map(
      Object.entries(unzipSync(await reportWorkbook(inputOf(own)))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );

  test("the same letters give the same bytes, without a date", async () => {
    const [a, b] = [await reportWorkbook(inputOf(all)), await reportWorkbook(inputOf(all))];
    expect(a).toEqual(b);
    expect([...(await unpacked(all)).values()].join("")).not.toMatch(/dcterms:(?:created|modified)/u);
  });

  test("has four sheets, and no text of a letter is a formula", async () => {
    const own = await reportOf(
      "=cmd|a.txt",
      "=1+1 onverwijld\u0001 <b>&</b>\n\nGeachte heer,\n\nDat kan onverwijld.\n",
    );
    const files = await unpacked([own]);
    const sheets = [...files.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.length).toBe(4);
    expect(sheets.filter((name) => files.get(name)?.includes("<f>"))).toEqual([]);
    const text = [...files.values()].join("");
    expect(text).toContain("=cmd|a.txt");
    expect(text).not.toContain("\u0001");
  });
});
