// SPDX-License-Identifier: EUPL-1.2
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import { defaultLimit } from "@klarebrief/core/documents";
import type { Annotated, AnnotateItem, AnnotateTaskOptions } from "../batch/annotate-task.ts";
import { batchSpecs, workersAsked } from "../batch/batch-options.ts";
import { checkItems } from "../batch/check-items.ts";
import { runBatch, workersFor } from "../batch/pool.ts";
import { loadEngine, shown } from "../engine.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";

const specs = {
  out: { type: "string" },
  force: { type: "boolean", default: false },
  "per-page": { type: "string", default: String(defaultLimit) },
  config: { type: "string" },
  ...batchSpecs,
} as const;

const isDocument = (path: string): boolean => /\.(?:docx|dotx|odt|ott)$/iu.test(path);

/** Where the result of a file goes: below the folder of the results as below the folder that was named, else beside the file. */
function targetOf(file: string, out: string | undefined, base: string): string {
  if (out === undefined) {
    const extension = extname(file);
    return join(dirname(file), `${basename(file, extension)}.opmerkingen${extension}`);
  }
  const inside = relative(base, file);
  return join(out, inside.startsWith("..") || resolve(inside) === inside ? basename(file) : inside);
}

/** The documents with their copies. A copy has one document: a second one is told apart. */
function withTargets(
  files: readonly string[],
  targetFor: (file: string) => string,
  cwd: string,
): { readonly items: readonly AnnotateItem[]; readonly doubles: readonly string[] } {
  const targets = new Map<string, string>();
  const doubles: string[] = [];
  const items = files.flatMap((file) => {
    const target = targetFor(file);
    const earlier = targets.get(target);
    if (earlier === undefined) {
      targets.set(target, file);
      return [{ file, target }];
    }
    doubles.push(
      `${shown(cwd, file)}: heet hetzelfde als ${shown(cwd, earlier)}. Geef ze om de beurt een andere map.\n`,
    );
    return [];
  });
  return { items, doubles };
}

/** `klarebrief annotate`: writes copies of documents with the findings as comments. Returns the exit code. */
export async function annotateCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  if (positionals.length === 0 || positionals.includes("-"))
    throw new UserError(
      "Noem een document of een map. Bijvoorbeeld: klarebrief annotate brief.docx --out nagekeken",
    );
  if (!/^[1-9]\d{0,3}$/u.test(values["per-page"]))
    throw new UserError(`--per-page moet een getal zijn, zoals 8. U gaf ‘${values["per-page"]}’.`);
  const engine = await loadEngine(io.cwd, values.config);
  const named = new Set(positionals.map((path) => resolve(io.cwd, path)));
  const out = values.out === undefined ? undefined : resolve(io.cwd, values.out);
  const isOwn = (file: string): boolean =>
    out === undefined ? /\.opmerkingen\.\w+$/u.test(file) : file.startsWith(join(out, "/"));
  const found = await checkItems(
    { paths: positionals, stdinName: "", changedSince: values.changed },
    engine,
    io,
  );
  const files = found.files.filter((file) => named.has(file) || (isDocument(file) && !isOwn(file)));
  if (files.length === 0) throw new UserError("Wij vinden hier geen documenten van Word of LibreOffice.");
  const baseOf = (file: string): string =>
    [...named]
      .filter((folder) => file.startsWith(join(folder, "/")))
      .sort((a, b) => b.length - a.length)[0] ?? (named.has(file) ? dirname(file) : io.cwd);
  const { items, doubles } = withTargets(files, (file) => targetOf(file, out, baseOf(file)), io.cwd);
  const options: AnnotateTaskOptions = { limit: Number(values["per-page"]), force: values.force };
  const outcomes = runBatch<AnnotateItem, Annotated>(items, {
    task: "annotate",
    setup: { cwd: io.cwd, ...(values.config === undefined ? {} : { configFile: values.config }), options },
    workers: workersFor(items.length, workersAsked(values.workers)),
    engine,
    signal: io.signal,
    lost: ({ file }) => ({
      isDone: false,
      text: `${shown(io.cwd, file)}: dit document vraagt te veel geheugen.\n`,
    }),
  });
  let failed = doubles.length > 0;
  let done = 0;
  for await (const { isDone, text } of outcomes) {
    done++;
    failed ||= !isDone;
    if (isDone) await io.out(text);
    else io.err(text);
  }
  for (const text of doubles) io.err(text);
  if (io.signal.aborted) {
    io.err(`Gestopt. Klaar: ${done} van ${files.length}.\n`);
    return 130;
  }
  return failed ? 2 : 0;
}
