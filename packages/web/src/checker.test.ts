// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { newestOnly } from "./checker.ts";

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
