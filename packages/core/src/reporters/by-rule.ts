// SPDX-License-Identifier: EUPL-1.2
import type { FindingJson } from "./json.ts";

/** Findings by rule, in the order in which the rules first occur. */
export function byRule(
  findings: readonly FindingJson[],
): readonly (readonly [rule: string, findings: readonly FindingJson[]])[] {
  const groups = new Map<string, FindingJson[]>();
  for (const finding of findings) {
    const own = groups.get(finding.rule);
    if (own) own.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups];
}
