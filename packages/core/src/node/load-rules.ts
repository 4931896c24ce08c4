// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { RuleSet } from "../rules/card.ts";

/** The rules that come with the package. Throws when the package is not built. */
export const loadRuleSet = (): RuleSet =>
  JSON.parse(readFileSync(new URL("../rules.json", import.meta.url), "utf8")) as RuleSet;
