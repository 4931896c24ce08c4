// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../letter.ts";
import { isInSubclause, particlePlace } from "./clause-order.ts";
import { atClauseEnd, inMainClause } from "./phrase-verb.ts";
import { withoutTe } from "./without-te.ts";

/** The text of a sentence with its tokens; `start` is where the places of the tokens begin to count. */
export interface SentenceView {
  readonly text: string;
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** A stretch of a sentence, in tokens, and the wordings that can stand there, best first. */
export interface Rebuilt {
  readonly from: number;
  readonly to: number;
  readonly expected: readonly string[];
}

/** Where a match stands: its head from `from` to `headEnd`, its tail up to `end`. */
export interface MatchPlace {
  readonly from: number;
  readonly headEnd: number;
  readonly end: number;
}

/** The text between two tokens, both included in the stretch. */
export const textBetween = ({ text, start, tokens }: SentenceView, from: number, to: number): string =>
  from >= to ? "" : text.slice((tokens[from]?.start ?? 0) - start, (tokens[to - 1]?.end ?? 0) - start);

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

const isU = (token: Token | undefined): boolean => token?.lower === "u";
const isVerb = (token: Token | undefined): boolean => token?.upos === "VERB" || token?.upos === "AUX";
const isFiniteVerb = (token: Token | undefined): boolean => token?.xpos.startsWith("WW|pv") === true;

/** `u` stands beside its finite verb. */
const hasU = (tokens: readonly Token[], { from, headEnd }: MatchPlace): boolean =>
  isU(tokens[from - 1]) || isU(tokens[headEnd]);

const rebuilt = (from: number, to: number, texts: readonly (string | undefined)[]): Rebuilt | undefined => {
  const expected = texts.filter((text) => text !== undefined);
  return expected.length > 0 ? { from, to, expected } : undefined;
};

/** `dient het formulier in te vullen` → `moet het formulier invullen`. `te` is the index of that word. */
export function rebuildTe(
  view: SentenceView,
  { from, headEnd }: MatchPlace,
  te: number,
  { feature, phrases }: { readonly feature: string; readonly phrases: readonly string[] },
): Rebuilt | undefined {
  const { tokens } = view;
  const swaps = withoutTe(tokens, te);
  const last = swaps?.at(-1);
  if (!swaps || !last || !isFiniteVerb(tokens[from])) return undefined;
  const u = hasU(tokens, { from, headEnd, end: te });
  let at = headEnd;
  const parts: string[] = [];
  for (const swap of swaps) {
    parts.push(textBetween(view, at, swap.from), swap.text);
    at = swap.to;
  }
  return rebuilt(
    from,
    last.to,
    phrases.map((phrase) => {
      const found = inMainClause(phrase, feature, u);
      return found && found.rest === "" ? join(found.finite, ...parts) : undefined;
    }),
  );
}

/** `treft u de criteria aan` → `vindt u de criteria`. */
function rebuildSplit(
  view: SentenceView,
  place: MatchPlace,
  tail: number,
  { feature, phrases }: { readonly feature: string; readonly phrases: readonly string[] },
): Rebuilt | undefined {
  const { tokens } = view;
  const { from, headEnd, end } = place;
  // `is van kracht geworden`: the finite verb is a helper of another.
  // `zendt in dat geval`: a preposition and no particle.
  if (tail === 1 && tokens[end - 1]?.deprel === "case") return undefined;
  const isHelper = isVerb(tokens[end]) || (end - tail > headEnd && isVerb(tokens[end - tail - 1]));
  // `onderhoudt het contact met`: the tail has words of its own, which the better words may not take.
  const tailIsLarger = tokens
    .slice(headEnd, end - tail)
    .some(
      ({ head, deprel }) => head >= end - tail && head < end && /^(?:det|amod|nummod|nmod|acl)/u.test(deprel),
    );
  if (!isFiniteVerb(tokens[from]) || isHelper || tailIsLarger) return undefined;
  const middle = textBetween(view, headEnd, end - tail);
  return rebuilt(
    from,
    end,
    phrases.map((phrase) => {
      const found = inMainClause(phrase, feature, hasU(tokens, place));
      return found && join(found.finite, middle, found.rest);
    }),
  );
}

/** `implementeert de regeling` → `voert de regeling in`; at the end of a subordinate clause `invoert`. */
function rebuildWhole(
  view: SentenceView,
  place: MatchPlace,
  feature: string,
  phrases: readonly string[],
): Rebuilt | undefined {
  const { tokens } = view;
  const { from, headEnd } = place;
  const isSub = isInSubclause(tokens, from);
  if (isSub === undefined) return undefined;
  if (isSub)
    return rebuilt(
      from,
      headEnd,
      phrases.map((phrase) => atClauseEnd(phrase, feature)),
    );
  const found = phrases.flatMap((phrase) => inMainClause(phrase, feature, hasU(tokens, place)) ?? []);
  if (found.every(({ rest }) => rest === ""))
    return rebuilt(
      from,
      headEnd,
      found.map(({ finite }) => finite),
    );
  const end = particlePlace(tokens, from);
  if (end === undefined) return undefined;
  const middle = textBetween(view, headEnd, end);
  return rebuilt(
    from,
    end,
    found.map(({ finite, rest }) => join(finite, middle, rest)),
  );
}

/**
 * A match of a verb with its sentence rebuilt for the better words, or undefined when that is not certain. `tail` is how many tokens of the
 * match stand apart. Needs grammar.
 */
export function rebuildVerb(
  view: SentenceView,
  place: MatchPlace,
  tail: number,
  { feature: listed, phrases }: { readonly feature: string; readonly phrases: readonly string[] },
): Rebuilt | undefined {
  const { tokens } = view;
  const { from, headEnd, end } = place;
  const head = tokens[from];
  if (!head || head.upos === "") return undefined;
  const isFirst = tokens[from - 1]?.lower === "ik" || tokens[headEnd]?.lower === "ik";
  const feature = listed === "pres-3" && isFirst ? "pres-1" : listed;
  const rebuild = { feature, phrases };
  if (tail > 0)
    return tokens[end - 1]?.lower === "te" && tail === 1
      ? rebuildTe(view, place, end - 1, rebuild)
      : rebuildSplit(view, place, tail, rebuild);
  if (headEnd - from !== 1) return undefined;
  if (feature !== "inf") return rebuildWhole(view, place, feature, phrases);
  if (tokens[from - 1]?.lower === "te")
    return rebuilt(
      from - 1,
      headEnd,
      phrases.map((phrase) => atClauseEnd(phrase, "te-inf")),
    );
  if (isFiniteVerb(head)) return rebuildWhole(view, place, "pres-pl", phrases);
  return rebuilt(from, headEnd, phrases);
}
