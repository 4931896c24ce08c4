// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { UserError } from "@klarebrief/core";
import { annotate } from "@klarebrief/core/documents";
import { readBytes } from "@klarebrief/core/node";
import { type Engine, shown } from "../engine.ts";
import { writeAtomic, writeNew } from "../write-atomic.ts";
import type { Task } from "./task.ts";

/** A document to put comments in a copy of; paths are absolute. */
export interface AnnotateItem {
  readonly file: string;
  readonly target: string;
}

export interface AnnotateTaskOptions {
  /** Comments on a page. */
  readonly limit: number;
  /** Takes the place of a copy that is there. */
  readonly force: boolean;
}

/** What to tell of a document: that it is done, or why not. */
export interface Annotated {
  readonly isDone: boolean;
  readonly text: string;
}

/** Puts comments in one document; gives what to tell. Throws UserError. */
async function annotateFile(
  engine: Engine,
  { file, target }: AnnotateItem,
  { cwd, limit, force }: AnnotateTaskOptions & { readonly cwd: string },
): Promise<string> {
  const name = shown(cwd, file);
  if (existsSync(target) && !force)
    throw new UserError(
      `${name}: ${shown(cwd, target)} is er al. Kies een andere map, of gebruik --force om het bestand te vervangen.`,
    );
  const bytes = await readBytes(file);
  if ("code" in bytes) throw new UserError(`${name}: ${bytes.message}`);
  const result = await annotate(name, bytes, { ...engine.optionsFor(file), limit });
  if ("code" in result) throw new UserError(`${name}: ${result.message}`);
  (existsSync(target) ? writeAtomic : writeNew)(target, result.bytes);
  const { length } = result.comments;
  const left =
    result.left > 0 ? ` ${result.left} lichtere meldingen staan er niet in. Meer ziet u met --per-page.` : "";
  return `${shown(cwd, target)}: ${length} ${length === 1 ? "opmerking" : "opmerkingen"}.${left}\n`;
}

/** Writes copies of documents with the findings as comments. */
export const annotateTask: Task =
  (engine, { cwd, options }) =>
  async (item) => {
    try {
      const given = options as AnnotateTaskOptions;
      const text = await annotateFile(engine, item as AnnotateItem, { ...given, cwd });
      return { isDone: true, text } satisfies Annotated;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { isDone: false, text: `${error.message}\n` } satisfies Annotated;
    }
  };
