// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Makes the JavaScript of the packages that ship, in their `dist`: what a package exports, as few files as can be, for Node reads one file
 * sooner than two hundred. Code of other packages, our own too, stays outside. All files lie in `dist` itself, so that a path from one
 * of them to what is not code is the same for each.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

interface Entry {
  readonly types: string;
  readonly default: string;
}

/** What a package runs beside its exports. */
const programs: Readonly<Record<string, readonly string[]>> = {
  cli: ["src/main.ts", "src/batch/worker.ts"],
  server: ["src/work/worker.ts"],
};

function entriesOf(name: string): Readonly<Record<string, string>> {
  const folder = `${root}packages/${name}/`;
  const { exports = {} } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as {
    readonly exports?: Readonly<Record<string, Entry | string>>;
  };
  const exported = Object.values(exports).flatMap((entry): readonly [string, string][] =>
    typeof entry === "string"
      ? []
      : [
          [
            basename(entry.default, ".js"),
            entry.types.replace("./dist/", "src/").replace(/\.d\.ts$/u, ".ts"),
          ],
        ],
  );
  const run = (programs[name] ?? []).map((path): [string, string] => [basename(path, ".ts"), path]);
  return Object.fromEntries([...exported, ...run].map(([out, path]) => [out, folder + path]));
}

async function bundle(name: string): Promise<void> {
  const dist = `${root}packages/${name}/dist/`;
  const { metafile } = await build({
    entryPoints: entriesOf(name),
    outdir: dist,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node22",
    // Else a literal with \p{…} in a function is made and compiled again at each call.
    supported: { "regexp-unicode-property-escapes": true },
    metafile: true,
    logLevel: "warning",
  });
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const old of readdirSync(dist)) if (old.endsWith(".js") && !made.has(old)) rmSync(dist + old);
}

await Promise.all(["core", "lsp", "server", "cli"].map(bundle));
