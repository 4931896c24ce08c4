// SPDX-License-Identifier: EUPL-1.2
import { createInterface } from "node:readline";
import { run } from "./run.ts";
import { whyNotWritten } from "./write-atomic.ts";

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/**
 * Runs the command line of this process and sets its exit code. What cannot be written to standard output stops it; that a reader closes
 * early (`| head`) is no mistake and is not spoken of.
 */
export async function main(): Promise<void> {
  const stop = new AbortController();
  process.on("SIGINT", () => stop.abort());
  let failure: NodeJS.ErrnoException | undefined;
  const fail = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
    stop.abort();
  };
  process.stdout.on("error", fail);
  // There is nobody left to tell.
  process.stderr.on("error", () => undefined);
  const out = (text: string): Promise<void> =>
    new Promise((resolve) => {
      process.stdout.write(text, (error) => {
        if (error) fail(error);
        resolve();
      });
    });
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    out,
    err: (text) => {
      if (!failure) process.stderr.write(text);
    },
    stdin: readStdin,
    stdinLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    isTerminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
    columns: process.stdout.columns ?? 100,
    env: process.env,
    signal: stop.signal,
  });
  if (!failure || failure.code === "EPIPE") return;
  const why = whyNotWritten(failure);
  process.stderr.write(`Wij kunnen de uitkomst niet schrijven.${why ? ` ${why}` : ""}\n`);
  process.exitCode = 2;
}
