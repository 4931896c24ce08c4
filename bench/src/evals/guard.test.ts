// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadLanguage } from "@klarebrief/core/node";
import { expect, test } from "vitest";
import { attackTargets, scoreAttacks, scoreMarks, scoreRewordings, scoreSegments } from "./guard-score.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const dataFolder = process.env.KLAREBRIEF_DATA;
const hasData = dataFolder !== undefined && existsSync(`${dataFolder}/pairs/amsterdam-dev.tsv`);

test("a falsified letter of ours is called changed, with the right fact", async () => {
  const scores = await scoreAttacks(attackTargets(root, undefined));
  const total = (key: "pairs" | "right" | "same"): number =>
    scores.reduce((all, score) => all + score[key], 0);
  expect(total("pairs")).toBeGreaterThan(600);
  expect(scores.filter(({ pairs }) => pairs > 0).length).toBeGreaterThanOrEqual(25);
  expect(
    total("right") / total("pairs"),
    scores.flatMap(({ vague }) => vague).join("\n"),
  ).toBeGreaterThanOrEqual(0.95);
  expect(
    total("same") / total("pairs"),
    scores.flatMap(({ missed }) => missed).join("\n"),
  ).toBeLessThanOrEqual(0.01);
}, 120_000);

test("a letter in other words is called the same", async () => {
  const outcomes = await scoreRewordings(attackTargets(root, undefined));
  expect(outcomes.length).toBeGreaterThan(15);
  expect(outcomes.filter(([, { verdict }]) => verdict !== "same").map(([name]) => name)).toEqual([]);
});

test.runIf(hasData)("rewrites by people: false alarms stay below their bars", async () => {
  for (const language of [undefined, loadLanguage()]) {
    const marks = (await scoreMarks(root, dataFolder, language)) ?? [];
    const same = marks.filter(({ mark }) => mark === "same");
    const share = (verdict: string): number =>
      same.filter(({ comparison }) => comparison.verdict === verdict).length / same.length;
    expect(same.length).toBe(170);
    expect(share("changed")).toBeLessThanOrEqual(0.1);
    expect(share("same")).toBeGreaterThanOrEqual(0.65);
    const changed = marks.filter(({ mark }) => mark === "changed");
    expect(changed.filter(({ comparison }) => comparison.verdict === "same").length).toBeLessThanOrEqual(2);
  }
});

test.runIf(hasData)(
  "segments of rewritten letters: what changed is changed, what was added is never the same",
  async () => {
    for (const language of [undefined, loadLanguage()]) {
      const segments = (await scoreSegments(dataFolder, language)) ?? [];
      const verdicts = (mark: string): readonly string[] =>
        segments.filter(([changed]) => changed === mark).map(([, { verdict }]) => verdict);
      expect(verdicts("yes").length).toBeGreaterThan(5);
      expect(verdicts("yes").filter((verdict) => verdict !== "changed")).toEqual([]);
      expect(verdicts("added").filter((verdict) => verdict === "same")).toEqual([]);
    }
  },
);
