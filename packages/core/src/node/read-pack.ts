// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CardFiles } from "../rules/compile.ts";

/** Cards and tables below a folder: path with `/`, relative to it, to content. Sorted by path. */
export function readPackFiles(folder: string): CardFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(?:yml|tsv)$/u.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
