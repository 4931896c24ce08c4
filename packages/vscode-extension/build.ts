// SPDX-License-Identifier: EUPL-1.2
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";

/** Lays out the extension as it is packaged, in dist/extension. Everything it needs is inside. */
const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
const out = join(here, "dist", "extension");

const shared = {
  bundle: true,
  platform: "node",
  target: "node22",
  // Else a literal with \p{…} in a function is made and compiled again at each call.
  supported: { "regexp-unicode-property-escapes": true },
  minify: true,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
} as const;

const bundleClient = (): ReturnType<typeof build> =>
  build({
    ...shared,
    entryPoints: [join(here, "src", "extension.ts")],
    outfile: join(out, "dist", "extension.cjs"),
    format: "cjs",
    external: ["vscode"],
  });

/** The server is split, so that what it loads late is read late. CommonJS packages inside it ask for `require`. */
const bundleServer = (): ReturnType<typeof build> =>
  build({
    ...shared,
    entryPoints: { main: join(here, "src", "server.ts") },
    outdir: join(out, "server"),
    format: "esm",
    splitting: true,
    banner: {
      js: 'import { createRequire as __makeRequire } from "node:module"; const require = __makeRequire(import.meta.url);',
    },
  });

/** The packages of others that went into the bundles, with the text of their licences. */
function notices(metafiles: readonly (Metafile | undefined)[]): string {
  const folders = new Set<string>();
  for (const path of metafiles.flatMap((metafile) => Object.keys(metafile?.inputs ?? {}))) {
    const match = /^(?:\.\.\/)*(node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path);
    if (match?.[1] && !match[1].includes("@klarebrief")) folders.add(match[1]);
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
      const file = readdirSync(join(root, folder)).find((item) => /^licen[cs]e/iu.test(item));
      const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : `Licence: ${license}`;
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "dist"), { recursive: true });
const [client, server] = await Promise.all([bundleClient(), bundleServer()]);

const core = join(root, "packages", "core");
cpSync(join(core, "dist", "rules.json"), join(out, "dist", "rules.json"));
cpSync(join(root, "docs", "schema"), join(out, "schemas"), { recursive: true });
cpSync(join(core, "language"), join(out, "language"), { recursive: true });
const manifest = JSON.parse(readFileSync(join(here, "package.json"), "utf8")) as Record<string, unknown>;
for (const key of ["private", "type", "scripts", "dependencies", "devDependencies"]) delete manifest[key];
writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
writeFileSync(join(out, "server", "package.json"), `${JSON.stringify({ type: "module" })}\n`);
for (const name of ["package.nls.json", "package.nls.nl.json", "README.md", "media"])
  if (existsSync(join(here, name))) cpSync(join(here, name), join(out, name), { recursive: true });
cpSync(join(root, "LICENSE"), join(out, "LICENSE"));
cpSync(join(root, "CHANGELOG.md"), join(out, "CHANGELOG.md"));
writeFileSync(join(out, "THIRD-PARTY.txt"), notices([client.metafile, server.metafile]));
