// SPDX-License-Identifier: EUPL-1.2
import { adjectiveForms } from "../dutch/inflect-adjective.ts";
import { genderOf, type NounGender } from "../dutch/noun-gender.ts";
import type { Token } from "../letter.ts";
import { type Rebuilt, type SentenceView, textBetween } from "./rebuild.ts";

/** Words before a noun that show its gender: with `de`, with `het`. */
const pairs: readonly (readonly [string, string])[] = [
  ["de", "het"],
  ["deze", "dit"],
  ["die", "dat"],
  ["onze", "ons"],
  ["elke", "elk"],
  ["iedere", "ieder"],
  ["welke", "welk"],
];
const toNeuter = new Map(pairs);
const toCommon = new Map(pairs.map(([common, neuter]) => [neuter, common]));

/** After these an adjective before a word with `het` has no -e. */
const bare = new Set(["een", "geen", "elk", "ieder", "elke", "iedere", "zo'n", "welk", "welke", ""]);

const isAdjective = ({ upos, deprel }: Token): boolean => upos === "ADJ" && deprel === "amod";

interface Group {
  readonly from: number;
  readonly determiner: string;
  readonly adjectives: readonly number[];
}

/** The noun with its adjectives and the word before them. */
function groupOf(tokens: readonly Token[], noun: number): Group {
  let at = noun - 1;
  const adjectives: number[] = [];
  while (at >= 0 && adjectives.length < 3) {
    const token = tokens[at];
    if (!token || !isAdjective(token)) break;
    adjectives.unshift(at);
    at--;
  }
  const before = tokens[at]?.lower ?? "";
  const isDeterminer =
    (tokens[at]?.upos === "DET" || toNeuter.has(before) || toCommon.has(before)) && tokens[at]?.head === noun;
  return isDeterminer
    ? { from: at, determiner: before, adjectives }
    : { from: at + 1, determiner: "", adjectives };
}

/** An adjective in the form it has before the noun, or undefined when that is not certain. */
function adjective({ lower, lemma }: Token, gender: NounGender, determiner: string): string | undefined {
  const wantsE = gender !== "neuter" || !bare.has(determiner);
  const { e } = adjectiveForms(lemma);
  if (lower === lemma) return wantsE ? e : lower;
  if (lower !== e) return undefined;
  return wantsE ? lower : lemma;
}

/** Stand for the noun later in the sentence; `het` and `dat` for a word with `het`, the others for one with `de`. */
const isPronoun = ({ lower, upos }: Token): boolean =>
  upos === "PRON" && /^(?:het|dat|dit|die|deze|hij)$/u.test(lower);

const fits = (pronoun: string, gender: NounGender): boolean =>
  /^(?:het|dat|dit)$/u.test(pronoun) === (gender === "neuter");

function withNoun(view: SentenceView, noun: number, word: string): string | undefined {
  const { tokens } = view;
  const { from, determiner, adjectives } = groupOf(tokens, noun);
  const gender = genderOf(word.toLowerCase());
  const shows = toNeuter.has(determiner) || toCommon.has(determiner);
  const later = tokens.slice(noun + 1).filter(isPronoun);
  if (gender === undefined)
    return shows || adjectives.length > 0 || later.length > 0
      ? undefined
      : [textBetween(view, from, noun), word].filter(Boolean).join(" ");
  if (later.some(({ lower }) => !fits(lower, gender))) return undefined;
  if (
    gender === "plural" &&
    (determiner === "een" ||
      /^(?:elke?|iedere?)$/u.test(determiner) ||
      tokens[noun]?.deprel.startsWith("nsubj"))
  )
    return undefined;
  const article =
    (gender === "neuter" ? toNeuter : toCommon).get(determiner) ??
    textBetween(view, from, from + (determiner === "" ? 0 : 1));
  const between = adjectives.map((i) => {
    const token = tokens[i];
    return token && adjective(token, gender, article.toLowerCase());
  });
  if (between.includes(undefined)) return undefined;
  return [article, ...between, word].filter((part) => part !== "" && part !== undefined).join(" ");
}

/**
 * A noun with its article and adjectives, for each better word: `het tracé` → `de route`. A wording that would need more of its sentence to
 * change is left out: the verb of a subject that becomes plural, a pronoun that stands for the noun. Needs grammar.
 */
export function rebuildNoun(
  view: SentenceView,
  noun: number,
  wordings: readonly string[],
): Rebuilt | undefined {
  const { from } = groupOf(view.tokens, noun);
  const expected = wordings.flatMap((word) => withNoun(view, noun, word) ?? []);
  if (expected.length === 0) return undefined;
  const before = textBetween(view, from, noun);
  // Nothing but the noun changes: then only the noun is marked.
  const same = expected.every(
    (text) => before === "" || text.toLowerCase().startsWith(`${before.toLowerCase()} `),
  );
  return same
    ? {
        from: noun,
        to: noun + 1,
        expected: expected.map((text) => (before === "" ? text : text.slice(before.length + 1))),
      }
    : { from, to: noun + 1, expected };
}
