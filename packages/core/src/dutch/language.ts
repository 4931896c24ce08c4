// SPDX-License-Identifier: EUPL-1.2
import type { TokenAnalysis } from "../letter.ts";
import { copyOf, remember } from "../remember.ts";
import type { ByteTools } from "./byte-tools.ts";
import { type Lexicon, type LexiconFiles, readLexicon } from "./lexicon.ts";
import type { WordClass } from "./parser/embed.ts";
import { createKernel, type Kernel } from "./parser/kernel.ts";
import { createLemmatiser } from "./parser/lemmas.ts";
import { readModelFile } from "./parser/model-file.ts";
import { createNetwork, type Prediction } from "./parser/network.ts";
import { parseLong } from "./parser/parse-long.ts";
import { fold, wordKey } from "./parser/word-features.ts";

/** What is known of Dutch beside rules: tags, lemmas and trees. Made once, used for many letters. */
export interface Language {
  /**
   * Analyses the forms of one sentence, one analysis a form. Time is linear in the number of forms. Sentences seen before are
   * remembered, up to a bound.
   */
  readonly analyse: (forms: readonly string[]) => readonly TokenAnalysis[];
  readonly lexicon: Lexicon;
}

/** The content of the data files. */
export interface LanguageFiles extends LexiconFiles {
  readonly model: Uint8Array;
}

export interface LanguageOptions {
  /** The kernel to use; the fastest when absent. */
  readonly kernel?: Kernel["name"];
  /** How the data files are read; portable when absent. */
  readonly tools?: ByteTools;
}

type Parse = Pick<Prediction, "tags" | "heads" | "labels">;

const helping = new Set(["aux", "aux:pass", "cop"]);

const upos = (tag: string, deprel: string): string => (tag === "VERB" && helping.has(deprel) ? "AUX" : tag);

/** A verb whose particle stands apart gets the lemma of the whole: `geef … aan` is `aangeven`. */
function joinParticles(analysis: readonly TokenAnalysis[]): readonly TokenAnalysis[] {
  const particles = analysis.filter(({ deprel }) => deprel === "compound:prt");
  if (particles.length === 0) return analysis;
  return analysis.map((token, i) => {
    const particle = particles.find(({ head }) => head === i);
    const whole = particle && token.xpos.startsWith("WW") && !token.lemma.startsWith(particle.lemma);
    return whole ? { ...token, lemma: particle.lemma + token.lemma } : token;
  });
}

const nounClasses = { concrete: 1, abstract: 2, undefined: 3 };

/** What the network is told of a word: as in training/treebank.py. */
const wordClassOf =
  ({ frequency, noun }: Lexicon) =>
  (folded: string): WordClass => {
    const [value, known] = [frequency(folded), noun(folded)];
    return {
      band: value === null ? 0 : 1 + Math.max(0, Math.min(6, Math.floor(value - 1.3))),
      noun: known ? nounClasses[known.class] + (known.plural ? 4 : 0) : 0,
    };
  };

/** How many words with digits are told apart. */
const mostNumbers = 2000;

/** How many trees are remembered: they are small, and take the longest to make. */
const mostTrees = 4000;

/**
 * For a word with digits, the first word seen that the network cannot tell from it: of most numbers it sees how many digits they have, not
 * which. Standard letters differ in dates and amounts, and so they need not be parsed again.
 */
function likenessOf(classOf: (folded: string) => WordClass): (form: string) => string {
  const first = new Map<string, string>();
  return (form) => {
    if (!/[0-9]/.test(form)) return form;
    const { band, noun } = classOf(fold(form));
    const key = `${wordKey(form)} ${band} ${noun}`;
    const known = first.get(key);
    if (known !== undefined) return known;
    if (first.size >= mostNumbers) first.clear();
    const own = copyOf(form);
    first.set(key, own);
    return own;
  };
}

/** Makes the language from its files. Throws an Error when a file is damaged or of another version. */
export function createLanguage(files: LanguageFiles, options: LanguageOptions = {}): Language {
  const model = readModelFile(files.model, options.tools);
  const lexicon = readLexicon(files, options.tools);
  const classOf = wordClassOf(lexicon);
  const predict = createNetwork({ model, kernel: createKernel(options.kernel), classOf });
  const lemmatise = createLemmatiser(model);
  const read = (forms: readonly string[], { tags, heads, labels }: Parse): readonly TokenAnalysis[] =>
    joinParticles(
      forms.map((form, i) => {
        const tag = tags[i] ?? "";
        const space = tag.indexOf(" ");
        const xpos = tag.slice(space + 1);
        const deprel = labels[i] ?? "";
        return {
          upos: upos(tag.slice(0, space), deprel),
          xpos,
          lemma: lemmatise(fold(form), xpos),
          head: (heads[i] ?? 0) - 1,
          deprel,
        };
      }),
    );
  const likeness = likenessOf(classOf);
  const parse = remember((key): Parse => {
    const { tags, heads, labels } = parseLong(predict, key.split("\n"));
    return { tags, heads, labels };
  }, mostTrees);
  const analyseKey = remember((key) => {
    const forms = key.split("\n");
    return read(forms, parse(forms.map(likeness).join("\n")));
  });
  return {
    lexicon,
    analyse: (forms) => (forms.length === 0 ? [] : analyseKey(forms.join("\n"))),
  };
}
