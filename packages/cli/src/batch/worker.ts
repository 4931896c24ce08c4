// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from "node:worker_threads";
import { loadEngine } from "../engine.ts";
import { type TaskName, type TaskSetup, tasks } from "./task.ts";

/** What a worker is started with. */
export interface WorkerStart {
  readonly task: TaskName;
  readonly setup: TaskSetup;
}

/** An item to do, and the number of the question. */
export interface Question {
  readonly number: number;
  readonly item: unknown;
}

/** What a worker says of the item of a question. A bug is passed on by its message, which holds no letter text. */
export type Answer = { readonly number: number } & ({ readonly outcome: unknown } | { readonly bug: string });

const { task, setup } = workerData as WorkerStart;
const run = (async () => {
  const engine = await loadEngine(setup.cwd, setup.configFile);
  return (await tasks[task]())(engine, setup);
})();
// Whoever waits for an item gets the error.
run.catch(() => undefined);

parentPort?.on("message", async ({ number, item }: Question) => {
  const answer: Answer = await run
    .then((ready) => ready(item))
    .then(
      (outcome) => ({ number, outcome }),
      (error: unknown) => ({ number, bug: error instanceof Error ? error.message : String(error) }),
    );
  parentPort?.postMessage(answer);
});
