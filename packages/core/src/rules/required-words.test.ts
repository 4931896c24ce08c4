// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { sourceCards } from "../testing/source-rules.ts";
import { compilePattern } from "./regex.ts";
import { requiredWords } from "./required-words.ts";

test.each([
  ["\\bu dient\\b", ["u dient"]],
  ["\\b(?:per direct|onmiddellijk) te\\b", ["per direct", "onmiddellijk"]],
  ["\\b(?:wij|ik) behoud(?:en)? ons het recht voor", [" ons het recht voor"]],
  ["a?b*", undefined],
  ["^(?=.*\\bspoedig\\b).*", ["spoedig"]],
  ["[Gg]evolgen", ["evolgen"]],
])("%s needs %j", (pattern, needs) => {
  expect(requiredWords(pattern)).toEqual(needs);
});

test("no pattern of a card matches an example that its sieve stops", () => {
  let sieved = 0;
  for (const card of sourceCards()) {
    if (card.kind !== "pattern") continue;
    for (const { match } of card.patterns) {
      const needs = requiredWords(match);
      const pattern = compilePattern(match);
      for (const { text } of card.examples) {
        const plain = text.replaceAll(/[⟦⟧]/gu, "").replaceAll(/\s+/gu, " ");
        if (!needs || needs.some((piece) => plain.toLowerCase().includes(piece))) continue;
        sieved++;
        expect(pattern.test(plain), `${match} on ${plain}`).toBe(false);
      }
    }
  }
  expect(sieved).toBeGreaterThan(100);
});
