// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { readData, toOriginal } from "./annotation.ts";

const part = fc.oneof(
  fc.record({ text: fc.string({ unit: "grapheme", maxLength: 8 }) }),
  fc.record({ markup: fc.string({ minLength: 1, maxLength: 8 }) }),
  fc.record({ markup: fc.string({ minLength: 1, maxLength: 8 }), interpretAs: fc.string({ maxLength: 4 }) }),
);

test("a range of the checked text comes back as the same text in what was sent", () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.nat(), (annotation, seed) => {
      const { text, original, pieces = [] } = readData(JSON.stringify({ annotation }));
      const piece = pieces[seed % Math.max(1, pieces.length)];
      if (!piece || piece.length === 0) return;
      const start = piece.text + (seed % piece.length);
      const place = toOriginal(pieces, { start, end: piece.text + piece.length });
      found += 1;
      expect(place && original.slice(place.start, place.end)).toBe(
        text.slice(start, piece.text + piece.length),
      );
    }),
    { seed: 8, numRuns: 500 },
  );
  expect(found).toBeGreaterThan(200);
});

test("a range never begins or ends in markup, and one that only stands for markup has no place", () => {
  const { pieces = [], text } = readData(
    '{"annotation":[{"text":"Dag"},{"markup":"</p><p>","interpretAs":"\\n\\n"},{"text":"Wij"},{"markup":"</p>"}]}',
  );
  expect(text).toBe("Dag\n\nWij");
  expect(toOriginal(pieces, { start: 3, end: 5 })).toBeUndefined();
  expect(toOriginal(pieces, { start: 0, end: 5 })).toEqual({ start: 0, end: 3 });
  expect(toOriginal(pieces, { start: 4, end: 8 })).toEqual({ start: 10, end: 13 });
  expect(toOriginal(pieces, { start: 2, end: 6 })).toEqual({ start: 2, end: 11 });
});

test.each([
  ["{"],
  ["{}"],
  ['{"text":"a","annotation":[]}'],
  ['{"annotation":[{"text":"a","markup":"b"}]}'],
  ['{"annotation":[{"text":"a","interpretAs":"b"}]}'],
  ['{"annotation":[{}]}'],
  ["null"],
])("%s is refused", (json) => {
  expect(() => readData(json)).toThrow(/‘data’/u);
});
