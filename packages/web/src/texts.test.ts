// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { check, prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { expect, test } from "vitest";

const rules = prepareRules(loadRuleSet()).filter(({ card }) =>
  /^(?:begrijpelijk|zinsbouw|toon)\//u.test(card.id),
);
const language = loadLanguage();

/** What is heavier than a tip in a text of ours. What stands in quotes is what the text is about. */
async function faults(path: string, text: string): Promise<readonly string[]> {
  const options = { rules, language, template: true, kind: "informatie", strict: true } as const;
  const { findings } = await check(path, text.replaceAll(/‘[^’\n]*’/gu, "{{naam}}"), options);
  return findings.filter(({ severity }) => severity !== "info").map(({ rule, found }) => `${rule}: ${found}`);
}

test("the texts of the page pass our own rules", async () => {
  const page = readFileSync(new URL("index.html", import.meta.url), "utf8").replaceAll(
    /<select[\s\S]*?<\/select>/gu,
    "",
  );
  expect(page).toContain("Uw brief");
  expect(await faults("pagina.html", page)).toEqual([]);
});

test("the texts in the code of the page pass our own rules", async () => {
  const sources = readdirSync(new URL(".", import.meta.url)).filter((name) => /(?<!\.test)\.ts$/u.test(name));
  const texts = sources
    .flatMap((name) => readFileSync(new URL(name, import.meta.url), "utf8").split("\n"))
    .flatMap((line) =>
      Array.from(line.matchAll(/["`]([A-Z][^"`]*\s[^"`]*)["`]/gu), ([, found = ""]) => found),
    )
    .filter((found) => !/^(?:No|The|A) /u.test(found))
    .map((found) => found.replaceAll(/\$\{[^}]*\}/gu, "{{naam}}"));
  expect(texts.length).toBeGreaterThan(20);
  const found = await Promise.all(texts.map((part) => faults("tekst.txt", part)));
  expect(found.flat()).toEqual([]);
});
