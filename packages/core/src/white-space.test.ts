// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { evenSpaces, singleBlanks, singleSpaces } from "./white-space.ts";

/** Every text of up to five of these. */
function* texts(most: number): Generator<string> {
  yield "";
  if (most === 0) return;
  for (const rest of texts(most - 1)) for (const unit of ["a", " ", "\n", "\t", "\u00a0"]) yield unit + rest;
}

describe("white space", () => {
  it("becomes spaces, unit by unit", () => {
    for (const text of texts(5)) expect(evenSpaces(text)).toBe(text.replaceAll(/\s/gu, " "));
  });

  it("becomes one space, run by run", () => {
    for (const text of texts(5)) expect(singleSpaces(text)).toBe(text.replaceAll(/\s+/gu, " "));
  });

  it("becomes one space in a line, and lines stay", () => {
    for (const text of texts(5)) expect(singleBlanks(text)).toBe(text.replaceAll(/[ \t\u00a0]+/gu, " "));
  });
});
