// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Top of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Files that are tracked or could be, relative to the top, with `/`. */
export const projectFiles: readonly string[] = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8" },
)
  .split("\0")
  .filter((path) => path !== "" && existsSync(root + path));

/** The text of a file of the project. */
export const textOf = (path: string): string => readFileSync(root + path, "utf8");

/** The parsed content of a JSON file of the project. */
export const jsonOf = (path: string): Readonly<Record<string, unknown>> => JSON.parse(textOf(path));

/** The cells of the rows of every Markdown table whose header begins with this cell. */
export function tableRows(markdown: string, firstHeader: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let inTable = false;
  for (const line of markdown.split("\n")) {
    const cells = line.startsWith("|")
      ? line
          .slice(1, line.lastIndexOf("|"))
          .split("|")
          .map((cell) => cell.trim())
      : [];
    if (cells.length === 0) inTable = false;
    else if (cells[0] === firstHeader) inTable = true;
    else if (inTable && !/^-+$/u.test(cells[0] ?? "")) rows.push(cells);
  }
  return rows;
}

/** What stands between backticks in a text. */
export const codes = (text: string): readonly string[] =>
  Array.from(text.matchAll(/`([^`]+)`/gu), ([, code = ""]) => code);

/** Copies what a clone of the project would have to this folder: its files as they are now, without history. */
export function copyProject(folder: string): void {
  for (const path of projectFiles) cpSync(root + path, `${folder}/${path}`, { verbatimSymlinks: true });
}

/** Makes a repository of a folder, with all that is in it in one commit on `main`. */
export function commitAll(folder: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@voorbeeld.example", ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  git("init", "--initial-branch=main");
  git("add", ".");
  git("commit", "-m", "x");
}
