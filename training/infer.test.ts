// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyse, lemmaOf, readModel } from "./infer.ts";

type Sample = {
  readonly form: readonly string[];
  readonly band: readonly number[];
  readonly noun: readonly number[];
  readonly tag: readonly string[];
  readonly head: readonly number[];
  readonly label: readonly string[];
  readonly tagBest: readonly number[];
  readonly headScores: readonly (readonly (number | null)[])[];
  readonly labelScores: readonly (readonly number[])[];
};

const bytes = readFileSync(new URL("model/nl.kbm", import.meta.url));
const model = readModel(bytes);
const samples = JSON.parse(
  readFileSync(new URL("model/check.json", import.meta.url), "utf8"),
) as readonly Sample[];

test("tags, heads, labels and scores equal those of the network in PyTorch, int8 weights in both", () => {
  expect(samples.length).toBe(8);
  let compared = 0;
  for (const sample of samples) {
    const found = analyse(
      model,
      sample.form.map((form, i) => ({ form, band: sample.band[i] ?? 0, noun: sample.noun[i] ?? 0 })),
    );
    expect({ tag: found.tag, head: found.head, label: found.label }).toEqual({
      tag: sample.tag,
      head: sample.head,
      label: sample.label,
    });
    const ours = [
      found.tagBest,
      ...found.headScores.map((row) => [...row]),
      ...found.labelScores.map((row) => [...row]),
    ];
    const theirs = [sample.tagBest, ...sample.headScores, ...sample.labelScores];
    expect(ours.map((row) => row.length)).toEqual(theirs.map((row) => row.length));
    theirs.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null) return;
        expect(Math.abs((ours[r]?.[c] ?? Number.NaN) - value)).toBeLessThan(0.002);
        compared++;
      });
    });
  }
  expect(compared).toBeGreaterThan(1000);
});

test("a model file that is cut, changed or of another version is refused", () => {
  const changed = Uint8Array.from(bytes);
  changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
  const newer = Uint8Array.from(bytes);
  newer[4] = 2;
  expect(() => readModel(changed)).toThrow("damaged");
  expect(() => readModel(bytes.subarray(0, bytes.length - 16))).toThrow("damaged");
  expect(() => readModel(newer)).toThrow("version 2");
  expect(() => readModel(new Uint8Array(100))).toThrow("not a language model file");
});

test("lemmas follow word and tag", () => {
  const lemmas = [
    ["brieven", "N|soort|mv|basis"],
    ["liep", "WW|pv|verl|ev"],
    ["toegekend", "WW|vd|vrij|zonder"],
    ["gemeentelijke", "ADJ|prenom|basis|met-e|stan"],
  ] as const;
  expect(lemmas.map(([word, xpos]) => lemmaOf(model, word, xpos))).toEqual([
    "brief",
    "lopen",
    "toekennen",
    "gemeentelijk",
  ]);
});
