// SPDX-License-Identifier: EUPL-1.2
import type { LetterView } from "@klarebrief/core/reporters";
import type { Io } from "../io.ts";
import { type CheckItem, failedView } from "./check-task.ts";
import type { BadLine } from "./ndjson-items.ts";
import { type Batch, runBatch } from "./pool.ts";

const isBadLine = (item: CheckItem | BadLine): item is BadLine => "number" in item;

/** Checks letters from NDJSON. A line that is no letter has its failure in its place, made into an outcome by `failed`. */
export async function* fromLines<Outcome>(
  io: Io,
  batch: Batch<CheckItem, Outcome>,
  failed: (view: LetterView) => Outcome,
): AsyncGenerator<Outcome> {
  const bad: { readonly at: number; readonly outcome: Outcome }[] = [];
  let read = 0;
  async function* letters(): AsyncGenerator<CheckItem> {
    const { ndjsonItems } = await import("./ndjson-items.ts");
    for await (const item of ndjsonItems(io.stdinLines(), io.cwd)) {
      if (isBadLine(item))
        bad.push({
          at: read,
          outcome: failed(
            failedView(`regel ${item.number}`, {
              code: "bad-line",
              message: 'Deze regel is geen brief. Een regel hoort {"path": …, "text": …} te zijn.',
            }),
          ),
        });
      else yield item;
      read++;
    }
  }
  let written = 0;
  for await (const outcome of runBatch(letters(), batch)) {
    for (; bad[0]?.at === written; written++) yield (bad.shift() as (typeof bad)[number]).outcome;
    yield outcome;
    written++;
  }
  for (const { outcome } of bad) yield outcome;
}
