// SPDX-License-Identifier: EUPL-1.2
import type { CheckOptions } from "@klarebrief/core";
import { loadLanguage, loadSetup, type Setup } from "@klarebrief/core/node";
import type { Document, WorkerSettings } from "./jobs.ts";

/** Rules, language and config of one thread. */
export interface Engine extends Setup {
  readonly optionsFor: (document: Pick<Document, "name" | "kind">) => CheckOptions;
}

/** Loads rules, config and language. Throws UserError. */
export async function loadEngine({ folder, config: file }: WorkerSettings): Promise<Engine> {
  const { config, rules } = await loadSetup(folder, file);
  const language = loadLanguage();
  return {
    config,
    rules,
    optionsFor: ({ name, kind }) => ({
      rules,
      language,
      config: config.config,
      pathInConfig: name,
      words: config.words,
      ...(kind ? { kind } : {}),
    }),
  };
}
