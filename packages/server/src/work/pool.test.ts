// SPDX-License-Identifier: EUPL-1.2
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { Answer, Job } from "./jobs.ts";
import { type Pool, startPool } from "./pool.ts";

/** A thread that answers with the name of the document it got; some names make it hang or end. */
const code = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ document: { name } }) => {
  if (name === "hangs") for (;;);
  if (name === "ends") process.exit(1);
  if (name === "eats") for (const all = []; ; ) all.push(new Array(10_000).fill(name));
  setTimeout(() => parentPort.postMessage({ json: name }), 20);
});
parentPort.postMessage("ready");
`;
const start = (size: number, timeLimitMs = 20_000): Promise<Pool> =>
  startPool({
    size,
    start: () => new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } }),
    timeLimitMs,
    queue: 3,
  });
const job = (name: string): Job => ({ task: "check", document: { name, content: "" } });
const outcome = async (answer: Promise<Answer>): Promise<unknown> =>
  answer.catch((error: { readonly code: string }) => error.code);

test("what hangs is ended at the time limit, and what waits behind it is answered", async () => {
  const pool = await start(1, 1500);
  const hanging = outcome(pool.run(job("hangs")));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await Promise.all([hanging, outcome(pool.run(job("a")))])).toEqual(["timeout", { json: "a" }]);
  expect(pool.state()).toEqual({ busy: 0, waiting: 0, restarts: 1 });
  await pool.close();
});

test("what ends every thread it is given to is given up after two, and the others are answered", async () => {
  const pool = await start(2);
  const all = [job("ends"), job("a"), job("b")].map((each) => outcome(pool.run(each)));
  expect(await Promise.all(all)).toEqual(["worker-ended", { json: "a" }, { json: "b" }]);
  await pool.close();
});

test("what needs more memory than a thread has ends its thread, not the process", async () => {
  const pool = await start(1);
  const all = [job("eats"), job("a")].map((each) => outcome(pool.run(each)));
  expect(await Promise.all(all)).toEqual(["worker-ended", { json: "a" }]);
  expect(pool.state().restarts).toBe(2);
  await pool.close();
});

test("what does not fit in the queue is refused at once", async () => {
  const pool = await start(1);
  const all = ["a", "b", "c", "d", "e"].map((name) => outcome(pool.run(job(name))));
  expect(await Promise.all(all)).toEqual([
    { json: "a" },
    { json: "b" },
    { json: "c" },
    { json: "d" },
    "busy",
  ]);
  await pool.close();
});

test("threads that cannot start are said", async () => {
  const broken = {
    size: 2,
    start: () => new Worker("throw new Error('x')", { eval: true }),
    timeLimitMs: 1,
    queue: 1,
  };
  await expect(startPool(broken)).rejects.toThrow("x");
});
