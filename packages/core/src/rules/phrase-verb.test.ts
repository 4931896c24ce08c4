// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { atClauseEnd, endsInPreposition, inMainClause } from "./phrase-verb.ts";

const main = (phrase: string, feature: string, u = false): string => {
  const found = inMainClause(phrase, feature, u);
  return found ? [found.finite, found.rest].filter(Boolean).join(" … ") : "-";
};

test("a phrase in a main clause has its finite verb in front and the rest behind", () => {
  expect(main("gelden", "pres-3")).toBe("geldt");
  expect(main("invoeren", "pres-3")).toBe("voert … in");
  expect(main("uitstellen", "pres-pl")).toBe("stellen … uit");
  expect(main("van plan zijn", "pres-1")).toBe("ben … van plan");
  expect(main("van plan zijn", "pres-3", true)).toBe("bent … van plan");
  expect(main("recht hebben op", "pres-3", true)).toBe("hebt … recht op");
  expect(main("gaan over", "pres-3")).toBe("gaat … over");
  expect(main("laten weten", "past-sg")).toBe("liet … weten");
  expect(main("gaan gelden", "pres-pl")).toBe("gaan … gelden");
  expect(main("bijwerken", "past-pl")).toBe("werkten … bij");
  expect(main("zich verdedigen", "pres-3")).toBe("-");
});

test("a phrase at the end of its clause is in one piece", () => {
  expect(atClauseEnd("invoeren", "pres-3")).toBe("invoert");
  expect(atClauseEnd("invoeren", "te-inf")).toBe("in te voeren");
  expect(atClauseEnd("bewijzen", "te-inf")).toBe("te bewijzen");
  expect(atClauseEnd("laten weten", "te-inf")).toBe("te laten weten");
  expect(atClauseEnd("laten weten", "part")).toBe(undefined);
  expect(atClauseEnd("van plan zijn", "pres-pl")).toBe("van plan zijn");
  expect(atClauseEnd("recht hebben op", "pres-3")).toBe("recht heeft op");
});

test("only a preposition behind the verb asks for something behind it", () => {
  expect(["opkomen voor", "laten weten", "mogelijk maken"].map(endsInPreposition)).toEqual([
    true,
    false,
    false,
  ]);
});
