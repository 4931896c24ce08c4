// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@klarebrief/core";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "U mag dit bestand niet veranderen.",
  EPERM: "U mag dit bestand niet veranderen.",
  EROFS: "U mag in deze map niet schrijven.",
  ENOSPC: "De schijf is vol.",
  EEXIST: "Er staat al zo’n bestand.",
  EBUSY: "Het bestand is in gebruik. Sluit het eerst.",
};

const refuse = (path: string, error: unknown): UserError => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new UserError(`${path}: wij kunnen niet opslaan. ${reasons[code] ?? "Er is niets veranderd."}`);
};

/** Makes a file, and its folder, whole or not at all. Throws UserError; also when the file is there by now. */
export function writeNew(path: string, content: Uint8Array): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refuse(folder, error);
  }
  const beside = join(folder, `.${basename(path)}.klarebrief`);
  try {
    writeFileSync(beside, content, { flag: "wx" });
    // A link fails where a rename would take the place of a file that came meanwhile.
    linkSync(beside, path);
  } catch (error) {
    throw refuse(path, error);
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * Replaces a file whole or not at all: writes beside it, then renames. Permissions stay. Throws UserError; the file is then as it was.
 */
export function writeAtomic(path: string, content: Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.klarebrief`);
  try {
    const { mode } = statSync(path);
    if ((mode & 0o200) === 0) throw Object.assign(new Error("read only"), { code: "EACCES" });
    writeFileSync(beside, content, { flag: "wx" });
    chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code !== "EEXIST") rmSync(beside, { force: true });
    throw refuse(path, error);
  }
}
