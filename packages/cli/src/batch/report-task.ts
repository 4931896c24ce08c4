// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import { type LetterReport, letterReport } from "@klarebrief/core/report";
import { shown } from "../engine.ts";
import { loadPlugins, withPlugins } from "../plugins.ts";
import { ruleUrl } from "../rule-url.ts";
import type { Task } from "./task.ts";

export interface ReportTaskOptions {
  readonly allowPlugins: boolean;
}

/** A letter that could not be read. */
export const failedReport = (path: string, failure: Failure): LetterReport =>
  letterReport({ path, letter: null, readability: null, findings: [], failures: [failure] }, ruleUrl);

/** Reads and checks letters for the report, by their absolute path. */
export const reportTask: Task = async (engine, { cwd, options }) => {
  const { allowPlugins } = options as ReportTaskOptions;
  const { config, folder } = engine.config;
  const plugins = allowPlugins ? await loadPlugins(config.uitbreidingen ?? [], folder) : [];
  return async (item) => {
    const path = item as string;
    const bytes = await readBytes(path);
    return "code" in bytes
      ? failedReport(shown(cwd, path), bytes)
      : letterReport(await withPlugins(await engine.check(path, bytes), plugins), ruleUrl);
  };
};
