// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Finding, prepareRules, type Rule } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";

/** A sentence of a municipal text and what an editor made of it. */
export interface Pair {
  readonly complex: string;
  readonly simple: string;
}

/** What the rules say of the sentences before and after editing. */
export interface PairScore {
  readonly pairs: number;
  /** Content words that the editor took out, and how many of them a finding of a word rule covers. */
  readonly replaced: number;
  readonly pointedAt: number;
  /** Warnings and errors, and words, on either side. */
  readonly complex: Side;
  readonly simple: Side;
}

interface Side {
  readonly words: number;
  readonly findings: number;
  /** Findings by rule id. */
  readonly rules: ReadonlyMap<string, number>;
}

const packs = ["begrijpelijk", "toon", "zinsbouw"];

const wordsOf = (text: string): readonly { readonly word: string; readonly at: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)].map((match) => ({
    word: match[0].toLowerCase().replace(/[.'’-]+$/u, ""),
    at: match.index,
  }));

/**
 * Words that carry no content of their own. A replaced word is a word of the complex sentence, no name, of four letters or
 * more and not among these, that does not stand in the simple one. That counts moved and merged sentences too: most
 * "replaced" words were only dropped, so the share can never come near 1.
 */
const functionWords = new Set(
  `aan alle alles andere bent bij daar daarom dan dat deze dient dit door dus echt eens een elke er geen had hebben hebt heeft het hier hoe hun iets
  kan kunnen kunt maar maken meer moet moeten mogen naar niet nog onder ons onze ook over per soms staat staan tegen toch tot uit vaak van veel
  voor wanneer want waar waren was wat wel welke werd weer wij wilt wordt worden zal zelf zich zijn zoals zonder zou zullen zult`.split(
    /\s+/u,
  ),
);

const isName = (text: string, at: number): boolean => at > 0 && /\p{Lu}/u.test(text.charAt(at));

const replacedWords = ({
  complex,
  simple,
}: Pair): readonly { readonly start: number; readonly end: number }[] => {
  const kept = new Set(wordsOf(simple).map(({ word }) => word));
  return wordsOf(complex)
    .filter(
      ({ word, at }) =>
        word.length >= 4 &&
        /\p{L}/u.test(word) &&
        !functionWords.has(word) &&
        !kept.has(word) &&
        !isName(complex, at),
    )
    .map(({ word, at }) => ({ start: at, end: at + word.length }));
};

const isHeavy = ({ severity }: Finding): boolean => severity !== "info";

/** Checks both sides of every pair, each as a plain-text letter of one sentence. */
export async function scorePairs(pairs: readonly Pair[], rules: readonly Rule[]): Promise<PairScore> {
  const chosen = rules.filter(({ card }) => packs.some((pack) => card.id.startsWith(`${pack}/`)));
  const language = loadLanguage();
  const findingsIn = async (text: string): Promise<readonly Finding[]> =>
    (await check("zin.txt", text, { rules: chosen, language, strict: true })).findings;
  const sides = {
    complex: { words: 0, findings: 0, rules: new Map<string, number>() },
    simple: { words: 0, findings: 0, rules: new Map<string, number>() },
  };
  let replaced = 0;
  let pointedAt = 0;
  for (const pair of pairs) {
    for (const side of ["complex", "simple"] as const) {
      const findings = await findingsIn(pair[side]);
      const total = sides[side];
      total.words += wordsOf(pair[side]).length;
      for (const { rule } of findings.filter(isHeavy)) {
        total.findings++;
        total.rules.set(rule, (total.rules.get(rule) ?? 0) + 1);
      }
      if (side === "simple") continue;
      const onWords = findings.filter(({ rule }) => !rule.startsWith("zinsbouw/"));
      const gone = replacedWords(pair);
      replaced += gone.length;
      pointedAt += gone.filter((word) =>
        onWords.some(({ start, end }) => start < word.end && word.start < end),
      ).length;
    }
  }
  return { pairs: pairs.length, replaced, pointedAt, ...sides };
}

/** Reads the pairs of the data folder (`pairs/amsterdam-dev.tsv`). */
export const readPairs = (file: string): readonly Pair[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [, complex = "", simple = ""] = line.split("\t");
      return complex.trim() === "" || simple.trim() === "" ? [] : [{ complex, simple }];
    });

const per100 = ({ findings, words }: Side): number => (findings / words) * 100;

const topRules = ({ rules }: Side): string =>
  [...rules]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([rule, count]) => `${rule} ${count}`)
    .join(", ");

/** What editors change and what the rules say: a text table. Says what it skipped without data. */
export async function evalPairs(dataFolder: string | undefined): Promise<string> {
  const file = dataFolder === undefined ? undefined : join(dataFolder, "pairs/amsterdam-dev.tsv");
  if (file === undefined || !existsSync(file))
    return "Skipped: sentences before and after editing (KLAREBRIEF_DATA is not set)\n";
  const score = await scorePairs(readPairs(file), prepareRules(loadRuleSet()));
  const [complex, simple] = [per100(score.complex), per100(score.simple)];
  return [
    `Sentences before and after editing (${score.pairs} pairs of the City of Amsterdam, packs ${packs.join(", ")})`,
    `  replaced words that a word rule points at: ${((score.pointedAt / score.replaced) * 100).toFixed(1)} % of ${score.replaced}`,
    `  warnings and errors per 100 words: before ${complex.toFixed(2)}, after ${simple.toFixed(2)} (at most 2.00), ratio ${(complex / simple).toFixed(2)} (at least 1.30)`,
    `  most on the edited side: ${topRules(score.simple)}`,
    "",
  ].join("\n");
}
