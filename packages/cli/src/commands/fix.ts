// SPDX-License-Identifier: EUPL-1.2
import { UserError } from "@klarebrief/core";
import { fixDocument } from "@klarebrief/core/documents";
import { decode, encodeLike, type FixResult, fixLetter } from "@klarebrief/core/fix";
import { readBytes } from "@klarebrief/core/node";
import { createTwoFilesPatch } from "diff";
import { type Engine, loadEngine, shown } from "../engine.ts";
import { expandPaths } from "../expand-paths.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { writeAtomic } from "../write-atomic.ts";

const specs = {
  "dry-run": { type: "boolean", default: false },
  accept: { type: "boolean", default: false },
  config: { type: "string" },
} as const;

const printable = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, " ");

const times = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

interface Options {
  readonly dry: boolean;
  /** Documents: write changes plainly instead of tracking them. */
  readonly accept: boolean;
}

/** What became of one file, in Dutch; throws UserError when it cannot be read or written. */
async function fixFile(engine: Engine, path: string, io: Io, { dry, accept }: Options): Promise<string> {
  const name = printable(shown(io.cwd, path));
  const bytes = await readBytes(path);
  if ("code" in bytes) throw new UserError(`${name}: ${bytes.message}`);
  const isDocument = /\.(?:docx|dotx|odt|ott|eml|pdf)$/iu.test(path);
  const result = isDocument
    ? await fixDocument(shown(io.cwd, path), bytes, {
        ...engine.optionsFor(path),
        mode: accept ? "plain" : "tracked",
      })
    : await fixLetter(shown(io.cwd, path), bytes, engine.optionsFor(path));
  if ("code" in result) throw new UserError(`${name}: ${result.message}`);
  const { applied, refused } = result;
  const left =
    refused.length > 0
      ? ` ${times(refused.length, "ander woord paste", "andere woorden pasten")} niet goed.`
      : "";
  if (applied.length === 0) return `${name}: wij kunnen hier zelf niets veranderen.${left}\n`;
  const summary = `${name}: ${times(applied.length, "verbetering", "verbeteringen")}.${left}\n`;
  if (dry) return diffOf(name, result) + summary;
  if ("bytes" in result) {
    writeAtomic(path, result.bytes);
    return accept ? summary : `${summary.trimEnd()} U ziet ze in het document als wijzigingen.\n`;
  }
  const before = decode(bytes);
  const text = typeof before === "string" ? encodeLike(bytes, before, result.source) : undefined;
  if (!text)
    throw new UserError(
      `${name}: de tekens van dit bestand kennen wij niet goed genoeg. Sla het op als UTF-8.`,
    );
  writeAtomic(path, text);
  return summary;
}

function diffOf(name: string, { before, after }: Pick<FixResult, "before" | "after">): string {
  const old = before.letter?.source ?? "";
  const source = after.letter?.source ?? "";
  return printable(createTwoFilesPatch(name, name, old, source, "", "", { context: 1 })).replace(
    /^=+\n/u,
    "",
  );
}

/** `klarebrief fix`: applies the safe fixes in the files themselves. Returns the exit code. */
export async function fixCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  if (positionals.length === 0 || positionals.includes("-"))
    throw new UserError("Noem een brief of een map. Bijvoorbeeld: klarebrief fix --dry-run brief.md");
  const engine = await loadEngine(io.cwd, values.config);
  const files = await expandPaths(positionals, io.cwd, engine.config);
  if (files.length === 0) throw new UserError("Wij vinden hier geen brieven.");
  let failed = false;
  for (const file of files) {
    if (io.signal.aborted) {
      io.err("Gestopt. De andere brieven zijn niet veranderd.\n");
      return 130;
    }
    try {
      await io.out(await fixFile(engine, file, io, { dry: values["dry-run"], accept: values.accept }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed = true;
      io.err(`${error.message}\n`);
    }
  }
  return failed ? 2 : 0;
}
