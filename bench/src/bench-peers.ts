// SPDX-License-Identifier: EUPL-1.2
import { check, prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from "@textlint/kernel";
import textPlugin from "@textlint/textlint-plugin-text";
import sentenceLength from "textlint-rule-sentence-length";
import writeGoodRule from "textlint-rule-write-good";
import writeGood from "write-good";
import { benchLetter } from "./bench-letter.ts";

type Check = (text: string, round: number) => unknown;

/** What a CommonJS module exports as its default, however it is wrapped. */
const unwrap = (module: object): unknown => ("default" in module ? module.default : module);

const ruleOf = (ruleId: string, rule: object): TextlintKernelRule =>
  ({ ruleId, rule: unwrap(rule), options: true }) as TextlintKernelRule;

/** A number in letters: sentences that differ only in numbers have one tree. */
const spelled = (n: number): string =>
  String(n).replaceAll(/\d/gu, (digit) => "bcdfghklmn"[Number(digit)] ?? "");

/** A letter whose every sentence is new: nothing that was remembered helps. */
function unseen(text: string, round: number): string {
  let sentence = 0;
  return text.replaceAll(/\.(?= |\n)/gu, () => ` nummer ${spelled(round * 1000 + sentence++)}.`);
}

/** One word of the letter is another. */
const edited = (text: string, round: number): string => text.replace("gevolgen kan", `gevolgen${round} kan`);

function checks(): Readonly<Record<string, Check>> {
  const options = { rules: prepareRules(loadRuleSet()), language: loadLanguage() };
  const kernel = new TextlintKernel();
  const plugins = [{ pluginId: "text", plugin: unwrap(textPlugin) } as TextlintKernelPlugin];
  const rules = [ruleOf("sentence-length", sentenceLength), ruleOf("write-good", writeGoodRule)];
  return {
    "Klare Brief, nothing seen before": (text, round) => check("brief.txt", unseen(text, round), options),
    "Klare Brief, one word changed": (text, round) => check("brief.txt", edited(text, round), options),
    "write-good": (text, round) => writeGood(unseen(text, round)),
    "textlint with sentence-length and write-good": (text, round) =>
      kernel.lintText(unseen(text, round), { filePath: "brief.txt", ext: ".txt", plugins, rules }),
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Times of one letter of about 600 words with ours and others in turn, and how many times the time of write-good each takes. */
export async function benchPeers(): Promise<string> {
  const text = benchLetter("text");
  const all = Object.entries(checks());
  const times = new Map(all.map(([name]): [string, number[]] => [name, []]));
  for (let round = 0; round < 60; round++)
    for (const [name, run] of all) {
      const start = performance.now();
      await run(text, round);
      if (round >= 10) times.get(name)?.push(performance.now() - start);
    }
  const unit = median(times.get("write-good") ?? []);
  const lines = [...times].map(
    ([name, measured]) =>
      `  ${name.padEnd(46)} median ${median(measured).toFixed(1)} ms, ${(median(measured) / unit).toFixed(1)} × write-good`,
  );
  return `One letter of 640 words, warm, in turn\n${lines.join("\n")}`;
}
