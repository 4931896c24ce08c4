// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@klarebrief/core";
import type { Store } from "@klarebrief/core/report";
import { reportNames } from "./report-names.ts";
import { openSpool } from "./spool.ts";
import { keepTogether, makeFolder, openPending, type PendingFile } from "./write-atomic.ts";

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

type ReportName = (typeof reportNames)[number];

/** The files of a report while they are written, and what waits on disk to stand in them. */
export interface OpenReport {
  readonly files: Readonly<Record<ReportName, PendingFile>>;
  readonly store: Store;
  /** Gives all files their place. */
  readonly keep: () => void;
  /** Takes away all that was not kept, also the folder when it was made for this. */
  readonly discard: () => void;
}

/** Takes a folder away that is empty, and those above it that were made with it. */
function removeEmpty(folder: string, first: string): void {
  try {
    for (let path = folder; path.length >= first.length; path = dirname(path)) rmdirSync(path);
  } catch {
    // It holds something.
  }
}

/** Opens the files of a report. Throws UserError. */
export function openReport(folder: string): OpenReport {
  const made = makeFolder(folder);
  const opened: (Pick<PendingFile, "discard"> | undefined)[] = [];
  const discard = (): void => {
    for (const own of opened) own?.discard();
    if (made !== undefined) removeEmpty(folder, made);
  };
  try {
    const spool = openSpool(folder);
    opened.push({ discard: spool.close });
    const files = reportNames.map((name) => {
      const file = openPending(join(folder, name));
      opened.push(file);
      return [name, file] as const;
    });
    return {
      files: Object.fromEntries(files) as Record<ReportName, PendingFile>,
      store: spool,
      keep: () => keepTogether(files.map(([, file]) => file)),
      discard,
    };
  } catch (error) {
    discard();
    throw error;
  }
}

/** What an earlier result is called: after its file, or after its folder when the file has the name we gave it. */
export const earlierName = (path: string): string => {
  const own = basename(path).replace(/\.json$/iu, "");
  return own === "resultaat" ? basename(dirname(path)) || own : own;
};
