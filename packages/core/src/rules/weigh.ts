// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Severity } from "../finding.ts";

/** How heavy a finding is beside others. */
export const severityWeights: Readonly<Record<Severity, number>> = { error: 9, warning: 3, info: 1 };

/** The weight of findings together. */
export const weightOf = (findings: readonly Pick<Finding, "severity">[]): number =>
  findings.reduce((sum, { severity }) => sum + severityWeights[severity], 0);

/** Findings by rule, the heaviest rule first: severity times how often. Where the most is to be won. */
export const rulesByWeight = <T extends Pick<Finding, "rule" | "severity">>(
  findings: readonly T[],
): readonly (readonly [rule: string, findings: readonly T[]])[] =>
  [...Map.groupBy(findings, ({ rule }) => rule)].sort(
    ([a, x], [b, y]) => weightOf(y) - weightOf(x) || (a < b ? -1 : 1),
  );
