// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareRules } from "@klarebrief/core";
import { loadRuleSet } from "@klarebrief/core/node";
import { expect, test } from "vitest";
import { evalGold } from "./gold.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const dataFolder = process.env.KLAREBRIEF_DATA;
const hasData = dataFolder !== undefined && existsSync(`${dataFolder}/letters/texts`);

/** Precision and recall over all packs below a heading of the report. */
function figures(report: string, heading: string): readonly number[] {
  const part = report.slice(report.indexOf(heading));
  const match = /all {14}precision ([\d.]+) {2}recall ([\d.]+)/u.exec(part);
  return [Number(match?.[1]), Number(match?.[2])];
}

test("precision and recall keep their bars", async () => {
  const report = await evalGold({
    root,
    dataFolder: hasData ? dataFolder : undefined,
    rules: prepareRules(loadRuleSet()),
    list: false,
  });
  const headings = ["Own letters", ...(hasData ? ["Letters used for tuning", "Held-out letters"] : [])];
  for (const heading of headings) {
    const [precision, recall] = figures(report, heading);
    expect(precision, heading).toBeGreaterThanOrEqual(0.95);
    expect(recall, heading).toBeGreaterThanOrEqual(0.85);
  }
  if (!hasData) {
    process.stderr.write(
      "Skipped: tuning and held-out letters and the phone index (KLAREBRIEF_DATA is not set)\n",
    );
    return;
  }
  expect(report).toMatch(/Phone number missing[^\n]*\n {2}wrong: 0\n/u);
}, 60_000);
