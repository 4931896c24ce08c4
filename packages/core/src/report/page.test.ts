// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { prepareRules } from "../rules/prepare.ts";
import { sourceCards } from "../testing/source-rules.ts";
import type { LetterReport } from "./letter-report.ts";
import { reportPage } from "./page.ts";
import { pageScript } from "./page-script.ts";
import { dataOf, letters, reportOf } from "./report.test.data.ts";

let all: readonly LetterReport[];
beforeAll(async () => {
  all = await letters();
});

const hostile = `Geachte heer Jansen,

<script>alert(1)</script> Dit kan <img src=x onerror="alert(2)"> onverwijld </style></title> {{naam}}.

Met vriendelijke groet,
`;

describe("the page", () => {
  test("the same letters give the same bytes", async () => {
    expect(reportPage(await dataOf(all))).toBe(reportPage(await dataOf(all)));
  });

  test("holds no markup of a letter and nothing from outside", async () => {
    const own = await reportOf('<img src=x onerror="alert(3)">.txt', hostile);
    const page = reportPage(await dataOf([own, own]));
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

  test("a score just above the border of a level is shown as that level's, at a glance, of the letter and of earlier", async () => {
    const own = all[0] as LetterReport;
    const readability = {
      ...(own.json.readability as object),
      lint: 60.2,
      level: 4,
    } as LetterReport["json"]["readability"];
    const letter = { ...own, json: { ...own.json, readability } };
    const harder = { ...letter.json, readability: { ...readability, lint: 75 } as typeof readability };
    const page = reportPage(await dataOf([letter], [{ name: "vorige", letters: [harder] }]));
    expect(page).toContain('<td class="n">75</td><td class="n">61</td>');
    expect(page).toContain('<td class="n">4</td><td class="n">61</td>');
    expect(page).toContain("niveau 4, score 61");
    expect(page).not.toMatch(/score 60\b/u);
  });

  test("a file that could not be read stands in it with the reason", async () => {
    const page = reportPage(await dataOf([...all, await reportOf("brieven/leeg.txt", "")]));
    expect(page).toContain("<strong>brieven/leeg.txt</strong>: In dit bestand staat geen tekst.");
  });

  test("the name of an earlier result is text, also in a chart", async () => {
    const bad = { name: "</text><script>alert(4)</script>", letters: all.map(({ json }) => json) };
    const page = reportPage(await dataOf(all, [bad]));
    expect(page.match(/<script/gu)?.length).toBe(1);
    expect(page).toContain("&lt;/text&gt;&lt;scr");
  });

  test("of very many letters the worst 500 stand in it, and it says where the others are", async () => {
    const many = Array.from({ length: 502 }, (_, i): LetterReport => {
      const own = all[i < 2 ? 3 : 0] as LetterReport;
      return i < 2 ? { ...own, json: { ...own.json, findings: [] }, marks: [] } : own;
    });
    const page = reportPage(await dataOf(many));
    expect(page.match(/<details class="letter"/gu)?.length).toBe(500);
    expect(page).toContain("Alle 502 brieven staan in bevindingen.xlsx.");
    expect([page.includes('id="brief-1"'), page.includes('id="brief-3"')]).toEqual([false, true]);
  });

  test("the text of a letter stands in it once", async () => {
    const text = "De oude molen draait vandaag rustig in de wind.";
    const page = reportPage(
      await dataOf([await reportOf("a.txt", `Geachte heer Jansen,\n\n${text}\n\nMet vriendelijke groet,\n`)]),
    );
    expect(page.replaceAll(/<a class="no"[^>]*>\d+<\/a>|<[^>]+>/gu, "").split(text).length - 1).toBe(1);
  });

  test("what it says itself passes our own rules", async () => {
    const now = { name: "januari", letters: all.map(({ json }) => json) };
    const page = reportPage(await dataOf(all, [now, now]))
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
