// SPDX-License-Identifier: EUPL-1.2
import type { Lexicon } from "./lexicon.ts";

/** The parts of a compound as they are written: `belasting` and `aanslag` of `belastingaanslag`. */
export interface CompoundParts {
  readonly modifier: string;
  readonly head: string;
}

const shortest = 3;
/** What may stand between the parts. */
const links = ["", "s", "en", "e", "n", "-", "s-"];
/** Words that are in the frequency list by chance, as pieces of others. */
const rareFrequency = 2.3;

const isWord = (word: string, lexicon: Lexicon): boolean =>
  word.length >= shortest && (lexicon.frequency(word) ?? 0) >= rareFrequency;

/** The modifier before a head, without what links them; undefined when it is no word. */
function modifierOf(start: string, lexicon: Lexicon): string | undefined {
  const known = links
    .filter((link) => start.endsWith(link))
    .map((link) => start.slice(0, start.length - link.length))
    .filter((part) => isWord(part, lexicon));
  return known.sort((a, b) => (lexicon.frequency(b) ?? 0) - (lexicon.frequency(a) ?? 0))[0];
}

/**
 * Splits a compound noun (lower case) into its modifier and its head, the last part. The head is that of the noun list where the word
 * is in it, else the longest known noun at its end before which a known word stands. Null when the word is no compound we know.
 */
export function compoundParts(word: string, lexicon: Lexicon): CompoundParts | null {
  const listed = lexicon.noun(word);
  if (listed && listed.head === null) return null;
  for (let at = shortest; at <= word.length - shortest; at++) {
    const head = word.slice(at);
    const isHead = lexicon.noun(head) !== null && isWord(head, lexicon);
    const modifier = isHead ? modifierOf(word.slice(0, at), lexicon) : undefined;
    if (modifier !== undefined) return { modifier, head };
  }
  return null;
}
