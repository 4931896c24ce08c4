// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { compareResults, readSavedResult, type SavedLetter, trendOf } from "./progress.ts";

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

test("a letter is better when what was solved weighs more than what came, and else by its score", () => {
  const { letters, ...rest } = compareResults(before, after);
  expect(letters.map(({ path, solved, added, verdict }) => [path, solved, added, verdict])).toEqual([
    ["a.md", 1, 1, "better"],
    ["b.md", 0, 0, "worse"],
    ["c.md", 0, 0, "same"],
  ]);
  expect(rest).toEqual({
    rules: [
      { rule: "x/een", before: 3, after: 2 },
      { rule: "x/twee", before: 1, after: 2 },
    ],
    gone: ["weg.md"],
    added: ["nieuw.md"],
  });
});

test("a finding that stands there twice and then once was solved once", () => {
  const twice = letter("a.md", 40, ["x/een", "info", "1"], ["x/een", "info", "1"]);
  const once = letter("a.md", 40, ["x/een", "info", "1"]);
  expect(compareResults([twice], [once]).letters[0]).toMatchObject({
    solved: 1,
    added: 0,
    verdict: "better",
  });
});

test("the trend has means per letter, so that results of another size can stand side by side", () => {
  expect(
    trendOf([
      { name: "mei", letters: before },
      { name: "nu", letters: after },
      { name: "leeg", letters: [] },
    ]),
  ).toEqual([
    { name: "mei", letters: 4, lint: 42.5, easy: 75, errors: 0.3, warnings: 0.8 },
    { name: "nu", letters: 4, lint: 44.5, easy: 67, errors: 0, warnings: 0.5 },
    { name: "leeg", letters: 0, lint: null, easy: null, errors: 0, warnings: 0 },
  ]);
});

test.each([
  ["geen json", "dit is geen JSON"],
  ['{"version":2,"letters":[]}', "dit is een uitkomst van een andere versie van Klare Brief"],
  ['{"version":1,"letters":[{"path":1}]}', "dit is geen uitkomst van Klare Brief"],
  ["null", "dit is geen uitkomst van Klare Brief"],
])("an earlier result that cannot be used is refused with the reason: %s", (text, reason) => {
  expect(() => readSavedResult("oud.json", text)).toThrow(`oud.json: ${reason}`);
});
