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
/** Below this score two sentences are not about the same. */
const related = 0.22;
/** A sentence joins a pair when this share of its content stands in what the pair has not matched yet. */
const explained = 0.34;

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

interface Side {
  readonly units: readonly Unit[];
  readonly index: Index;
}

/** The best counterpart of each unit, or -1. Of equally good ones the nearest by place. */
function bestOf(from: Side, to: Side): readonly number[] {
  const weight = (stem: string): number => weightOf(from.index, to.index, stem);
  const sum = ({ stems }: Unit): number => [...stems].reduce((all, stem) => all + weight(stem), 0);
  const totals = to.units.map(sum);
  return from.units.map((unit, i) => {
    const shared = new Map<number, number>();
    for (const stem of unit.stems) {
      const places = to.index.get(stem) ?? [];
      if (places.length <= common)
        for (const at of places) shared.set(at, (shared.get(at) ?? 0) + weight(stem));
    }
    const own = sum(unit);
    let [best, bestScore] = [-1, related];
    for (const [at, both] of shared) {
      const [smaller, larger] = [Math.min(own, totals[at] ?? 0), Math.max(own, totals[at] ?? 0)];
      const far = Math.abs(i / from.units.length - at / to.units.length);
      const score = both / smaller / 2 + both / larger / 2 - far * 0.1;
      if (score > bestScore) [best, bestScore] = [at, score];
    }
    return best;
  });
}

/** Share of content stems that two sets of units have in common. */
function likeness(before: readonly Unit[], after: readonly Unit[]): number {
  const one = new Set(before.flatMap(({ stems }) => [...stems]));
  const two = new Set(after.flatMap(({ stems }) => [...stems]));
  if (one.size === 0 && two.size === 0) return 1;
  const both = [...one].filter((stem) => two.has(stem)).length;
  return both / (one.size + two.size - both);
}

/** Sentences that stand in both texts word for word, in the same order. */
function equalOnes(before: readonly Unit[], after: readonly Unit[]): readonly number[] {
  const key = ({ words }: Unit): string => words.map(({ text }) => text).join(" ");
  const places = new Map<string, number[]>();
  for (const [j, unit] of after.entries())
    places.set(key(unit), [...(places.get(key(unit)) ?? []).slice(-50), j]);
  let last = -1;
  return before.map((unit) => {
    const j = places.get(key(unit))?.find((at) => at > last && at - last < 40) ?? -1;
    if (j >= 0) last = j;
    return j;
  });
}

/** A sentence that no pair has: it goes with the best counterpart when that has content left that it explains. */
function joins(unit: Unit, partner: Unit, covered: readonly Unit[]): boolean {
  const taken = new Set(covered.flatMap(({ stems }) => [...stems]));
  const left = [...unit.stems].filter((stem) => partner.stems.has(stem) && !taken.has(stem));
  return covered.length === 0 || left.length >= explained * unit.stems.size;
}

/** Links of one text to the other: `forth[i]` are the sentences after that go with sentence `i` before. */
function links(one: Side, two: Side): readonly (readonly number[])[] {
  const [before, after] = [one.units, two.units];
  const forth: number[][] = before.map(() => []);
  const back: number[][] = after.map(() => []);
  const link = (i: number, j: number): void => {
    forth[i]?.push(j);
    back[j]?.push(i);
  };
  const equal = equalOnes(before, after);
  const fixed = new Set(equal);
  for (const [i, j] of equal.entries()) if (j >= 0) link(i, j);
  const [to, from] = [bestOf(one, two), bestOf(two, one)];
  for (const [i, j] of to.entries())
    if (j >= 0 && equal[i] === -1 && !fixed.has(j) && from[j] === i) link(i, j);
  const pick = (units: readonly Unit[], list: readonly number[] = []): readonly Unit[] =>
    list.flatMap((i) => units[i] ?? []);
  for (const [j, i] of from.entries()) {
    const [unit, partner] = [after[j], before[i]];
    if (unit && partner && back[j]?.length === 0 && joins(unit, partner, pick(after, forth[i]))) link(i, j);
  }
  for (const [i, j] of to.entries()) {
    const [unit, partner] = [before[i], after[j]];
    if (unit && partner && forth[i]?.length === 0 && joins(unit, partner, pick(before, back[j]))) link(i, j);
  }
  for (const [i, j] of betweenNeighbours(forth, back)) link(i, j);
  return forth;
}

/** Runs of sentences without a counterpart that stand between the same neighbours in both texts belong together. */
function* betweenNeighbours(
  forth: readonly (readonly number[])[],
  back: readonly (readonly number[])[],
): Generator<readonly [number, number]> {
  const found: [number, number][] = [];
  let last = -1;
  for (let i = 0; i < forth.length; i++) {
    const own = forth[i] ?? [];
    if (own.length > 0) {
      last = Math.max(...own);
      continue;
    }
    for (let j = last + 1; j < back.length && j <= last + 3 && back[j]?.length === 0; j++) found.push([i, j]);
  }
  yield* found;
}

/** Pairs the sentences of two texts: one with one, one with several, or alone. In order of place. */
export function align(before: readonly Unit[], after: readonly Unit[]): readonly Group[] {
  const all = (units: readonly Unit[]): readonly number[] => units.map((_, i) => i);
  if (before.length <= 1 || after.length <= 1)
    return [{ before: all(before), after: all(after), alike: likeness(before, after) }];
  const forth = links({ units: before, index: indexOf(before) }, { units: after, index: indexOf(after) });
  const parent = [...before, ...after].map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const [i, own] of forth.entries()) for (const j of own) parent[root(before.length + j)] = root(i);
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
