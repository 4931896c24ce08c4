// SPDX-License-Identifier: EUPL-1.2
import type { Entry } from "./card.ts";
import { type MatchPlace, type Rebuilt, rebuildVerb, type SentenceView } from "./rebuild.ts";
import { rebuildNoun } from "./rebuild-noun.ts";
import { rebuildPointer } from "./rebuild-pointer.ts";

/** The better words of a match, in the place of its tokens or of more of its sentence. */
const asListed = (entry: Entry, { from, end }: MatchPlace): Rebuilt => ({
  from,
  to: end,
  expected: entry.expected,
});

/** `hierboven genoemde` → `deze`, but not `de genoemde`, which has its own article. */
const isPointer = ({ form, expected }: Entry): boolean =>
  /^(?:deze|dit)$/u.test(expected[0] ?? "") && !/^(?:de|het|deze|dit) /u.test(form);

const none = ({ from, end }: MatchPlace): Rebuilt => ({ from, to: end, expected: [] });

/**
 * What can be put in the place of a match so that its sentence stays right; nothing when that is not certain. `tail` is how many of its
 * tokens stand apart. Without grammar only a match in one piece has better words.
 */
export function betterWords(view: SentenceView, place: MatchPlace, tail: number, entry: Entry): Rebuilt {
  const { rebuild, noun } = entry;
  const hasGrammar = (view.tokens[place.from]?.upos ?? "") !== "";
  if (!hasGrammar) return tail > 0 ? none(place) : asListed(entry, place);
  if (rebuild) {
    const fallback = tail > 0 || rebuild.feature === "inf" ? none(place) : asListed(entry, place);
    return rebuildVerb(view, place, tail, rebuild) ?? fallback;
  }
  if (entry.adjective && view.tokens[place.from]?.xpos.startsWith("WW|pv")) return none(place);
  if (entry.adverb && view.tokens[place.from]?.deprel === "amod") return none(place);
  if (isPointer(entry)) return rebuildPointer(view, place) ?? none(place);
  if (noun && place.end - place.from === 1)
    return rebuildNoun(view, place.from, entry.expected) ?? none(place);
  return tail > 0 ? none(place) : asListed(entry, place);
}
