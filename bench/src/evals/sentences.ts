// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ParseDutch } from "parse-dutch";
import { hardCases } from "../../../packages/core/src/dutch/hard-cases.test.data.ts";
import { splitSentences } from "../../../packages/core/src/dutch/split-sentences.ts";
import { tokenise } from "../../../packages/core/src/dutch/tokenise.ts";
import type { Span } from "../../../packages/core/src/letter.ts";

type Splitter = (text: string) => Span[];

const segmenter = new Intl.Segmenter("nl", { granularity: "sentence" });
const dutch = new ParseDutch();

function trimmed(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end);
  return { start: start + own.length - own.trimStart().length, end: start + own.trimEnd().length };
}

function parseDutchSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const paragraph of dutch.parse(text).children) {
    if (paragraph.type !== "ParagraphNode") continue;
    for (const { type, position } of paragraph.children) {
      if (type !== "SentenceNode") continue;
      sentences.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });
    }
  }
  return sentences;
}

const splitters: Readonly<Record<string, Splitter>> = {
  ours: (text) => splitSentences(text, { start: 0, end: text.length }, fieldsOf(text)),
  "parse-dutch": parseDutchSentences,
  Intl: (text) =>
    [...segmenter.segment(text)]
      .map(({ index, segment }) => trimmed(text, { start: index, end: index + segment.length }))
      .filter(({ start, end }) => start < end),
};

function fieldsOf(text: string): Span[] {
  return [...text.matchAll(/\{\{.*?\}\}/gu)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
  }));
}

function isRight(split: Splitter, kind: string, paragraph: string): boolean {
  const text = paragraph.replaceAll("‖", kind.startsWith("no space") ? "" : " ");
  const found = split(text).map(({ start, end }) => text.slice(start, end));
  return found.join("‖") === paragraph;
}

function row(label: string, cells: readonly string[]): string {
  return `  ${label.padEnd(38)}${cells.map((cell) => cell.padStart(13)).join("")}`;
}

interface KindCount {
  readonly kind: string;
  readonly size: number;
  /** In the order of `splitters`. */
  readonly right: readonly number[];
}

function countHardCases(): KindCount[] {
  return Object.entries(hardCases).map(([kind, paragraphs]) => ({
    kind,
    size: paragraphs.length,
    right: Object.values(splitters).map(
      (split) => paragraphs.filter((one) => isRight(split, kind, one)).length,
    ),
  }));
}

function hardCaseTable(): string[] {
  const counts = countHardCases();
  const total = counts.reduce((sum, { size }) => sum + size, 0);
  const totals = Object.keys(splitters).map((_, at) =>
    counts.reduce((sum, { right }) => sum + (right[at] ?? 0), 0),
  );
  return [
    row("hard cases right (own list)", Object.keys(splitters)),
    ...counts.map(({ kind, size, right }) =>
      row(
        kind,
        right.map((number) => `${number}/${size}`),
      ),
    ),
    row(
      "all",
      totals.map((number) => `${number}/${total}`),
    ),
  ];
}

interface GoldSentence {
  readonly text: string;
  readonly tokens: readonly Span[];
}

/** Surface tokens with their place in `# text`; a multiword range (`3-4`) counts as the one token it is written as. */
function readGold(source: string): GoldSentence[] {
  return source
    .split(/\r?\n\r?\n/u)
    .map((block) => block.split(/\r?\n/u))
    .flatMap((lines) => {
      const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length);
      return text === undefined ? [] : [{ text, tokens: goldTokens(text, lines) }];
    });
}

function goldTokens(text: string, lines: readonly string[]): Span[] {
  const tokens: Span[] = [];
  let at = 0;
  let covered = 0;
  for (const line of lines) {
    const [id = "", form = ""] = line.split("\t");
    const [, first, last] = /^(\d+)(?:-(\d+))?$/u.exec(id) ?? [];
    if (first === undefined || Number(first) <= covered) continue;
    if (last !== undefined) covered = Number(last);
    const start = text.indexOf(form, at);
    if (start < 0) throw new Error(`The treebank has a token that is not in its text: ${form}`);
    at = start + form.length;
    tokens.push({ start, end: at });
  }
  return tokens;
}

interface Tally {
  gold: number;
  found: number;
  right: number;
}

function add(tally: Tally, gold: readonly Span[], found: readonly Span[]): void {
  const places = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  tally.gold += gold.length;
  tally.found += found.length;
  tally.right += found.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
}

function f1({ gold, found, right }: Tally): number {
  return (2 * right) / (gold + found);
}

/** Sentences in tens, joined by single spaces, as one block. */
function tens(texts: readonly string[]): { text: string; gold: Span[] }[] {
  const blocks: { text: string; gold: Span[] }[] = [];
  for (let from = 0; from < texts.length; from += 10) {
    const gold: Span[] = [];
    let at = 0;
    for (const text of texts.slice(from, from + 10)) {
      gold.push({ start: at, end: at + text.length });
      at += text.length + 1;
    }
    blocks.push({ text: texts.slice(from, from + 10).join(" "), gold });
  }
  return blocks;
}

/** Scores on a treebank file. F1 counts exact places; `sentenceF1` is by splitter, on sentences that end in . ! or ? */
export interface TreebankScores {
  readonly tokens: number;
  readonly tokenF1: number;
  readonly sentences: number;
  readonly sentenceF1: Readonly<Record<string, number>>;
}

/** Measures our tokens, and all splitters on sentences joined in tens, on a CoNLL-U file. */
export function scoreTreebank(file: string): TreebankScores {
  const gold = readGold(readFileSync(file, "utf8"));
  const tokens: Tally = { gold: 0, found: 0, right: 0 };
  for (const sentence of gold) {
    add(tokens, sentence.tokens, tokenise(sentence.text, { start: 0, end: sentence.text.length }, []));
  }
  const ending = gold.map(({ text }) => text).filter((text) => /[.!?]$/u.test(text));
  const blocks = tens(ending);
  const sentenceF1 = Object.entries(splitters).map(([name, split]) => {
    const tally: Tally = { gold: 0, found: 0, right: 0 };
    for (const block of blocks) add(tally, block.gold, split(block.text));
    return [name, f1(tally)] as const;
  });
  return {
    tokens: tokens.gold,
    tokenF1: f1(tokens),
    sentences: ending.length,
    sentenceF1: Object.fromEntries(sentenceF1),
  };
}

function treebankTable(file: string): string[] {
  const { tokens, tokenF1, sentences, sentenceF1 } = scoreTreebank(file);
  return [
    row(`token F1 (${tokens} tokens)`, [tokenF1.toFixed(4)]),
    row(
      `sentence F1 (${sentences}, joined in tens)`,
      Object.values(sentenceF1).map((score) => score.toFixed(4)),
    ),
  ];
}

/**
 * Tokens and sentences, ours beside parse-dutch and Intl.Segmenter, as a text table: our hard cases, and the development part
 * of the treebank when `dataFolder` holds `treebank/dev.conllu`; without it the table says what it skipped. Only our splitter
 * knows template fields; the others read them as text.
 */
export function evalSentences(dataFolder: string | undefined): string {
  const file = dataFolder === undefined ? undefined : join(dataFolder, "treebank", "dev.conllu");
  const treebank =
    file !== undefined && existsSync(file)
      ? treebankTable(file)
      : ["  skipped: token and sentence F1 on the treebank (no treebank/dev.conllu in KLAREBRIEF_DATA)"];
  return ["Sentences and tokens", ...hardCaseTable(), ...treebank].join("\n");
}
