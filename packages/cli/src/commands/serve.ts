// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";

const specs = {
  host: { type: "string", default: "127.0.0.1" },
  port: { type: "string", default: "8081" },
  token: { type: "string" },
  "allow-origin": { type: "string", multiple: true },
  workers: { type: "string", default: "2" },
  "time-limit": { type: "string", default: "10" },
  config: { type: "string" },
} as const;

function numberOf(option: string, value: string, [least, most]: readonly [number, number]): number {
  const number = Number(value);
  if (!/^\d+$/u.test(value) || number < least || number > most)
    throw new UserError(`--${option} moet een getal van ${least} tot ${most} zijn. U gaf ‘${value}’.`);
  return number;
}

/** Resolves to the exit code when the server must stop: 0 for SIGTERM, as a service manager sends it, 130 for Ctrl+C. */
const stopped = (io: Io): Promise<number> =>
  new Promise((resolve) => {
    process.once("SIGTERM", () => resolve(0));
    if (io.signal.aborted) resolve(130);
    io.signal.addEventListener("abort", () => resolve(130));
  });

/** `klarebrief serve`: the server for LibreOffice, Word, browsers and other programs. Ends at a stop signal. */
export async function serveCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  if (positionals.length > 0)
    throw new UserError(
      `Wij weten niet wat u met ‘${positionals[0]}’ bedoelt. Alle opties: klarebrief --help`,
    );
  const token = values.token ?? io.env.KLAREBRIEF_TOKEN;
  const port = numberOf("port", values.port, [0, 65_535]);
  const workers = numberOf("workers", values.workers, [1, 64]);
  const timeLimitMs = 1000 * numberOf("time-limit", values["time-limit"], [1, 600]);
  const stop = stopped(io);
  const { serve } = await import("@klarebrief/server");
  const server = await serve({
    folder: io.cwd,
    host: values.host,
    port,
    workers,
    timeLimitMs,
    origins: values["allow-origin"] ?? [],
    ...(token ? { token } : {}),
    ...(values.config === undefined ? {} : { config: resolve(io.cwd, values.config) }),
    report: (line) => io.err(`${line}\n`),
  });
  await io.out(`Klare Brief luistert op ${server.url}. Stop met Ctrl+C.\n`);
  const code = await stop;
  await server.close();
  return code;
}
