// SPDX-License-Identifier: EUPL-1.2
import type { Worker } from "node:worker_threads";
import { RequestError } from "../errors.ts";
import type { Answer, Job } from "./jobs.ts";

interface Task {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: RequestError) => void;
  readonly timer: NodeJS.Timeout;
  /** How often a worker ended while it was busy with this. */
  lost: number;
  done: boolean;
}

interface Slot {
  worker: Worker;
  ready: boolean;
  task: Task | undefined;
}

/** Threads that do the work, so that the process can always answer. */
export interface Pool {
  /** Rejects with a RequestError: 429 when too much waits, 503 when it takes too long. */
  readonly run: (job: Job) => Promise<Answer>;
  readonly state: () => { readonly busy: number; readonly waiting: number; readonly restarts: number };
  /** Of the threads, for a test that ends one. */
  readonly workers: () => readonly Worker[];
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly size: number;
  readonly start: () => Worker;
  /** From the request to its answer, waiting included. */
  readonly timeLimitMs: number;
  /** How many may wait beside those that are worked on. */
  readonly queue: number;
}

const busyError = (): RequestError =>
  new RequestError(429, "busy", "Het is nu te druk. Probeer het over een paar tellen opnieuw.");
const slowError = (): RequestError =>
  new RequestError(503, "timeout", "Deze tekst kost te veel tijd. Stuur een korter stuk.");
const brokenError = (): RequestError =>
  new RequestError(500, "worker-ended", "Deze tekst konden wij niet controleren.");

/** Starts the threads. Resolves when all are ready; rejects with what keeps the first from starting. */
export async function startPool({ size, start, timeLimitMs, queue }: PoolOptions): Promise<Pool> {
  const slots: Slot[] = [];
  const waiting: Task[] = [];
  let isClosing = false;
  let restarts = 0;

  const finish = (task: Task, act: () => void): void => {
    if (task.done) return;
    task.done = true;
    clearTimeout(task.timer);
    act();
  };
  const next = (): void => {
    for (const slot of slots) {
      if (!slot.ready || slot.task) continue;
      const task = waiting.shift();
      if (!task) return;
      slot.task = task;
      slot.worker.postMessage(task.job);
    }
  };
  /** What a thread was busy with when it ended is done once more by another. */
  const takeBack = (slot: Slot): void => {
    const task = slot.task;
    slot.task = undefined;
    if (!task || task.done) return;
    task.lost += 1;
    if (task.lost > 1) finish(task, () => task.reject(brokenError()));
    else waiting.unshift(task);
  };
  const attach = (slot: Slot, started: (error?: Error) => void): void => {
    const { worker } = slot;
    let failure: Error | undefined;
    worker.on("message", (message: Answer | "ready") => {
      if (message === "ready") {
        slot.ready = true;
        started();
      } else {
        const task = slot.task;
        slot.task = undefined;
        if (task) finish(task, () => task.resolve(message));
      }
      next();
    });
    worker.on("error", (error) => {
      failure = error instanceof Error ? error : new Error("worker");
    });
    worker.once("exit", () => {
      const wasReady = slot.ready;
      slot.ready = false;
      takeBack(slot);
      started(failure ?? new Error("worker ended"));
      if (isClosing) return;
      restarts += 1;
      // A thread that cannot even start is tried again, but not in a tight loop.
      setTimeout(() => isClosing || revive(slot), wasReady ? 0 : 1000).unref();
    });
  };
  const revive = (slot: Slot): void => {
    slot.worker = start();
    attach(slot, () => {});
  };
  const close = async (): Promise<void> => {
    isClosing = true;
    await Promise.all(slots.map(({ worker }) => worker.terminate()));
  };

  try {
    await Promise.all(
      Array.from(
        { length: size },
        () =>
          new Promise<void>((resolve, reject) => {
            const slot: Slot = { worker: start(), ready: false, task: undefined };
            slots.push(slot);
            attach(slot, (error) => (error ? reject(error) : resolve()));
          }),
      ),
    );
  } catch (error) {
    await close();
    throw error;
  }

  const tooLong = (task: Task): void => {
    const at = waiting.indexOf(task);
    if (at >= 0) waiting.splice(at, 1);
    finish(task, () => task.reject(slowError()));
    const slot = slots.find((each) => each.task === task);
    if (slot) void slot.worker.terminate();
  };
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (isClosing || waiting.length >= queue) {
          reject(busyError());
          return;
        }
        const task: Task = {
          job,
          resolve,
          reject,
          timer: setTimeout(() => tooLong(task), timeLimitMs),
          lost: 0,
          done: false,
        };
        waiting.push(task);
        next();
      }),
    state: () => ({
      busy: slots.filter(({ task }) => task).length,
      waiting: waiting.length,
      restarts,
    }),
    workers: () => slots.map(({ worker }) => worker),
    close,
  };
}
