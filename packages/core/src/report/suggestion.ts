// SPDX-License-Identifier: EUPL-1.2
import { severityWeights } from "../rules/weigh.ts";
import type { LetterReport } from "./letter-report.ts";
import type { Occurrence } from "./recurring.ts";

/** The words of a passage with its safe replacements put in, and the weight of the heaviest of these. */
function withSafe({ json, marks }: LetterReport, { text, start, findings }: Occurrence) {
  let better = "";
  let at = start;
  let weight = 0;
  const inOrder = findings.toSorted((a, b) => (marks[a]?.start ?? 0) - (marks[b]?.start ?? 0));
  for (const i of inOrder) {
    const finding = json.findings[i];
    const mark = marks[i];
    const [expected] = finding?.expected ?? [];
    if (!finding?.safe || !mark || expected === undefined || mark.start < at) continue;
    better += text.slice(at - start, mark.start - start) + expected;
    at = mark.end;
    weight = Math.max(weight, severityWeights[finding.severity]);
  }
  return { better: better + text.slice(at - start), weight };
}

/** One thing to do: the text with its safe replacements, unless something heavier is wrong; else what the heaviest finding asks; else what makes it hard. */
export function suggestionOf(report: LetterReport, passage: Occurrence): string {
  const { better, weight } = withSafe(report, passage);
  const [heaviest] = passage.findings
    .flatMap((i) => report.json.findings[i] ?? [])
    .sort((a, b) => severityWeights[b.severity] - severityWeights[a.severity]);
  if (!heaviest) return `Maak de tekst makkelijker (${passage.cause}).`;
  if (weight >= severityWeights[heaviest.severity]) return `Schrijf: ‘${better.replaceAll(/\s+/gu, " ")}’`;
  const [expected] = heaviest.expected;
  return expected === undefined || expected === "" || heaviest.message.includes(expected)
    ? heaviest.message
    : `${heaviest.message} Beter: ‘${expected}’.`;
}
