// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { UserError } from "@klarebrief/core";

/** A share of the letters: shard `index` (from 1) of `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What the output of a shard says of itself. `key` is the same for shards of one run. */
export interface ShardMark extends Shard {
  readonly key: string;
}

/** Reads `3/8`. Throws UserError. */
export function readShard(value: string): Shard {
  const match = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/u.exec(value);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > of)
    throw new UserError(`--shard moet eruitzien als 3/8: deel 3 van 8. U gaf ‘${value}’.`);
  return { index, of };
}

/** The files of a shard: of the sorted list every `of`-th, so that shards are as long as each other. */
export const inShard = <T>(files: readonly T[], { index, of }: Shard): readonly T[] =>
  files.filter((_, i) => i % of === index - 1);

/** The key of a run: of its files, in order, and of what decides on their outcome. */
export const runKey = (files: readonly string[], engineKey: string): string =>
  createHash("sha256")
    .update(JSON.stringify([engineKey, files]))
    .digest("hex");
