// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { check, prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { describe, expect, test } from "vitest";
import { languageFrom } from "./language.ts";
import { headers, policy } from "./policy.ts";
import { fromWire, toWire } from "./wire.ts";

/** What the build lays out. */
const dist = new URL("../dist/", import.meta.url);
const bytes = (name: string): Uint8Array => readFileSync(new URL(name, dist));
const text = (name: string): string => readFileSync(new URL(name, dist), "utf8");

test("the data files of the page give the findings of the command line", async () => {
  const language = languageFrom({
    model: bytes("nl.kbm"),
    lexicon: bytes("lexicon.kbl"),
    frequencies: bytes("frequencies.kbl"),
  });
  const letter = readFileSync(
    new URL("../../../corpus/letters/bijstand-afwijzing/letter.txt", import.meta.url),
    "utf8",
  );
  const ofPage = await check("brief.txt", letter, {
    rules: prepareRules(JSON.parse(text("rules.json"))),
    language,
  });
  const ofCommand = await check("brief.txt", letter, {
    rules: prepareRules(loadRuleSet()),
    language: loadLanguage(),
  });
  expect(ofPage.findings.length).toBeGreaterThan(20);
  expect(ofPage.findings).toEqual(ofCommand.findings);
  expect(ofPage.readability).toEqual(ofCommand.readability);
});

test("a word list comes out of the wire byte for byte, and a damaged one is refused", () => {
  for (const name of ["lexicon.kbl", "frequencies.kbl"]) {
    const file = readFileSync(new URL(`../../core/language/${name}`, import.meta.url));
    const content = inflateSync(file.subarray(40));
    const wire = toWire(content);
    expect(wire.length).toBeLessThan(content.length * 0.95);
    expect(Buffer.from(fromWire(wire)).equals(content)).toBe(true);
  }
  const damaged = Uint8Array.from(bytes("lexicon.kbl"));
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1;
  const files = { model: bytes("nl.kbm"), frequencies: bytes("frequencies.kbl") };
  expect(() => languageFrom({ ...files, lexicon: damaged })).toThrow("damaged");
});

describe("the page", () => {
  const page = text("index.html");

  test("has the strict policy, and nothing in it that the policy forbids", () => {
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="${policy}"`);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/u);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/u);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/u);
    expect(JSON.parse(text("headers.json"))).toEqual(headers);
  });

  test("asks for nothing outside its folder", () => {
    const linked = Array.from(
      page.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/gu),
      ([, to = ""]) => to,
    );
    const files = linked.filter((to) => !to.startsWith("data:"));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((to) => !existsSync(new URL(to, dist)))).toEqual([]);
    expect(text("page.css")).not.toMatch(/url\(|@import/u);
  });
});

test("data are files of their own, with their licences beside them", () => {
  const names = readdirSync(dist);
  for (const name of [
    "nl.kbm",
    "lexicon.kbl",
    "frequencies.kbl",
    "rules.json",
    "LICENSE-nl.md",
    "LICENSE-lexicon.md",
  ])
    expect(names).toContain(name);
  expect(text("page.js").length + text("worker.js").length).toBeLessThan(1_200_000);
  const licences = text("LICENCES.txt");
  for (const named of [
    "@codemirror/view",
    "htmlparser2",
    "voorbeeld-design-tokens",
    "EUROPEAN UNION PUBLIC LICENCE",
    "SUBTLEX",
  ])
    expect(licences).toContain(named);
});
