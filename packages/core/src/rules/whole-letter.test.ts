// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { expect, test } from "vitest";
import { check } from "../check.ts";
import type { Card } from "./card.ts";
import { prepareRules } from "./prepare.ts";
import { namedRules, needsWholeLetter } from "./whole-letter.ts";

const ruleSet = loadRuleSet();
const rules = prepareRules(ruleSet);
const language = loadLanguage();
const letters = new URL("../../../../corpus/letters/", import.meta.url);

test("every rule named is a coded rule that exists", () => {
  const coded = new Set(ruleSet.cards.filter(({ kind }) => kind === "code").map(({ id }) => id));
  expect(namedRules.filter((id) => !coded.has(id))).toEqual([]);
});

test("what is asked of a letter and its length need the whole; words, sentences and headings do not", () => {
  const card = (part: object): Card => ({ id: "eigen/regel", ...part }) as unknown as Card;
  expect(needsWholeLetter(card({ kind: "require", require: {} }))).toBe(true);
  expect(needsWholeLetter(card({ kind: "limit", limit: { measure: "bodyWords", max: 1 } }))).toBe(true);
  expect(needsWholeLetter(card({ kind: "limit", limit: { measure: "sentenceWords", max: 1 } }))).toBe(false);
  expect(needsWholeLetter(card({ kind: "pattern", patterns: [] }))).toBe(false);
  expect(ruleSet.cards.find(({ id }) => id.endsWith("/telefoonnummer-ontbreekt"))).toSatisfy(
    needsWholeLetter,
  );
});

test("the other rules say of a paragraph what they say of it in the letter", async () => {
  const sentenceRules = rules.filter(({ card }) => !needsWholeLetter(card));
  const options = { rules: sentenceRules, language, format: "text" } as const;
  let same = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const slug of readdirSync(letters)) {
    const file = new URL(`${slug}/letter.txt`, letters);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    const { letter, findings } = await check("brief.txt", text, options);
    if (!letter || letter.template) continue;
    const inLetter = new Set(findings.map(({ rule, start, end }) => `${rule} ${start}-${end}`));
    const seen = new Set<string>();
    for (const block of letter.blocks) {
      const alone = await check("alinea.txt", text.slice(block.start, block.end), options);
      for (const { rule, start, end } of alone.findings)
        seen.add(`${rule} ${start + block.start}-${end + block.start}`);
    }
    same += [...seen].filter((finding) => inLetter.has(finding)).length;
    wrong.push(...[...seen].filter((finding) => !inLetter.has(finding)));
    missed.push(...[...inLetter].filter((finding) => !seen.has(finding)));
  }
  expect(same).toBeGreaterThan(200);
  expect(wrong.length / same).toBeLessThan(0.03);
  expect(missed.length / same).toBeLessThan(0.03);
}, 120_000);
