// SPDX-License-Identifier: EUPL-1.2
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Card } from "../rules/card.ts";
import { readPackFiles } from "./read-pack.ts";

/** Reads the packs a config names under `pakketten`. Throws UserError for a missing folder, a wrong card or an id that exists. */
export async function loadPacks(
  folder: string,
  packs: readonly string[],
  taken: readonly string[],
): Promise<readonly Card[]> {
  if (packs.length === 0) return [];
  const { parseCards } = await import("../rules/compile.ts");
  const cards = packs.flatMap((pack) => {
    const path = join(folder, pack);
    if (!existsSync(path) || !statSync(path).isDirectory())
      throw new UserError(`De map ‘${pack}’ onder ‘pakketten’ is er niet.`);
    return parseCards(readPackFiles(path));
  });
  for (const { id, kind } of cards) {
    if (taken.includes(id))
      throw new UserError(`De regel ${id} bestaat al. Geef uw eigen regel een andere naam.`);
    if (kind === "code") throw new UserError(`De regel ${id}: ‘kind: code’ kan niet in een eigen pakket.`);
  }
  return cards;
}
