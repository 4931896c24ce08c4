// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";
import { runExample } from "../testing/run-example.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { checkers } from "./code/index.ts";
import { prepareRules } from "./prepare.ts";

const cards = sourceCards();
const language = loadLanguage();
const rules = prepareRules({ version: 1, hash: "", cards });

test("the promised rules are there", () => {
  const ids = cards.map(({ id }) => id);
  expect(ids).toContain("begrijpelijk/moeilijk-woord");
  expect(ids).toContain("briefonderdelen/telefoonnummer-ontbreekt");
  expect(ids.length).toBeGreaterThan(80);
});

test("every checker belongs to a card", () => {
  const coded = cards.filter(({ kind }) => kind === "code").map(({ id }) => id);
  expect(Object.keys(checkers).sort()).toEqual(coded.sort());
});

test("a form denies only when its word denies: else the better word would say the opposite", () => {
  const denies = /\b(?:niet|geen|nooit)\b/u;
  const entries = cards.flatMap((card) => card.entries ?? []);
  expect(entries.filter(({ form }) => denies.test(form)).length).toBeGreaterThan(20);
  expect(entries.filter(({ form, term }) => denies.test(form) && !denies.test(term))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.card.id, rule] as const))("%s", (_, rule) => {
  test("has an example with a finding and one without", () => {
    expect(rule.card.examples.some(({ text }) => text.includes("⟦"))).toBe(true);
    expect(rule.card.examples.some(({ text }) => !text.includes("⟦"))).toBe(true);
  });

  test.each(
    rule.card.examples.map((example) => [example.text.slice(0, 60).replaceAll("\n", " "), example] as const),
  )("marks exactly: %s", async (_text, example) => {
    const { expected, marked, fix, fixed, messages } = await runExample(rule, example, language);
    expect(marked).toBe(expected);
    expect(fixed).toBe(fix);
    expect(messages.filter((message) => /\{\w+\}/u.test(message))).toEqual([]);
  });
});

describe("what a card says passes our own rules", () => {
  const own = rules.filter(({ card }) => /^(?:begrijpelijk|zinsbouw|toon)\//u.test(card.id));
  test.each(cards.map((card) => [card.id, card] as const))("%s", async (_, card) => {
    // Words the text is about stand in quotes; places to fill in are fields.
    const texts = [card.title, card.why, card.message, ...Object.values(card.messages ?? {})].map((text) =>
      text.replaceAll(/‘[^’]*’/gu, "‘…’").replaceAll(/\{\w+\}/gu, "{{woord}}"),
    );
    const findings = await Promise.all(
      texts.map((text) => check("tekst.txt", text, { rules: own, language, template: true, strict: true })),
    );
    expect(
      findings
        .flatMap((result) => result.findings)
        .filter(({ severity }) => severity !== "info")
        .map(({ rule, found }) => `${rule}: ${found}`),
    ).toEqual([]);
  });
});
