// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../letter.ts";
import { findingJson, type RuleUrl, readabilityJson } from "../reporters/json.ts";
import { sourcePositions } from "../reporters/position.ts";
import type { LetterComparison } from "./compare-letters.ts";
import type { Fact } from "./fact.ts";

/** Turns a fact into its words and its place in the source; null where there is none. */
function factJson(letter: Letter): (fact: Fact | null) => object | null {
  const positions = sourcePositions(letter);
  return (fact) => fact && { text: letter.text.slice(fact.start, fact.end), ...positions(fact) };
}

/** A comparison as JSON, version 1 (see the contracts in ARCHITECTURE.md). */
export function comparisonJson(comparison: LetterComparison, url: RuleUrl): string {
  const { before, after, verdict, facts, readability, findings } = comparison;
  const [one, two] = [factJson(before), factJson(after)];
  const [old, now] = [findingJson(before, url), findingJson(after, url)];
  const json = {
    version: 1,
    verdict,
    facts: facts.map((fact) => ({
      kind: fact.kind,
      status: fact.status,
      before: one(fact.before),
      after: two(fact.after),
    })),
    readability: {
      before: readability.before && readabilityJson(before, readability.before),
      after: readability.after && readabilityJson(after, readability.after),
    },
    findings: { gone: findings.gone.map(old), new: findings.new.map(now), kept: findings.kept.map(now) },
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
