// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { prepareRules } from "./rules/prepare.ts";
import { toSource } from "./source-map.ts";
import { sourceCards } from "./testing/source-rules.ts";

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });

/** `npm run soak` runs a hundred times as many. */
const runs = process.env.KLAREBRIEF_SOAK ? 30_000 : 300;

const piece = fc.oneof(
  fc.constantFrom(
    "Geachte heer/mevrouw,",
    "Beste {{naam}},",
    "Hoogachtend,",
    "Indien u",
    "€ 1.250,00",
    "31-02-2026",
    "14 030.",
    "NL91 ABNA 0417 1643 00",
    "{% if x %}",
    "{% endif %}",
    "{if",
    "[[",
    "<b>",
    "</b",
    "&amp",
    "&euro;",
    "&#xD800;",
    "\\",
    "> ",
    "- ",
    "1. ",
    "| a | b |\n|---|---|\n",
    "```",
    "---\n",
    "<!-- klarebrief-negeer toon: x -->",
    "<!--",
    "😀",
    "e\u0301",
    "\u200b",
    "\u202e",
    "\uE000",
    "\uE001",
    "\ud800",
    "\r\n",
    "\n\n",
    "\t",
    "artikel 3:45 Awb",
    "bezwaar maken",
    "maandag 3 april 2026",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const letter = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "));

describe("hostile content", () => {
  test("never throws, and every finding lies inside the source with the text it says", async () => {
    let findings = 0;
    await fc.assert(
      fc.asyncProperty(
        letter,
        fc.constantFrom("brief.txt", "brief.md", "brief.html", "brief.latte", "brief.hbs"),
        async (text, path) => {
          const result = await check(path, text, { rules, strict: true });
          if (!result.letter) return;
          const { letter: read } = result;
          for (const finding of result.findings) {
            findings++;
            const place = toSource(read.map, finding);
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeLessThanOrEqual(read.source.length);
            expect(place.start).toBeLessThanOrEqual(place.end);
            if (finding.found !== undefined)
              expect(read.source.slice(place.start, place.end)).toBe(finding.found);
          }
        },
      ),
      { numRuns: runs, seed: 20_260_101 },
    );
    expect(findings).toBeGreaterThan(0);
  }, 3_600_000);

  test.each([
    ["a line without spaces", "a".repeat(300_000)],
    ["one sentence of 50,000 words", "woord ".repeat(50_000)],
    ["opening braces", "{".repeat(200_000)],
    ["opening brackets", "[".repeat(200_000)],
    ["opening tags", "<".repeat(200_000)],
    ["unclosed comments", "{* {# {% <!-- ".repeat(10_000)],
    ["dots", ".".repeat(200_000)],
    ["digits", "0 1".repeat(60_000)],
    ["addresses", "a@".repeat(60_000)],
    ["quotes", "> ".repeat(2_000)],
    ["a hard word again and again", "indien u dit wilt ".repeat(10_000)],
    ["blank lines", `${"\n\n".repeat(100_000)}a`],
    ["euro signs", "€ ".repeat(60_000)],
  ])(
    "%s are checked in linear time in every format",
    async (_, text) => {
      for (const path of ["brief.txt", "brief.md", "brief.html", "brief.latte"]) {
        const start = performance.now();
        await check(path, text, { rules, strict: true });
        // Generous, for shared machines: what is quadratic takes minutes.
        expect(performance.now() - start, path).toBeLessThan(20_000);
      }
    },
    120_000,
  );
});
