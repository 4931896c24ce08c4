// SPDX-License-Identifier: EUPL-1.2
import { severityWeights } from "../rules/weigh.ts";
import type { Passage } from "./passages.ts";

/** The words of a passage with its safe replacements put in, and the weight of the heaviest of these. */
function withSafe({ text, findings, marks }: Passage) {
  let better = "";
  let at = 0;
  let weight = 0;
  const inOrder = findings
    .map((finding, i) => ({ finding, start: marks[i]?.start ?? 0, end: marks[i]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start);
  for (const { finding, start, end } of inOrder) {
    const [expected] = finding.expected;
    if (!finding.safe || expected === undefined || start < at) continue;
    better += text.slice(at, start) + expected;
    at = end;
    weight = Math.max(weight, severityWeights[finding.severity]);
  }
  return { better: better + text.slice(at), weight };
}

/** One thing to do: the text with its safe replacements, unless something heavier is wrong; else what the heaviest finding asks; else what makes it hard. */
export function suggestionOf(passage: Passage): string {
  const { better, weight } = withSafe(passage);
  const [heaviest] = passage.findings.toSorted(
    (a, b) => severityWeights[b.severity] - severityWeights[a.severity],
  );
  if (!heaviest) return `Maak de tekst makkelijker (${passage.cause}).`;
  if (weight >= severityWeights[heaviest.severity]) return `Schrijf: ‘${better.replaceAll(/\s+/gu, " ")}’`;
  const [expected] = heaviest.expected;
  return expected === undefined || expected === "" || heaviest.message.includes(expected)
    ? heaviest.message
    : `${heaviest.message} Beter: ‘${expected}’.`;
}
