// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "@klarebrief/core";
import { packTitles } from "@klarebrief/core/node";

/** How LanguageTool sorts a rule. LibreOffice colours by category: `STYLE` is blue, ours are orange. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly issueType: "style" | "non-conformance";
}

const style = new Set(["begrijpelijk", "leesbaarheid", "toon", "zinsbouw"]);

export const packOf = (rule: string): string => rule.slice(0, rule.indexOf("/"));

/** The category of a rule of this severity. */
export function categoryOf(rule: string, severity: Severity): Category {
  const pack = packOf(rule);
  return {
    ...(style.has(pack)
      ? { id: "STYLE", name: "Taal en toon" }
      : { id: pack.toUpperCase(), name: packTitles[pack] ?? pack }),
    issueType: severity === "error" ? "non-conformance" : "style",
  };
}
