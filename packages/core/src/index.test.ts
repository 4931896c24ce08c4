// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import * as core from "./index.ts";

test("the public values are these; with the types of index.ts they are at most 20 names", () => {
  expect(Object.keys(core).sort()).toEqual([
    "UserError",
    "check",
    "checkLetter",
    "createLanguage",
    "json",
    "letterKinds",
    "prepareRules",
    "readLetter",
    "readableExtensions",
    "toSource",
    "wrap",
  ]);
});
