// SPDX-License-Identifier: EUPL-1.2
import { loanVerbs, presentForms, principalParts } from "./irregular-verbs.ts";
import { atWordEnd, isVowel } from "./spelling.ts";
import { strongEl, weakEn, weakEr, weakOr } from "./verb-prefixes.ts";

/** Forms of a verb, the usual one first. `part` is whole; `bare` is without the ge- that a prefix takes away. */
export interface Conjugation {
  readonly first: readonly string[];
  readonly third: readonly string[];
  readonly pastOne: readonly string[];
  readonly pastMany: readonly string[];
  readonly part: readonly string[];
  readonly bare: readonly string[];
}

const table = (text: string): readonly (readonly (readonly string[])[])[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map((cell) => (cell === "-" ? [] : cell.split("/"))));

const present = new Map(
  table(presentForms).map(([name = [], first = [], third = []]) => [name[0] ?? "", { first, third }]),
);

const addT = (stem: string): string => (stem.endsWith("t") ? stem : `${stem}t`);

const stripGe = (part: string): string =>
  part
    .replace(/^ge(?=.{3})/u, "")
    .replace(/^ë/u, "e")
    .replace(/^ï/u, "i");

/** The conjugation of each verb that is not made by rule. */
export const irregular: ReadonlyMap<string, Conjugation> = new Map([
  ...table(principalParts).map(
    ([name = [], pastOne = [], pastMany = [], part = []]): [string, Conjugation] => {
      const infinitive = name[0] ?? "";
      const stem = stemOf(infinitive);
      const { first, third } = present.get(infinitive) ?? { first: [stem], third: [addT(stem)] };
      return [infinitive, { first, third, pastOne, pastMany, part, bare: part.map(stripGe) }];
    },
  ),
  ...table(loanVerbs).map(
    ([name = [], first = [], third = [], pastOne = [], part = []]): [string, Conjugation] => {
      const pastMany = pastOne.map((past) => `${past}n`);
      return [name[0] ?? "", { first, third, pastOne, pastMany, part, bare: part.map(stripGe) }];
    },
  ),
]);

function isStressed(infinitive: string): boolean {
  if (infinitive.endsWith("eren")) return !weakEr.has(infinitive);
  if (infinitive.endsWith("elen")) return strongEl.has(infinitive);
  if (infinitive.endsWith("oren")) return !weakOr.has(infinitive);
  return !weakEn.has(infinitive);
}

function stemOf(infinitive: string): string {
  if (infinitive.endsWith("ën") && isVowel(infinitive.at(-3))) return infinitive.slice(0, -2);
  if (!infinitive.endsWith("en")) return infinitive.slice(0, -1);
  return atWordEnd(infinitive.slice(0, -2), isStressed(infinitive));
}

/** Before e, i and u a trema keeps ge- apart, save where the letters cannot be read together (geijkt, geuit). */
function withGe(bare: string): string {
  const trema = /^(?:e|i(?!j)|u(?!i))/u.test(bare) ? { e: "ë", i: "ï", u: "ü" }[bare[0] ?? ""] : undefined;
  return trema ? `ge${trema}${bare.slice(1)}` : `ge${bare}`;
}

/** Conjugates by rule, as if the infinitive had no prefix or particle. */
export function weak(infinitive: string): Conjugation {
  const stem = stemOf(infinitive);
  const isOnVowel = infinitive.endsWith("ën") && stem.endsWith("i");
  const isVoiceless = /(?:[tkfspxc]|ch|sh)en$/u.test(infinitive);
  const past = stem + (isOnVowel ? "ede" : isVoiceless ? "te" : "de");
  const end = isVoiceless ? "t" : "d";
  const bare = isOnVowel ? `${stem}ed` : stem.endsWith(end) ? stem : stem + end;
  return {
    first: [stem],
    third: [isOnVowel ? `${stem}et` : addT(stem)],
    pastOne: [past],
    pastMany: [`${past}n`],
    part: [withGe(bare)],
    bare: [bare],
  };
}

/** `prefix` before all forms; the participle without ge-. */
export function prefixed(
  prefix: string,
  { first, third, pastOne, pastMany, bare }: Conjugation,
): Conjugation {
  const join = (forms: readonly string[]): readonly string[] => forms.map((form) => prefix + form);
  const part = join(bare);
  return {
    first: join(first),
    third: join(third),
    pastOne: join(pastOne),
    pastMany: join(pastMany),
    part,
    bare: part,
  };
}
