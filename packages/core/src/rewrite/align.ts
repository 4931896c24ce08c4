// SPDX-License-Identifier: EUPL-1.2
import type { Unit } from "./words.ts";

/** Sentences of both texts that say the same thing, by index; one side is empty where something is lost or new. */
export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** How much of the content both sides share, 0 to 1. */
  readonly alike: number;
}

/** From this number of sentences with a word on, the word says too little to look them all up. */
const common = 60;
/** Below this shared weight two sentences are not about the same. */
const related = 0.22;

type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(units: readonly Unit[]): Index {
  const index = new Map<string, number[]>();
  for (const [i, { stems }] of units.entries())
    for (const stem of stems) {
      const list = index.get(stem);
      if (list) list.push(i);
      else index.set(stem, [i]);
    }
  return index;
}

const weightOf = (index: Index, other: Index, stem: string): number =>
  1 / (1 + Math.log2(1 + (index.get(stem)?.length ?? 0) + (other.get(stem)?.length ?? 0)));

/** The best counterpart of each unit, or -1. Of equally good ones the nearest by place. */
function bestOf(from: readonly Unit[], to: readonly Unit[], own: Index, other: Index): readonly number[] {
  const total = to.map(({ stems }) => [...stems].reduce((sum, stem) => sum + weightOf(own, other, stem), 0));
  return from.map(({ stems }, i) => {
    const shared = new Map<number, number>();
    let weight = 0;
    for (const stem of stems) {
      const own1 = weightOf(own, other, stem);
      weight += own1;
      const places = other.get(stem) ?? [];
      if (places.length <= common) for (const at of places) shared.set(at, (shared.get(at) ?? 0) + own1);
    }
    let best = -1;
    let bestScore = related;
    for (const [at, both] of shared) {
      const smaller = Math.min(weight, total[at] ?? 0);
      const larger = Math.max(weight, total[at] ?? 0);
      const far = Math.abs(i / from.length - at / to.length);
      const score = both / smaller / 2 + both / larger / 2 - far * 0.1;
      if (score > bestScore) [best, bestScore] = [at, score];
    }
    return best;
  });
}

/** A line with next to no words of its own (an amount in a table) goes with the line after the counterpart of the one before it. */
function* nextTo(
  before: readonly Unit[],
  after: readonly Unit[],
  forth: readonly number[],
): Generator<readonly [number, number]> {
  let last = -1;
  for (const [i, j] of forth.entries()) {
    const next = after[last + 1];
    if (j === -1 && next && (before[i]?.stems.size ?? 0) <= 2 && next.stems.size <= 2) yield [i, ++last];
    else if (j !== -1) last = j;
  }
}

/** Share of content stems that two sets of units have in common. */
function likeness(before: readonly Unit[], after: readonly Unit[]): number {
  const one = new Set(before.flatMap(({ stems }) => [...stems]));
  const two = new Set(after.flatMap(({ stems }) => [...stems]));
  if (one.size === 0 && two.size === 0) return 1;
  const both = [...one].filter((stem) => two.has(stem)).length;
  return both / (one.size + two.size - both);
}

/** Pairs the sentences of two texts: one with one, one with several, or alone. In order of place. */
export function align(before: readonly Unit[], after: readonly Unit[]): readonly Group[] {
  const all = (units: readonly Unit[]): readonly number[] => units.map((_, i) => i);
  const whole = { before: all(before), after: all(after), alike: likeness(before, after) };
  if (before.length <= 1 || after.length <= 1) return [whole];
  const [own, other] = [indexOf(before), indexOf(after)];
  const parent = [...before, ...after].map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const join = (i: number, j: number): void => {
    if (i >= 0 && j >= 0) parent[root(before.length + j)] = root(i);
  };
  const forth = bestOf(before, after, own, other);
  const back = bestOf(after, before, other, own);
  for (const [i, j] of forth.entries()) join(i, j);
  for (const [j, i] of back.entries()) join(i, j);
  const taken = new Set(forth);
  for (const [i, j] of nextTo(before, after, forth)) if (back[j] === -1 && !taken.has(j)) join(i, j);
  const groups = new Map<number, { before: number[]; after: number[] }>();
  for (const i of parent.keys()) {
    const group = groups.get(root(i)) ?? { before: [], after: [] };
    if (i < before.length) group.before.push(i);
    else group.after.push(i - before.length);
    groups.set(root(i), group);
  }
  const pick = (units: readonly Unit[], list: readonly number[]): readonly Unit[] =>
    list.flatMap((i) => units[i] ?? []);
  return [...groups.values()].map((group) => ({
    ...group,
    alike: likeness(pick(before, group.before), pick(after, group.after)),
  }));
}
