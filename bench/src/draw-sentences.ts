// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, type Letter, toSource } from "@klarebrief/core";
import { readGold } from "./evals/gold.ts";

/**
 * Draws the sentences of the hand-checked sets: what letters have and newspapers lack. Prints `letter start end traits` (offsets in
 * the decoded file). The draw is fixed by the seed and the letters; the sets were drawn once and are not drawn again when letters change.
 *
 *     node bench/src/draw-sentences.ts own
 *     KLAREBRIEF_DATA=path/to/data node bench/src/draw-sentences.ts letters
 */
type Sentence = Letter["sentences"][number];
type Trait = "field" | "imperative" | "legal" | "list" | "passive" | "question" | "separable" | "u-form";
interface Drawn {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  readonly traits: readonly Trait[];
  readonly key: string;
}

const seed = 3;
const quotas: Readonly<Record<"own" | "letters", Readonly<Record<Trait, number>>>> = {
  own: {
    field: 14,
    imperative: 14,
    separable: 12,
    passive: 14,
    legal: 12,
    list: 12,
    question: 10,
    "u-form": 12,
  },
  letters: {
    field: 24,
    imperative: 20,
    separable: 18,
    passive: 24,
    legal: 22,
    list: 16,
    question: 10,
    "u-form": 16,
  },
};
const maxPerLetter = { own: 4, letters: 5 };

/** Words a letter asks something with, as the first word of a sentence. */
const askingWords = new Set(
  "stuur vul bel kijk neem geef ga zet let lees vraag log maak betaal houd kom meld vertel schrijf klik denk bewaar lever mail onderteken regel controleer gebruik doe plaats laat verzend scan vermeld noem breng open".split(
    " ",
  ),
);
const particles = new Set(
  "aan af bij door in mee na op over terug toe uit voor mede weg vast stop samen".split(" "),
);

function traitsOf(letter: Letter, { tokens, block, start, end }: Sentence): Trait[] {
  const words = tokens.map(({ lower }) => lower);
  const text = words.join(" ");
  const first = words.find((word) => /\p{L}/u.test(word)) ?? "";
  const traits: Trait[] = [];
  if (letter.fields.some((field) => field.start >= start && field.end <= end)) traits.push("field");
  if (askingWords.has(first)) traits.push("imperative");
  if (words.some((word, i) => particles.has(word) && /^[.,;:)]?$/u.test(words[i + 1] ?? "")))
    traits.push("separable");
  if (
    /\b(?:word|wordt|worden|werd|werden|is|zijn)\b.*\b(?:ge|be|ver|ont|her|\p{L}+ge)\p{L}+(?:d|t|en)\b/u.test(
      text,
    )
  )
    traits.push("passive");
  if (/\b(?:artikel|lid|wet|awb|besluit|regeling|bezwaarschrift|verordening|beschikking)\b/u.test(text))
    traits.push("legal");
  if (letter.blocks[block]?.kind === "listItem") traits.push("list");
  if (words.at(-1) === "?") traits.push("question");
  if (words.some((word) => word === "u" || word === "uw")) traits.push("u-form");
  return traits;
}

function candidates(id: string, letter: Letter): Drawn[] {
  return letter.sentences.flatMap((sentence): Drawn[] => {
    const traits = traitsOf(letter, sentence);
    const words = sentence.tokens.filter(({ kind }) => kind === "word" || kind === "field").length;
    const hasLower = sentence.tokens.some(({ text }) => /^\p{Ll}/u.test(text));
    if (
      traits.length === 0 ||
      !hasLower ||
      words < (traits.includes("list") ? 3 : 4) ||
      sentence.tokens.length > 45
    )
      return [];
    const key = sentence.tokens.map(({ lower }) => lower.replaceAll(/\d/gu, "0")).join(" ");
    return [{ letter: id, ...toSource(letter.map, sentence), traits, key }];
  });
}

/** Mulberry32. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function draw(all: readonly Drawn[], set: "own" | "letters"): Drawn[] {
  const random = randomFrom(seed);
  const shuffled = all
    .map((one) => ({ one, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);
  const taken: Drawn[] = [];
  const keys = new Set<string>();
  const perLetter = new Map<string, number>();
  for (const [trait, quota] of Object.entries(quotas[set])) {
    let left = quota;
    for (const one of shuffled) {
      if (left === 0) break;
      const count = perLetter.get(one.letter) ?? 0;
      if (!one.traits.some((own) => own === trait) || keys.has(one.key) || count >= maxPerLetter[set])
        continue;
      taken.push(one);
      keys.add(one.key);
      perLetter.set(one.letter, count + 1);
      left--;
    }
  }
  return taken.sort((a, b) => (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : a.start - b.start));
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const set = process.argv[2] === "letters" ? "letters" : "own";
const folder =
  set === "own" ? join(root, "corpus/letters") : join(process.env.KLAREBRIEF_DATA ?? "", "letters/texts");
if (!existsSync(folder)) throw new Error("Set KLAREBRIEF_DATA to the folder of the data.");
const heldOut = new Set(readGold(join(root, "corpus/gold/held-out.tsv")).map(({ letter }) => letter));
const all: Drawn[] = [];
for (const name of readdirSync(folder).sort()) {
  const id = name.replace(/\.txt$/u, "");
  if (set === "letters" && heldOut.has(id)) continue;
  const file =
    set === "own"
      ? join(folder, name, readdirSync(join(folder, name)).find((own) => own.startsWith("letter.")) ?? "")
      : join(folder, name);
  const { letter } = await check(file, readFileSync(file), { rules: [] });
  if (letter) all.push(...candidates(id, letter));
}
const drawn = draw(all, set);
console.log(
  [
    "letter\tstart\tend\ttraits",
    ...drawn.map((d) => [d.letter, d.start, d.end, d.traits.join(" ")].join("\t")),
  ].join("\n"),
);
