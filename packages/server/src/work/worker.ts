// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "@klarebrief/core";
import { doJob } from "./do-job.ts";
import { loadEngine } from "./engine.ts";
import type { Answer, Job, WorkerSettings } from "./jobs.ts";

/** A thread that answers one job at a time. What goes wrong is told without the text it went wrong on. */
const engine = await loadEngine(workerData as WorkerSettings).catch((error: unknown) => {
  throw error instanceof UserError ? new Error(`UserError: ${error.message}`) : error;
});

parentPort?.on("message", async (job: Job) => {
  const answer: Answer = await doJob(engine, job).catch(() => ({
    status: 500 as const,
    code: "internal",
    message: "Deze tekst konden wij niet controleren.",
  }));
  parentPort?.postMessage(answer);
});
parentPort?.postMessage("ready");
