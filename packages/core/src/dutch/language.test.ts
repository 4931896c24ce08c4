// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readLetter } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";

const language = loadLanguage();
const read = async (text: string, path = "brief.txt") => {
  const letter = await readLetter(path, text, { language });
  if ("code" in letter) throw new Error(letter.message);
  return letter.sentences;
};
const trees = async (text: string) =>
  (await read(text)).map(({ tokens }) =>
    tokens.map(({ text: word, lemma, upos, head, deprel }) =>
      [word, lemma, upos, tokens[head]?.text ?? "-", deprel].join(" "),
    ),
  );

test("tokens of a letter have lemma, tag, head and label", async () => {
  expect(await trees("U krijgt vandaag een brief. Het besluit is genomen.")).toEqual([
    [
      "U u PRON krijgt nsubj",
      "krijgt krijgen VERB - root",
      "vandaag vandaag ADV krijgt advmod",
      "een een DET brief det",
      "brief brief NOUN krijgt obj",
      ". . PUNCT krijgt punct",
    ],
    [
      "Het het DET besluit det",
      "besluit besluit NOUN genomen nsubj:pass",
      "is zijn AUX genomen aux:pass",
      "genomen nemen VERB - root",
      ". . PUNCT genomen punct",
    ],
  ]);
});

test("a verb with its particle has the lemma of the whole", async () => {
  const [sentence] = await read("Geef de wijziging vandaag nog aan ons door.");
  expect(sentence?.tokens[0]).toMatchObject({ text: "Geef", lemma: "doorgeven" });
});

test("a field is read as the name or number that will stand there, and stays itself", async () => {
  const [sentence] = await read("U krijgt {{bedrag}} van {{naam}}.", "brief.twig");
  const found = sentence?.tokens.map(({ lemma, upos }) => `${lemma} ${upos}`);
  expect(found).toEqual(["u PRON", "krijgen VERB", "{{bedrag}} NUM", "van ADP", "{{naam}} PROPN", ". PUNCT"]);
});

test("without a language tokens have no grammar", async () => {
  const letter = await readLetter("brief.txt", "U krijgt een brief.");
  if ("code" in letter) throw new Error(letter.message);
  expect(letter.sentences[0]?.tokens[1]).toMatchObject({ lemma: "krijgt", upos: "", head: -1, deprel: "" });
});

test("a sentence of thousands of words is analysed in linear time, as one tree", () => {
  const words = (n: number): string[] =>
    Array.from({ length: n }, (_, i) => ["de", "brief", "komt", "en"][i % 4] ?? "");
  const time = (n: number): number => {
    const start = performance.now();
    const found = language.analyse(words(n));
    expect(found).toHaveLength(n);
    expect(found.filter(({ head }) => head === -1)).toHaveLength(1);
    expect(found.every(({ head }) => head < n)).toBe(true);
    return performance.now() - start;
  };
  time(300);
  const [short, long] = [time(750), time(6000)];
  expect(long / short).toBeLessThan(24);
});

test("the same sentence gives the same answer, with the plain kernel too", async () => {
  const forms = "Wilt u bezwaar maken ? Stuur dan binnen zes weken een brief .".split(" ");
  const { createLanguage } = await import("./language.ts");
  const { readFileSync } = await import("node:fs");
  const file = (name: string) => readFileSync(new URL(`../../language/${name}`, import.meta.url));
  const files = { model: file("nl.kbm"), lexicon: file("lexicon.kbl"), frequencies: file("frequencies.kbl") };
  const again = language.analyse(forms);
  expect(language.analyse(forms)).toBe(again);
  expect(createLanguage(files, { kernel: "scalar" }).analyse(forms)).toEqual(again);
});

test("of sentences that differ in their numbers each gets its own answer, whichever came first", () => {
  // Of rare and common numbers the network may think otherwise: the tree of the second is another.
  const sentences = [64, 83, 101, 117, 200, 317].flatMap((n) => [
    `${n} Voor eindnoten zie pagina ${n}`.split(" "),
    `Het kost ${n} euro , dus u betaalt ${n} euro voor ${n} januari .`.split(" "),
  ]);
  const [one, other] = [loadLanguage(), loadLanguage()];
  const forward = sentences.map((forms) => one.analyse(forms));
  const backward = [...sentences].reverse().map((forms) => other.analyse(forms));
  expect(backward.reverse()).toEqual(forward);
  expect(forward[3]?.map(({ lemma }) => lemma).slice(0, 4)).toEqual(["het", "kosten", "83", "euro"]);
  const trees = forward.map((analysis) =>
    JSON.stringify(analysis.map(({ upos, xpos, head, deprel }) => [upos, xpos, head, deprel])),
  );
  expect(trees[0]).not.toBe(trees[2]);
});

test("a text that is far too long for a letter gets no grammar, and neither does a paragraph in another language", async () => {
  const labelsOf = async (text: string) =>
    (await read(text)).map(({ tokens }) => tokens.filter(({ deprel }) => deprel !== "").length);
  const paragraph = `${"U krijgt een brief. ".repeat(100)}\n\n`;
  const most = Math.floor(250_000 / paragraph.length);
  expect((await labelsOf(paragraph.repeat(most))).every((n) => n === 5)).toBe(true);
  expect((await labelsOf(paragraph.repeat(most + 1))).every((n) => n === 0)).toBe(true);
  const english = "You will receive a letter from us about what you have to pay and when you should do so.";
  expect(await labelsOf(`U krijgt een brief.\n\n${english}`)).toEqual([5, 0]);
});
