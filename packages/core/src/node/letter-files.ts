// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import ignore from "ignore";
import { glob } from "tinyglobby";
import { globMatcher, isFingerprint } from "../config/resolve.ts";
import { readableExtensions } from "../formats/read.ts";
import type { LoadedConfig } from "./find-config.ts";

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

/** What the config says of a file: skipped, chosen by `bestanden`, or nothing. */
export interface LetterFilter {
  /** Matches a glob of `negeer`. */
  readonly isSkipped: (path: string) => boolean;
  /** Of the readable files of a folder: what `bestanden` says, else what is no README and not ignored by Git. */
  readonly isLetter: (path: string) => boolean;
}

/** Which files are letters; paths are absolute. `.gitignore` files are read once. */
export function letterFilter({ config, folder }: LoadedConfig): LetterFilter {
  const isChosen = config.bestanden && globMatcher(config.bestanden);
  const isNegeer = globMatcher((config.negeer ?? []).filter((item) => !isFingerprint(item)));
  const isGitIgnored = gitIgnore();
  const inside = (path: string): string => slashes(relative(folder, path));
  const isSkipped = (path: string): boolean => isNegeer(inside(path));
  return {
    isSkipped,
    isLetter: (path) => {
      if (isSkipped(path)) return false;
      if (isChosen) return isChosen(inside(path));
      return !notLetters.test(basename(path)) && !isGitIgnored(path);
    },
  };
}

/** The readable files below a folder, absolute; hidden folders and `node_modules` are passed over. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await glob([`**/*.{${readableExtensions.join(",")}}`], {
    cwd: folder,
    absolute: true,
    dot: false,
    ignore: ["**/node_modules/**"],
    followSymbolicLinks: false,
  });
  return found.map((file) => resolve(file)).sort();
}
