// SPDX-License-Identifier: EUPL-1.2
import type { Answer, TaskName, Tasks } from "./messages.ts";

/** Asks the worker. Rejects when the worker could not answer. */
export type Ask = <Name extends TaskName>(
  task: Name,
  asked: Tasks[Name]["asked"],
  transfer?: readonly Transferable[],
) => Promise<Tasks[Name]["answer"]>;

export function askWorker(worker: Pick<Worker, "addEventListener" | "postMessage">): Ask {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let count = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const promise = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failed" in data) promise?.reject(new Error(data.failed));
    else promise?.resolve(data.answer);
  });
  // A worker that cannot run, or that the browser ended: no one waits for it in vain.
  worker.addEventListener("error", ({ message }) => {
    const lost = [...waiting.values()];
    waiting.clear();
    for (const promise of lost) promise.reject(new Error(message));
  });
  return <Name extends TaskName>(
    task: Name,
    asked: Tasks[Name]["asked"],
    transfer: readonly Transferable[] = [],
  ) => {
    const id = ++count;
    const promise = Promise.withResolvers<unknown>();
    waiting.set(id, promise);
    worker.postMessage({ id, task, asked }, [...transfer]);
    return promise.promise as Promise<Tasks[Name]["answer"]>;
  };
}

/**
 * Runs `make` for the newest of what is asked: while one runs, only the last that came in waits. `show` is called only when nothing
 * newer was asked meanwhile.
 */
export function newestOnly<In, Out>(
  make: (asked: In) => Promise<Out>,
  show: (answer: Out, asked: In) => void,
): (asked: In) => void {
  let running = false;
  let next: { readonly asked: In } | undefined;
  const run = async (): Promise<void> => {
    running = true;
    while (next) {
      const { asked } = next;
      next = undefined;
      const answer = await make(asked);
      if (!next) show(answer, asked);
    }
    running = false;
  };
  return (asked) => {
    next = { asked };
    if (!running) void run();
  };
}
