// SPDX-License-Identifier: EUPL-1.2
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Pool } from "./work/pool.ts";

/** Numbers for Prometheus: how many requests, how long, how busy. Nothing of a letter. */
export function serverMetrics(pool: Pool): {
  readonly count: MiddlewareHandler;
  readonly text: () => Promise<string>;
} {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "klarebrief_requests_total",
    help: "Requests by route and status",
    labelNames: ["route", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "klarebrief_request_seconds",
    help: "Time from request to answer, by route",
    labelNames: ["route"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  for (const name of ["busy", "waiting", "restarts"] as const)
    new Gauge({
      name: `klarebrief_${name}`,
      help: { busy: "Threads at work", waiting: "Requests that wait", restarts: "Threads started anew" }[
        name
      ],
      registers,
      collect() {
        this.set(pool.state()[name]);
      },
    });
  return {
    count: async (c, next) => {
      const stop = seconds.startTimer();
      await next();
      // The route, not the address: an address is made by the client.
      const route = routePath(c, -1);
      stop({ route });
      requests.inc({ route, status: String(c.res.status) });
    },
    text: () => registry.metrics(),
  };
}
