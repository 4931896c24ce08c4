// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { check } from "../check.ts";
import type { Config } from "../config/schema.ts";
import { loadLanguage } from "../node/load-language.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { prepareRules } from "./prepare.ts";

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });
const language = loadLanguage();
const sentence =
  "Met het oog op de regels die de raad vorig jaar in maart heeft gemaakt krijgt u geen vergunning.";

/** Where the long run-up is found, in a text checked under a config. */
async function found(text: string, config: Config): Promise<readonly (string | undefined)[]> {
  const { findings } = await check("brief.txt", text, { rules, language, config, strict: true });
  return findings.filter(({ rule }) => rule === "zinsbouw/lange-aanloop").map((own) => own.found);
}

test("what is remembered of a sentence has its place in each letter, and is asked again under other options", async () => {
  const runUp = "Met het oog op de regels die de raad vorig jaar in maart heeft gemaakt krijgt";
  const lenient: Config = { regels: { "zinsbouw/lange-aanloop": { woorden: 30 } } };
  expect(await found(sentence, {})).toEqual([runUp]);
  expect(await found(`Dit is uw brief. ${sentence}\n\nHallo. ${sentence}`, {})).toEqual([runUp, runUp]);
  expect(await found(sentence, lenient)).toEqual([]);
  expect(await found(sentence, {})).toEqual([runUp]);
});
