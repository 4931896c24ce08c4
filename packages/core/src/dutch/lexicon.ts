// SPDX-License-Identifier: EUPL-1.2
import { remember } from "../remember.ts";
import { type ByteTools, portableTools } from "./byte-tools.ts";
import { unpackFile } from "./packed-file.ts";
import { type PackedWords, readWords } from "./packed-words.ts";
import { readSections } from "./sections.ts";

export type NounClass = "concrete" | "abstract" | "undefined";

/** What the noun list of LiNT-II says of a noun. */
export interface Noun {
  readonly class: NounClass;
  /** Names a person. */
  readonly human: boolean;
  readonly plural: boolean;
  /** Of a compound: its base word, of which the frequency counts. */
  readonly head: string | null;
}

/** Facts about words. All words are looked up in lower case. */
export interface Lexicon {
  /** Base-10 logarithm of the frequency per billion words (SUBTLEX-NL), within 0.015; null when the word is not in the list. */
  readonly frequency: (word: string) => number | null;
  readonly noun: (word: string) => Noun | null;
  /** Content words that LiNT-II gives no frequency. */
  readonly isSkipped: (word: string) => boolean;
  readonly isMannerAdverb: (word: string) => boolean;
  /** Signs of units of measurement (`km`). */
  readonly isUnit: (word: string) => boolean;
}

/** Header of `frequencies.kbl`. Sections: `shares`, `tails` and `sizes` (the words), and `values` with one byte a word. */
export interface FrequencyHeader {
  /** A byte b stands for minimum + b · step. */
  readonly minimum: number;
  readonly step: number;
}

/** Header of `lexicon.kbl`. Sections: `shares`, `tails` and `sizes` (the nouns), `classes` (index in `classes`), `heads` (index in `edits`, u16). */
export interface LexiconHeader {
  readonly classes: readonly Omit<Noun, "head">[];
  /** `from|strip|append`: from which letter the head begins, what it loses at the end and what it gets. */
  readonly edits: readonly string[];
  readonly skipped: readonly string[];
  readonly mannerAdverbs: readonly string[];
  readonly units: readonly string[];
}

export interface LexiconFiles {
  readonly lexicon: Uint8Array;
  readonly frequencies: Uint8Array;
}

/** The head of a compound from its edit. */
export function applyHeadEdit(word: string, edit: string): string {
  const [from = "0", strip = "0", append = ""] = edit.split("|");
  return word.slice(Number(from), word.length - Number(strip)) + append;
}

const none = new Uint8Array();
const wordsOf = ({
  shares = none,
  tails = none,
  sizes = none,
}: Readonly<Record<string, Uint8Array>>): PackedWords => readWords({ shares, tails, sizes });

const rememberedWords = 20_000;

/** Reads the two files. Throws an Error when one is damaged or of another version. */
export function readLexicon(files: LexiconFiles, tools: ByteTools = portableTools): Lexicon {
  const frequencies = readSections<FrequencyHeader>(unpackFile(files.frequencies, tools));
  const nouns = readSections<LexiconHeader>(unpackFile(files.lexicon, tools));
  const { minimum, step } = frequencies.header;
  const { values = none } = frequencies.sections;
  const [known, nounWords] = [wordsOf(frequencies.sections), wordsOf(nouns.sections)];
  const { classes = none, heads = none } = nouns.sections;
  const [skipped, adverbs, units] = [
    new Set(nouns.header.skipped),
    new Set(nouns.header.mannerAdverbs),
    new Set(nouns.header.units),
  ];
  return {
    frequency: remember((word) => {
      const index = known.indexOf(word);
      return index < 0 ? null : minimum + (values[index] ?? 0) * step;
    }, rememberedWords),
    noun: remember((word) => {
      const index = nounWords.indexOf(word);
      const found = index < 0 ? undefined : nouns.header.classes[classes[index] ?? 0];
      if (!found) return null;
      const edit = nouns.header.edits[(heads[2 * index] ?? 0) + 256 * (heads[2 * index + 1] ?? 0)] ?? "";
      return { ...found, head: edit === "" ? null : applyHeadEdit(word, edit) };
    }, rememberedWords),
    isSkipped: (word) => skipped.has(word),
    isMannerAdverb: (word) => adverbs.has(word),
    isUnit: (word) => units.has(word),
  };
}
