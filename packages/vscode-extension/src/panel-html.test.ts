// SPDX-License-Identifier: EUPL-1.2
import type { Summary } from "@klarebrief/lsp";
import { expect, test } from "vitest";
import { pageHtml, panelHtml, targetsOf } from "./panel-html.ts";

const at = (line: number): Summary["parts"][number]["range"] => ({
  start: { line, character: 0 },
  end: { line, character: 5 },
});

const summary: Summary = {
  uri: "file:///brief.txt",
  version: 1,
  kind: "afwijzing",
  template: false,
  words: 189,
  headline: "Niveau 3, score 51: 1 fout, 2 waarschuwingen",
  meaning: ["Leesbaarheid: niveau 3 van 4, moeilijk."],
  lint: 51.2,
  level: 3,
  b1: "doubtful",
  counts: { error: 1, warning: 2, info: 0 },
  parts: [{ part: "greeting", name: "Aanhef", range: at(3) }],
  missing: [{ rule: "a/b", severity: "error", message: "Er ontbreekt iets.", range: at(1) }],
  wins: [
    {
      rule: "c/d",
      title: "Gebruik gewone woorden",
      severity: "warning",
      count: 2,
      label: "waarschuwing, 2 keer",
      range: at(2),
    },
  ],
};

test("the panel says score, what is missing, what to win and which parts there are", () => {
  const html = panelHtml(summary);
  const text = html
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  expect(text).toBe(
    "Brief op orde? ✗ Niveau 3, score 51: 1 fout, 2 waarschuwingen Leesbaarheid: niveau 3 van 4, moeilijk. Soort: afwijzing. 189 woorden. Dit ontbreekt ✗ Er ontbreekt iets. Hier wint u het meest ▲ Gebruik gewone woorden waarschuwing, 2 keer Deze onderdelen zijn er ✓ Aanhef",
  );
});

test("every button leads to the place of its own text", () => {
  const numbers = Array.from(panelHtml(summary).matchAll(/data-target="(\d+)"/gu), ([, number]) =>
    Number(number),
  );
  expect(numbers.map((number) => targetsOf(summary)[number]?.start.line)).toEqual([1, 2, 3]);
});

test("without a letter it says what to do", () => {
  expect(panelHtml(undefined)).toContain("Open een brief.");
});

test("text of a letter or a rule is never markup", () => {
  const hostile = `"><script>alert('x')</script><img src=x onerror=1>&amp;`;
  const html = panelHtml({
    ...summary,
    headline: hostile,
    meaning: [hostile],
    kind: hostile,
    parts: [{ part: "body", name: hostile, range: at(0) }],
    missing: [{ rule: "a/b", severity: "error", message: hostile, range: at(0) }],
    wins: [{ rule: "c/d", title: hostile, severity: "info", count: 1, label: hostile, range: at(0) }],
  });
  const tags = Array.from(html.matchAll(/<\/?([a-z0-9]+)/gu), ([, tag]) => tag);
  expect(new Set(tags)).toEqual(new Set(["h1", "p", "span", "section", "h2", "ul", "li", "button", "small"]));
  expect(html).not.toMatch(/<[^>]*onerror/u);
  expect(html).toContain("&amp;amp;");
});

test("the page runs only its own script and has no style or handler inside an element", () => {
  const page = pageHtml(panelHtml(summary), "abc123");
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<(?:script|style)\b[^>]*>/gu)).toEqual([
    '<style nonce="abc123">',
    '<script nonce="abc123">',
  ]);
  expect(page).not.toMatch(/ (?:style|on[a-z]+)=/u);
  expect(page).toContain('<html lang="nl">');
});
