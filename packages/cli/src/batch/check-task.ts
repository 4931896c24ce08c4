// SPDX-License-Identifier: EUPL-1.2
import type { Failure, LetterKind } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import { type LetterView, letterTexts, letterView } from "@klarebrief/core/reporters";
import { shown } from "../engine.ts";
import { loadPlugins, withPlugins } from "../plugins.ts";
import { ruleUrl } from "../rule-url.ts";
import { openCache } from "./cache.ts";
import { reportContext, type Writing } from "./letter-text.ts";
import type { Task } from "./task.ts";

/** A letter to check: a file, or text that goes by that name. `path` is absolute. */
export interface CheckItem {
  readonly path: string;
  readonly text?: string | Uint8Array;
  readonly kind?: LetterKind;
}

export interface CheckTaskOptions {
  readonly kind?: LetterKind;
  readonly allowPlugins: boolean;
  /** Folder of outcomes of earlier runs. Plugins may have changed since: with them nothing is recalled. */
  readonly cache?: string;
  /** How the outcome is written, which is then a LetterText. Without it the outcome is a LetterView. */
  readonly writing?: Writing;
}

/** A letter that could not be read. */
export const failedView = (path: string, failure: Failure): LetterView =>
  letterView({ path, letter: null, readability: null, findings: [], failures: [failure] }, ruleUrl);

/** Checks letters, with the plugins of the config when they are allowed, and writes them where it is said how. */
export const checkTask: Task = async (engine, { cwd, options }) => {
  const { kind: kindOfAll, allowPlugins, cache: folder, writing } = options as CheckTaskOptions;
  const { config, folder: configFolder } = engine.config;
  const plugins = allowPlugins ? await loadPlugins(config.uitbreidingen ?? [], configFolder) : [];
  const cache = folder === undefined || allowPlugins ? undefined : openCache(folder);
  const viewOf = async ({ path, text, kind = kindOfAll }: CheckItem): Promise<LetterView> => {
    const content = text ?? (await readBytes(path));
    if (typeof content !== "string" && "code" in content) return failedView(shown(cwd, path), content);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const make = async (): Promise<LetterView> =>
      letterView(await withPlugins(await engine.check(path, bytes, kind), plugins), ruleUrl);
    return cache ? cache.recall([engine.key, shown(cwd, path), kind ?? "", bytes], make) : make();
  };
  const outcomeOf = writing
    ? letterTexts(writing.format, reportContext(engine.rules, writing))
    : (view: LetterView) => view;
  return async (item) => outcomeOf(await viewOf(item as CheckItem));
};
