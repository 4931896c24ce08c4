// SPDX-License-Identifier: EUPL-1.2
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Engine } from "../engine.ts";
import { type TaskName, type TaskSetup, tasks } from "./task.ts";
import type { Answer, Question, WorkerStart } from "./worker.ts";

/** How many items a worker must have to do before starting it pays. */
const worthOneWorker = 12;

/** Items that a worker gets, and answers, at once: with one at a time many letters take 2 % longer. */
const inMessage = 3;

/** Items in hand for each worker, so that none waits for the one that is written out first: two messages are with it, and one waits. */
const inHandPerWorker = 3 * inMessage;

/** How many workers to start for so many items; 0 does the work on this thread. */
export function workersFor(items: number, asked: number | undefined): number {
  const most = asked ?? availableParallelism();
  return most < 2 ? 0 : Math.min(most, Math.floor(items / worthOneWorker));
}

/** What a batch does and how. An outcome is plain data. `lost` is the outcome of an item whose worker ended under it. */
export interface Batch<Item, Outcome> {
  readonly task: TaskName;
  readonly setup: TaskSetup;
  readonly workers: number;
  /** The engine of this thread, for work without workers. */
  readonly engine: Engine;
  readonly lost: (item: Item) => Outcome;
  /** No new item is begun once this is aborted; what is in hand is finished. */
  readonly signal: AbortSignal;
}

/** What becomes of an item that no worker has when all must stop. */
const notBegun = Symbol("not begun");

/** An item to do, and who waits for it. */
interface Job<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome | typeof notBegun) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker. `pull` is called when there may be new jobs. */
interface Hand {
  readonly pull: () => void;
  readonly stop: () => Promise<void>;
}

/** Megabytes for what is new, as a process has it: with half of this it is cleaned up twice as often, and many letters take 2 % longer. */
const newRoom = 96;

/**
 * Megabytes for what stays. A heap with a higher limit grows further before all of it is looked through, which takes time and the compiled code
 * of functions that are made anew for each letter: with 256 many letters take 6 % longer, with 4096 they take 1 % less and up to 300 MB more. Of
 * text, three megabytes fit in 256.
 */
const usualRoom = 768;
const muchRoom = 2048;

const start = (data: WorkerStart, room: number): Worker =>
  new Worker(new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: newRoom, maxOldGenerationSizeMb: room },
  });

/**
 * A worker, with two messages so that it never waits for this thread. It is replaced when it ends under its work, by one with much room that gets
 * one item at a time, so that it is known which item ended it. Only what ends that one too is lost.
 */
function handOf<Item, Outcome>(
  jobs: Job<Item, Outcome>[],
  { task, setup, lost, workers, signal }: Batch<Item, Outcome>,
): Hand {
  let isCareful = false;
  let number = 0;
  const asked = new Map<number, readonly Job<Item, Outcome>[]>();
  const pull = (): void => {
    if (signal.aborted) for (const { resolve } of jobs.splice(0)) resolve(notBegun);
    while (asked.size < (isCareful ? 1 : 2)) {
      // When few are left, each worker gets its part.
      const own = jobs.splice(0, isCareful ? 1 : Math.min(inMessage, Math.ceil(jobs.length / workers)));
      if (own.length === 0) return;
      asked.set(++number, own);
      worker ??= begin();
      worker.postMessage({ number, items: own.map(({ item }) => item) } satisfies Question);
    }
  };
  const begin = (): Worker => {
    const made = start({ task, setup }, isCareful ? muchRoom : usualRoom);
    made.on("message", ({ number: answered, results }: Answer) => {
      const own = asked.get(answered) ?? [];
      asked.delete(answered);
      for (const [i, result] of results.entries())
        if ("outcome" in result) own[i]?.resolve(result.outcome as Outcome);
        else own[i]?.reject(new Error(result.bug));
      pull();
    });
    // What ends a worker is seen by its end.
    made.on("error", () => undefined);
    made.on("exit", ended);
    return made;
  };
  const ended = (): void => {
    const open = [...asked.values()].flat();
    asked.clear();
    if (isCareful) for (const { item, resolve } of open) resolve(lost(item));
    else jobs.unshift(...open);
    isCareful = true;
    worker = undefined;
    pull();
  };
  let worker: Worker | undefined = begin();
  return {
    pull,
    stop: async () => {
      worker?.off("exit", ended);
      await worker?.terminate();
    },
  };
}

async function* onThisThread<Item, Outcome>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { task, setup, engine, signal }: Batch<Item, Outcome>,
): AsyncGenerator<Outcome> {
  const run = await (await tasks[task]())(engine, setup);
  for await (const item of items) {
    if (signal.aborted) return;
    yield (await run(item)) as Outcome;
  }
}

/**
 * The outcomes of all items, in their order, whatever the number of workers. Only a few items are in hand at a time, so memory does not
 * grow with their number. Throws what a task throws: a bug.
 */
export async function* runBatch<Item, Outcome>(
  items: Iterable<Item> | AsyncIterable<Item>,
  batch: Batch<Item, Outcome>,
): AsyncGenerator<Outcome> {
  const { workers, signal } = batch;
  if (workers === 0) return yield* onThisThread(items, batch);
  const jobs: Job<Item, Outcome>[] = [];
  const hands = Array.from({ length: workers }, () => handOf(jobs, batch));
  const work = (item: Item): Promise<Outcome | typeof notBegun> =>
    new Promise((resolve, reject) => {
      jobs.push({ item, resolve, reject });
      for (const { pull } of hands) pull();
    });
  const inHand: Promise<Outcome | typeof notBegun>[] = [];
  try {
    for await (const item of items) {
      if (signal.aborted) break;
      const outcome = work(item);
      // It is awaited in its turn; until then a failure is no stray one.
      outcome.catch(() => undefined);
      inHand.push(outcome);
      if (inHand.length < workers * inHandPerWorker) continue;
      const first = await (inHand.shift() as (typeof inHand)[number]);
      if (first === notBegun) return;
      yield first;
    }
    for (const outcome of inHand) {
      const next = await outcome;
      if (next === notBegun) return;
      yield next;
    }
  } finally {
    await Promise.all(hands.map(({ stop }) => stop()));
  }
}
