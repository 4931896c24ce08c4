// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import { annotate, defaultLimit } from "@klarebrief/core/documents";
import { readBytes } from "@klarebrief/core/node";
import { type Engine, loadEngine, shown } from "../engine.ts";
import { expandPaths } from "../expand-paths.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { writeAtomic, writeNew } from "../write-atomic.ts";

const specs = {
  out: { type: "string" },
  force: { type: "boolean", default: false },
  "per-page": { type: "string", default: String(defaultLimit) },
  config: { type: "string" },
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

/** Puts comments in one document; gives what to tell. Throws UserError. */
async function annotateFile(
  engine: Engine,
  file: string,
  {
    target,
    cwd,
    limit,
    force,
  }: { readonly target: string; readonly cwd: string; readonly limit: number; readonly force: boolean },
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
  const files = (await expandPaths(positionals, io.cwd, engine.config)).filter(
    (file) => named.has(file) || (isDocument(file) && !isOwn(file)),
  );
  if (files.length === 0) throw new UserError("Wij vinden hier geen documenten van Word of LibreOffice.");
  const baseOf = (file: string): string =>
    [...named]
      .filter((folder) => file.startsWith(join(folder, "/")))
      .sort((a, b) => b.length - a.length)[0] ?? (named.has(file) ? dirname(file) : io.cwd);
  const targets = new Map<string, string>();
  let failed = false;
  for (const file of files) {
    if (io.signal.aborted) {
      io.err("Gestopt. De andere documenten zijn niet bekeken.\n");
      return 130;
    }
    const target = targetOf(file, out, baseOf(file));
    try {
      const earlier = targets.get(target);
      if (earlier !== undefined)
        throw new UserError(
          `${shown(io.cwd, file)}: heet hetzelfde als ${shown(io.cwd, earlier)}. Geef ze om de beurt een andere map.`,
        );
      targets.set(target, file);
      await io.out(
        await annotateFile(engine, file, {
          target,
          cwd: io.cwd,
          limit: Number(values["per-page"]),
          force: values.force,
        }),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed = true;
      io.err(`${error.message}\n`);
    }
  }
  return failed ? 2 : 0;
}
