// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { loadLanguage } from "@klarebrief/core/node";
import type { Token, TokenAnalysis } from "../../../packages/core/src/letter.ts";
import { isContentWord } from "../../../packages/core/src/readability/features.ts";
import { longestLink } from "../../../packages/core/src/readability/links.ts";

type Language = ReturnType<typeof loadLanguage>;

interface GoldToken extends TokenAnalysis {
  readonly form: string;
}

const merged: Readonly<Record<string, string>> = { "obl:arg": "obl", "obl:agent": "obl", fixed: "flat" };
const label = (deprel: string): string => merged[deprel] ?? deprel;

/** Sentences of a CoNLL-U file; heads count from 0, -1 is the root. */
function readConllu(file: string): readonly (readonly GoldToken[])[] {
  return readFileSync(file, "utf8")
    .split("\n\n")
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.split("\t"))
        .filter(([id = ""]) => /^\d+$/u.test(id))
        .map(([, form = "", lemma = "", upos = "", xpos = "", , head = "0", deprel = "", , misc = ""]) => ({
          form,
          lemma: (/SLemma=([^|]*)/u.exec(misc)?.[1] ?? lemma).toLowerCase(),
          upos,
          xpos,
          head: Number(head) - 1,
          deprel,
        })),
    )
    .filter((sentence) => sentence.length > 0);
}

const asToken = (form: string, analysis: TokenAnalysis): Token => ({
  ...analysis,
  text: form,
  lower: form.toLowerCase(),
  kind: "word",
  start: 0,
  end: 0,
});

const percent = (part: number, whole: number): number => (100 * part) / whole;
const f1 = (both: number, gold: number, found: number): number => percent(2 * both, gold + found);

/** Percentages; `link` is the mean error in words of the longest link of a sentence, `speed` tokens a second on one thread. */
export interface TreebankFigures {
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
  readonly finite: number;
  readonly content: number;
  readonly link: number;
  readonly lemma: number;
  readonly speed: number;
}

/** Figures of the analysis on one file, gold tokens. */
function figuresOf(sentences: readonly (readonly GoldToken[])[], language: Language): TreebankFigures {
  let [tokens, upos, uas, las, lemmas, gap, measured] = [0, 0, 0, 0, 0, 0, 0];
  const finite = { gold: 0, found: 0, both: 0 };
  const content = { gold: 0, found: 0, both: 0 };
  const count = (into: typeof finite, gold: boolean, found: boolean): void => {
    into.gold += Number(gold);
    into.found += Number(found);
    into.both += Number(gold && found);
  };
  const start = performance.now();
  const all = sentences.map((sentence) => language.analyse(sentence.map(({ form }) => form)));
  const seconds = (performance.now() - start) / 1000;
  for (const [i, sentence] of sentences.entries()) {
    const found = all[i] ?? [];
    const ours = sentence.map(({ form }, k) => asToken(form, found[k] ?? sentence[k] ?? expectToken()));
    const theirs = sentence.map(({ form, ...gold }) => asToken(form, gold));
    for (const [k, gold] of theirs.entries()) {
      const own = ours[k];
      if (!own) continue;
      tokens++;
      upos += Number(own.upos === gold.upos);
      lemmas += Number(own.lemma === gold.lemma);
      uas += Number(own.head === gold.head);
      las += Number(own.head === gold.head && label(own.deprel) === label(gold.deprel));
      count(finite, gold.xpos.startsWith("WW|pv"), own.xpos.startsWith("WW|pv"));
      count(content, isContentWord(gold, language.lexicon), isContentWord(own, language.lexicon));
    }
    const [one, other] = [longestLink(theirs), longestLink(ours)];
    if (!one || !other) continue;
    gap += Math.abs(one.words - other.words);
    measured++;
  }
  return {
    upos: percent(upos, tokens),
    uas: percent(uas, tokens),
    las: percent(las, tokens),
    finite: f1(finite.both, finite.gold, finite.found),
    content: f1(content.both, content.gold, content.found),
    link: gap / measured,
    lemma: percent(lemmas, tokens),
    speed: tokens / seconds,
  };
}

const expectToken = (): never => {
  throw new Error("a token has no analysis");
};

const files = ["alpino-test", "lassysmall-test"] as const;

/** Figures on the fixed test sets, which nothing was trained on; undefined without data. */
export function treebankFigures(
  dataFolder: string | undefined,
  language: Language,
): Readonly<Record<(typeof files)[number], TreebankFigures>> | undefined {
  const folder = join(dataFolder ?? "", "treebank");
  if (dataFolder === undefined || !existsSync(folder)) return undefined;
  const of = (name: (typeof files)[number]): TreebankFigures =>
    figuresOf(readConllu(join(folder, `${name}.conllu`)), language);
  return { "alpino-test": of("alpino-test"), "lassysmall-test": of("lassysmall-test") };
}

/** The figures as text. Says what it skipped without data. */
export function evalTreebank(dataFolder: string | undefined, language: Language): string {
  const figures = treebankFigures(dataFolder, language);
  if (!figures) return "Skipped: analysis of the treebanks (KLAREBRIEF_DATA is not set)\n";
  const lines = files.map((name) => {
    const { upos, uas, las, finite, content, link, lemma, speed } = figures[name];
    const two = (value: number): string => value.toFixed(2);
    return `  ${name.padEnd(16)} UPOS ${two(upos)}  UAS ${two(uas)}  LAS ${two(las)}  finite ${two(finite)}  content ${two(content)}  link ${two(link)}  lemma ${two(lemma)}  ${Math.round(speed)} tokens/s`;
  });
  return `Analysis, fixed tests, gold tokens (must: UPOS 96.0, UAS 87.5 / 89.0, LAS 82.5 / 84.5, finite 98.0, content 98.4, link 0.95, 5000 tokens/s)\n${lines.join("\n")}\n`;
}
