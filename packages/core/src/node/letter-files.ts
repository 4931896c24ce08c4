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

/** Says of a file, by its absolute path, whether the `.gitignore` of a folder ignores it. */
type Ignores = (path: string) => boolean;

/**
 * Rules of every `.gitignore` from the top of the repository down to the folder of a file. Outside a repository none counts, as for Git itself:
 * one in somebody's home folder would hide all letters below it. Each folder is looked at once.
 */
function gitIgnore(): Ignores {
  const known = new Map<string, readonly Ignores[] | undefined>();
  const ownRules = (folder: string): readonly Ignores[] => {
    const file = join(folder, ".gitignore");
    if (!existsSync(file)) return [];
    const rules = ignore().add(readFileSync(file, "utf8"));
    return [(path) => rules.ignores(slashes(relative(folder, path)))];
  };
  /** Undefined for a folder in no repository. */
  const rulesAbove = (folder: string): readonly Ignores[] | undefined => {
    if (existsSync(join(folder, ".git"))) return [];
    const parent = dirname(folder);
    return parent === folder ? undefined : rulesFor(parent);
  };
  const rulesFor = (folder: string): readonly Ignores[] | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = rulesAbove(folder);
    const rules = above && [...ownRules(folder), ...above];
    known.set(folder, rules);
    return rules;
  };
  return (path) => rulesFor(dirname(path))?.some((ignores) => ignores(path)) ?? false;
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
