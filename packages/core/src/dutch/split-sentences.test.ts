// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hardCases } from "./hard-cases.test.data.ts";
import { fieldsOf, roughText } from "./rough-text.test.data.ts";
import { splitSentences } from "./split-sentences.ts";
import { tokenise } from "./tokenise.ts";

function split(text: string): string {
  return splitSentences(text, { start: 0, end: text.length }, fieldsOf(text))
    .map(({ start, end }) => text.slice(start, end))
    .join("‖");
}

const cases = Object.entries(hardCases).flatMap(([kind, paragraphs]) =>
  paragraphs.map((paragraph) => ({ kind, paragraph })),
);

describe("splitSentences", () => {
  it("has two or more hard cases of each of at least 30 kinds", () => {
    const few = Object.entries(hardCases).filter(([, paragraphs]) => paragraphs.length < 2);
    expect(few).toEqual([]);
    expect(Object.keys(hardCases).length).toBeGreaterThanOrEqual(30);
    expect(cases.length).toBeGreaterThanOrEqual(128);
  });

  it.each(cases)("$kind: $paragraph", ({ kind, paragraph }) => {
    expect(split(paragraph.replaceAll("‖", kind.startsWith("no space") ? "" : " "))).toBe(paragraph);
  });

  it.each(cases.filter(({ kind }) => !kind.startsWith("no space")))(
    "reads a line break as a space: $paragraph",
    ({ paragraph }) => {
      expect(split(paragraph.replaceAll("‖", "\n"))).toBe(paragraph);
    },
  );

  it("gives nothing for white space", () => {
    expect(splitSentences(" \n\u00A0 ", { start: 0, end: 4 }, [])).toEqual([]);
  });

  it("reads only its span", () => {
    expect(splitSentences("Een. Twee. Drie.", { start: 4, end: 10 }, [])).toEqual([{ start: 5, end: 10 }]);
  });

  it("covers all but white space, in order, trimmed, never cuts a field, and begins and ends with a token", () => {
    fc.assert(
      fc.property(roughText, ({ text, span, fields }) => {
        let at = span.start;
        for (const { start, end } of splitSentences(text, span, fields)) {
          expect(text.slice(at, start)).toMatch(/^\s*$/u);
          expect(end).toBeGreaterThan(start);
          const inField = (place: number) =>
            fields.some((field) => field.start <= place && place < field.end);
          if (!inField(start)) expect(text.slice(start, start + 1)).toMatch(/\S/u);
          if (!inField(end - 1)) expect(text.slice(end - 1, end)).toMatch(/\S/u);
          const cut = (place: number) =>
            place > span.start &&
            place < span.end &&
            fields.some((field) => field.start < place && place < field.end);
          expect([start, end].filter(cut)).toEqual([]);
          const own = tokenise(text, { start, end }, fields);
          expect([own[0]?.start, own.at(-1)?.end]).toEqual([start, end]);
          at = end;
        }
        expect(text.slice(at, span.end)).toMatch(/^\s*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a", 1_000_000],
    [".", 1_000_000],
    ["(", 1_000_000],
    ["a@", 500_000],
    ["A. ", 300_000],
    ["a) ", 300_000],
  ])("reads a million times %j without slowing down", (part, times) => {
    const text = part.repeat(times);
    expect(splitSentences(text, { start: 0, end: text.length }, [])).toEqual([
      { start: 0, end: text.trimEnd().length },
    ]);
  });
});
