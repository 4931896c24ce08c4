// SPDX-License-Identifier: EUPL-1.2
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "@klarebrief/core/report";
import { named } from "./write-atomic.ts";

/** So much is written at a time. */
const pieceLength = 1 << 20;
const lengthBytes = 4;

/** Texts that wait on disk, in a file that nobody else may read and that is gone when it is closed. All it does throws UserError. */
export interface Spool extends Store {
  readonly close: () => void;
}

/** Opens a spool in a folder that is there. */
export const openSpool = (folder: string): Spool => {
  const path = join(folder, `.tijdelijk.${process.pid}.klarebrief`);
  return named(path, () => {
    const file = openSync(path, "wx+", 0o600);
    // Without a name it is gone too when the program is ended by force; not every system can do so.
    const remove = (): void => {
      try {
        rmSync(path, { force: true });
      } catch {}
    };
    remove();
    let written = 0;
    let waiting: Buffer[] = [];
    let length = 0;
    const flush = (): void => {
      const bytes = Buffer.concat(waiting);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, undefined, written + at);
      written += bytes.length;
      waiting = [];
      length = 0;
    };
    const read = (place: number, size: number): Buffer => {
      const bytes = Buffer.alloc(size);
      for (let at = 0; at < size; ) {
        const count = readSync(file, bytes, at, size - at, place + at);
        if (count === 0) throw new RangeError("outside the spool");
        at += count;
      }
      return bytes;
    };
    return {
      put: (text) =>
        named(path, () => {
          const place = written + length;
          const bytes = Buffer.from(text);
          const size = Buffer.alloc(lengthBytes);
          size.writeUInt32LE(bytes.length);
          waiting.push(size, bytes);
          length += lengthBytes + bytes.length;
          if (length >= pieceLength) flush();
          return place;
        }),
      get: (place) =>
        named(path, () => {
          if (place >= written) flush();
          const size = read(place, lengthBytes).readUInt32LE();
          return read(place + lengthBytes, size).toString();
        }),
      close: () => {
        closeSync(file);
        remove();
      },
    };
  });
};
