// SPDX-License-Identifier: EUPL-1.2
import type { LetterView } from "@klarebrief/core/reporters";
import { type Engine, shown } from "../engine.ts";
import type { Io } from "../io.ts";
import type { CheckItems } from "./check-items.ts";
import { type CheckItem, type CheckTaskOptions, failedView } from "./check-task.ts";
import { fromLines } from "./from-lines.ts";
import { type Batch, runBatch, workersFor } from "./pool.ts";

/** What to check, and with what. */
export interface CheckWork extends Pick<CheckTaskOptions, "kind" | "allowPlugins" | "cache"> {
  readonly engine: Engine;
  readonly configFile?: string | undefined;
  readonly workers: number | undefined;
  /** Undefined when the letters come line by line. */
  readonly found: CheckItems | undefined;
}

/** What the check task makes of all letters, in order; `failed` makes it of a letter that the task could not have. */
export function checkLetters<Outcome>(
  { engine, configFile, workers, found, ...options }: CheckWork & Pick<CheckTaskOptions, "writing">,
  io: Io,
  failed: (view: LetterView) => Outcome,
): AsyncGenerator<Outcome> {
  const batch: Batch<CheckItem, Outcome> = {
    task: "check",
    setup: { cwd: io.cwd, ...(configFile === undefined ? {} : { configFile }), options },
    workers: workersFor(found?.items.length ?? Number.POSITIVE_INFINITY, workers),
    engine,
    signal: io.signal,
    lost: ({ path }) =>
      failed(
        failedView(shown(io.cwd, path), {
          code: "stopped",
          message: "Deze brief vraagt te veel geheugen. De andere brieven zijn wel bekeken.",
        }),
      ),
  };
  return found ? runBatch(found.items, batch) : fromLines(io, batch, failed);
}
