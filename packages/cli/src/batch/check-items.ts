// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import type { Engine } from "../engine.ts";
import { shown } from "../engine.ts";
import { expandPaths } from "../expand-paths.ts";
import type { Io } from "../io.ts";
import { changedFiles } from "./changed-files.ts";
import type { CheckItem } from "./check-task.ts";
import { inShard, readShard, runKey, type Shard, type ShardMark } from "./shard.ts";

/** What the user asked to check. */
export interface Wanted {
  readonly paths: readonly string[];
  /** The name of standard input. */
  readonly stdinName: string;
  readonly changedSince?: string | undefined;
  readonly shard?: string | undefined;
}

/** The letters of a run, in order of their shown path; `files` are absolute. */
export interface CheckItems {
  readonly items: readonly CheckItem[];
  readonly files: readonly string[];
  readonly shard?: ShardMark;
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** Finds the letters. Throws UserError when there are none, or an option is wrong. */
export async function checkItems(wanted: Wanted, engine: Engine, io: Io): Promise<CheckItems> {
  const shard: Shard | undefined = wanted.shard === undefined ? undefined : readShard(wanted.shard);
  const isStdin = wanted.paths.includes("-");
  if (isStdin && (shard || wanted.changedSince !== undefined))
    throw new UserError("--shard en --changed werken niet met invoer (-).");
  const found = await expandPaths(
    wanted.paths.filter((path) => path !== "-"),
    io.cwd,
    engine.config,
  );
  if (found.length === 0 && !isStdin)
    throw new UserError(
      "Wij vinden hier geen brieven. Kijk naar de map, of naar ‘bestanden’ in uw configuratie.",
    );
  const changed =
    wanted.changedSince === undefined ? undefined : await changedFiles(io.cwd, wanted.changedSince);
  const files = (changed ? found.filter((file) => changed.has(file)) : found)
    .map((file) => ({ path: file, shown: shown(io.cwd, file) }))
    .sort((a, b) => byPath({ path: a.shown }, { path: b.shown }));
  const own = shard ? inShard(files, shard) : files;
  const stdin = isStdin ? [{ path: resolve(io.cwd, wanted.stdinName), text: await io.stdin() }] : [];
  const key = runKey(
    files.map((file) => file.shown),
    engine.key,
  );
  return {
    items: [...stdin, ...own.map(({ path }) => ({ path }))].sort((a, b) =>
      byPath({ path: shown(io.cwd, a.path) }, { path: shown(io.cwd, b.path) }),
    ),
    files: own.map(({ path }) => path),
    ...(shard ? { shard: { ...shard, key } } : {}),
  };
}
