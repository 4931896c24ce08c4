// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "@klarebrief/server";
import autocannon from "autocannon";
import { benchLetter } from "./bench-letter.ts";

/** Prints how fast the server answers over loopback; with `--minutes` how much memory it holds while it works. Never fails on time. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
const form = (text: string): string => String(new URLSearchParams({ text, language: "nl-NL" }));

let turn = 0;
/** Texts that are not the same each time: a hundred numbers, as when people change a letter. */
const varied = (text: string): string => form(text.replace("Voorbeeldstad", `Voorbeeldstad ${turn++ % 100}`));
const paragraph =
  "Gemeente Voorbeeldstad heeft uw aanvraag ontvangen. Indien u binnen twee weken geen bericht krijgt, kunt u ons bellen. Wij zoeken dan uit hoe ver uw aanvraag is.";
const texts = [
  ["paragraph", paragraph],
  ["letter", benchLetter("text")],
] as const;

const load = (url: string, text: string, connections: number, duration: number): Promise<autocannon.Result> =>
  autocannon({
    url: `${url}/v2/check`,
    method: "POST",
    connections,
    duration,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    requests: [{ setupRequest: (request) => ({ ...request, body: varied(text) }) }],
  });

async function times(url: string): Promise<void> {
  for (const [name, text] of texts)
    for (const connections of [1, 8, 64]) {
      const { latency, requests, non2xx, errors } = await load(url, text, connections, 4);
      console.log(
        `server, ${name}, ${connections} connections: p50 ${latency.p50} ms, p97.5 ${latency.p97_5} ms, p99 ${latency.p99} ms, ${requests.average.toFixed(0)} requests a second, ${non2xx + errors} not answered`,
      );
    }
}

/** Fails when the process has grown by a quarter between the second minute and the last. */
async function soak(url: string, minutes: number): Promise<void> {
  const held: number[] = [];
  let failed = 0;
  for (let minute = 0; minute < minutes; minute++) {
    const { non2xx, errors } = await load(url, texts[minute % 2]?.[1] ?? paragraph, 8, 60);
    failed += non2xx + errors;
    held.push(process.memoryUsage().rss);
  }
  console.log(`server, ${minutes} minutes: ${held.map(mb).join(" ")} MB, ${failed} not answered`);
  const grown = (held.at(-1) ?? 0) / (held[Math.min(2, held.length - 1)] ?? 1);
  if (grown > 1.25 || failed > 0) process.exitCode = 1;
}

const { values } = parseArgs({ options: { minutes: { type: "string" } } });
const server = await serve({ folder: root, port: 0, workers: 2 });
await (values.minutes === undefined ? times(server.url) : soak(server.url, Number(values.minutes)));
await server.close();
