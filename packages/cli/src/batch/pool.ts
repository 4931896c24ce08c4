// SPDX-License-Identifier: EUPL-1.2
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Engine } from "../engine.ts";
import { type TaskName, type TaskSetup, tasks } from "./task.ts";
import type { Answer, WorkerStart } from "./worker.ts";

/** How many items a worker must have to do before starting it pays. */
const worthOneWorker = 12;

/** Items in hand for each worker, so that none waits for the one that is written out first. */
const inHandPerWorker = 3;

/** How many workers to start for so many items; 0 does the work on this thread. */
export function workersFor(items: number, asked: number | undefined): number {
  const most = asked ?? availableParallelism();
  return most < 2 ? 0 : Math.min(most, Math.floor(items / worthOneWorker));
}

/** What a batch does and how. An outcome is plain data, as in JSON. `lost` is the outcome of an item whose worker ended under it. */
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

const start = (data: WorkerStart): Worker =>
  new Worker(new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url), {
    workerData: data,
    // Less to clean up at a time: as quick, with less memory. The largest letter that is read needs half of this.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  });

/** One worker that does one item at a time and is replaced when it ends under its work. */
function handOf<Item, Outcome>({ task, setup, lost }: Batch<Item, Outcome>) {
  let worker = start({ task, setup });
  // An error while nothing is asked is seen at the next item.
  worker.on("error", () => undefined);
  const ask = (item: Item): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const asked = worker;
      const answered = (answer: Answer): void => {
        asked.off("exit", ended);
        if ("json" in answer) resolve(JSON.parse(answer.json) as Outcome);
        else reject(new Error(answer.bug));
      };
      const ended = (): void => {
        asked.off("message", answered);
        worker = start({ task, setup });
        worker.on("error", () => undefined);
        resolve(lost(item));
      };
      asked.once("message", answered);
      asked.once("exit", ended);
      asked.postMessage(item);
    });
  return { ask, stop: () => worker.terminate() };
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
  if (batch.workers === 0) return yield* onThisThread(items, batch);
  const hands = Array.from({ length: batch.workers }, () => handOf(batch));
  const free = [...hands];
  const waiting: ((hand: (typeof hands)[number]) => void)[] = [];
  const take = (): Promise<(typeof hands)[number]> => {
    const hand = free.pop();
    return hand ? Promise.resolve(hand) : new Promise((resolve) => waiting.push(resolve));
  };
  const work = async (item: Item): Promise<Outcome> => {
    const hand = await take();
    try {
      return await hand.ask(item);
    } finally {
      const next = waiting.shift();
      if (next) next(hand);
      else free.push(hand);
    }
  };
  const inHand: Promise<Outcome>[] = [];
  try {
    for await (const item of items) {
      if (batch.signal.aborted) break;
      const outcome = work(item);
      // It is awaited in its turn; until then a failure is no stray one.
      outcome.catch(() => undefined);
      inHand.push(outcome);
      if (inHand.length >= batch.workers * inHandPerWorker) yield await (inHand.shift() as Promise<Outcome>);
    }
    for (const outcome of inHand) yield await outcome;
  } finally {
    await Promise.all(hands.map(({ stop }) => stop()));
  }
}
