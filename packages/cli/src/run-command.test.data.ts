// SPDX-License-Identifier: EUPL-1.2
import type { Io } from "./io.ts";
import { run } from "./run.ts";

/** What a command gave: its exit code and what it wrote. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in a folder, without a terminal, an environment or input, unless `given` says otherwise. */
export async function runIn(cwd: string, args: readonly string[], given: Partial<Io> = {}): Promise<Outcome> {
  let [out, err] = ["", ""];
  const code = await run(args, {
    cwd,
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
    stdinLines: async function* () {},
    isTerminal: { out: false, err: false },
    columns: 80,
    env: {},
    signal: new AbortController().signal,
    ...given,
  });
  return { code, out, err };
}
