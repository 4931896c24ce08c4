// SPDX-License-Identifier: EUPL-1.2

/** The same text on its own: a slice of a letter keeps the whole letter in memory. */
export const copyOf = (text: string): string => ` ${text}`.slice(1);

/**
 * How many texts are remembered by each thing that remembers: the sentences of six letters of ten pages, and the standard sentences of a folder.
 * More would only fill memory: a text that recurs stays.
 */
const most = 2000;

/**
 * `make`, which is not asked again for a text it was asked for lately. A letter that is being written is checked again after
 * every key, and all but one of its sentences are the same.
 */
export function remember<T>(make: (text: string) => T, bound = most): (text: string) => T {
  const kept = new Map<string, { readonly made: T }>();
  return (text) => {
    const known = kept.get(text);
    if (known) {
      kept.delete(text);
      kept.set(text, known);
      return known.made;
    }
    const own = copyOf(text);
    const made = make(own);
    kept.set(own, { made });
    for (const [oldest] of kept) {
      if (kept.size <= bound) break;
      kept.delete(oldest);
    }
    return made;
  };
}
