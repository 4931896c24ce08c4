// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

type Service = typeof import("@actions/languageservice");

/** Loads the language service of GitHub Actions. It imports JSON the way bundlers do, so it is bundled first, into this folder. */
export async function loadActionsService(folder: string): Promise<Service> {
  const outfile = join(folder, "actions-service.mjs");
  await build({
    entryPoints: ["@actions/languageservice"],
    absWorkingDir: import.meta.dirname,
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // Some packages in it still call require.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "silent",
  });
  return (await import(pathToFileURL(outfile).href)) as Service;
}
