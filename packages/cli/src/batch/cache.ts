// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

/** Outcomes by content, in a folder: one small file each, so that memory does not grow and runs can share it. */
export interface Cache {
  /** The outcome that was kept for these parts, or what `make` gives, which is kept then. */
  readonly recall: <T>(parts: readonly (string | Uint8Array)[], make: () => Promise<T>) => Promise<T>;
}

/** Outcomes that nobody asked for in this time are taken away. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(`${part.length}\0`);
    hash.update(part);
  }
  return hash.digest("hex");
}

/** What stands there, or undefined: a file that is missing or damaged counts as nothing kept. */
function read(file: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    const now = new Date();
    utimesSync(file, now, now);
    return { value };
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written only makes the next run slower. */
function write(file: string, value: unknown): void {
  const beside = `${file}.${process.pid}.${threadId}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, JSON.stringify(value));
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** A cache in a folder. It never throws: what goes wrong with it is as if nothing was kept. */
export const openCache = (folder: string): Cache => ({
  recall: async <T>(parts: readonly (string | Uint8Array)[], make: () => Promise<T>): Promise<T> => {
    const key = keyOf(parts);
    const file = join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
    const kept = read(file);
    if (kept) return kept.value as T;
    const value = await make();
    write(file, value);
    return value;
  },
});

/** Takes away what was not used for a month. */
export function sweepCache(folder: string, now = Date.now()): void {
  try {
    for (const part of readdirSync(folder))
      if (/^[0-9a-f]{2}$/u.test(part))
        for (const name of readdirSync(join(folder, part))) {
          const file = join(folder, part, name);
          if (now - statSync(file).mtimeMs > keptFor) rmSync(file, { force: true });
        }
  } catch {
    // Another run may sweep at the same time.
  }
}
