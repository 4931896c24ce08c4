// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from "node:worker_threads";
import { loadEngine } from "../engine.ts";
import { type TaskName, type TaskSetup, tasks } from "./task.ts";

/** What a worker is started with. */
export interface WorkerStart {
  readonly task: TaskName;
  readonly setup: TaskSetup;
}

/** Items to do, and the number of the question. */
export interface Question {
  readonly number: number;
  readonly items: readonly unknown[];
}

/** What becomes of an item. A bug is passed on by its message, which holds no letter text. */
type Result = { readonly outcome: unknown } | { readonly bug: string };

/** What a worker says to a question: a result for each of its items, in their order. */
export interface Answer {
  readonly number: number;
  readonly results: readonly Result[];
}

const { task, setup } = workerData as WorkerStart;
const run = (async () => {
  const engine = await loadEngine(setup.cwd, setup.configFile);
  return (await tasks[task]())(engine, setup);
})();
// Whoever waits for an item gets the error.
run.catch(() => undefined);

const resultOf = (item: unknown): Promise<Result> =>
  run
    .then((ready) => ready(item))
    .then(
      (outcome) => ({ outcome }),
      (error: unknown) => ({ bug: error instanceof Error ? error.message : String(error) }),
    );

parentPort?.on("message", async ({ number, items }: Question) => {
  const results: Result[] = [];
  for (const item of items) results.push(await resultOf(item));
  parentPort?.postMessage({ number, results } satisfies Answer);
});
