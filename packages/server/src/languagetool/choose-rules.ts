// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "@klarebrief/core";
import type { RuleChoice } from "../work/jobs.ts";
import { categoryOf, packOf } from "./categories.ts";

const isIn = (names: readonly string[], rule: string): boolean => {
  const category = categoryOf(rule, "info").id;
  return names.some((name) => name === packOf(rule) || name.toUpperCase() === category);
};

/** Whether a client wants a rule at all. Naming a rule is stronger than naming its category. */
export function isWanted(rule: string, choice: RuleChoice): boolean {
  const { enabledRules, disabledRules, enabledCategories, disabledCategories, enabledOnly } = choice;
  if (enabledOnly) return enabledRules.includes(rule) || isIn(enabledCategories, rule);
  if (disabledRules.includes(rule)) return false;
  return enabledRules.includes(rule) || !isIn(disabledCategories, rule);
}

/** Whether a finding of a wanted rule is reported: a tip only when the client is picky or named its rule. */
export const isReported = (
  { rule, severity }: { readonly rule: string; readonly severity: Severity },
  choice: RuleChoice,
  picky: boolean,
): boolean =>
  severity !== "info" || picky || choice.enabledRules.includes(rule) || isIn(choice.enabledCategories, rule);
