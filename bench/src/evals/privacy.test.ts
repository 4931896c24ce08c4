// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from "node:url";
import { loadLanguage } from "@klarebrief/core/node";
import { expect, test } from "vitest";
import { leaks, scorePrivacy } from "./privacy.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

test("at least 99 % of the marked personal values are hidden, with grammar and without", async () => {
  for (const language of [undefined, loadLanguage()]) {
    const { values, leaks: found } = await scorePrivacy(root, language);
    expect(values).toBeGreaterThanOrEqual(300);
    expect(found.length / values, found.join("\n")).toBeLessThanOrEqual(0.01);
  }
});

test("a leak is seen: a whole value, or a word of a name", () => {
  expect(leaks({ kind: "bsn", value: "999900079" }, "BSN 999900079.")).toBe(true);
  expect(leaks({ kind: "name", value: "van der Berg" }, "mevrouw Berg")).toBe(true);
  expect(leaks({ kind: "name", value: "van der Berg" }, "mevrouw van der [[NAAM-1]]")).toBe(false);
});
