// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { check } from "../check.ts";
import { parseCard } from "../rules/compile.ts";
import { prepareRules } from "../rules/prepare.ts";
import { json } from "./json.ts";
import { letterView } from "./letter-view.ts";
import { stylishLetter } from "./stylish.ts";

const yaml =
  "id: proef/woord\ntitle: Een titel\nwhy: Reden.\nsource: [{title: eigen oordeel}]\nseverity: warning\nauthority: style\nmessage: Vervang ‘{found}’ door {expected}.\nexamples: [{text: a}, {text: b}]\nkind: replace\nreplace: {indien: [als]}\n";
const rules = prepareRules({ version: 1, hash: "", cards: [parseCard("proef/woord.yml", yaml, new Map())] });
const options = {
  paint: (_style: string, text: string): string => text,
  titles: new Map([["proef/woord", "Een titel"]]),
  quiet: false,
  width: 80,
};

test("JSON has the fields, places and counts of the contract", async () => {
  const results = [
    await check("brieven/a.md", "# Kop\r\n\r\nEén &amp; indien 😀 **in**dien.\r\n", { rules }),
    await check("leeg.txt", " ", { rules }),
  ];
  const parsed = JSON.parse(json(results, (rule) => `https://voorbeeld.example/${rule}`));
  expect(parsed.letters[0].findings).toEqual([
    {
      rule: "proef/woord",
      severity: "warning",
      authority: "style",
      message: "Vervang ‘indien’ door ‘als’.",
      found: "indien",
      expected: ["als"],
      safe: false,
      fingerprint: parsed.letters[0].findings[0].fingerprint,
      start: { line: 3, column: 11, offset: 19 },
      end: { line: 3, column: 17, offset: 25 },
      url: "https://voorbeeld.example/proef/woord",
    },
    {
      rule: "proef/woord",
      severity: "warning",
      authority: "style",
      message: "Vervang ‘indien’ door ‘als’.",
      found: "in**dien",
      expected: ["als"],
      safe: false,
      fingerprint: parsed.letters[0].findings[1].fingerprint,
      start: { line: 3, column: 23, offset: 31 },
      end: { line: 3, column: 31, offset: 39 },
      url: "https://voorbeeld.example/proef/woord",
    },
  ]);
  expect(parsed.letters[1]).toEqual({
    path: "leeg.txt",
    kind: "onbekend",
    medium: null,
    template: false,
    readability: null,
    parts: [],
    findings: [],
    failures: [{ code: "empty", message: "In dit bestand staat geen tekst." }],
  });
  expect(parsed.summary).toEqual({ letters: 2, findings: 2, errors: 0, warnings: 2, infos: 0, failures: 1 });
  expect(json([results[0] ?? expect.fail()], () => undefined)).not.toContain('"url"');
});

test("the same letter gives the same bytes", async () => {
  const once = json([await check("a.md", "Indien u belt, indien.", { rules })], () => undefined);
  expect(json([await check("a.md", "Indien u belt, indien.", { rules })], () => undefined)).toBe(once);
  expect(JSON.parse(once).summary.findings).toBe(2);
});

test("a letter cannot steer the terminal", async () => {
  const result = await check(
    "a\u001b[31m.txt",
    "U belt \u001b[2J\u0007indien\u202e nodig is voor u en de buren van u.",
    { rules },
  );
  const text = stylishLetter(
    letterView(result, () => undefined),
    options,
  );
  expect(text).toContain("Vervang ‘indien");
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});

test("no line is longer than the width and the mark stands under the word", async () => {
  const long = `${"Dit is een heel gewone zin met woorden. ".repeat(6)}U belt indien nodig. ${"En nog een zin van ons. ".repeat(6)}`;
  const view = letterView(await check("a.txt", long, { rules }), () => undefined);
  const lines = stylishLetter(view, options).split("\n");
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  const mark = lines.findIndex((line) => /^\s*\^+$/u.test(line));
  const [from, to] = [lines[mark]?.indexOf("^") ?? 0, (lines[mark]?.lastIndexOf("^") ?? 0) + 1];
  expect(lines[mark - 1]?.slice(from, to)).toBe("indien");
});
