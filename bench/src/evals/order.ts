// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, prepareRules, readLetter } from "@klarebrief/core";
import { type loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { pluginFindings } from "@klarebrief/core/unified";
import retextReadability from "retext-readability";
import type { Token } from "../../../packages/core/src/letter.ts";
import { hardness, hardnessFeatures } from "../../../packages/core/src/readability/hardness.ts";
import { lintFeatures, lintScore, scoreSentences } from "../../../packages/core/src/readability/lint-ii.ts";
import { sentencesOf } from "./lint.ts";

type Language = ReturnType<typeof loadLanguage>;

/** What is measured of one side of a pair; null is undefined. */
interface Side {
  readonly lint: number | null;
  readonly length: number;
  readonly flesch: number;
  /** Sentences that retext-readability finds hard. */
  readonly second: number;
  /** With the weights in use. */
  readonly hardness: number;
  /** What a better score may be made of. */
  readonly features: readonly number[];
}

interface Pair {
  readonly document: string;
  readonly complex: Side;
  readonly simple: Side;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
const isWord = ({ kind }: Token): boolean => kind !== "punctuation" && kind !== "symbol";
/** Groups of vowels, as close to syllables as a formula needs. */
const syllables = (word: string): number =>
  (word.toLowerCase().match(/[aeiouyàáâäèéêëìíîïòóôöùúûü]+/gu) ?? [""]).length;

const plugin = { name: "readability", plugin: retextReadability };

async function secondOpinion(text: string, language: Language): Promise<number> {
  const letter = await readLetter("tekst.txt", text, { language });
  return "code" in letter ? 0 : (await pluginFindings(letter, [plugin])).length;
}

async function sideOf(
  text: string,
  language: Language,
  findingsIn: (text: string) => Promise<number>,
): Promise<Side> {
  const sentences = await sentencesOf(text, language);
  const words = sentences.flatMap((tokens) => tokens.filter(isWord));
  const length = words.length / sentences.length;
  const perWord = mean(words.map((token) => syllables(token.text)));
  const features = scoreSentences(sentences, language.lexicon).sentences.map((own) => own.features);
  const measured = { sentences, features, findings: await findingsIn(text) };
  return {
    lint: lintScore(lintFeatures(features)),
    length,
    // Flesch-Douma, turned so that higher is harder.
    flesch: -(206.84 - 0.93 * length - 77 * perWord),
    second: await secondOpinion(text, language),
    hardness: hardness(measured),
    features: hardnessFeatures(measured),
  };
}

/** Share of the pairs in which the complex side is harder; ties count half; undefined pairs are left out. */
function order(pairs: readonly Pair[], of: (side: Side) => number | null): string {
  const known = pairs.flatMap(({ complex, simple }) => {
    const [one, other] = [of(complex), of(simple)];
    return one === null || other === null ? [] : [one - other];
  });
  const harder = known.filter((difference) => difference > 1e-9).length;
  const ties = known.filter((difference) => Math.abs(difference) <= 1e-9).length;
  const share = (part: number): string => `${((100 * part) / known.length).toFixed(1)} %`;
  return `harder ${share(harder)}, tie ${share(ties)}, ties half ${share(harder + ties / 2)}, undefined ${pairs.length - known.length}`;
}

interface Trained {
  readonly weights: readonly number[];
  readonly score: (side: Side) => number;
}

/** A logistic regression on differences of features, by gradient descent; features are scaled to their spread. */
function train(pairs: readonly Pair[]): Trained {
  const differences = pairs.map(({ complex, simple }) =>
    complex.features.map((value, k) => value - (simple.features[k] ?? 0)),
  );
  const spread = (differences[0] ?? []).map(
    (_, k) => Math.sqrt(mean(differences.map((own) => (own[k] ?? 0) ** 2))) || 1,
  );
  const scaled = differences.map((own) => own.map((value, k) => value / (spread[k] ?? 1)));
  let current = spread.map(() => 0);
  for (let step = 0; step < 400; step++) {
    const gradient = current.map((weight) => -0.02 * weight);
    for (const own of scaled) {
      const score = own.reduce((sum, value, k) => sum + value * (current[k] ?? 0), 0);
      for (const [k, value] of own.entries())
        gradient[k] = (gradient[k] ?? 0) + value / (1 + Math.exp(score)) / scaled.length;
    }
    current = current.map((weight, k) => weight + 0.5 * (gradient[k] ?? 0));
  }
  const weights = current.map((weight, k) => weight / (spread[k] ?? 1));
  return {
    weights,
    score: ({ features }) => features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
  };
}

/** Scores each document with weights from the others, ten groups of documents. */
function crossValidated(pairs: readonly Pair[]): (side: Side) => number {
  const scores = new Map<Side, number>();
  const documents = [...new Set(pairs.map(({ document }) => document))];
  const group = new Map(documents.map((document, i) => [document, i % 10]));
  for (let fold = 0; fold < 10; fold++) {
    const { score } = train(pairs.filter(({ document }) => group.get(document) !== fold));
    for (const { complex, simple } of pairs.filter(({ document }) => group.get(document) === fold))
      for (const side of [complex, simple]) scores.set(side, score(side));
  }
  return (side) => scores.get(side) ?? 0;
}

/** Which measure puts the sentence that an editor made easier in the right order. Says what it skipped without data. */
export async function evalOrder(dataFolder: string | undefined, language: Language): Promise<string> {
  const file = join(dataFolder ?? "", "pairs/amsterdam-dev.tsv");
  if (dataFolder === undefined || !existsSync(file))
    return "Skipped: order of sentence pairs (KLAREBRIEF_DATA is not set)\n";
  const rules = prepareRules(loadRuleSet()).filter(({ card }) =>
    /^(?:begrijpelijk|zinsbouw)\//u.test(card.id),
  );
  const findingsIn = async (text: string): Promise<number> =>
    (await check("zin.txt", text, { rules, language })).findings.length;
  const pairs: Pair[] = [];
  for (const line of readFileSync(file, "utf8").split("\n").slice(1)) {
    const [document = "", complex = "", simple = ""] = line.split("\t");
    if (complex.trim() === "" || simple.trim() === "") continue;
    pairs.push({
      document,
      complex: await sideOf(complex, language, findingsIn),
      simple: await sideOf(simple, language, findingsIn),
    });
  }
  const own = crossValidated(pairs);
  const { weights } = train(pairs);
  return `${[
    `Order of ${pairs.length} sentence pairs: the unedited side is`,
    `  LiNT-II                 ${order(pairs, ({ lint }) => lint)}`,
    `  sentence length         ${order(pairs, ({ length }) => length)}`,
    `  Flesch-Douma            ${order(pairs, ({ flesch }) => flesch)}`,
    `  retext-readability      ${order(pairs, ({ second }) => second)}`,
    `  own mix of features     ${order(pairs, own)} (cross-validated over documents)`,
    `  the mix in use          ${order(pairs, (side) => side.hardness)} (fitted on these pairs)`,
    `  weights from these pairs: ${weights.map((weight) => weight.toPrecision(3)).join(", ")}`,
  ].join("\n")}\n`;
}
