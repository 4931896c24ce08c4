// SPDX-License-Identifier: EUPL-1.2
import type { Lexicon } from "../dutch/lexicon.ts";
import type { SentenceScore } from "../finding.ts";
import type { Sentence } from "../letter.ts";
import { hardness } from "./hardness.ts";
import { lintLevel, lintOf, type ScoredSentence, scoreSentence } from "./lint-ii.ts";

/** Fewer sentences than this say nothing of a letter. */
const fewestSentences = 3;
/** Words below this frequency are shown as the cause of a score: below 1 in 10 million words. */
const rareFrequency = 2;
/** Links shorter than this are no cause. */
const longLink = 6;

/** A sentence of more tokens is a list without marks, or noise: it has no score. */
const longestSentence = 150;

const hasGrammar = ({ tokens }: Sentence): boolean =>
  tokens.length <= longestSentence && tokens.some(({ deprel }) => deprel === "root");

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** The score of a sentence with its causes; undefined where it has none. */
function sentenceScore(
  { start, end, tokens }: Sentence,
  { features, score }: ScoredSentence,
  findings: number,
): SentenceScore | undefined {
  if (score === null) return undefined;
  const rare = features.frequencies
    .filter(({ value }) => value < rareFrequency)
    .sort((a, b) => a.value - b.value)
    .map(({ token }) => token.text);
  const { link } = features;
  return {
    start,
    end,
    lint: score,
    level: lintLevel(score),
    hardness: hardness({ sentences: [tokens], features: [features], findings }),
    rareWords: unique(rare).slice(0, 5),
    link:
      link && link.words >= longLink
        ? { first: link.first.text, last: link.last.text, words: link.words }
        : null,
    abstractNouns: unique(
      features.nouns.filter((noun) => noun.class === "abstract").map(({ token }) => token.text),
    ).slice(0, 5),
  };
}

/** The words to look up in, and how many findings of language lie in a sentence. */
export interface MeasureContext {
  readonly lexicon: Lexicon;
  readonly findingsIn: (sentence: Sentence) => number;
  /** Remembers what `make` gives for the text of a sentence; asks it when absent. The tokens in it may be those of an earlier letter. */
  readonly remembered?: (sentence: Sentence, make: () => ScoredSentence) => ScoredSentence;
}

/** The score of running text, and of each sentence that has one. All null or empty without grammar or with too little text. */
export function measureSentences(
  sentences: readonly Sentence[],
  { lexicon, findingsIn, remembered = (_, make) => make() }: MeasureContext,
): { readonly lint: number | null; readonly sentenceScores: readonly SentenceScore[] } {
  const analysed = sentences.filter(hasGrammar);
  const scored = analysed.map((sentence) =>
    remembered(sentence, () => scoreSentence(sentence.tokens, lexicon)),
  );
  return {
    lint: analysed.length < fewestSentences ? null : lintOf(scored),
    sentenceScores: scored.flatMap((own, i) => {
      const sentence = analysed[i];
      const score = sentence && sentenceScore(sentence, own, findingsIn(sentence));
      return score ? [score] : [];
    }),
  };
}
