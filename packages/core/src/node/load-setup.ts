// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { prepareRules } from "../rules/prepare.ts";
import type { Rule } from "../rules/rule.ts";
import { type LoadedConfig, loadConfig } from "./find-config.ts";
import { loadPacks } from "./load-packs.ts";
import { loadRuleSet } from "./load-rules.ts";

/** A config and the rules that hold with it, those of its own packs included. */
export interface Setup {
  readonly config: LoadedConfig;
  readonly rules: readonly Rule[];
}

/** Loads the named config, or the nearest one for the folder, with its packs. Throws UserError. */
export async function loadSetup(folder: string, configFile?: string): Promise<Setup> {
  const ruleSet = loadRuleSet();
  const ids = ruleSet.cards.map(({ id }) => id);
  const given = { folder, ...(configFile === undefined ? {} : { file: resolve(folder, configFile) }) };
  // Own packs must be known before their ids can be checked in `regels`.
  const first = await loadConfig(given, { ids, packs: true });
  const own = await loadPacks(first.folder, first.config.pakketten ?? [], ids);
  const config =
    (first.config.pakketten ?? []).length === 0
      ? first
      : await loadConfig(given, { ids: [...ids, ...own.map(({ id }) => id)], packs: false });
  return { config, rules: prepareRules({ ...ruleSet, cards: [...ruleSet.cards, ...own] }) };
}
