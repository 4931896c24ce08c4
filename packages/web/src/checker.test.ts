// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { askWorker, newestOnly } from "./checker.ts";

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("while one check runs only the newest waits, and no stale outcome is shown", async () => {
  const waiting: ((value: string) => void)[] = [];
  const made: number[] = [];
  const shown: string[] = [];
  const ask = newestOnly(
    (asked: number) => {
      made.push(asked);
      return new Promise<string>((resolve) => waiting.push(resolve));
    },
    (answer) => shown.push(answer),
  );
  for (const version of [1, 2, 3, 4]) ask(version);
  expect(made).toEqual([1]);
  waiting[0]?.("one");
  await turn();
  expect([made, shown]).toEqual([[1, 4], []]);
  waiting[1]?.("four");
  await turn();
  expect(shown).toEqual(["four"]);
  ask(5);
  waiting[2]?.("five");
  await turn();
  expect([made, shown]).toEqual([
    [1, 4, 5],
    ["four", "five"],
  ]);
});

test("answers find their questions, and a worker that fails leaves no one waiting", async () => {
  const worker = new EventTarget();
  const sent: { readonly id: number; readonly asked: { readonly path: string } }[] = [];
  const ask = askWorker(
    Object.assign(worker, { postMessage: (message: never) => void sent.push(message) }) as never,
  );
  const questions = ["a.txt", "b.txt", "c.txt"].map((path) =>
    ask("fix", { path, text: "", choices: {} }).catch(({ message }: Error) => message),
  );
  const answer = (data: object): void => void worker.dispatchEvent(new MessageEvent("message", { data }));
  answer({ id: sent[1]?.id, answer: { text: "b", count: 1 } });
  answer({ id: sent[0]?.id, failed: "no" });
  worker.dispatchEvent(Object.assign(new Event("error"), { message: "gone" }));
  expect(await Promise.all(questions)).toEqual(["no", { text: "b", count: 1 }, "gone"]);
});
