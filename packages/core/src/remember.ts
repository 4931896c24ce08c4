// SPDX-License-Identifier: EUPL-1.2

/** The same text on its own: a slice of a letter keeps the whole letter in memory. */
export const copyOf = (text: string): string => ` ${text}`.slice(1);

/**
 * How many texts are remembered by each thing that remembers: the sentences of three letters of ten pages, and the standard sentences of a folder.
 * More would only fill memory: a text that recurs stays.
 */
const most = 1000;

/**
 * `make`, which is not asked again for a text it was asked for lately. A letter that is being written is checked again after
 * every key, and all but one of its sentences are the same. At most `bound` texts are kept: when half of them are new, what was not asked for
 * since the half before is forgotten.
 */
export function remember<T>(make: (text: string) => T, bound = most): (text: string) => T {
  let recent = new Map<string, { readonly made: T }>();
  let before = new Map<string, { readonly made: T }>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known.made;
    const older = before.get(text);
    const own = copyOf(text);
    const kept = older ?? { made: make(own) };
    if (recent.size >= bound / 2) {
      before = recent;
      recent = new Map();
    }
    recent.set(own, kept);
    return kept.made;
  };
}

/**
 * `make`, which is not asked again for the same thing until it is asked for another. Of each letter some things are needed many times, one letter
 * after another. A WeakMap is not used: what is in it stays until old objects are cleaned up, and with every letter that is much.
 */
export function rememberLast<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  let last: { readonly key: Key; readonly made: T } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) };
    return last.made;
  };
}
