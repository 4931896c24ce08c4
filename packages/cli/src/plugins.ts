// SPDX-License-Identifier: EUPL-1.2
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CheckResult, UserError } from "@klarebrief/core";
import type { NamedPlugin } from "@klarebrief/core/unified";

/** The module of a plugin: the one that comes with this program, else one that is installed beside the config. */
async function importPlugin(name: string, folder: string): Promise<unknown> {
  if (name === "retext-readability") return (await import("retext-readability")).default;
  try {
    const path = createRequire(pathToFileURL(join(folder, "klarebrief.config.yaml"))).resolve(name);
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
    return module.default;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code !== "MODULE_NOT_FOUND" && code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw error;
  }
  throw new UserError(
    `Wij vinden de uitbreiding ‘${name}’ niet. Installeer haar in de map van uw configuratie.`,
  );
}

/** Loads the plugins a config names. They run with all rights of the user: only ask this on the user's word. Throws UserError. */
export async function loadPlugins(names: readonly string[], folder: string): Promise<readonly NamedPlugin[]> {
  return Promise.all(
    names.map(async (name) => {
      const plugin = await importPlugin(name, folder);
      if (typeof plugin !== "function") throw new UserError(`‘${name}’ is geen uitbreiding voor retext.`);
      return { name, plugin: plugin as NamedPlugin["plugin"] };
    }),
  );
}

/** The result with what plugins found. A plugin that throws is a failure of the letter. */
export async function withPlugins(
  result: CheckResult,
  plugins: readonly NamedPlugin[],
): Promise<CheckResult> {
  if (!result.letter || plugins.length === 0) return result;
  const { pluginFindings } = await import("@klarebrief/core/unified");
  try {
    const found = await pluginFindings(result.letter, plugins);
    const findings = [...result.findings, ...found].sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1),
    );
    return { ...result, findings };
  } catch {
    // What was thrown may hold text of the letter.
    const failure = {
      code: "rule-failed",
      message: "Een uitbreiding werkt niet goed bij deze brief.",
    } as const;
    return { ...result, failures: [...result.failures, failure] };
  }
}
