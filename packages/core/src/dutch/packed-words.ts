// SPDX-License-Identifier: EUPL-1.2

/** Words in one block: how many are read at most to find one. */
const blockSize = 16;
const longest = 255;

/** A sorted list of words in little memory. */
export interface PackedWords {
  /** The number of the word, from 0 in the order of its bytes; -1 when it is not in the list. */
  readonly indexOf: (word: string) => number;
  readonly count: number;
}

const encoder = new TextEncoder();

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
};

/** Sorts words as `indexOf` numbers them. */
export const sortWords = (words: Iterable<string>): readonly string[] =>
  [...words]
    .map((word) => ({ word, bytes: encoder.encode(word) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ word }) => word);

/**
 * Sorted words, front-coded: of each word how many bytes are those of the word before, and the others, up to a line end. The first word of a
 * block is whole.
 */
export interface CodedWords {
  readonly shares: Uint8Array;
  readonly tails: Uint8Array;
  /** How many bytes of `tails` each block has, two bytes a block, the lower first. */
  readonly sizes: Uint8Array;
}

const end = 10;

/** Codes words that are sorted as `sortWords` does. Throws an Error on a word of more than 255 bytes. */
export function packWords(words: readonly string[]): CodedWords {
  const shares: number[] = [];
  const tails: number[] = [];
  const sizes: number[] = [];
  let before = new Uint8Array();
  for (const [i, word] of words.entries()) {
    const bytes = encoder.encode(word);
    if (bytes.length > longest || word.includes("\n")) throw new Error(`${word} is no word`);
    let shared = 0;
    while (i % blockSize !== 0 && shared < bytes.length && bytes[shared] === before[shared]) shared++;
    shares.push(shared);
    tails.push(...bytes.subarray(shared), end);
    before = bytes;
    const block = Math.floor(i / blockSize);
    sizes[block] = (sizes[block] ?? 0) + bytes.length - shared + 1;
  }
  return {
    shares: Uint8Array.from(shares),
    tails: Uint8Array.from(tails),
    sizes: Uint8Array.from(sizes.flatMap((size) => [size % 256, Math.floor(size / 256)])),
  };
}

/** Where each block begins in `tails`. */
function startsOf(sizes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(sizes.length / 2);
  for (let block = 0, at = 0; block < starts.length; block++) {
    starts[block] = at;
    at += (sizes[2 * block] ?? 0) + 256 * (sizes[2 * block + 1] ?? 0);
  }
  return starts;
}

/** Reads what `packWords` wrote. Looking a word up takes about a microsecond. */
export function readWords(coded: CodedWords): PackedWords {
  const { shares, tails } = coded;
  const starts = startsOf(coded.sizes);
  const word = new Uint8Array(longest);
  /** Whether the first word of a block comes at or before a word. */
  const isFrom = (block: number, bytes: Uint8Array): boolean => {
    const start = starts[block] ?? 0;
    for (let i = 0; ; i++) {
      const byte = tails[start + i] ?? end;
      if (byte === end) return true;
      const other = bytes[i];
      if (byte !== other) return other !== undefined && byte < other;
    }
  };
  const isWord = (bytes: Uint8Array, size: number): boolean => {
    if (size !== bytes.length) return false;
    for (let i = 0; i < size; i++) if (word[i] !== bytes[i]) return false;
    return true;
  };
  const blockOf = (bytes: Uint8Array): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isFrom(middle, bytes)) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: shares.length,
    indexOf: (text) => {
      const bytes = encoder.encode(text);
      const block = blockOf(bytes);
      const last = Math.min(shares.length, (block + 1) * blockSize);
      for (let i = block * blockSize, at = starts[block] ?? 0; i < last; i++) {
        let size = shares[i] ?? 0;
        for (let byte = tails[at++] ?? end; byte !== end; byte = tails[at++] ?? end) word[size++] = byte;
        if (isWord(bytes, size)) return i;
      }
      return -1;
    },
  };
}
