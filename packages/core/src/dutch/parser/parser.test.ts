// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createKernel } from "./kernel.ts";
import { createLemmatiser } from "./lemmas.ts";
import { readModelFile } from "./model-file.ts";
import { createNetwork, type Prediction } from "./network.ts";
import { fold } from "./word-features.ts";

interface Sample {
  readonly form: readonly string[];
  readonly band: readonly number[];
  readonly noun: readonly number[];
  readonly tag: readonly string[];
  readonly head: readonly number[];
  readonly label: readonly string[];
  readonly tagBest: readonly number[];
  readonly headScores: readonly (readonly (number | null)[])[];
  readonly labelScores: readonly (readonly number[])[];
}

const bytes = readFileSync(new URL("../../../language/nl.kbm", import.meta.url));
const model = readModelFile(bytes);
const samples = JSON.parse(readFileSync(new URL("check.json", import.meta.url), "utf8")) as readonly Sample[];
const classes = new Map(
  samples.flatMap(({ form, band, noun }) =>
    form.map((word, i) => [fold(word), { band: band[i] ?? 0, noun: noun[i] ?? 0 }] as const),
  ),
);
const predictWith = (name: "simd" | "scalar"): ((forms: readonly string[]) => Prediction) =>
  createNetwork({
    model,
    kernel: createKernel(name),
    classOf: (folded) => classes.get(folded) ?? { band: 0, noun: 0 },
  });

describe("tags, heads, labels and scores equal those of the network in PyTorch, int8 weights in both", () => {
  test.each(["simd", "scalar"] as const)("%s", (name) => {
    expect(createKernel(name).name).toBe(name);
    const predict = predictWith(name);
    expect(samples.length).toBe(8);
    let compared = 0;
    for (const sample of samples) {
      const found = predict(sample.form);
      expect({ tag: found.tags, head: found.heads, label: found.labels }).toEqual({
        tag: sample.tag,
        head: sample.head,
        label: sample.label,
      });
      const ours = [found.tagBest, ...found.headScores, ...found.labelScores];
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
});

test("both kernels give the same bits", () => {
  const [simd, scalar] = [predictWith("simd"), predictWith("scalar")];
  const sentence = samples.flatMap(({ form }) => form);
  expect(sentence.length).toBeGreaterThan(60);
  expect(scalar(sentence)).toEqual(simd(sentence));
});

test("a model file that is cut, changed or of another version is refused", () => {
  const changed = Uint8Array.from(bytes);
  changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
  const newer = Uint8Array.from(bytes);
  newer[4] = 2;
  expect(() => readModelFile(changed)).toThrow("damaged");
  expect(() => readModelFile(bytes.subarray(0, bytes.length - 16))).toThrow("damaged");
  expect(() => readModelFile(newer)).toThrow("version 2");
  expect(() => readModelFile(new Uint8Array(100))).toThrow("not a language model file");
});

test("lemmas follow word and tag", () => {
  const lemmaOf = createLemmatiser(model);
  const lemmas = [
    ["brieven", "N|soort|mv|basis"],
    ["liep", "WW|pv|verl|ev"],
    ["toegekend", "WW|vd|vrij|zonder"],
    ["gemeentelijke", "ADJ|prenom|basis|met-e|stan"],
  ] as const;
  expect(lemmas.map(([word, xpos]) => lemmaOf(word, xpos))).toEqual([
    "brief",
    "lopen",
    "toekennen",
    "gemeentelijk",
  ]);
});
