// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from "node:url";
import { readPackFiles } from "../node/read-pack.ts";
import type { Card } from "../rules/card.ts";
import { type CardFiles, parseCards } from "../rules/compile.ts";

/** The files below `rules/` of this repository. */
export const sourceFiles = (): CardFiles =>
  readPackFiles(fileURLToPath(new URL("../../../../rules", import.meta.url)));

/** The cards of this repository, read from their YAML, so that tests need no build. */
export const sourceCards = (): readonly Card[] => parseCards(sourceFiles());
