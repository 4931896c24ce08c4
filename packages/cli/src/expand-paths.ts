// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { readableExtensions } from "@klarebrief/core";
import { globMatcher, isFingerprint, type LoadedConfig } from "@klarebrief/core/node";
import ignore from "ignore";
import { glob, isDynamicPattern } from "tinyglobby";

/** Files that stand beside letters and are none. */
const notLetters =
  /^(?:readme|changelog|contributing|license|licence|governance|security|code_of_conduct)\b/iu;

const slashes = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

/** Rules of every `.gitignore` from the top of the repository (or the folder itself) down to the folder of a file. */
function gitIgnore(): (path: string) => boolean {
  const known = new Map<string, ReturnType<typeof ignore> | undefined>();
  const rulesIn = (folder: string): ReturnType<typeof ignore> | undefined => {
    if (!known.has(folder)) {
      const file = join(folder, ".gitignore");
      known.set(folder, existsSync(file) ? ignore().add(readFileSync(file, "utf8")) : undefined);
    }
    return known.get(folder);
  };
  return (path) => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const inside = slashes(relative(folder, path));
      if (rulesIn(folder)?.ignores(inside)) return true;
      if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return false;
    }
  };
}

/** What is a letter in a folder: what `bestanden` says, else every readable file that is no README and not ignored. */
function letterFilter(config: LoadedConfig): (path: string) => boolean {
  const chosen = config.config.bestanden;
  const isChosen = chosen && globMatcher(chosen);
  const isSkipped = globMatcher((config.config.negeer ?? []).filter((item) => !isFingerprint(item)));
  const isGitIgnored = gitIgnore();
  return (path) => {
    const inside = slashes(relative(config.folder, path));
    if (isSkipped(inside)) return false;
    if (isChosen) return isChosen(inside);
    return !notLetters.test(path.slice(path.lastIndexOf(sep) + 1)) && !isGitIgnored(path);
  };
}

/**
 * Files for paths, folders and globs, absolute, sorted by code unit, each once. A file named on the command line is always
 * a letter; in folders and globs only what the config says. A name that matches nothing stays, so that it is reported.
 */
export async function expandPaths(
  paths: readonly string[],
  cwd: string,
  config: LoadedConfig,
): Promise<readonly string[]> {
  const files = new Set<string>();
  const isLetter = letterFilter(config);
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
    const found = await glob(isFolder ? [`**/*.{${readableExtensions.join(",")}}`] : [slashes(path)], {
      cwd: isFolder ? absolute : cwd,
      absolute: true,
      dot: false,
      ignore: ["**/node_modules/**"],
      followSymbolicLinks: false,
    });
    const letters = found.map((file) => resolve(file)).filter(isLetter);
    for (const file of letters) files.add(file);
    if (letters.length === 0 && !isFolder) files.add(absolute);
  }
  return [...files].sort();
}
