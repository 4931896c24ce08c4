// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from "node:url";
import { prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { evalGold } from "./evals/gold.ts";
import { evalGrammar } from "./evals/grammar.ts";
import { evalGuard } from "./evals/guard.ts";
import { evalPairs } from "./evals/pairs.ts";
import { evalSentences } from "./evals/sentences.ts";

/** Prints the quality figures. `--list` also prints what the gold tables count as wrong (never for the held-out letters). */
const root = fileURLToPath(new URL("../..", import.meta.url));
const dataFolder = process.env.KLAREBRIEF_DATA;
const rules = prepareRules(loadRuleSet());
console.log(await evalGold({ root, dataFolder, rules, list: process.argv.includes("--list") }));
console.log(await evalGrammar({ root, dataFolder, rules, language: loadLanguage() }));
console.log(await evalPairs(dataFolder));
console.log(
  await evalGuard({ root, dataFolder, language: loadLanguage(), list: process.argv.includes("--list") }),
);
console.log(evalSentences(dataFolder));
