// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Letter, readLetter } from "@klarebrief/core";
import { type Comparison, compareFacts } from "@klarebrief/core/rewrite";
import type { Attack } from "./guard-attack-tools.ts";
import { attacks } from "./guard-attacks.ts";
import { reword } from "./guard-reword.ts";

/** A letter to attack: its source text and the name it is read with. */
export interface Target {
  readonly name: string;
  readonly text: string;
}

/** How the guard did on one kind of attack; `missed` lists what it called the same, `vague` what it only doubted or named wrongly. */
export interface AttackScore {
  readonly name: string;
  readonly pairs: number;
  readonly right: number;
  readonly same: number;
  readonly missed: readonly string[];
  readonly vague: readonly string[];
}

export type Language = NonNullable<Parameters<typeof readLetter>[2]>["language"];

const read = async (name: string, text: string, language?: Language): Promise<Letter> => {
  const letter = await readLetter(name, text, language ? { language } : {});
  if ("code" in letter) throw new Error(`${name}: ${letter.message}`);
  return letter;
};

/** Letters of the project, and those of the data folder. HTML is left out: attacks would hit its tags. */
export function attackTargets(root: string, dataFolder: string | undefined): readonly Target[] {
  const own = readdirSync(join(root, "corpus/letters"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = join(root, "corpus/letters", name);
      const file = readdirSync(folder).find((item) => /^letter\.(?:md|txt)$/u.test(item));
      return file === undefined
        ? []
        : [{ name: `${name}/${file}`, text: readFileSync(join(folder, file), "utf8") }];
    });
  const texts = dataFolder === undefined ? undefined : join(dataFolder, "letters/texts");
  if (texts === undefined || !existsSync(texts)) return own;
  const more = readdirSync(texts)
    .sort()
    .map((file) => ({ name: basename(file), text: readFileSync(join(texts, file), "utf8") }));
  return [...own, ...more.filter(({ text }) => text.length < 20_000)];
}

/** Where two texts differ, with some text around it. */
function excerpt(before: string, after: string): string {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - from && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const part = (text: string): string =>
    text.slice(Math.max(0, from - 50), text.length - tail + 30).replaceAll(/\s+/gu, " ");
  return `${part(before)}  =>  ${part(after)}`;
}

const isRight = ({ verdict, facts }: Comparison, { kinds }: Attack): boolean =>
  verdict === "changed" && facts.some(({ kind, status }) => status !== "uncertain" && kinds.includes(kind));

/** At most this many pairs of one kind, and of one kind in one letter. */
const [mostPairs, mostPerLetter] = [24, 3];

async function scoreAttack(attack: Attack, targets: readonly Target[]): Promise<AttackScore> {
  let [pairs, right, same] = [0, 0, 0];
  const [missed, vague]: [string[], string[]] = [[], []];
  for (const { name, text } of targets) {
    let here = 0;
    for (const falsified of attack.make(text)) {
      if (pairs >= mostPairs || here >= mostPerLetter) break;
      const now = pairs % 2 === 0 ? falsified : reword(falsified);
      const comparison = compareFacts(await read(name, text), await read(name, now));
      pairs++;
      here++;
      const line = `${name}: ${excerpt(text, falsified)}  [${comparison.facts.map(({ kind, status }) => `${kind} ${status}`).join(", ")}]`;
      if (comparison.verdict === "same") {
        same++;
        missed.push(line);
      } else if (isRight(comparison, attack)) right++;
      else vague.push(line);
    }
  }
  return { name: attack.name, pairs, right, same, missed, vague };
}

/** Falsifies letters in every way of `attacks` and asks the guard. Every second falsified text is reworded too. */
export async function scoreAttacks(targets: readonly Target[]): Promise<readonly AttackScore[]> {
  const scores: AttackScore[] = [];
  for (const attack of attacks) scores.push(await scoreAttack(attack, targets));
  return scores;
}

/** Verdict on a pair of sentences, each read as a plain letter. */
async function compareSentences(before: string, after: string, language: Language): Promise<Comparison> {
  const options = { template: false, ...(language ? { language } : {}) };
  const [one, two] = [
    await readLetter("zin.txt", before, options),
    await readLetter("zin.txt", after, options),
  ];
  if ("code" in one || "code" in two) throw new Error(`${before}: cannot be read`);
  return compareFacts(one, two);
}

/** A pair of the City of Amsterdam that was marked by hand (corpus/gold/guard-pairs.tsv), and the verdict of the guard. */
export interface MarkedPair {
  readonly line: number;
  readonly mark: "same" | "changed";
  readonly comparison: Comparison;
}

const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t"));

/** Verdicts on the marked pairs; undefined without the data folder. */
export async function scoreMarks(
  root: string,
  dataFolder: string | undefined,
  language?: Language,
): Promise<readonly MarkedPair[] | undefined> {
  const file = dataFolder === undefined ? undefined : join(dataFolder, "pairs/amsterdam-dev.tsv");
  if (file === undefined || !existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const out: MarkedPair[] = [];
  for (const [line = "", mark] of rowsOf(join(root, "corpus/gold/guard-pairs.tsv"))) {
    const [, before = "", after = ""] = lines[Number(line) - 1]?.split("\t") ?? [];
    const comparison = await compareSentences(before, after, language);
    out.push({ line: Number(line), mark: mark === "changed" ? "changed" : "same", comparison });
  }
  return out;
}

/** Verdicts on segments of letters before and after the authority's own rewrite, with its column `changed`; undefined without data. */
export async function scoreSegments(
  dataFolder: string | undefined,
  language?: Language,
): Promise<readonly (readonly [string, Comparison])[] | undefined> {
  const file = dataFolder === undefined ? undefined : join(dataFolder, "gold/before-after/aligned.tsv");
  if (file === undefined || !existsSync(file)) return undefined;
  const out: (readonly [string, Comparison])[] = [];
  for (const [, before = "", after = "", , changed = ""] of rowsOf(file))
    out.push([changed, await compareSentences(before, after, language)]);
  return out;
}

/** Verdicts on letters that were only reworded, with the facts named. */
export async function scoreRewordings(
  targets: readonly Target[],
): Promise<readonly (readonly [string, Comparison])[]> {
  const out: (readonly [string, Comparison])[] = [];
  for (const { name, text } of targets) {
    const now = reword(text);
    if (now !== text) out.push([name, compareFacts(await read(name, text), await read(name, now))]);
  }
  return out;
}
