// SPDX-License-Identifier: EUPL-1.2
import { packTitles } from "@klarebrief/core/panel";
import { el } from "./dom.ts";
import type { Mark } from "./messages.ts";

/** Choices by pack: which marks are shown. `hidden` holds the packs that are not. */
export function filterNodes(
  marks: readonly Mark[],
  hidden: Set<string>,
  changed: () => void,
): readonly HTMLElement[] {
  const counts = new Map<string, number>();
  for (const { pack } of marks) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  return Object.entries(packTitles).map(([pack, title]) => {
    const box = el("input", { type: "checkbox", id: `pack-${pack}`, name: pack });
    box.checked = !hidden.has(pack);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(pack);
      else hidden.add(pack);
      changed();
    });
    return el("label", { for: `pack-${pack}` }, box, ` ${title} (${counts.get(pack) ?? 0})`);
  });
}
