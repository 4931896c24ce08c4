// SPDX-License-Identifier: EUPL-1.2
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
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

/** Why something could not be written, in a sentence; undefined when we know no words for it. */
export const whyNotWritten = (error: unknown): string | undefined =>
  reasons[error instanceof Error && "code" in error ? String(error.code) : ""];

const refuse = (path: string, error: unknown): UserError =>
  new UserError(`${path}: wij kunnen niet opslaan. ${whyNotWritten(error) ?? "Er is niets veranderd."}`);

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

/** Makes a folder, and those above it, where they are not there yet; returns the first it made. Throws UserError. */
export function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refuse(folder, error);
  }
}

/** Makes a file, and its folder, whole or not at all. Throws UserError; also when the file is there by now. */
export function writeNew(path: string, content: Uint8Array, link = linkSync): void {
  makeFolder(dirname(path));
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

/** The file behind a path and its permissions, when it may be replaced. */
function replaceable(path: string): { readonly real: string; readonly mode: number } {
  const real = realpathSync(path);
  const there = statSync(real);
  if (!there.isFile()) throw Object.assign(new Error("no file"), { code: "NOFILE" });
  if ((there.mode & 0o200) === 0) throw Object.assign(new Error("read only"), { code: "EACCES" });
  return { real, mode: there.mode };
}

/**
 * Replaces a file whole or not at all: writes beside it, then renames. Permissions and links to it stay. Throws UserError; the file is then as it was.
 */
export const writeAtomic = (path: string, content: Uint8Array): void =>
  writeTogether([{ path, content, isNew: false }]);

/** A file to make or to replace. */
export interface FileToWrite {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isNew: boolean;
}

/**
 * Makes and replaces files that belong together, in folders that are there. All are written beside their places before the first gets its
 * name, so that a full disk changes nothing. Throws UserError.
 */
export function writeTogether(files: readonly FileToWrite[]): void {
  const written: { readonly beside: string; readonly path: string; readonly isNew: boolean }[] = [];
  try {
    for (const { path, content, isNew } of files)
      named(path, () => {
        const { real, mode } = isNew ? { real: path, mode: undefined } : replaceable(path);
        const beside = besideOf(real);
        written.push({ beside, path: real, isNew });
        writeFileSync(beside, content, { flag: "wx" });
        if (mode !== undefined) chmodSync(beside, mode);
      });
    for (const { beside, path, isNew } of written)
      named(path, () => (isNew ? giveName(beside, path, linkSync) : renameSync(beside, path)));
  } finally {
    for (const { beside } of written) rmSync(beside, { force: true });
  }
}

/** A file that is written piece by piece beside its place. */
export interface PendingFile {
  readonly write: (piece: string | Uint8Array) => void;
  /** Writes what waits: after this only its name is missing. */
  readonly finish: () => void;
  /** Gives the file its place, in that of the one that was there when it was opened. */
  readonly keep: () => void;
  /** Takes away what was written, unless it was kept. */
  readonly discard: () => void;
}

/** So much text is written at a time. */
const pieceLength = 1 << 18;

/** Opens a file that is made or replaced whole or not at all, without its text in memory. All it does throws UserError. */
export const openPending = (path: string): PendingFile =>
  named(path, () => {
    const isNew = !statSync(path, { throwIfNoEntry: false });
    if (isNew) makeFolder(dirname(path));
    const { real, mode } = isNew ? { real: path, mode: undefined } : replaceable(path);
    const beside = besideOf(real);
    const file = openSync(beside, "wx");
    let waiting = "";
    const writeOut = (bytes: Uint8Array): void => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    };
    const flush = (): void => {
      writeOut(Buffer.from(waiting));
      waiting = "";
    };
    let isOpen = true;
    const close = (): void => {
      if (isOpen) closeSync(file);
      isOpen = false;
    };
    const finish = (): void => {
      if (!isOpen) return;
      flush();
      close();
      if (mode !== undefined) chmodSync(beside, mode);
    };
    return {
      write: (piece) => {
        if (typeof piece === "string") waiting += piece;
        if (waiting.length >= pieceLength || typeof piece !== "string") named(path, flush);
        if (typeof piece !== "string") named(path, () => writeOut(piece));
      },
      finish: () => named(path, finish),
      keep: () =>
        named(path, () => {
          finish();
          if (isNew) giveName(beside, real, linkSync);
          else renameSync(beside, real);
          rmSync(beside, { force: true });
        }),
      discard: () => {
        close();
        rmSync(beside, { force: true });
      },
    };
  });

/** Gives files that belong together their places; none when the rest of one cannot be written. Throws UserError. */
export function keepTogether(files: readonly PendingFile[]): void {
  for (const file of files) file.finish();
  for (const file of files) file.keep();
}

/** Does work on a file; what goes wrong is said with its name. */
export function named<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refuse(path, error);
  }
}
