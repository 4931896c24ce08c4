// SPDX-License-Identifier: EUPL-1.2

/** What a reader calls a letter: its path below the folder that all share, and the first folder of that, or `""`: the department. */
export interface LetterName {
  readonly name: string;
  readonly folder: string;
}

/** The names of letters, in their order. */
export function namesOf(paths: readonly string[]): readonly LetterName[] {
  const all = paths.map((path) => path.split("/"));
  const [first = []] = all;
  let shared = first.length - 1;
  for (const path of all) {
    const differs = path.slice(0, -1).findIndex((name, i) => name !== first[i]);
    shared = Math.min(shared, differs < 0 ? path.length - 1 : differs);
  }
  return all.map((path) => ({
    name: path.slice(shared).join("/"),
    folder: path.length - 1 > shared ? (path[shared] ?? "") : "",
  }));
}
