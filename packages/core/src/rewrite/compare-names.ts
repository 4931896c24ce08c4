// SPDX-License-Identifier: EUPL-1.2
import { distance } from "fastest-levenshtein";
import type { FactChange } from "./fact.ts";
import { isShortFor, namePieces } from "./names.ts";
import { type Both, changeOf, type SentenceGroup } from "./soft-fact.ts";
import type { ValueFact } from "./value-fact.ts";
import { senderWords } from "./vocabulary.ts";

type Sides = Both<readonly ValueFact[]>;

/** Words of one side in lower case, without marks. */
const wordsOf = (group: SentenceGroup | undefined, side: keyof Both<unknown>): readonly string[] =>
  (group?.[side] ?? []).flatMap(({ words }) => words.flatMap(({ lower }) => namePieces(lower)));

/** Whether words that follow each other are what a piece is short for. */
function isSpelledOut(piece: string, words: readonly string[]): boolean {
  if (piece.length < 2 || piece.length > 7) return false;
  for (const [at, word] of words.entries())
    if (word.startsWith(piece.charAt(0)))
      for (let to = at + 2; to <= Math.min(words.length, at + 9); to++)
        if (isShortFor(piece, words.slice(at, to))) return true;
  return false;
}

/** From this length one other letter is a slip of the pen, not another name. */
const longName = 12;

const titleIn = (words: readonly string[]): string | undefined =>
  words.find((word) => /^(?:mevrouw|heer|meneer)$/u.test(word));

/** Whether a name stands in these words too: word for word, as an abbreviation, or in full. */
function standsIn(name: string, words: readonly string[], known: ReadonlySet<string>): boolean {
  const pieces = name.split(" ");
  const hasPiece = (piece: string): boolean =>
    known.has(piece) ||
    known.has(piece.replace(/s$/u, "")) ||
    known.has(`${piece}s`) ||
    // `Nederlandse`, `Nederlands(e)` and `Nederlands`.
    known.has(piece.replace(/e$/u, "")) ||
    known.has(`${piece}e`) ||
    (piece.length === 1 && words.some((word) => word.startsWith(piece))) ||
    isSpelledOut(piece, words) ||
    (piece.length >= longName &&
      words.some((word) => Math.abs(word.length - piece.length) < 2 && distance(word, piece) < 2));
  // `Anna Jansen` may become `mevrouw Jansen`.
  const surname =
    pieces.length > 1 && pieces.length < 4 && titleIn(words) !== undefined && known.has(pieces.at(-1) ?? "");
  return surname || pieces.every(hasPiece) || words.some((word) => isShortFor(word, pieces));
}

const senders = (group: SentenceGroup | undefined, side: keyof Both<unknown>): number =>
  (group?.[side] ?? []).reduce(
    (n, { words }) => n + words.filter(({ lower }) => senderWords.has(lower)).length,
    0,
  );

/**
 * Names that are lost, new or another. A name may be written in full, abbreviated, or in part (`Anna Jansen` → `mevrouw Jansen`); the
 * sender may become `wij`.
 */
export function compareNames(
  values: readonly Sides[],
  groups: readonly SentenceGroup[],
): readonly FactChange[] {
  const everywhere = { before: new Set<string>(), after: new Set<string>() };
  for (const side of ["before", "after"] as const)
    for (const group of groups) for (const word of wordsOf(group, side)) everywhere[side].add(word);
  return values.flatMap((sides, i) => [...namesOfGroup(sides, groups[i], everywhere)]);
}

function* namesOfGroup(
  sides: Sides,
  group: SentenceGroup | undefined,
  everywhere: Both<ReadonlySet<string>>,
): Generator<FactChange> {
  const odd = (side: keyof Sides): readonly ValueFact[] => {
    const other = side === "before" ? "after" : "before";
    const names = sides[side].filter(({ kind }) => kind === "name");
    if (names.length === 0) return [];
    const words = wordsOf(group, other);
    const known = new Set(words);
    return names.filter(
      ({ value }, at) =>
        !standsIn(value, words, known) && names.findIndex((name) => name.value === value) === at,
    );
  };
  const [lost, added] = [odd("before"), odd("after")];
  const gained = senders(group, "after") - senders(group, "before");
  const isElsewhere = (name: ValueFact, side: keyof Sides): boolean =>
    name.value.split(" ").every((part) => everywhere[side].has(part));
  const left = [...added];
  for (const name of lost) {
    const other = left.shift();
    if (other) yield changeOf(name, other);
    else if (!isElsewhere(name, "after"))
      yield changeOf(name, undefined, gained > 0 || !name.strict ? "uncertain" : "lost");
  }
  for (const name of left) if (!isElsewhere(name, "before")) yield changeOf(undefined, name);
}
