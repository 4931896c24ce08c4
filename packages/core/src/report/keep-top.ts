// SPDX-License-Identifier: EUPL-1.2

/** The first few of what comes, in an order; the rest is forgotten. */
export interface Top<T> {
  /** Whether it is among the first; then it is kept. */
  readonly add: (item: T) => boolean;
  readonly items: () => readonly T[];
  /** How many came. */
  readonly count: () => number;
}

/** Keeps the `most` first by `order`; of equals, what came first. */
export function keepTop<T>(most: number, order: (a: T, b: T) => number): Top<T> {
  const kept: T[] = [];
  let count = 0;
  return {
    add: (item) => {
      count++;
      let [low, high] = [0, kept.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (order(kept[middle] as T, item) <= 0) low = middle + 1;
        else high = middle;
      }
      if (low >= most) return false;
      kept.splice(low, 0, item);
      if (kept.length > most) kept.pop();
      return true;
    },
    items: () => kept,
    count: () => count,
  };
}

/** Letters by their index, in order; only the first are remembered. */
export interface LetterList {
  readonly first: number[];
  count: number;
  last: number;
}

export const noLetters = (): LetterList => ({ first: [], count: 0, last: -1 });

/** So many letters are remembered of one word or sentence. */
const mostNamed = 500;

/** Notes a letter; as letters come in order, one that is noted again is the last. */
export function noteLetter(list: LetterList, letter: number): void {
  if (letter === list.last) return;
  list.last = letter;
  list.count++;
  if (list.first.length < mostNamed) list.first.push(letter);
}
