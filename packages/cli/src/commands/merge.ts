// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import type { LetterJson, LetterView } from "@klarebrief/core/reporters";
import * as z from "zod";
import { reportContext } from "../batch/letter-text.ts";
import type { ShardMark } from "../batch/shard.ts";
import { viewSink } from "../batch/sinks.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";
import { savedValues } from "../saved-result.ts";
import { openPending } from "../write-atomic.ts";
import { outputPath } from "../write-output.ts";

const specs = {
  format: { type: "string", default: "json" },
  output: { type: "string" },
} as const;

const shardMark = z.object({ index: z.number(), of: z.number(), key: z.string() });
const letterShape = z.looseObject({ path: z.string() });

interface Part {
  readonly name: string;
  readonly shard: ShardMark;
}

const help = "Is het deel wel af?";

/** The letters of a part one by one; they pass as they are. */
async function* lettersOf({ name }: Pick<Part, "name">, cwd: string): AsyncGenerator<LetterJson> {
  for await (const own of savedValues(cwd, name, help)) if ("letter" in own) yield own.letter as LetterJson;
}

/** Reads a part as a whole, for what stands at its end. Throws UserError when it is none. */
async function readPart(name: string, cwd: string): Promise<Part> {
  const known: Record<string, unknown> = {};
  let isOurs = true;
  for await (const own of savedValues(cwd, name, help))
    if ("letter" in own) isOurs &&= letterShape.safeParse(own.letter).success;
    else known[own.name] = own.value;
  if (!isOurs || known.version !== 1)
    throw new UserError(`${name}: dit is geen uitkomst van deze versie van Klare Brief.`);
  const shard = shardMark.safeParse(known.shard);
  if (!shard.success)
    throw new UserError(
      `${name}: dit is geen deel. Maak delen met: klarebrief check MAP --format json --shard 1/4`,
    );
  return { name, shard: shard.data };
}

/** The letters of all parts, each part in order of path, in order of path. */
async function* inOrder(parts: readonly Part[], cwd: string): AsyncGenerator<LetterJson> {
  const readers = parts.map((part) => lettersOf(part, cwd));
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  for (;;) {
    const [first] = heads
      .map((head, i) => ({ head, i }))
      .filter(({ head }) => !head.done)
      .sort((a, b) => (a.head.value.path < b.head.value.path ? -1 : 1));
    if (!first) return;
    yield first.head.value;
    heads[first.i] = (await readers[first.i]?.next()) ?? { done: true, value: undefined };
  }
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
  let hasFailed = false;
  const file = output === undefined ? undefined : openPending(output);
  try {
    const write = file === undefined ? io.out : async (text: string) => file.write(text);
    const sink = viewSink(format, write, reportContext([]));
    for await (const letter of inOrder(parts, io.cwd)) {
      hasFailed ||= letter.failures.length > 0;
      await sink.add(asView(letter));
    }
    await sink.end();
    file?.keep();
  } finally {
    file?.discard();
  }
  return hasFailed ? 2 : 0;
}
