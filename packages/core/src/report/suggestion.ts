// SPDX-License-Identifier: EUPL-1.2

import { severityWeights } from "../rules/weigh.ts";
import { singleSpaces } from "../white-space.ts";
import type { Passage, PassageFinding } from "./passages.ts";

/** The words of a passage with its safe replacements put in, the weight of the heaviest of these, and what is left to do. */
function withSafe({ text, findings, marks }: Passage) {
  let better = "";
  let at = 0;
  let weight = 0;
  const left: PassageFinding[] = [];
  const inOrder = findings
    .map((finding, i) => ({ finding, start: marks[i]?.start ?? 0, end: marks[i]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start);
  for (const { finding, start, end } of inOrder) {
    const [expected] = finding.expected;
    if (!finding.safe || expected === undefined || start < at) {
      left.push(finding);
      continue;
    }
    better += text.slice(at, start) + expected;
    at = end;
    weight = Math.max(weight, severityWeights[finding.severity]);
  }
  return { better: better + text.slice(at), weight, left };
}

/** One thing to do: the text with its safe replacements, unless something as heavy is left; else what the heaviest of that asks; else what makes it hard. */
export function suggestionOf(passage: Passage): string {
  const { better, weight, left } = withSafe(passage);
  if (passage.findings.length === 0) return `Maak de tekst makkelijker (${passage.cause}).`;
  const [heaviest] = left.sort((a, b) => severityWeights[b.severity] - severityWeights[a.severity]);
  if (!heaviest || weight > severityWeights[heaviest.severity]) return `Schrijf: ‘${singleSpaces(better)}’`;
  const [expected] = heaviest.expected;
  return expected === undefined || expected === "" || heaviest.message.includes(expected)
    ? heaviest.message
    : `${heaviest.message} Beter: ‘${expected}’.`;
}
