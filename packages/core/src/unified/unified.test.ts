// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { toString as textOf } from "nlcst-to-string";
import remarkParse from "remark-parse";
import { retext } from "retext";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { check, readLetter } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";
import { sourcePositions } from "../reporters/position.ts";
import { prepareRules } from "../rules/prepare.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { klareBrief, toNlcst } from "./index.ts";

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });
const language = loadLanguage();
const letters = new URL("../../../../corpus/letters/", import.meta.url);
const markdown = readdirSync(letters).flatMap((slug) =>
  readdirSync(new URL(`${slug}/`, letters)).includes("letter.md") ? [`${slug}/letter.md`] : [],
);

test("the plugin gives the findings of check: rule, place and better words", async () => {
  expect(markdown.length).toBeGreaterThan(8);
  let compared = 0;
  for (const name of markdown) {
    const value = readFileSync(new URL(name, letters), "utf8");
    const file = new VFile({ path: name, value });
    const processor = unified().use(remarkParse).use(klareBrief, { rules, language });
    await processor.run(processor.parse(file), file);
    const { letter, findings } = await check(name, value, { rules, language });
    if (!letter) throw new Error(`${name} cannot be read`);
    const positions = sourcePositions(letter);
    const found = file.messages.map(({ source, ruleId, place, expected, reason }) => ({
      rule: `${source}/${ruleId}`,
      place,
      expected,
      reason,
    }));
    expect(found).toEqual(
      findings.map((finding) => ({
        rule: finding.rule,
        place: positions(finding),
        expected: finding.expected,
        reason: finding.message,
      })),
    );
    compared += found.length;
  }
  expect(compared).toBeGreaterThan(50);
});

test("without options the built package uses its own rules and language", async () => {
  const built = await import("@klarebrief/core/unified");
  const file = new VFile({ path: "a.md", value: "Wij schrijven u teneinde te helpen.\n" });
  const processor = unified().use(remarkParse).use(built.klareBrief);
  await processor.run(processor.parse(file), file);
  expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toContainEqual([
    "moeilijk-woord",
    "teneinde",
  ]);
});

test("a retext processor takes our tree", async () => {
  const letter = await readLetter("a.txt", "U krijgt een brief. Wij bellen u.");
  if ("code" in letter) throw new Error(letter.message);
  expect(retext().stringify(toNlcst(letter))).toBe("U krijgt een brief. Wij bellen u.");
});

test("every word of the tree stands in the source at its position, with its analysis", async () => {
  let words = 0;
  for (const name of markdown) {
    const value = readFileSync(new URL(name, letters), "utf8");
    const letter = await readLetter(name, value, { language });
    if ("code" in letter) throw new Error(letter.message);
    visit(toNlcst(letter), "WordNode", (node) => {
      const { start, end } = node.position ?? {};
      const own = value.slice(start?.offset, end?.offset);
      if (!/[&\\*]/u.test(own)) expect(own).toBe(textOf(node));
      expect(node.data).toMatchObject({ deprel: expect.stringMatching(/./u) });
      words++;
    });
  }
  expect(words).toBeGreaterThan(1000);
});
