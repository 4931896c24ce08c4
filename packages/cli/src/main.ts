// SPDX-License-Identifier: EUPL-1.2
import { createInterface } from "node:readline";
import { run } from "./run.ts";

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => void stream.write(text, () => resolve()));

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  const stop = new AbortController();
  process.on("SIGINT", () => stop.abort());
  // A reader that closes early (`| head`) is no mistake: the rest need not be done.
  process.stdout.on("error", () => stop.abort());
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => write(process.stdout, text),
    err: (text) => void process.stderr.write(text),
    stdin: readStdin,
    stdinLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    isTerminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
    columns: process.stdout.columns ?? 100,
    env: process.env,
    signal: stop.signal,
  });
}
