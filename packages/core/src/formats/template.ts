// SPDX-License-Identifier: EUPL-1.2
import type { Placeholder } from "./placeholders.ts";

/** Two fields of one syntax make a template; a note in brackets or a dotted line is no such field in a letter ready to send. */
export function looksLikeTemplate(placeholders: readonly Placeholder[]): boolean {
  const counts = new Map<string, number>();
  for (const { syntax, type, blank } of placeholders) {
    if (blank && syntax !== "dots") continue;
    if (type === "tag") return true;
    if (type === "field") counts.set(syntax, (counts.get(syntax) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= 2);
}
