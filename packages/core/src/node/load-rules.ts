// SPDX-License-Identifier: EUPL-1.2
import type { RuleSet } from "../rules/card.ts";
import { packageFile } from "./package-file.ts";

/** The rules that come with the package. Throws when the package is not built. */
export const loadRuleSet = (): RuleSet =>
  JSON.parse(packageFile("dist/rules.json").toString("utf8")) as RuleSet;
