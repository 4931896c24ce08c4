// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createHistogram } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { paragraphs } from "./bench-documents.ts";
import { benchLetter } from "./bench-letter.ts";

/**
 * Prints how fast `klarebrief serve` answers over loopback and how much memory it holds. With `--minutes` it works that long, and fails
 * when it still grows or leaves a request without an answer. Never fails on time.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const command = fileURLToPath(new URL("../../packages/cli/bin/klarebrief.js", import.meta.url));

let turn = 0;
/** A text as when people change it: the same but for one sentence, which has a hundred versions. */
const changing = (text: string): string => text.replace("Voorbeeldstad", `Voorbeeldstad ${turn++ % 100}`);
const paragraph =
  "Gemeente Voorbeeldstad heeft uw aanvraag ontvangen. Indien u binnen twee weken geen bericht krijgt, kunt u ons bellen. Wij zoeken dan uit hoe ver uw aanvraag is.";
const letter = benchLetter("text");
const texts = [
  ["paragraph", () => changing(paragraph)],
  ["letter", () => changing(letter)],
  // No sentence was seen before.
  ["new letter", () => paragraphs(turn++, { shared: 0, anew: true }).join("\n\n")],
] as const;

interface Load {
  readonly text: () => string;
  readonly connections: number;
  readonly seconds: number;
}

interface Measured {
  readonly rate: number;
  readonly failed: number;
  /** Milliseconds at a percentile. */
  readonly at: (percentile: number) => number;
}

async function load(url: string, { text, connections, seconds }: Load): Promise<Measured> {
  // In microseconds; the outcome of autocannon has no p95.
  const times = createHistogram();
  const result = await autocannon({
    url: `${url}/v2/check`,
    method: "POST",
    connections,
    duration: seconds,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          body: String(new URLSearchParams({ text: text(), language: "nl-NL" })),
        }),
      },
    ],
    setupClient: (client) =>
      client.on("response", (_status, _bytes, took) => times.record(Math.max(1, Math.round(took * 1000)))),
  });
  return {
    rate: times.count / result.duration,
    failed: result.non2xx + result.errors,
    at: (percentile) => times.percentile(percentile) / 1000,
  };
}

const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;

async function times(url: string): Promise<void> {
  for (const [name, text] of texts) {
    await load(url, { text, connections: 8, seconds: 2 });
    for (const connections of [1, 8, 64]) {
      const { rate, failed, at } = await load(url, { text, connections, seconds: 4 });
      console.log(
        `server, ${name}, ${connections} connections: p50 ${ms(at(50))}, p95 ${ms(at(95))}, p99 ${ms(at(99))}, ${rate.toFixed(0)} requests a second, ${failed} not answered`,
      );
    }
  }
}

/** Memory of the server process, in MB. */
async function heldBy(url: string): Promise<number> {
  const numbers = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/mu.exec(numbers)?.[1]) / 1e6;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Each minute another of the texts, so that three minutes have them all. */
async function soak(url: string, minutes: number): Promise<void> {
  const held: number[] = [];
  let failed = 0;
  for (let minute = 0; minute < minutes; minute++) {
    const text = texts[minute % texts.length]?.[1] ?? (() => paragraph);
    failed += (await load(url, { text, connections: 8, seconds: 60 })).failed;
    held.push(await heldBy(url));
  }
  const grown = minutes < 9 ? 0 : mean(held.slice(-3)) / mean(held.slice(3, 6)) - 1;
  console.log(
    `server, ${minutes} minutes: ${held.map((each) => each.toFixed(0)).join(" ")} MB, the last three ${(100 * grown).toFixed(1)} % above minutes 4 to 6; ${failed} not answered`,
  );
  if (grown > 0.05 || failed > 0) process.exitCode = 1;
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  const [said] = stdout ? await once(stdout, "data") : [];
  const address = /http:\/\/[\d.]+:\d+/u.exec(String(said))?.[0];
  if (address === undefined) throw new Error("the server does not say its address");
  return address;
}

const { values } = parseArgs({ options: { minutes: { type: "string" } } });
const server = spawn(process.execPath, [command, "serve", "--port", "0", "--workers", "2"], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = once(server, "exit");
try {
  const url = await addressOf(server);
  const before = await heldBy(url);
  await (values.minutes === undefined ? times(url) : soak(url, Number(values.minutes)));
  console.log(
    `server: ${before.toFixed(0)} MB before the first text, ${(await heldBy(url)).toFixed(0)} MB after`,
  );
} finally {
  server.kill();
  await ended;
}
