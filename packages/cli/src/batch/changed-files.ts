// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { UserError } from "@klarebrief/core";

const run = promisify(execFile);

/** What git says. Throws the error of the process. */
const git = async (cwd: string, ...args: readonly string[]): Promise<string> =>
  (await run("git", args, { cwd, maxBuffer: 1 << 28, windowsHide: true })).stdout;

const names = (text: string): readonly string[] => text.split("\0").filter((name) => name !== "");

/**
 * The files that changed since the branch left `base`, absolute: committed, not yet committed, and new. Removed files are not among them.
 * Throws UserError when there is no git, no repository or no such base.
 */
export async function changedFiles(cwd: string, base: string): Promise<ReadonlySet<string>> {
  let top: string;
  try {
    top = (await git(cwd, "rev-parse", "--show-toplevel")).replace(/\n$/u, "");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new UserError("Voor --changed hebt u het programma git nodig. Wij vinden het niet.");
    throw new UserError("--changed werkt alleen in een map van git.");
  }
  const commit = await git(
    cwd,
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${base}^{commit}`,
  ).then(
    (text) => text.trim(),
    () => undefined,
  );
  if (commit === undefined)
    throw new UserError(`Git kent ‘${base}’ niet. Noem bij --changed een tak of commit, zoals main.`);
  const from = await git(cwd, "merge-base", commit, "HEAD").then(
    (text) => text.trim(),
    () => commit,
  );
  const [changed, added] = await Promise.all([
    git(top, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", from),
    git(top, "ls-files", "--others", "--exclude-standard", "-z"),
  ]);
  return new Set([...names(changed), ...names(added)].map((name) => resolve(top, name)));
}
