// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { allMatches } from "./all-matches.ts";

describe("allMatches", () => {
  it("gives what matchAll gives", () => {
    for (const pattern of [/a/gu, /a*/gu, /(?<at>b)|$/dgu, /./gu, /(?=😀)/gu, /^/gmu])
      for (const text of ["", "a", "baab", "😀a😀", "x\ny"])
        expect(allMatches(pattern, text), `${pattern} ${text}`).toEqual([...text.matchAll(pattern)]);
  });

  it("begins at the beginning, whatever was done with the pattern before", () => {
    const pattern = /a/gu;
    pattern.test("aa");
    expect(allMatches(pattern, "aa").map(({ index }) => index)).toEqual([0, 1]);
    expect(allMatches(pattern, "a")).toHaveLength(1);
  });
});
