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

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
const f1 = (both: number, gold: number, found: number): string => percent(2 * both, gold + found);

/** Figures of the analysis on one file, gold tokens. */
function figuresOf(name: string, sentences: readonly (readonly GoldToken[])[], language: Language): string {
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
  return `  ${name.padEnd(16)} UPOS ${percent(upos, tokens)}  UAS ${percent(uas, tokens)}  LAS ${percent(las, tokens)}  finite ${f1(finite.both, finite.gold, finite.found)}  content ${f1(content.both, content.gold, content.found)}  link ${(gap / measured).toFixed(2)}  lemma ${percent(lemmas, tokens)}  ${Math.round(tokens / seconds)} tokens/s`;
}

const expectToken = (): never => {
  throw new Error("a token has no analysis");
};

/** Figures on the fixed test sets, which nothing was trained on. Says what it skipped without data. */
export function evalTreebank(dataFolder: string | undefined, language: Language): string {
  const folder = join(dataFolder ?? "", "treebank");
  if (dataFolder === undefined || !existsSync(folder))
    return "Skipped: analysis of the treebanks (KLAREBRIEF_DATA is not set)\n";
  const lines = ["alpino-test", "lassysmall-test"].map((name) =>
    figuresOf(name, readConllu(join(folder, `${name}.conllu`)), language),
  );
  return `Analysis, fixed tests, gold tokens (must: UPOS 96.0, UAS 87.5 / 89.0, LAS 82.5 / 84.5, finite 98.0, content 98.4, link 0.95, 5000 tokens/s)\n${lines.join("\n")}\n`;
}
