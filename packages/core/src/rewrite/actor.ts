// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
import { type Both, changeOf, type SentenceGroup, type SoftFact } from "./soft-fact.ts";
import { stemOf } from "./stem.ts";
import { imperatives, readerSubjects, senderBodies, senderSubjects, wordSet } from "./vocabulary.ts";
import type { Unit, Word } from "./words.ts";

/** Who does what: the sender or the reader, with the content of the clause. Or whose something is: `uw rekening`. */
export interface Actor extends SoftFact {
  readonly kind: "actor";
  readonly value: "sender" | "reader" | "sender's" | "reader's";
}

const beforeObject = wordSet("aan bij van voor naar met door over tot tegen om op uit namens tussen in");
const passive = wordSet("word wordt worden werd werden");
const ownerOf: Readonly<Record<string, Actor["value"]>> = {
  uw: "reader's",
  jouw: "reader's",
  onze: "sender's",
  ons: "sender's",
  mijn: "sender's",
};
/** Verbs that turn a sentence around: what you get, we send. */
const converse = new Set(["krijgen", "horen", "lezen", "vinden", "zien", "laten", "nodig"].map(stemOf));

/** Whether an NP stands before the verb and the pronoun: then `stuurt u` may have another subject. */
const hasOtherSubject = (words: readonly Word[], at: number): boolean =>
  words
    .slice(0, Math.max(0, at - 1))
    .some(({ lower }) => /^(?:de|het|een|deze|dit|die|dat|uw|onze|hij|zij|wie|wat)$/u.test(lower));

function subjectOf(
  words: readonly Word[],
): { readonly value: "sender" | "reader"; readonly word: Word } | undefined {
  if (words.some(({ lower }) => passive.has(lower))) return undefined;
  // `Wij verzoeken u te betalen`: the reader does it.
  if (words.some(({ lower }) => /^(?:verzoek|verzoeken|verzocht)$/u.test(lower))) return undefined;
  const sender = words.find(({ lower }) => senderSubjects.has(lower));
  if (sender) return { value: "sender", word: sender };
  for (const [at, word] of words.entries()) {
    if (!readerSubjects.has(word.lower)) continue;
    const before = words[at - 1];
    const next = words[at + 1];
    if (before && beforeObject.has(before.lower)) continue;
    const first =
      at === 0 ||
      /^(?:als|indien|wanneer|dat|zodat|omdat|waar|en|of|die|of|tenzij|mits|zodra|nadat|voordat|totdat|waarop|waarin|hoe|wat|welke|wanneer)$/u.test(
        before?.lower ?? "",
      );
    if (first) return { value: "reader", word };
    if ((before?.isWord && !hasOtherSubject(words, at)) || /^(?:ons|mij|me)$/u.test(next?.lower ?? ""))
      return { value: "reader", word };
    if (next && /^(?:bent|hebt|kunt|moet|mag|wilt|hoeft|dient|zult)$/u.test(next.lower))
      return { value: "reader", word };
  }
  const [first] = words.filter(({ isWord }) => isWord);
  if (first && imperatives.has(first.lower)) return { value: "reader", word: first };
  for (const [at, word] of words.entries()) {
    const [det, prep] = [words[at - 1]?.lower ?? "", words[at - 2]?.lower ?? ""];
    if (senderBodies.has(word.lower) && /^(?:de|het)$/u.test(det) && !beforeObject.has(prep))
      return { value: "sender", word };
  }
  return undefined;
}

/** Actors of a sentence, by clause, and owners by the word after them. */
export function* actorsIn(unit: Unit): Generator<Actor> {
  const last = unit.words.at(-1)?.clause ?? 0;
  let from = 0;
  for (let clause = 0; clause <= last; clause++) {
    let to = from;
    while (unit.words[to]?.clause === clause) to++;
    const words = unit.words.slice(from, to);
    from = to;
    const found = subjectOf(words);
    if (!found) continue;
    const near = words.filter(({ content, isWord }) => content && isWord).map(({ stem }) => stem);
    yield { kind: "actor", value: found.value, start: found.word.start, end: found.word.end, near };
  }
  for (const [at, word] of unit.words.entries()) {
    const value = ownerOf[word.lower];
    const next = unit.words.slice(at + 1, at + 3).find(({ content }) => content);
    if (value && next) yield { kind: "actor", value, start: word.start, end: word.end, near: [next.stem] };
  }
}

const overlap = (one: Actor, other: Actor): number => {
  const there = new Set(other.near);
  const both = one.near.filter((stem) => there.has(stem)).length;
  return both === 0 ? 0 : both / Math.min(one.near.length, other.near.length);
};

const isConverse = (one: Actor, other: Actor): boolean =>
  [...converse].some((stem) => one.near.includes(stem) !== other.near.includes(stem));

/** The same deed by someone else: `u betaalt de kosten` → `wij betalen de kosten`. */
export function* compareActors(
  { before, after }: Both<readonly Actor[]>,
  group: SentenceGroup,
): Generator<FactChange> {
  if (before.length > 80 || after.length > 80) return;
  for (const one of before) {
    const isOwner = one.value.endsWith("'s");
    const others = after.filter(({ value }) => value.endsWith("'s") === isOwner);
    const best = (same: boolean): Actor | undefined =>
      others
        .filter(({ value }) => (value === one.value) === same)
        .sort((a, b) => overlap(one, b) - overlap(one, a))[0];
    const [mine, other] = [best(true), best(false)];
    if (!other || isConverse(one, other)) continue;
    const [own, theirs] = [mine ? overlap(one, mine) : 0, overlap(one, other)];
    // Whoever did it before: then both do it, or the words are too general.
    if (before.some((fact) => fact.value === other.value && overlap(fact, other) >= theirs)) continue;
    if (
      isOwner
        ? theirs === 1 && own === 0
        : theirs >= 0.6 && theirs > own && (one.near.length > 1 || group.alike > 0.7)
    )
      yield changeOf(one, other, isOwner && group.alike < 0.6 ? "uncertain" : "changed");
  }
}
