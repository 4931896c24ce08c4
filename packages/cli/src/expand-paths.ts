// SPDX-License-Identifier: EUPL-1.2
import { existsSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { filesBelow, type LoadedConfig, letterFilter } from "@klarebrief/core/node";
import { glob, isDynamicPattern } from "tinyglobby";
import { isOfReport } from "./report-names.ts";

const slashes = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

const matching = async (pattern: string, cwd: string): Promise<readonly string[]> =>
  (
    await glob([slashes(pattern)], {
      cwd,
      absolute: true,
      dot: false,
      ignore: ["**/node_modules/**"],
      followSymbolicLinks: false,
    })
  ).map((file) => resolve(file));

/**
 * Files for paths, folders and globs, absolute, sorted by code unit, each once. A file named on the command line is always
 * a letter; in folders and globs only what the config says, and no file of a report. A name that matches nothing stays, so that it is reported.
 */
export async function expandPaths(
  paths: readonly string[],
  cwd: string,
  config: LoadedConfig,
): Promise<readonly string[]> {
  const files = new Set<string>();
  const { isLetter } = letterFilter(config);
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    if (existsSync(absolute) && !statSync(absolute).isDirectory()) {
      files.add(absolute);
      continue;
    }
    const isFolder = existsSync(absolute);
    if (!isFolder && !isDynamicPattern(path)) {
      files.add(absolute);
      continue;
    }
    const letters = (await (isFolder ? filesBelow(absolute) : matching(path, cwd))).filter(
      (file) => isLetter(file) && !isOfReport(file),
    );
    for (const file of letters) files.add(file);
    if (letters.length === 0 && !isFolder) files.add(absolute);
  }
  return [...files].sort();
}
