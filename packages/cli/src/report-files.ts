// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@klarebrief/core";
import { type NamedResult, readSavedResult } from "@klarebrief/core/report";
import { reportNames } from "./report-names.ts";
import { makeFolder, writeTogether } from "./write-atomic.ts";

export type ReportFiles = Readonly<Record<(typeof reportNames)[number], Uint8Array>>;

/** Refuses a folder that holds something, unless `force`. Throws UserError. */
export function refuseFull(folder: string, name: string, force: boolean): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UserError(`${name} is een bestand. Geef met --out de naam van een map.`);
  let inside: readonly string[];
  try {
    inside = readdirSync(folder);
  } catch {
    throw new UserError(`${name}: u mag deze map niet openen. Kies een andere map met --out.`);
  }
  if (inside.length > 0 && !force)
    throw new UserError(
      `De map ${name} is niet leeg. Kies een andere map met --out, of gebruik --force. Dan vervangen wij alleen ${reportNames.join(", ")}.`,
    );
}

/** Writes the files of a report: all or none. Throws UserError. */
export function writeReport(folder: string, files: ReportFiles): void {
  makeFolder(folder);
  writeTogether(
    reportNames.map((name) => {
      const path = join(folder, name);
      return { path, content: files[name], isNew: !existsSync(path) };
    }),
  );
}

const nameOf = (path: string): string => {
  const own = basename(path).replace(/\.json$/iu, "");
  return own === "resultaat" ? basename(dirname(path)) || own : own;
};

/** Earlier results, named after their file, or after their folder when the file has the name we gave it. Throws UserError. */
export const readEarlier = (
  files: readonly { readonly path: string; readonly shown: string }[],
): readonly NamedResult[] =>
  files.map(({ path, shown }) => {
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch {
      throw new UserError(`${shown}: wij kunnen dit bestand niet lezen. Klopt de naam?`);
    }
    return { name: nameOf(path), letters: readSavedResult(shown, text) };
  });
