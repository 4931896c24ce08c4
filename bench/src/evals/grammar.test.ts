// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { expect, test } from "vitest";
import { scoreGrammar } from "./grammar.ts";

test("of ten findings of the rules that need grammar at least nine are right", async () => {
  const dataFolder = process.env.KLAREBRIEF_DATA;
  const hasData = dataFolder !== undefined && existsSync(`${dataFolder}/letters/texts`);
  const scores = await scoreGrammar({
    root: fileURLToPath(new URL("../../..", import.meta.url)),
    dataFolder: hasData ? dataFolder : undefined,
    rules: prepareRules(loadRuleSet()),
    language: loadLanguage(),
  });
  const all = [...scores.values()];
  const right = all.reduce((n, score) => n + score.right, 0);
  const wrong = all.reduce((n, score) => n + score.wrong, 0);
  expect(right).toBeGreaterThan(60);
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9);
  if (!hasData) process.stderr.write("Skipped: letters used for tuning (KLAREBRIEF_DATA is not set)\n");
});
