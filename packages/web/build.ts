// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync, inflateSync } from "node:zlib";
import { letterKinds } from "@klarebrief/core";
import { build, type Metafile, type Plugin } from "esbuild";
import { headers, policy } from "./src/policy.ts";
import { toWire } from "./src/wire.ts";

/**
 * Lays out the page in dist: a folder that any host can serve. With `--compress` each file gets a `.br` and a `.gz` beside it, for hosts
 * that send those.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
const core = join(root, "packages", "core");
const out = join(here, "dist");
const compress = process.argv.includes("--compress");

const write = (name: string, content: string | Uint8Array): void => {
  const path = join(out, name);
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  writeFileSync(path, bytes);
  rmSync(`${path}.br`, { force: true });
  rmSync(`${path}.gz`, { force: true });
};

const example = readFileSync(join(root, "corpus/letters/bijstand-afwijzing/letter.txt"), "utf8");

/** What the page does not read is left out: PDF and e-mail need much code. */
const leftOut: Plugin = {
  name: "left-out",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:unpdf|postal-mime)$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    onLoad({ filter: /./, namespace: "left-out" }, () => ({
      contents: "module.exports = {};",
      loader: "js",
    }));
  },
};

const bundle = async (): Promise<Metafile> => {
  const { outputFiles, metafile } = await build({
    entryPoints: { page: join(here, "src/page.ts"), worker: join(here, "src/worker.ts") },
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    // Packages that use the page where there is one, do without in a worker.
    conditions: ["worker"],
    target: ["chrome120", "firefox121", "safari17.4"],
    // Else a literal with \p{…} in a function is made and compiled again at each call.
    supported: { "regexp-unicode-property-escapes": true },
    define: { exampleLetter: JSON.stringify(example) },
    plugins: [leftOut],
    metafile: true,
    write: false,
    legalComments: "none",
    logLevel: "warning",
  });
  for (const { path, contents } of outputFiles) write(path.slice(out.length + 1), contents);
  return metafile;
};

/** The style sheet with the design tokens it uses, and no others. */
function styles(): string {
  const css = readFileSync(join(here, "src/page.css"), "utf8");
  const tokens = JSON.parse(
    readFileSync(
      join(root, "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.json"),
      "utf8",
    ),
  ) as Readonly<Record<string, string | number>>;
  const used = [
    ...new Set(Array.from(css.matchAll(/var\((--basis-[\w-]+)\)/gu), ([, name = ""]) => name)),
  ].sort();
  const values = used.map((name) => {
    const key = name.slice(2).replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
    const value = tokens[key];
    if (value === undefined) throw new Error(`There is no design token ${name}.`);
    return `  ${name}: ${value};\n`;
  });
  return css.replace(/^:root \{\n/mu, `:root {\n${values.join("")}\n`);
}

/** A packed word list for the wire: not packed, because the compression of the web makes it smaller than its own does. */
function forWire(file: Buffer): Uint8Array {
  const content = inflateSync(file.subarray(40));
  return Buffer.concat([file.subarray(0, 8), createHash("sha256").update(content).digest(), toWire(content)]);
}

/** The rules without their examples: the page does not show them. */
function rules(): string {
  const { cards, ...rest } = JSON.parse(readFileSync(join(core, "dist/rules.json"), "utf8"));
  return JSON.stringify({ ...rest, cards: cards.map((card: object) => ({ ...card, examples: [] })) });
}

const isLicence = (name: string): boolean => /^licen[cs]e/iu.test(name);

/** The licences of the packages that went into the page. */
function notices(metafile: Metafile): string {
  const folders = new Set(["node_modules/@nl-design-system-unstable/voorbeeld-design-tokens"]);
  for (const path of Object.keys(metafile.inputs)) {
    const match = /^(?:\.\.\/)*(node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path);
    if (match?.[1] && !match[1].includes("@klarebrief")) folders.add(match[1]);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find(isLicence);
    const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  const data = readdirSync(join(core, "language"))
    .filter(isLicence)
    .map((name) => readFileSync(join(core, "language", name), "utf8"));
  const own = `Klare Brief\n\n${readFileSync(join(root, "LICENSE"), "utf8")}`;
  return [own, ...data, ...texts].join(`\n${"-".repeat(72)}\n\n`);
}

mkdirSync(out, { recursive: true });
const metafile = await bundle();
const language = (name: string): Buffer => readFileSync(join(core, "language", name));
const option = (kind: string): string => `<option value="${kind}">${kind.replaceAll("-", " ")}</option>`;
const icon = readFileSync(join(here, "src/icon.svg"), "utf8").trim();
const page = readFileSync(join(here, "src/index.html"), "utf8")
  .replace("{{policy}}", policy)
  .replace("{{icon}}", `data:image/svg+xml,${encodeURIComponent(icon)}`)
  .replace("{{drawing}}", icon)
  .replace("{{kinds}}", letterKinds.map(option).join(""));
write("index.html", page);
write("page.css", styles());
write("nl.kbm", language("nl.kbm"));
write("lexicon.kbl", forWire(language("lexicon.kbl")));
write("frequencies.kbl", forWire(language("frequencies.kbl")));
for (const name of readdirSync(join(core, "language")).filter(isLicence)) write(name, language(name));
write("rules.json", rules());
write("LICENCES.txt", notices(metafile));
write("headers.json", `${JSON.stringify(headers, undefined, 2)}\n`);

/** What a browser fetches; the rest is for people. */
const fetched = [
  "index.html",
  "page.css",
  "page.js",
  "worker.js",
  "nl.kbm",
  "lexicon.kbl",
  "frequencies.kbl",
  "rules.json",
];

if (compress) {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
  for (const name of fetched) {
    const bytes = readFileSync(join(out, name));
    if (!existsSync(join(out, `${name}.br`)))
      writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes, best));
    if (!existsSync(join(out, `${name}.gz`)))
      writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
  const total = (ending: string): string =>
    (fetched.reduce((sum, name) => sum + readFileSync(join(out, name + ending)).length, 0) / 1e6).toFixed(2);
  process.stdout.write(
    `page: ${total("")} MB, with gzip ${total(".gz")} MB, with Brotli ${total(".br")} MB\n`,
  );
}
