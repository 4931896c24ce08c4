// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";

let passed = 0;

/** How many steps passed. */
export const count = (): number => passed;

export async function step(name: string, run: () => Promise<void>): Promise<void> {
  const began = Date.now();
  await run();
  passed++;
  process.stdout.write(`ok ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
}

/** Asks again until it holds; the last answer is in the error. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const answer = await ask();
    if (holds(answer)) return answer;
    assert(i < 60, `It did not come to hold: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
