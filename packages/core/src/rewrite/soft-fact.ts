// SPDX-License-Identifier: EUPL-1.2
import type { Fact, FactChange, FactKind } from "./fact.ts";
import { isLike } from "./stem.ts";
import type { Unit } from "./words.ts";

/** A fact that lies in how a sentence is put: a negation, a duty, a condition. `value` is its class. */
export interface SoftFact extends Fact {
  /** Content stems it is about, nearest first. */
  readonly near: readonly string[];
}

/** Two sides of a group of sentences. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** Sentences of both sides that say the same thing, with how alike they are (0 to 1). */
export interface SentenceGroup extends Both<readonly Unit[]> {
  readonly alike: number;
  /** Content stems of each side, and how often each stands there. */
  readonly stems: Both<ReadonlySet<string>>;
  readonly counts: Both<ReadonlyMap<string, number>>;
}

/** From here on two sentences are so alike that a word that is gone was taken out on purpose. */
export const nearlyEqual = 0.7;

export const plainFact = ({ kind, value, start, end }: Fact): Fact => ({ kind, value, start, end });

type Status = FactChange["status"];

/** A change of a fact; without `status` it follows from the sides that are there. */
export function changeOf(before: Fact | undefined, after: Fact | undefined, status?: Status): FactChange {
  const kind: FactKind = (before ?? after)?.kind ?? "modality";
  return {
    kind,
    status: status ?? (before && after ? "changed" : before ? "lost" : "added"),
    before: before ? plainFact(before) : null,
    after: after ? plainFact(after) : null,
  };
}

/** How many of the nearest `reach` stems of a fact another list has. */
export function shared(
  one: readonly string[],
  other: readonly string[] | ReadonlySet<string>,
  reach = 4,
): number {
  const there = other instanceof Set ? other : new Set(other);
  return one.slice(0, reach).filter((stem) => there.has(stem)).length;
}

/** As `shared`, but a stem counts too when another is like it: `beslissen` and `beslistermijn`. */
export const sharedLike = (one: readonly string[], other: ReadonlySet<string>, reach = 4): number => {
  const there = [...other].slice(0, 300);
  return one.slice(0, reach).filter((stem) => other.has(stem) || there.some((item) => isLike(stem, item)))
    .length;
};

/** More facts than this on one side are a load: then each is paired with one near it in order. */
const many = 200;

interface Paired<T> {
  readonly pairs: readonly (readonly [T, T])[];
  /** What is left over. */
  readonly rest: Both<readonly T[]>;
}

function* candidatesOf<T extends SoftFact>(
  { before, after }: Both<readonly T[]>,
  fits: (one: T, other: T) => boolean,
): Generator<{ readonly one: T; readonly other: T; readonly score: number }> {
  const isMany = before.length > many || after.length > many;
  for (const [i, one] of before.entries())
    for (const other of isMany ? after.slice(Math.max(0, i - 3), i + 4) : after)
      if (fits(one, other)) yield { one, other, score: shared(one.near, other.near) };
}

/** Pairs facts of both sides that `fits` allows, those with most content in common first. */
export function pairFacts<T extends SoftFact>(
  own: Both<readonly T[]>,
  fits: (one: T, other: T) => boolean,
): Paired<T> {
  const candidates = [...candidatesOf(own, fits)].sort((a, b) => b.score - a.score);
  const [used, taken] = [new Set<T>(), new Set<T>()];
  const pairs: (readonly [T, T])[] = [];
  for (const { one, other } of candidates) {
    if (used.has(one) || taken.has(other)) continue;
    used.add(one);
    taken.add(other);
    pairs.push([one, other]);
  }
  return {
    pairs,
    rest: {
      before: own.before.filter((one) => !used.has(one)),
      after: own.after.filter((one) => !taken.has(one)),
    },
  };
}
