// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { latinLetters, quick } from "./latin.ts";
import { remember, rememberLast } from "./remember.ts";

test("letters become ranges, alone and inside a class; other classes and escapes stay", () => {
  const pattern = latinLetters(String.raw`(?<!\p{L})[\p{L}\d-]+\[\p{Lu}\\\p{L}`);
  expect(pattern).not.toContain(String.raw`\p{L}`);
  expect(pattern).toContain(String.raw`\d-]+\[\p{Lu}\\[A-Z`);
});

test("a quick pattern finds the same in Dutch", () => {
  const slow = /(?<!\p{L})(?:één|re[\p{L}]+|vóór|überhaupt)(?!\p{L})/giu;
  const text = "Eén REÜNIE vóór alles, ÜBERHAUPT geen geen­één reëel drieén.";
  expect(text.match(quick(slow))).toEqual(text.match(slow));
  expect(text.match(slow)?.length).toBeGreaterThan(4);
  expect(quick(slow)).toBe(quick(slow));
});

test("what is remembered is made once, and the oldest is forgotten", () => {
  const made: string[] = [];
  const ask = remember((text) => made.push(text), 2);
  for (const text of ["a", "b", "a", "c", "a", "b"]) ask(text);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("of the last thing asked for it is remembered what was made, and of no other", () => {
  const made: object[] = [];
  const ask = rememberLast((key: object) => made.push(key));
  const [one, other] = [{}, {}];
  expect([ask(one), ask(one), ask(other), ask(other), ask(one)]).toEqual([1, 1, 2, 2, 3]);
  expect(made).toEqual([one, other, one]);
});
