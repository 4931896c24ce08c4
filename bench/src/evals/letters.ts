// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Letter, readLetter, toSource } from "@klarebrief/core";
import type { loadLanguage } from "@klarebrief/core/node";
import { type GoldSentence, readStandOff, readTrees } from "./annotated.ts";
import { type LetterScores, type Pair, scoreAnalyses } from "./letter-analysis.ts";

type Language = ReturnType<typeof loadLanguage>;

/** The sentence of the letter that the annotation is about. */
function sentenceOf(
  letter: Letter,
  { forms, places }: GoldSentence,
): Letter["sentences"][number] | undefined {
  if (forms) {
    const text = forms.join(" ");
    return letter.sentences.find(({ tokens }) => tokens.map((token) => token.text).join(" ") === text);
  }
  return letter.sentences.find(
    ({ tokens: [first] }) => first && toSource(letter.map, first).start === places?.[0]?.start,
  );
}

async function pairsOf(
  gold: readonly GoldSentence[],
  fileOf: (letter: string) => string,
  language: Language,
): Promise<readonly Pair[]> {
  const letters = new Map<string, Letter>();
  for (const id of new Set(gold.map(({ letter }) => letter))) {
    const letter = await readLetter(fileOf(id), readFileSync(fileOf(id)), { language });
    if ("code" in letter) throw new Error(`${id}: ${letter.message}`);
    letters.set(id, letter);
  }
  return gold.map((sentence) => {
    const letter = letters.get(sentence.letter);
    const tokens = letter && sentenceOf(letter, sentence)?.tokens;
    return [sentence, tokens?.length === sentence.tokens.length ? tokens : undefined];
  });
}

const percent = (share: number): string => (Number.isNaN(share) ? "   - " : (100 * share).toFixed(1));

const line = (name: string, scores: LetterScores): string =>
  `  ${name.padEnd(16)} sentences ${scores.sentences} (skipped ${scores.skipped})  UPOS ${percent(scores.upos)}  main tag ${percent(scores.xpos)}  finite F1 ${percent(scores.finite)}  passive F1 ${percent(scores.passive)}  subject F1 ${percent(scores.subject)}  root ${percent(scores.main)}  UAS ${percent(scores.uas)}  LAS ${percent(scores.las)}`;

/** Scores of the analysis on hand-checked sentences of letters (corpus/gold/GUIDE.md); `others` is undefined without data. */
export async function letterFigures(
  root: string,
  dataFolder: string | undefined,
  language: Language,
): Promise<{ readonly own: LetterScores; readonly others: LetterScores | undefined }> {
  const fileOfOwn = (id: string): string => {
    const folder = join(root, "corpus/letters", id);
    return join(folder, readdirSync(folder).find((name) => name.startsWith("letter.")) ?? "");
  };
  const trees = readTrees(join(root, "corpus/gold/sentences.conllu"));
  const own = scoreAnalyses(await pairsOf(trees, fileOfOwn, language));
  const texts = join(dataFolder ?? "", "letters/texts");
  if (dataFolder === undefined || !existsSync(texts)) return { own, others: undefined };
  const standOff = readStandOff(join(root, "corpus/gold/sentences-letters.tsv"));
  const pairs = await pairsOf(standOff, (id) => join(texts, `${id}.txt`), language);
  return { own, others: scoreAnalyses(pairs) };
}

/** The scores as text. Says what it skipped without data. */
export async function evalLetters(
  root: string,
  dataFolder: string | undefined,
  language: Language,
): Promise<string> {
  const { own, others } = await letterFigures(root, dataFolder, language);
  const last = others
    ? line("other letters", others)
    : "  Skipped: 150 sentences of other letters (KLAREBRIEF_DATA is not set)";
  return `Analysis, sentences of letters, hand-checked\n${line("own letters", own)}\n${last}\n`;
}
