// SPDX-License-Identifier: EUPL-1.2
import type { SavedLetter } from "../reporters/baseline.ts";
import { weightOf } from "../rules/weigh.ts";
import { keepTop, type Top } from "./keep-top.ts";
import type { Store } from "./store.ts";
import { countTrend, type TrendPoint } from "./trend.ts";

/** One letter then and now. */
export interface LetterChange {
  readonly path: string;
  readonly lintBefore: number | null;
  readonly lintAfter: number | null;
  readonly solved: number;
  readonly added: number;
  /** By how much it is better; below zero it is worse. */
  readonly won: number;
}

/** Findings of one rule then and now, over the letters that are in both. */
export interface RuleChange {
  readonly rule: string;
  readonly before: number;
  readonly after: number;
}

/** Some paths, and how many there are. */
export interface PathList {
  readonly first: readonly string[];
  readonly count: number;
}

/** What got better or worse since an earlier result. Letters are the same when their paths are. */
export interface Comparison {
  readonly name: string;
  readonly same: number;
  /** The letters that changed most, and how many did. */
  readonly better: Top<LetterChange>;
  readonly worse: Top<LetterChange>;
  readonly rules: readonly RuleChange[];
  /** Letters that are only in one of the two. */
  readonly gone: PathList;
  readonly added: PathList;
}

export interface Progress {
  readonly comparison: Comparison;
  /** The earlier results, oldest first, and the result of now. */
  readonly trend: readonly TrendPoint[];
}

/** Findings of `a` beyond those that `b` has of the same rule. */
function beyond({ findings: a }: SavedLetter, { findings: b }: SavedLetter): SavedLetter["findings"] {
  const left = new Map<string, number>();
  for (const { rule } of b) left.set(rule, (left.get(rule) ?? 0) + 1);
  return a.filter(({ rule }) => {
    const n = left.get(rule) ?? 0;
    left.set(rule, n - 1);
    return n <= 0;
  });
}

/**
 * By the weight of what was solved and what came; when these are equal, by a score that differs by a point. What counts is how many
 * findings of a rule there are: in a sentence that was changed, those that stay are neither solved nor new.
 */
export function changeOf(before: SavedLetter, after: SavedLetter): LetterChange {
  const solved = beyond(before, after);
  const added = beyond(after, before);
  const [lintBefore, lintAfter] = [before.readability?.lint ?? null, after.readability?.lint ?? null];
  const lint = lintBefore === null || lintAfter === null ? 0 : lintBefore - lintAfter;
  const won = weightOf(solved) - weightOf(added) || (Math.abs(lint) >= 1 ? lint : 0);
  return { path: after.path, lintBefore, lintAfter, solved: solved.length, added: added.length, won };
}

const mostChanges = 100;
const mostPaths = 20;

/** An earlier result as letters come from it: of the last one each letter is kept in the store, of all the trend. */
export function collectEarlier(store: Store) {
  const trend: TrendPoint[] = [];
  let last: { readonly name: string; readonly places: ReadonlyMap<string, number> } | undefined;
  const add = async (name: string, letters: AsyncIterable<SavedLetter>, isLast: boolean): Promise<void> => {
    const point = countTrend(name);
    const places = new Map<string, number>();
    for await (const letter of letters) {
      point.add(letter);
      if (isLast) places.set(letter.path, store.put(JSON.stringify(letter)));
    }
    trend.push(point.done());
    last = { name, places };
  };
  return { add, done: () => last && { ...last, trend } };
}

export type Earlier = NonNullable<ReturnType<ReturnType<typeof collectEarlier>["done"]>>;

/** Compares letters as they come with those of the last earlier result. */
export function compareWith({ name, places, trend }: Earlier, store: Store) {
  const left = new Map(places);
  const now = countTrend("nu");
  const better = keepTop<LetterChange>(mostChanges, (a, b) => b.won - a.won);
  const worse = keepTop<LetterChange>(mostChanges, (a, b) => a.won - b.won);
  const rules = new Map<string, { before: number; after: number }>();
  const added: string[] = [];
  let [same, addedCount] = [0, 0];

  const countRules = ({ findings }: SavedLetter, side: "before" | "after"): void => {
    for (const { rule } of findings) {
      const own = rules.get(rule) ?? { before: 0, after: 0 };
      own[side]++;
      rules.set(rule, own);
    }
  };
  /** What became of a letter; undefined when it is new. */
  const add = (after: SavedLetter): LetterChange | undefined => {
    now.add(after);
    const place = left.get(after.path);
    left.delete(after.path);
    if (place === undefined) {
      addedCount++;
      if (added.length < mostPaths) added.push(after.path);
      return undefined;
    }
    const before = JSON.parse(store.get(place)) as SavedLetter;
    countRules(before, "before");
    countRules(after, "after");
    const change = changeOf(before, after);
    if (change.won > 0) better.add(change);
    else if (change.won < 0) worse.add(change);
    else same++;
    return change;
  };
  const done = (): Progress => ({
    comparison: {
      name,
      same,
      better,
      worse,
      rules: Array.from(rules, ([rule, own]) => ({ rule, ...own }))
        .filter((own) => own.before !== own.after)
        .sort(
          (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.rule < b.rule ? -1 : 1),
        ),
      gone: { first: [...left.keys()].slice(0, mostPaths), count: left.size },
      added: { first: added, count: addedCount },
    },
    trend: [...trend, now.done()],
  });
  return { add, done };
}
