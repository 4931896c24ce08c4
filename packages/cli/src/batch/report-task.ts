// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import { type LetterReport, letterReport } from "@klarebrief/core/report";
import { shown } from "../engine.ts";
import { loadPlugins, withPlugins } from "../plugins.ts";
import { ruleUrl } from "../rule-url.ts";
import { openCache } from "./cache.ts";
import type { CheckTaskOptions } from "./check-task.ts";
import type { Task } from "./task.ts";

export type ReportTaskOptions = CheckTaskOptions;

/** A letter that could not be read. */
export const failedReport = (path: string, failure: Failure): LetterReport =>
  letterReport({ path, letter: null, readability: null, findings: [], failures: [failure] }, ruleUrl);

/** Reads and checks letters for the report, by their absolute path. */
export const reportTask: Task = async (engine, { cwd, options }) => {
  const { allowPlugins, kind, cache: cacheFolder } = options as ReportTaskOptions;
  const cache = cacheFolder === undefined || allowPlugins ? undefined : openCache(cacheFolder);
  const { config, folder } = engine.config;
  const plugins = allowPlugins ? await loadPlugins(config.uitbreidingen ?? [], folder) : [];
  return async (item) => {
    const path = item as string;
    const bytes = await readBytes(path);
    if ("code" in bytes) return failedReport(shown(cwd, path), bytes);
    const make = async (): Promise<LetterReport> =>
      letterReport(await withPlugins(await engine.check(path, bytes, kind), plugins), ruleUrl);
    return cache ? cache.recall(["report", engine.key, shown(cwd, path), kind ?? "", bytes], make) : make();
  };
};
