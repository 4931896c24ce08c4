// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from "node:url";
import { prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { evalGold } from "./evals/gold.ts";
import { evalGrammar } from "./evals/grammar.ts";
import { evalGuard } from "./evals/guard.ts";
import { evalLetters } from "./evals/letters.ts";
import { evalLint } from "./evals/lint.ts";
import { evalOrder } from "./evals/order.ts";
import { evalPairs } from "./evals/pairs.ts";
import { evalPrivacy } from "./evals/privacy.ts";
import { evalSentences } from "./evals/sentences.ts";
import { evalTreebank } from "./evals/treebank.ts";

/** Prints the quality figures. `--list` also prints what the gold tables count as wrong (never for the held-out letters). */
const root = fileURLToPath(new URL("../..", import.meta.url));
const dataFolder = process.env.KLAREBRIEF_DATA;
const rules = prepareRules(loadRuleSet());
console.log(await evalGold({ root, dataFolder, rules, list: process.argv.includes("--list") }));
const language = loadLanguage();
console.log(evalTreebank(dataFolder, language));
console.log(await evalLetters(root, dataFolder, language));
console.log(await evalLint(dataFolder, language));
console.log(await evalOrder(dataFolder, language));
console.log(await evalGrammar({ root, dataFolder, rules, language }));
console.log(await evalPairs(dataFolder));
console.log(await evalGuard({ root, dataFolder, language, list: process.argv.includes("--list") }));
console.log(evalSentences(dataFolder));
console.log(await evalPrivacy(root, loadLanguage()));
