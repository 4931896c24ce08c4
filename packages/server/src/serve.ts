// SPDX-License-Identifier: EUPL-1.2

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createAdaptorServer } from "@hono/node-server";
import { UserError } from "@klarebrief/core";
import { createApp } from "./app.ts";
import { tokenCheck } from "./authorise.ts";
import type { Description } from "./work/do-job.ts";
import type { WorkerSettings } from "./work/jobs.ts";
import { type Pool, startPool } from "./work/pool.ts";

export interface ServeOptions {
  /** Where the config is looked for. */
  readonly folder: string;
  /** A config by name. */
  readonly config?: string;
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly token?: string;
  readonly origins?: readonly string[];
  /** Threads that check letters. */
  readonly workers?: number;
  readonly timeLimitMs?: number;
  readonly maxText?: number;
  readonly maxBody?: number;
  readonly queue?: number;
  /** How long a client may take to send its request. */
  readonly slowClientMs?: number;
  /** Folder of the web page; that of `@klarebrief/web` when absent. */
  readonly webFolder?: string;
  /** Where mistakes of the server are told; never with text of a letter. */
  readonly report?: (line: string) => void;
}

/** A server that runs. */
export interface RunningServer {
  readonly url: string;
  readonly pool: Pool;
  /** Takes no more requests, finishes those it has, and ends. */
  readonly close: () => Promise<void>;
}

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/u.test(host);

/**
 * Memory of one thread, in MB. Without limits V8 waits long before it looks for what is no longer used, and a thread can hold four times
 * what it needs. The longest letters we take, beside a full memory of sentences, need less than 400.
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

const startWorker = (settings: WorkerSettings): Worker =>
  new Worker(new URL(import.meta.url.endsWith(".ts") ? "./work/worker.ts" : "./worker.js", import.meta.url), {
    workerData: settings,
    resourceLimits,
  });

/** All files of the page lie beside its first. */
const pageFolder = (): string => dirname(fileURLToPath(import.meta.resolve("@klarebrief/web/index.html")));

const listen = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new UserError(
              `Poort ${port} is al in gebruik. Kies een andere met --port, of stop het andere programma.`,
            )
          : error.code === "EACCES"
            ? new UserError(`Poort ${port} mogen wij niet gebruiken. Kies een poort boven 1024 met --port.`)
            : new UserError(`Op het adres ${host} kunnen wij niet luisteren. Klopt --host?`),
      ),
    );
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });

async function describe(pool: Pool): Promise<Description> {
  const answer = await pool.run({ task: "describe" });
  if (!("json" in answer)) throw new Error(answer.code);
  return JSON.parse(answer.json) as Description;
}

/** Starts the server. Throws UserError for a wrong config, a port in use, or an address of the network without a token. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { host = "127.0.0.1", port = 8081, token, workers = 2, queue = 128 } = options;
  const { slowClientMs = 20_000, timeLimitMs = 10_000 } = options;
  if (!isLoopback(host) && !token)
    throw new UserError("Op dit adres kunnen anderen bij de server. Geef daarom een token met --token.");
  const limits = { text: options.maxText ?? 200_000, body: options.maxBody ?? 8 * 1024 * 1024, queue };
  const settings = { folder: options.folder, ...(options.config ? { config: options.config } : {}) };
  const pool = await startPool({
    size: workers,
    start: () => startWorker(settings),
    timeLimitMs,
    queue,
  }).catch((error: Error) => {
    const ours = /UserError: (.*)/su.exec(error.message)?.[1];
    throw ours === undefined ? error : new UserError(ours);
  });
  try {
    const app = createApp({
      pool,
      description: await describe(pool),
      limits,
      authorise: tokenCheck(token),
      origins: options.origins ?? [],
      localOnly: isLoopback(host) && !token,
      webFolder: options.webFolder ?? pageFolder(),
      report: options.report ?? (() => {}),
    });
    const server = createAdaptorServer({
      fetch: app.fetch,
      serverOptions: {
        headersTimeout: slowClientMs,
        requestTimeout: slowClientMs,
        connectionsCheckingInterval: Math.min(1000, slowClientMs),
        keepAliveTimeout: 5000,
      },
    }) as Server;
    // A client that does not take its answer; one that waits for it is left in peace.
    server.timeout = timeLimitMs + 2 * slowClientMs;
    server.maxConnections = 1024;
    const { address, port: taken, family } = await listen(server, port, host);
    return {
      url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
      pool,
      close: async () => {
        await closeServer(server);
        await pool.close();
      },
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}
