// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import type { LetterJson, LetterView } from "@klarebrief/core/reporters";
import * as z from "zod";
import type { ShardMark } from "../batch/shard.ts";
import { jsonSink, type Sink } from "../batch/sinks.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";
import { openPending } from "../write-atomic.ts";
import { outputPath } from "../write-output.ts";

const specs = {
  format: { type: "string", default: "json" },
  output: { type: "string" },
} as const;

/** What merging needs to know of a shard; the letters themselves pass as they are. */
const shardSchema = z.object({
  version: z.literal(1),
  letters: z.array(z.looseObject({ path: z.string() })),
  shard: z.object({ index: z.number(), of: z.number(), key: z.string() }).optional(),
});

interface Part {
  readonly name: string;
  readonly letters: readonly LetterJson[];
  readonly shard: ShardMark;
}

async function readPart(name: string, cwd: string): Promise<Part> {
  const bytes = await readBytes(resolve(cwd, name));
  if ("code" in bytes) throw new UserError(`${name}: ${bytes.message}`);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UserError(`${name}: dit is geen JSON. Is het deel wel af?`);
  }
  const read = shardSchema.safeParse(data);
  if (!read.success) throw new UserError(`${name}: dit is geen uitkomst van deze versie van Klare Brief.`);
  const { letters, shard } = read.data;
  if (!shard)
    throw new UserError(
      `${name}: dit is geen deel. Maak delen met: klarebrief check MAP --format json --shard 1/4`,
    );
  return { name, letters: letters as unknown as readonly LetterJson[], shard };
}

/** Throws UserError when the parts are not one run, each once. */
function belongTogether(parts: readonly Part[]): void {
  const [first, ...others] = parts;
  if (!first) return;
  for (const { name, shard } of others)
    if (shard.key !== first.shard.key || shard.of !== first.shard.of)
      throw new UserError(
        `${name} hoort niet bij ${first.name}. De delen moeten van dezelfde brieven zijn, met dezelfde configuratie en dezelfde versie van Klare Brief.`,
      );
  const seen = new Map<number, string>();
  for (const { name, shard } of parts) {
    const before = seen.get(shard.index);
    if (before !== undefined) throw new UserError(`${name} en ${before} zijn hetzelfde deel.`);
    seen.set(shard.index, name);
  }
  const missing = Array.from({ length: first.shard.of }, (_, i) => i + 1).filter((index) => !seen.has(index));
  if (missing.length > 0)
    throw new UserError(
      `Er ${missing.length === 1 ? "ontbreekt een deel" : "ontbreken delen"}: ${missing.map((index) => `${index}/${first.shard.of}`).join(", ")}.`,
    );
}

const asView = (letter: LetterJson): LetterView => ({ letter, excerpts: {}, hardest: [] });

/** `klarebrief merge`: makes one result of the shards of a run, the same as the run without shards. Returns the exit code. */
export async function mergeCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  const format = oneOf("format", values.format, ["json", "ndjson"]);
  if (positionals.length === 0)
    throw new UserError("Noem de delen. Bijvoorbeeld: klarebrief merge deel-*.json --output uitkomst.json");
  const output =
    values.output === undefined
      ? undefined
      : outputPath(
          io.cwd,
          values.output,
          positionals.map((name) => resolve(io.cwd, name)),
        );
  const parts: Part[] = [];
  for (const name of positionals) parts.push(await readPart(name, io.cwd));
  belongTogether(parts);
  const letters = parts
    .flatMap((part) => part.letters)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const file = output === undefined ? undefined : openPending(output);
  try {
    const write = file === undefined ? io.out : async (text: string) => file.write(text);
    const sink: Sink =
      format === "json"
        ? jsonSink(write)
        : { add: ({ letter }) => write(`${JSON.stringify(letter)}\n`), end: async () => undefined };
    for (const letter of letters) await sink.add(asView(letter));
    await sink.end();
    file?.keep();
  } finally {
    file?.discard();
  }
  return letters.some(({ failures }) => failures.length > 0) ? 2 : 0;
}
