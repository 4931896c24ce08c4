// SPDX-License-Identifier: EUPL-1.2
import { readLetter } from "@klarebrief/core";
import type { loadLanguage } from "@klarebrief/core/node";
import type { Token } from "../../../packages/core/src/letter.ts";
import { lintLevel, lintScore, scoreSentences } from "../../../packages/core/src/readability/lint-ii.ts";
import { type ReferenceDocument, type ReferenceSentence, readReference, textOf } from "./lint-reference.ts";

type Language = ReturnType<typeof loadLanguage>;

const isMark = ({ pos }: ReferenceSentence["tokens"][number]): boolean => pos === "PUNCT";
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The score of a sentence from the values of the reference's own tokens; clauses are taken from the sentence. */
export function scoreFromTokens({ tokens, content_words_per_clause }: ReferenceSentence): number | null {
  const frequencies = tokens.flatMap(({ word_frequency }) => word_frequency ?? []);
  const nouns = tokens.filter(({ super_sem_type }) =>
    /^(?:concrete|abstract|undefined)$/u.test(super_sem_type ?? ""),
  );
  return lintScore({
    frequency: frequencies.length === 0 ? null : mean(frequencies),
    longestLink:
      tokens.filter((token) => !isMark(token)).length < 2
        ? null
        : Math.max(...tokens.map(({ dep_length }) => dep_length)),
    contentWordsPerClause: content_words_per_clause,
    concrete:
      nouns.length === 0
        ? null
        : nouns.filter(({ super_sem_type }) => super_sem_type === "concrete").length / nouns.length,
  });
}

/** Frequencies of the reference that the lexicon does not give, within 0.015, out of how many. */
export function frequencyDifferences(document: ReferenceDocument, language: Language): readonly string[] {
  const { lexicon } = language;
  return document.sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ text, word_frequency, pos }) => {
      if (word_frequency === undefined) return [];
      const word = pos === "NOUN" ? (lexicon.noun(text)?.head ?? text) : text;
      return Math.abs((lexicon.frequency(word) ?? 1.359228547196266) - word_frequency) > 0.015 ? [text] : [];
    }),
  );
}

/** Sentences of a text with grammar. */
export async function sentencesOf(text: string, language: Language): Promise<readonly (readonly Token[])[]> {
  const letter = await readLetter("tekst.txt", text, { language });
  if ("code" in letter) throw new Error(letter.message);
  return letter.sentences.map(({ tokens }) => tokens);
}

export interface Parity {
  readonly name: string;
  readonly reference: number;
  readonly ours: number | null;
  /** Sentences with a score on both sides: reference and ours. */
  readonly pairs: readonly (readonly [reference: number, ours: number, text: string])[];
}

/** Scores one document of the reference from its text, each sentence apart as the reference has it. */
export async function parityOf(document: ReferenceDocument, language: Language): Promise<Parity> {
  const all: (readonly Token[])[] = [];
  const pairs: (readonly [number, number, string])[] = [];
  for (const sentence of document.sentences) {
    const tokens = await sentencesOf(textOf(sentence), language);
    all.push(...tokens);
    const own = scoreSentences(tokens, language.lexicon).sentences[0]?.score ?? null;
    if (tokens.length === 1 && own !== null && sentence.lint_score !== null)
      pairs.push([sentence.lint_score, own, textOf(sentence)]);
  }
  return {
    name: document.name,
    reference: document.score,
    ours: scoreSentences(all, language.lexicon).score,
    pairs,
  };
}

/** Pearson's correlation. */
export function correlation(pairs: readonly (readonly [number, number, ...unknown[]])[]): number {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number): number =>
    pairs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

/** Agreement with the reference. Says what it skipped without data. */
export async function evalLint(dataFolder: string | undefined, language: Language): Promise<string> {
  const documents = readReference(dataFolder);
  if (documents.length === 0) return "Skipped: agreement with LiNT-II (KLAREBRIEF_DATA is not set)\n";
  const sentences = documents.flatMap((document) => document.sentences);
  const equal = sentences.filter(
    (sentence) => scoreFromTokens(sentence)?.toFixed(2) === sentence.lint_score?.toFixed(2),
  ).length;
  const frequencies = documents.flatMap((document) => frequencyDifferences(document, language));
  const parities = await Promise.all(documents.map((document) => parityOf(document, language)));
  const pairs = parities.flatMap((parity) => parity.pairs);
  const far = pairs.filter(([one, other]) => Math.abs(one - other) > 5);
  return `${[
    "Agreement with LiNT-II",
    `  from its own token values: ${equal} of ${sentences.length} sentence scores equal to 2 decimals; frequencies that differ: ${frequencies.length}`,
    ...parities.map(
      ({ name, reference, ours }) =>
        `  ${name}: ours ${ours?.toFixed(1)} (level ${ours === null ? "-" : lintLevel(ours)}), reference ${reference.toFixed(1)} (level ${lintLevel(reference)})`,
    ),
    `  sentences: r ${correlation(pairs).toFixed(3)} (at least 0.93), mean difference ${mean(pairs.map(([a, b]) => Math.abs(a - b))).toFixed(2)}, n ${pairs.length}; over 5 points:`,
    ...far.map(
      ([one, other, text]) =>
        `    reference ${one.toFixed(1)}, ours ${other.toFixed(1)}: ${text.slice(0, 70)}`,
    ),
  ].join("\n")}\n`;
}
