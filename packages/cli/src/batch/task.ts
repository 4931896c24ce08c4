// SPDX-License-Identifier: EUPL-1.2
import type { Engine } from "../engine.ts";

/** What a task is started with: plain data, so that it can cross to a worker. */
export interface TaskSetup {
  readonly cwd: string;
  readonly configFile?: string;
  /** Options of the task itself. */
  readonly options: object;
}

/** Does the work of a command for one item. Items and outcomes are plain data. */
export type Run = (item: unknown) => Promise<unknown>;

/** Makes a task ready: it gets the engine, loaded once. */
export type Task = (engine: Engine, setup: TaskSetup) => Promise<Run> | Run;

/** The tasks of commands, each loaded when it is needed. */
export const tasks = {
  annotate: async (): Promise<Task> => (await import("./annotate-task.ts")).annotateTask,
  check: async (): Promise<Task> => (await import("./check-task.ts")).checkTask,
  report: async (): Promise<Task> => (await import("./report-task.ts")).reportTask,
} as const satisfies Readonly<Record<string, () => Promise<Task>>>;

export type TaskName = keyof typeof tasks;
