// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { check } from "../check.ts";
import { lintLevel } from "../readability/lint-ii.ts";
import { readabilityJson } from "./json.ts";
import { readabilityText, shownScore } from "./readability-text.ts";
import { headline } from "./summary.ts";

test("a score and its level agree wherever they are shown", async () => {
  for (const parts of [1, 10])
    for (let score = 0; score <= 100; score += 0.01) {
      const shown = shownScore(score, parts);
      expect([lintLevel(shown), Math.abs(shown - score) * parts < 1], String(score)).toEqual([
        lintLevel(score),
        true,
      ]);
    }
  expect([60, 60.2, 60.7, 33.6, 34.4, 100].map((score) => shownScore(score))).toEqual([
    60, 61, 61, 34, 35, 100,
  ]);
  const { letter, readability } = await check("a.txt", "U krijgt geld.", { rules: [] });
  if (!letter || !readability) throw new Error("not read");
  const justAbove = { ...readability, lint: 60.02, level: 4 };
  expect(readabilityText(justAbove)[0]).toContain("niveau 4 van 4, heel moeilijk (LiNT-score 61 van 100)");
  expect(headline(justAbove, { error: 0, warning: 0, info: 0 })).toBe("Niveau 4, score 61: niets gevonden");
  expect(readabilityJson(letter, justAbove)).toMatchObject({ lint: 60.1, level: 4 });
});
