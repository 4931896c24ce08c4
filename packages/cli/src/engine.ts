// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { relative, resolve, sep } from "node:path";
import {
  type CheckOptions,
  type CheckResult,
  check,
  type LetterKind,
  prepareRules,
  type Rule,
} from "@klarebrief/core";
import { type LoadedConfig, loadConfig, loadLanguage, loadPacks, loadRuleSet } from "@klarebrief/core/node";
import { version } from "./version.ts";

/** Rules, language and config, loaded once for a command. */
export interface Engine {
  readonly config: LoadedConfig;
  readonly rules: readonly Rule[];
  /** The same for engines that find the same: of program, rules, config and words. */
  readonly key: string;
  /** How a file is checked; `path` is absolute. */
  readonly optionsFor: (path: string, kind?: LetterKind) => CheckOptions;
  /** Checks one file; `path` is absolute. */
  readonly check: (path: string, content: Uint8Array, kind?: LetterKind) => Promise<CheckResult>;
  /** Checks a piece of text as if it stood in that file, as plain text. */
  readonly checkText: (path: string, text: string) => Promise<CheckResult>;
}

/** A path as shown: relative to the folder, with `/`. */
export const shown = (cwd: string, path: string): string =>
  (relative(cwd, path) || path).split(sep).join("/");

/** Loads rules, config and the user's own packs. Throws UserError. */
export async function loadEngine(cwd: string, configFile: string | undefined): Promise<Engine> {
  const ruleSet = loadRuleSet();
  const ids = ruleSet.cards.map(({ id }) => id);
  const file = configFile === undefined ? undefined : resolve(cwd, configFile);
  // Own packs must be known before their ids can be checked in `regels`.
  const first = await loadConfig(
    { folder: cwd, ...(file === undefined ? {} : { file }) },
    { ids, packs: true },
  );
  const own = await loadPacks(first.folder, first.config.pakketten ?? [], ids);
  const config =
    (first.config.pakketten ?? []).length === 0
      ? first
      : await loadConfig(
          { folder: cwd, ...(file === undefined ? {} : { file }) },
          { ids: [...ids, ...own.map(({ id }) => id)], packs: false },
        );
  const rules = prepareRules({ ...ruleSet, cards: [...ruleSet.cards, ...own] });
  // A thread that leaves the letters to others does without.
  let loaded: ReturnType<typeof loadLanguage> | undefined;
  const language = (): ReturnType<typeof loadLanguage> => {
    loaded ??= loadLanguage();
    return loaded;
  };
  const optionsFor = (path: string, kind?: LetterKind): CheckOptions => ({
    rules,
    language: language(),
    config: config.config,
    pathInConfig: shown(config.folder, path),
    words: config.words,
    ...(kind ? { kind } : {}),
  });
  const { config: settings, words } = config;
  const key = JSON.stringify([version(), ruleSet.hash, own, settings, words]);
  return {
    config,
    rules,
    key: createHash("sha256").update(key).digest("hex"),
    optionsFor,
    check: (path, content, kind) => check(shown(cwd, path), content, optionsFor(path, kind)),
    checkText: (path, text) =>
      check(shown(cwd, path), text, { ...optionsFor(path), format: "text", template: false }),
  };
}
