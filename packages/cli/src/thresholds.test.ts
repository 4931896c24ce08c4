// SPDX-License-Identifier: EUPL-1.2
import type { Baseline, RuleCount } from "@klarebrief/core/reporters";
import { describe, expect, test } from "vitest";
import { limitsOf, tally } from "./thresholds.ts";

const rules = ["toon/dreigend", "toon/belerend", "zinsbouw/lange-zin"];
const found = (
  rule: string,
  severity: RuleCount["severity"],
  authority: RuleCount["authority"] = "style",
): RuleCount => ({ rule, severity, authority, times: 1 });
const all = [
  found("toon/dreigend", "warning"),
  found("toon/belerend", "warning", "norm"),
  found("zinsbouw/lange-zin", "info"),
];

function outcomeOf(
  values: Partial<Parameters<typeof limitsOf>[0]>,
  level: number | null = 3,
  baseline?: Baseline,
) {
  const { add, outcome } = tally(limitsOf({ "fail-on": "error", ...values }, rules), baseline);
  add({ path: "a.md", rules: all.slice(0, 1), failures: [], level });
  add({ path: "b.md", rules: all.slice(1), failures: [], level: null });
  return outcome();
}

describe("the outcome", () => {
  test.each([
    [{}, 0],
    [{ "fail-on": "warning" }, 1],
    [{ "fail-on": "law" }, 0],
    [{ "fail-on": "norm" }, 1],
    [{ "max-warnings": "2" }, 0],
    [{ "max-warnings": "1" }, 1],
    [{ "max-level": "3" }, 0],
    [{ "max-level": "2" }, 1],
    [{ max: ["toon/dreigend=1"] }, 0],
    [{ max: ["toon/dreigend=0"] }, 1],
    [{ max: ["toon=2"] }, 0],
    [{ max: ["zinsbouw=5", "toon=1"] }, 1],
  ])("of %j is %i", (values, code) => {
    expect(outcomeOf(values).code).toBe(code);
  });

  test("says why, for each limit that was passed", () => {
    expect(
      outcomeOf({ "max-warnings": "1", "max-level": "2", max: ["toon=1", "toon/dreigend=9"] }).reasons,
    ).toEqual([
      "2 waarschuwingen. Het mogen er hoogstens 1 zijn (--max-warnings).",
      "toon: 2 keer. Het mag hoogstens 1 keer (--max).",
      "a.md: niveau 3. Het mag hoogstens 2 zijn (--max-level).",
    ]);
  });

  test("a letter without a level, and one that was as hard before, do not fail by their level", () => {
    const before = (level: number): Baseline => new Map([["a.md", { level, prints: "" }]]);
    expect(outcomeOf({ "max-level": "1" }, null).code).toBe(0);
    expect(outcomeOf({ "max-level": "1" }, 3, before(3)).code).toBe(0);
    expect(outcomeOf({ "max-level": "1" }, 3, before(2)).code).toBe(1);
  });

  test("is 2 when a letter failed, whatever else was found", () => {
    const { add, outcome } = tally(limitsOf({ "fail-on": "info" }, rules));
    add({ path: "a.md", rules: all, failures: [], level: null });
    add({ path: "b.md", rules: [], failures: [{ code: "empty", message: "" }], level: null });
    expect(outcome().code).toBe(2);
  });
});

test.each([
  [{ "fail-on": "veel" }, /--fail-on kan niet ‘veel’ zijn/u],
  [{ "max-warnings": "-1" }, /--max-warnings moet een getal zijn/u],
  [{ "max-level": "5" }, /--max-level kan niet ‘5’ zijn. Kies uit: 1, 2, 3, 4/u],
  [{ max: ["toon"] }, /zoals --max toon\/dreigend=3/u],
  [{ max: ["=3"] }, /zoals --max toon\/dreigend=3/u],
  [{ max: ["toon=veel"] }, /--max toon moet een getal zijn/u],
  [{ max: ["toon/dreigent=3"] }, /Bedoelt u toon\/dreigend\?/u],
])("%j is refused", (values, message) => {
  expect(() => limitsOf({ "fail-on": "error", ...values }, rules)).toThrow(message);
});
