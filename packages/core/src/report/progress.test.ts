// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import type { SavedLetter } from "../reporters/baseline.ts";
import { compareWith } from "./progress.ts";
import { earlierOf, memoryStore, type NamedResult } from "./report.test.data.ts";

const letter = (
  path: string,
  lint: number | null,
  ...findings: readonly (readonly [
    rule: string,
    severity: "error" | "warning" | "info",
    fingerprint: string,
  ])[]
): SavedLetter => ({
  path,
  readability: { lint, level: lint === null ? null : lint > 46 ? 3 : 2 },
  findings: findings.map(([rule, severity, fingerprint]) => ({ rule, severity, fingerprint })),
});

const before = [
  letter("a.md", 50, ["x/een", "error", "1"], ["x/twee", "info", "2"]),
  letter("b.md", 40, ["x/een", "warning", "3"]),
  letter("c.md", 40, ["x/een", "warning", "4"]),
  letter("weg.md", 40, ["x/een", "warning", "5"]),
];
const after = [
  letter("a.md", 51, ["x/twee", "info", "2"], ["x/twee", "info", "6"]),
  letter("b.md", 42, ["x/een", "warning", "3"]),
  letter("c.md", 40.5, ["x/een", "warning", "4"]),
  letter("nieuw.md", null),
];

/** The last result is that of now. */
async function compared(...results: readonly NamedResult[]) {
  const store = memoryStore();
  const earlier = await earlierOf(results.slice(0, -1), store);
  if (!earlier) throw new TypeError("nothing to compare with");
  const { add, done } = compareWith(earlier, store);
  const changes = (results.at(-1)?.letters ?? []).map(add);
  return { changes, ...done() };
}

test("a letter is better when what was solved weighs more than what came, and else by its score", async () => {
  const { changes, comparison } = await compared(
    { name: "mei", letters: before },
    { name: "nu", letters: after },
  );
  expect(
    changes.map((own) => own && [own.path, own.solved, own.added, Math.sign(own.won), own.lintBefore]),
  ).toEqual([["a.md", 1, 1, 1, 50], ["b.md", 0, 0, -1, 40], ["c.md", 0, 0, 0, 40], undefined]);
  const { better, worse, ...rest } = comparison;
  expect([better, worse].map((own) => own.items().map(({ path }) => path))).toEqual([["a.md"], ["b.md"]]);
  expect(rest).toEqual({
    name: "mei",
    same: 1,
    rules: [
      { rule: "x/een", before: 3, after: 2 },
      { rule: "x/twee", before: 1, after: 2 },
    ],
    gone: { first: ["weg.md"], count: 1 },
    added: { first: ["nieuw.md"], count: 1 },
  });
});

test("of very many letters those that changed most are kept, and all are counted", async () => {
  const many = (findings: (i: number) => number): readonly SavedLetter[] =>
    Array.from({ length: 300 }, (_, i) =>
      letter(
        `${i}.md`,
        40,
        ...Array.from({ length: findings(i) }, (_, n) => ["x/een", "info", `${n}`] as const),
      ),
    );
  const { comparison } = await compared(
    { name: "mei", letters: many(() => 1) },
    { name: "nu", letters: many((i) => (i % 3 === 0 ? 0 : i % 3 === 1 ? 2 + (i === 298 ? 5 : 0) : 1)) },
  );
  const { better, worse, same } = comparison;
  expect([better.count(), worse.count(), same]).toEqual([100, 100, 100]);
  expect(worse.items()[0]?.path).toBe("298.md");
  const { comparison: all } = await compared(
    { name: "mei", letters: many(() => 0) },
    { name: "nu", letters: many(() => 1) },
  );
  expect([all.worse.count(), all.worse.items().length]).toEqual([300, 100]);
});

test("a finding that stands there twice and then once was solved once", async () => {
  const twice = letter("a.md", 40, ["x/een", "info", "1"], ["x/een", "info", "1"]);
  const once = letter("a.md", 40, ["x/een", "info", "1"]);
  const { changes } = await compared({ name: "mei", letters: [twice] }, { name: "nu", letters: [once] });
  expect(changes[0]).toMatchObject({ solved: 1, added: 0, won: 1 });
});

test("what stays in a sentence that was changed is neither solved nor new", async () => {
  const old = letter("a.md", 40, ["x/een", "error", "1"], ["x/twee", "warning", "2"]);
  const now = letter("a.md", 40, ["x/twee", "warning", "3"]);
  const { changes } = await compared({ name: "mei", letters: [old] }, { name: "nu", letters: [now] });
  expect(changes[0]).toMatchObject({ solved: 1, added: 0, won: 9 });
});

test("the trend has means per letter, so that results of another size can stand side by side", async () => {
  const { trend } = await compared(
    { name: "leeg", letters: [] },
    { name: "mei", letters: before },
    { name: "nu", letters: after },
  );
  expect(trend).toEqual([
    { name: "leeg", letters: 0, lint: null, easy: null, errors: 0, warnings: 0 },
    { name: "mei", letters: 4, lint: 42.5, easy: 75, errors: 0.3, warnings: 0.8 },
    { name: "nu", letters: 4, lint: 44.5, easy: 67, errors: 0, warnings: 0.5 },
  ]);
});
