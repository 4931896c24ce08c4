// SPDX-License-Identifier: EUPL-1.2
import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@klarebrief/core";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "U mag dit bestand niet veranderen.",
  EPERM: "U mag dit bestand niet veranderen.",
  EROFS: "U mag in deze map niet schrijven.",
  ENOSPC: "De schijf is vol.",
  EEXIST: "Er staat al zo’n bestand.",
  NOFILE: "Dit is geen gewoon bestand.",
  EBUSY: "Het bestand is in gebruik. Sluit het eerst.",
};

const refuse = (path: string, error: unknown): UserError => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new UserError(`${path}: wij kunnen niet opslaan. ${reasons[code] ?? "Er is niets veranderd."}`);
};

/** A name beside a file that no other run uses, so that what a stopped run left is not in the way. */
const besideOf = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.klarebrief`);

/** What a disk without links answers: a memory stick, many a network folder. */
const noLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Gives a finished file its name, unless a file with that name is there. Without links it is copied; half a copy is taken away. */
function giveName(beside: string, path: string, link: typeof linkSync): void {
  try {
    link(beside, path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!noLinks.has(code)) throw error;
    try {
      copyFileSync(beside, path, constants.COPYFILE_EXCL);
    } catch (failed) {
      if (!(failed instanceof Error && "code" in failed && failed.code === "EEXIST"))
        rmSync(path, { force: true });
      throw failed;
    }
  }
}

/** Makes a file, and its folder, whole or not at all. Throws UserError; also when the file is there by now. */
export function writeNew(path: string, content: Uint8Array, link = linkSync): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refuse(folder, error);
  }
  const beside = besideOf(path);
  try {
    writeFileSync(beside, content, { flag: "wx" });
    // A link fails where a rename would take the place of a file that came meanwhile.
    giveName(beside, path, link);
  } catch (error) {
    throw refuse(path, error);
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * Replaces a file whole or not at all: writes beside it, then renames. Permissions and links to it stay. Throws UserError; the file is then as it was.
 */
export function writeAtomic(path: string, content: Uint8Array): void {
  let beside: string | undefined;
  try {
    const real = realpathSync(path);
    const there = statSync(real);
    if (!there.isFile()) throw Object.assign(new Error("no file"), { code: "NOFILE" });
    const { mode } = there;
    if ((mode & 0o200) === 0) throw Object.assign(new Error("read only"), { code: "EACCES" });
    beside = besideOf(real);
    writeFileSync(beside, content, { flag: "wx" });
    chmodSync(beside, mode);
    renameSync(beside, real);
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    throw refuse(path, error);
  }
}
