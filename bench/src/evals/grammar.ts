// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Rule, toSource } from "@klarebrief/core";
import type { loadLanguage } from "@klarebrief/core/node";
import { readGold } from "./gold.ts";

export interface GrammarOptions {
  readonly root: string;
  readonly dataFolder: string | undefined;
  readonly rules: readonly Rule[];
  readonly language: ReturnType<typeof loadLanguage>;
}

/** Counts of judged findings of one rule. */
export interface GrammarScore {
  readonly right: number;
  readonly wrong: number;
}

/** Counts by rule, over the letters that can be read. Findings nobody judged do not count. */
export async function scoreGrammar(options: GrammarOptions): Promise<ReadonlyMap<string, GrammarScore>> {
  const { root, dataFolder, language } = options;
  const gold = readGold(join(root, "corpus/gold/grammar.tsv"));
  const judged = new Set(gold.map(({ rule }) => rule));
  const rules = options.rules.filter(({ card }) => judged.has(card.id));
  const scores = new Map<string, { right: number; wrong: number }>();
  for (const id of new Set(gold.map(({ letter }) => letter))) {
    const own = join(root, "corpus/letters", id);
    const file = existsSync(own)
      ? join(own, readdirSync(own).find((name) => name.startsWith("letter.")) ?? "")
      : join(dataFolder ?? "", "letters/texts", `${id}.txt`);
    if (!existsSync(file)) continue;
    const { letter, findings } = await check(file, readFileSync(file), { rules, language, strict: true });
    if (!letter) throw new Error(`${id} could not be read`);
    for (const finding of findings) {
      const { start, end } = toSource(letter.map, finding);
      const row = gold.find(
        (other) =>
          other.letter === id && other.rule === finding.rule && other.start === start && other.end === end,
      );
      if (!row) continue;
      const score = scores.get(finding.rule) ?? { right: 0, wrong: 0 };
      if (row.mark === "right") score.right++;
      else score.wrong++;
      scores.set(finding.rule, score);
    }
  }
  return scores;
}

/** Precision of the rules that need grammar, by rule and for all. */
export async function evalGrammar(options: GrammarOptions): Promise<string> {
  const scores = await scoreGrammar(options);
  const all = [...scores.values()];
  const right = all.reduce((n, score) => n + score.right, 0);
  const wrong = all.reduce((n, score) => n + score.wrong, 0);
  const line = (name: string, score: GrammarScore): string =>
    `  ${name.padEnd(36)} right ${String(score.right).padStart(3)}  wrong ${String(score.wrong).padStart(2)}`;
  const skipped =
    options.dataFolder === undefined
      ? "  Skipped: letters used for tuning (KLAREBRIEF_DATA is not set)\n"
      : "";
  return `Rules that need grammar, judged findings\n${[...scores].map(([rule, score]) => line(rule, score)).join("\n")}\n  precision ${(right / (right + wrong)).toFixed(3)}\n${skipped}`;
}
