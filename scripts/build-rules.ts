// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPackFiles } from "../packages/core/src/node/read-pack.ts";
import { parseCards } from "../packages/core/src/rules/compile.ts";

/** Compiles cards and tables to `packages/core/dist/rules.json`. */
const root = fileURLToPath(new URL("..", import.meta.url));
const cards = parseCards(readPackFiles(`${root}rules`));
const hash = createHash("sha256").update(JSON.stringify(cards)).digest("hex");
writeFileSync(`${root}packages/core/dist/rules.json`, JSON.stringify({ version: 1, hash, cards }));
console.log(`${cards.length} rules`);
