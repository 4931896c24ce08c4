// SPDX-License-Identifier: EUPL-1.2
import { loadLanguage } from "@klarebrief/core/node";
import { expect, test } from "vitest";
import { lintLevel } from "../../../packages/core/src/readability/lint-ii.ts";
import { correlation, frequencyDifferences, parityOf, scoreFromTokens } from "./lint.ts";
import { readReference } from "./lint-reference.ts";

const language = loadLanguage();
const documents = readReference(process.env.KLAREBRIEF_DATA);

test.skipIf(documents.length === 0)("scores and levels are those of LiNT-II", async () => {
  for (const document of documents) {
    for (const sentence of document.sentences)
      expect(scoreFromTokens(sentence)?.toFixed(2), sentence.text).toBe(sentence.lint_score?.toFixed(2));
    expect(frequencyDifferences(document, language)).toEqual([]);
  }
  const parities = await Promise.all(documents.map((document) => parityOf(document, language)));
  for (const { name, reference, ours } of parities) {
    expect(Math.abs((ours ?? Number.NaN) - reference), name).toBeLessThanOrEqual(2);
    expect(lintLevel(ours ?? -1), name).toBe(lintLevel(reference));
  }
  const pairs = parities.flatMap((parity) => parity.pairs);
  expect(pairs.length).toBeGreaterThan(25);
  expect(correlation(pairs)).toBeGreaterThanOrEqual(0.93);
});
