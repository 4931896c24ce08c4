// SPDX-License-Identifier: EUPL-1.2
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import type { SavedLetter } from "@klarebrief/core/reporters";
import { JSONParser } from "@streamparser/json";
import * as z from "zod";

const savedLetter = z.object({
  path: z.string(),
  readability: z.object({ lint: z.number().nullable(), level: z.number().nullable() }).nullable(),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      fingerprint: z.string(),
    }),
  ),
});

const again =
  "Geef resultaat.json van een eerder rapport, of de uitkomst van klarebrief check --format json.";

/** A value of a saved result, as it comes: a letter, or what stands beside the letters. */
export type SavedValue =
  | { readonly letter: unknown }
  | { readonly name: "version" | "summary" | "shard"; readonly value: unknown };

/** The values of a saved result one by one, so that memory does not grow with it. Throws UserError; `help` says what to do. */
export async function* savedValues(cwd: string, name: string, help: string): AsyncGenerator<SavedValue> {
  const parser = new JSONParser({
    paths: ["$.version", "$.letters.*", "$.summary", "$.shard"],
    keepStack: false,
  });
  const came: SavedValue[] = [];
  parser.onValue = ({ key, value }) =>
    void came.push(
      typeof key === "number" ? { letter: value } : { name: key as "version", value: value as unknown },
    );
  const parse = (work: () => void): void => {
    try {
      work();
    } catch {
      throw new UserError(`${name}: dit is geen JSON. ${help}`);
    }
  };
  const stream = createReadStream(resolve(cwd, name), { highWaterMark: 1 << 18 });
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const read = async (): Promise<Buffer | undefined> => {
    try {
      const { done, value } = await chunks.next();
      return done ? undefined : value;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      const reason = code === "ENOENT" ? "Dit bestand is er niet." : "Wij kunnen dit bestand niet lezen.";
      throw new UserError(`${name}: ${reason} Klopt de naam?`);
    }
  };
  try {
    for (let chunk = await read(); chunk; chunk = await read()) {
      const bytes = chunk;
      parse(() => parser.write(bytes));
      yield* came.splice(0);
    }
    parse(() => {
      if (!parser.isEnded) parser.end();
    });
    yield* came.splice(0);
  } finally {
    stream.destroy();
  }
}

/** The letters of a saved result, one by one. Throws UserError when it is not whole, or not of this version. */
export async function* savedLetters(cwd: string, name: string): AsyncGenerator<SavedLetter> {
  const refuse = (what: string): UserError =>
    new UserError(`${name}: dit is ${what} van Klare Brief. ${again}`);
  let isOfVersion = false;
  let isWhole = false;
  for await (const own of savedValues(cwd, name, again)) {
    if ("name" in own) {
      if (own.name === "version" && own.value !== 1) throw refuse("een uitkomst van een andere versie");
      isOfVersion ||= own.name === "version";
      isWhole ||= own.name === "summary";
      continue;
    }
    const letter = savedLetter.safeParse(own.letter);
    if (!isOfVersion || !letter.success) throw refuse("geen uitkomst");
    yield letter.data;
  }
  if (!isOfVersion || !isWhole) throw refuse("geen uitkomst");
}
