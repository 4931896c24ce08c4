// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, type Letter, toSource } from "@klarebrief/core";
import { expect, test } from "vitest";
import { type GoldSentence, readStandOff, readTrees } from "./annotated.ts";
import { readGold } from "./gold.ts";
import { type AnalysedToken, mainTag, scoreAnalyses } from "./letter-analysis.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const texts = join(process.env.KLAREBRIEF_DATA ?? "", "letters/texts");
const own = readTrees(join(root, "corpus/gold/sentences.conllu"));
const standOff = readStandOff(join(root, "corpus/gold/sentences-letters.tsv"));

const uposOf: Readonly<Record<string, readonly string[]>> = {
  ADJ: ["ADJ", "TW"],
  ADP: ["VZ"],
  ADV: ["BW", "VNW", "TW"],
  AUX: ["WW|pv", "WW|inf", "WW|vd", "WW|od"],
  CCONJ: ["VG", "SPEC"],
  DET: ["LID", "VNW", "ADJ"],
  NOUN: ["N"],
  NUM: ["TW"],
  PRON: ["VNW"],
  PROPN: ["N", "SPEC"],
  PUNCT: ["LET"],
  SCONJ: ["VG"],
  SYM: ["SPEC"],
  VERB: ["WW|pv", "WW|inf", "WW|vd", "WW|od"],
  X: ["SPEC"],
};

/** What is wrong with a sentence in itself. */
function faults({ id, tokens, tree }: GoldSentence): string[] {
  const found: string[] = [];
  if (tokens.filter(({ main }) => main).length !== 1) found.push(`${id}: not one main predicate`);
  tokens.forEach(({ upos, xpos, subject, passive }, i) => {
    if (!uposOf[upos]?.includes(xpos)) found.push(`${id} ${i}: ${upos} with ${xpos}`);
    if (subject !== undefined && (!(subject in tokens) || subject === i))
      found.push(`${id} ${i}: subject of no other token`);
    if (passive && upos !== "AUX") found.push(`${id} ${i}: ${upos} helps a passive`);
  });
  tree?.heads.forEach((head, i) => {
    if ((tree.labels[i] === "root") !== (head === -1)) found.push(`${id} ${i}: root`);
    if (head < -1 || head >= tokens.length) found.push(`${id} ${i}: head ${head}`);
    let at = head;
    for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tree.heads[at] ?? -1;
    if (at >= 0) found.push(`${id} ${i}: in a circle`);
    if ((tree.labels[i] === "punct") !== (tokens[i]?.upos === "PUNCT")) found.push(`${id} ${i}: punctuation`);
    if (["aux", "aux:pass", "cop"].includes(tree.labels[i] ?? "") !== (tokens[i]?.upos === "AUX"))
      found.push(`${id} ${i}: helping verb`);
  });
  return found;
}

const cache = new Map<string, Letter>();
async function letterOf(file: string): Promise<Letter> {
  const known = cache.get(file);
  if (known) return known;
  const { letter } = await check(file, readFileSync(file), { rules: [] });
  if (!letter) throw new Error(`${file} cannot be read`);
  cache.set(file, letter);
  return letter;
}

test("annotated sentences are sound: one root, indices inside, no circles, classes that fit", () => {
  expect([own.length, standOff.length]).toEqual([100, 150]);
  expect([...own, ...standOff].flatMap(faults)).toEqual([]);
  expect(own.reduce((n, { tokens }) => n + tokens.length, 0)).toBeGreaterThan(1000);
  expect(standOff.reduce((n, { tokens }) => n + tokens.length, 0)).toBeGreaterThan(2000);
});

test("the annotated sentences of our own letters stand in them, token by token", async () => {
  const missing: string[] = [];
  for (const { id, letter, forms = [] } of own) {
    const folder = join(root, "corpus/letters", letter);
    const name = readdirSync(folder).find((file) => file.startsWith("letter.")) ?? "";
    const { sentences } = await letterOf(join(folder, name));
    const text = forms.join(" ");
    if (!sentences.some(({ tokens }) => tokens.map((token) => token.text).join(" ") === text))
      missing.push(id);
  }
  expect(missing).toEqual([]);
});

test("no annotated sentence is of a held-out letter, and their file holds no text", () => {
  const heldOut = new Set(readGold(join(root, "corpus/gold/held-out.tsv")).map(({ letter }) => letter));
  expect(heldOut.size).toBeGreaterThan(5);
  expect(standOff.filter(({ letter }) => heldOut.has(letter))).toEqual([]);
  const columns = new Set(
    readFileSync(join(root, "corpus/gold/sentences-letters.tsv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t").length),
  );
  expect([...columns]).toEqual([10]);
});

test("offsets are those of tokens of the letters", async (context) => {
  if (!existsSync(texts)) {
    console.log("skipped: offsets of annotated sentences (KLAREBRIEF_DATA is not set)");
    context.skip();
  }
  const wrong: string[] = [];
  for (const { id, letter: name, places = [] } of standOff) {
    const letter = await letterOf(join(texts, `${name}.txt`));
    const found = letter.sentences.find(
      ({ tokens: [first] }) => first && toSource(letter.map, first).start === places[0]?.start,
    );
    const own = found?.tokens.map((token) => toSource(letter.map, token)) ?? [];
    if (JSON.stringify(own) !== JSON.stringify(places)) wrong.push(`${id} ${name}`);
  }
  expect(wrong).toEqual([]);
});

const asFound = ({ tokens, tree }: GoldSentence): AnalysedToken[] =>
  tokens.map(({ upos, xpos }, i) => ({
    upos,
    xpos: `${xpos}|x`,
    head: tree?.heads[i] ?? -1,
    deprel: tree?.labels[i] ?? "",
  }));

test("the annotation scores 1 against itself, and each error lowers its own score", () => {
  const pairs = own.map((gold) => [gold, asFound(gold)] as const);
  expect(scoreAnalyses(pairs)).toMatchObject({
    sentences: 100,
    skipped: 0,
    upos: 1,
    xpos: 1,
    finite: 1,
    passive: 1,
    subject: 1,
    main: 1,
    uas: 1,
    las: 1,
  });
  const [first, ...rest] = pairs;
  if (!first) throw new Error("no sentence");
  const damage = (change: (token: AnalysedToken) => AnalysedToken): ReturnType<typeof scoreAnalyses> =>
    scoreAnalyses([
      ...rest.map(([gold, found]) => [gold, found.map(change)] as const),
      [first[0], undefined],
    ]);
  expect(damage((token) => token)).toMatchObject({ sentences: 99, skipped: 1, las: 1 });
  const below = (changed: ReturnType<typeof scoreAnalyses>): string[] =>
    Object.entries(changed).flatMap(([name, value]) => (value < 1 ? [name] : []));
  expect(below(damage((token) => ({ ...token, upos: token.upos === "AUX" ? "VERB" : token.upos })))).toEqual([
    "upos",
  ]);
  expect(
    below(damage((token) => ({ ...token, xpos: mainTag(token.xpos) === "WW|pv" ? "WW|inf" : token.xpos }))),
  ).toEqual(["xpos", "finite"]);
  expect(
    below(damage((token) => ({ ...token, deprel: token.deprel === "aux:pass" ? "aux" : token.deprel }))),
  ).toEqual(["passive", "las"]);
  expect(
    below(damage((token) => ({ ...token, deprel: token.deprel === "nsubj" ? "obj" : token.deprel }))),
  ).toEqual(["subject", "las"]);
  expect(
    below(damage((token) => ({ ...token, deprel: token.deprel === "obl" ? "nmod" : token.deprel }))),
  ).toEqual(["las"]);
});
