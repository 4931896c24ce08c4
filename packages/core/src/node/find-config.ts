// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { KnownRules } from "../config/read-config.ts";
import type { Config } from "../config/schema.ts";
import { UserError } from "../errors.ts";

export const configName = "klarebrief.config.yaml";
export const wordsName = "klarebrief.woorden.txt";

/** A config with where it stands and the words of its word files. */
export interface LoadedConfig {
  readonly folder: string;
  /** Absent when there is none. */
  readonly file?: string;
  readonly config: Config;
  /** Lower case. */
  readonly words: readonly string[];
}

/** Path of the nearest config in the folder or above it. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, configName);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

const wordsIn = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .split(/\r?\n/u)
    .map((line) => line.replace(/#.*/u, "").trim().toLowerCase())
    .filter(Boolean);

/** Throws the UserError that `loadConfig` would throw for a config with this text. */
export async function checkConfig(file: string, text: string, known: KnownRules): Promise<void> {
  const { readConfig } = await import("../config/read-config.ts");
  readConfig(file, text, known);
}

/**
 * Loads the config at `file`, or the nearest one for `folder`. Without one all defaults hold.
 * Throws UserError when a named file is missing or the config is wrong.
 */
export async function loadConfig(
  given: { readonly file?: string; readonly folder: string },
  known: KnownRules,
): Promise<LoadedConfig> {
  const file = given.file ?? findConfig(given.folder);
  if (file === undefined) {
    const words = join(given.folder, wordsName);
    return { folder: resolve(given.folder), config: {}, words: existsSync(words) ? wordsIn(words) : [] };
  }
  if (!existsSync(file)) throw new UserError(`${file}: dit configuratiebestand is er niet.`);
  const { readConfig } = await import("../config/read-config.ts");
  const config = readConfig(file, readFileSync(file, "utf8"), known);
  const folder = dirname(resolve(file));
  const named = typeof config.woorden === "string" ? config.woorden : undefined;
  const path = join(folder, named ?? wordsName);
  if (named !== undefined && !existsSync(path))
    throw new UserError(`${file}, sleutel ‘woorden’: het bestand ‘${named}’ is er niet.`);
  const words = existsSync(path) ? wordsIn(path) : [];
  return { folder, file, config, words };
}
