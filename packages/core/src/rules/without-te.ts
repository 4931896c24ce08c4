// SPDX-License-Identifier: EUPL-1.2
import { particles } from "../dutch/verb-prefixes.ts";
import type { Token } from "../letter.ts";

/** A stretch of tokens, from up to but without to, and what stands there instead. */
export interface Swap {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const isInfinitive = ({ xpos, lower }: Token): boolean => xpos.startsWith("WW|inf") && /n$/u.test(lower);

/** `in te vullen` → `invullen`: the swap for the `te` at an index, or undefined when no infinitive follows. */
function swapOf(tokens: readonly Token[], te: number): Swap | undefined {
  const verb = tokens[te + 1];
  if (!verb || !isInfinitive(verb)) return undefined;
  const before = tokens[te - 1];
  const isParticle =
    before !== undefined &&
    particles.includes(before.lower) &&
    (verb.lemma === before.lower + verb.lower ||
      (before.head === te + 1 && before.deprel === "compound:prt"));
  return isParticle
    ? { from: te - 1, to: te + 2, text: before.text + verb.text }
    : { from: te, to: te + 2, text: verb.text };
}

/**
 * What becomes of the infinitives with `te` that hang from a verb when that verb takes them without: the first `te`, and those of the
 * infinitives beside it (`in te vullen en op te sturen`). Undefined when one of them is not certain.
 */
export function withoutTe(tokens: readonly Token[], te: number): readonly Swap[] | undefined {
  const first = swapOf(tokens, te);
  if (!first) return undefined;
  const swaps = [first];
  for (let i = first.to; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.lower !== "te" || !tokens[i + 1]?.xpos.startsWith("WW|inf")) continue;
    const isBeside = tokens[i + 1]?.deprel === "conj";
    const swap = isBeside ? swapOf(tokens, i) : undefined;
    if (isBeside && !swap) return undefined;
    if (swap) swaps.push(swap);
  }
  return swaps;
}
