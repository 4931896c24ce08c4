// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compoundParts } from "../../packages/core/src/dutch/compound-parts.ts";
import { readLexicon } from "../../packages/core/src/dutch/lexicon.ts";
import { packFile, unpackFile } from "../../packages/core/src/dutch/packed-file.ts";
import { packWords, readWords, sortWords } from "../../packages/core/src/dutch/packed-words.ts";
import { readLists } from "./lists.ts";

const file = (name: string): Uint8Array =>
  readFileSync(new URL(`../../packages/core/language/${name}`, import.meta.url));
const files = { lexicon: file("lexicon.kbl"), frequencies: file("frequencies.kbl") };
const lexicon = readLexicon(files);
const folder = `${process.env.KLAREBRIEF_DATA}/lexicon`;
const hasLists = process.env.KLAREBRIEF_DATA !== undefined && existsSync(folder);

test("the two files are at most 2.4 MB", () => {
  expect(files.lexicon.length + files.frequencies.length).toBeLessThanOrEqual(2_400_000);
});

test("words, nouns and lists are there", () => {
  expect(lexicon.frequency("brief")).toBeGreaterThan(4);
  expect(lexicon.frequency("xqzwvk")).toBe(null);
  expect(lexicon.noun("belastingaanslag")).toMatchObject({
    class: "abstract",
    head: "aanslag",
    plural: false,
  });
  expect(lexicon.noun("buren")).toMatchObject({ class: "concrete", human: true, plural: true });
  expect(lexicon.noun("wandelt")).toBe(null);
  expect([lexicon.isSkipped("aanbellen"), lexicon.isSkipped("brief")]).toEqual([true, false]);
  expect([lexicon.isMannerAdverb("ambtshalve"), lexicon.isMannerAdverb("nu")]).toEqual([true, false]);
  expect([lexicon.isUnit("km"), lexicon.isUnit("brief")]).toEqual([true, false]);
});

/** A word that looks Dutch, from a seed: pieces of known words put together. */
function* inventedWords(words: readonly string[], count: number): Generator<string> {
  let seed = 7;
  const random = (n: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % n;
  };
  for (let i = 0; i < count; i++) {
    const [one = "", two = ""] = [words[random(words.length)], words[random(words.length)]];
    yield one.slice(0, 2 + random(6)) + two.slice(-2 - random(6));
  }
}

describe.skipIf(!hasLists)("compared with the lists they were made from", () => {
  const lists = readLists(folder);

  test("every frequency is right within 0.015, and no other word has one", () => {
    let largest = 0;
    for (const [word, value] of lists.frequencies)
      largest = Math.max(largest, Math.abs((lexicon.frequency(word) ?? -9) - value));
    expect(lists.frequencies.size).toBeGreaterThan(437_000);
    expect(largest).toBeLessThanOrEqual(0.015);
    const others = [...inventedWords([...lists.frequencies.keys()], 130_000)].filter(
      (word) => !lists.frequencies.has(word),
    );
    expect(others.length).toBeGreaterThan(100_000);
    expect(others.filter((word) => lexicon.frequency(word) !== null)).toEqual([]);
  });

  test("every noun has its class, number and head, and no other word is a noun", () => {
    const wrong = [...lists.nouns].filter(
      ([word, noun]) => JSON.stringify(sorted(lexicon.noun(word))) !== JSON.stringify(sorted(noun)),
    );
    expect(lists.nouns.size).toBeGreaterThan(164_000);
    expect(wrong.slice(0, 5)).toEqual([]);
    const others = [...inventedWords([...lists.nouns.keys()], 130_000)].filter(
      (word) => !lists.nouns.has(word),
    );
    expect(others.length).toBeGreaterThan(100_000);
    expect(others.filter((word) => lexicon.noun(word) !== null)).toEqual([]);
  });

  test("the small lists are whole", () => {
    expect([...lists.skipped].filter((word) => !lexicon.isSkipped(word))).toEqual([]);
    expect([...lists.mannerAdverbs].filter((word) => !lexicon.isMannerAdverb(word))).toEqual([]);
    expect([...lists.units].filter((word) => !lexicon.isUnit(word))).toEqual([]);
  });
});

const sorted = (value: object | null): unknown => value && Object.entries(value).sort();

test("words of any script are found, and only those", () => {
  const words = sortWords(["zee", "één", "zeef", "a", "ångström", "zeeën", "😀", "zeeman"]);
  const read = readWords(packWords(words));
  expect(words.map((word) => read.indexOf(word))).toEqual(words.map((_, i) => i));
  expect(["", "zeem", "zeeman ", "b", "￿"].map((word) => read.indexOf(word))).toEqual([-1, -1, -1, -1, -1]);
});

test("a file that is cut, changed or of another version is refused", () => {
  const good = packFile(new Uint8Array([1, 2, 3]));
  expect([...unpackFile(good)]).toEqual([1, 2, 3]);
  const changed = Uint8Array.from(good);
  changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
  const newer = Uint8Array.from(good);
  newer[4] = 3;
  expect(() => unpackFile(changed)).toThrow("damaged");
  expect(() => unpackFile(good.subarray(0, good.length - 1))).toThrow("damaged");
  expect(() => unpackFile(newer)).toThrow("version 3");
  expect(() => unpackFile(new Uint8Array(100))).toThrow("not a lexicon file");
});

test("compounds are split into modifier and head", () => {
  const parts = (word: string): string => {
    const found = compoundParts(word, lexicon);
    return found ? `${found.modifier}+${found.head}` : "-";
  };
  expect(
    [
      "belastingaanslag",
      "huurtoeslag",
      "gemeenteraadsverkiezing",
      "zorgverzekering",
      "brief",
      "parkeervergunning",
    ].map(parts),
  ).toEqual([
    "belasting+aanslag",
    "huur+toeslag",
    "gemeenteraad+verkiezing",
    "zorg+verzekering",
    "-",
    "parkeer+vergunning",
  ]);
});
