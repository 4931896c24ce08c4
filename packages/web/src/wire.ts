// SPDX-License-Identifier: EUPL-1.2

/**
 * The word lists of the core, smaller for the wire. In the core the first word of each block is whole, so that a word is found quickly; on the
 * wire it is coded from the word before, and how long the blocks are is left out. What comes out is what went in, byte for byte: the core
 * checks its hash.
 *
 * On the wire: length of the JSON (u32), the JSON of the original, length of the tails (u32), shares, tails, the other sections.
 */
const blockSize = 16;
const longest = 255;
const end = 10;

interface Layout {
  readonly json: Uint8Array;
  readonly sizes: ReadonlyMap<string, number>;
  /** Where the first section begins. */
  readonly start: number;
}

function layoutOf(bytes: Uint8Array): Layout {
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const json = bytes.subarray(4, start);
  const { sizes } = JSON.parse(new TextDecoder().decode(json)) as {
    readonly sizes: readonly (readonly [string, number])[];
  };
  return { json, sizes: new Map(sizes), start };
}

const number = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

interface Coded {
  readonly shares: Uint8Array;
  readonly tails: Uint8Array;
}

/** Codes words anew, in at most `room` bytes of tails: `isWhole` says which words share nothing with the word before. */
function recode({ shares, tails }: Coded, room: number, isWhole: (index: number) => boolean) {
  const out = { shares: new Uint8Array(shares.length), tails: new Uint8Array(room) };
  const blocks = new Uint32Array(Math.ceil(shares.length / blockSize));
  // The word before stands here; of the next one only what differs is written over it.
  const word = new Uint8Array(longest);
  let [read, written, before] = [0, 0, 0];
  for (let i = 0; i < shares.length; i++) {
    let length = shares[i] ?? 0;
    let shared = length;
    for (let byte = tails[read++]; byte !== end && byte !== undefined; byte = tails[read++]) {
      if (shared === length && length < before && word[length] === byte) shared++;
      word[length++] = byte;
    }
    if (isWhole(i)) shared = 0;
    const block = Math.floor(i / blockSize);
    blocks[block] = (blocks[block] ?? 0) + length - shared + 1;
    out.shares[i] = shared;
    for (let at = shared; at < length; at++) out.tails[written++] = word[at] ?? end;
    out.tails[written++] = end;
    before = length;
  }
  return { shares: out.shares, tails: out.tails.subarray(0, written), blocks };
}

/** The content of a word list, for the wire. */
export function toWire(content: Uint8Array): Uint8Array {
  const { json, sizes, start } = layoutOf(content);
  const sections = new Map<string, Uint8Array>();
  let at = start;
  for (const [name, size] of sizes) {
    sections.set(name, content.subarray(at, at + size));
    at += size;
  }
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new Error(`The word list has no ${name}.`);
    return found;
  };
  const coded = { shares: section("shares"), tails: section("tails") };
  const { shares, tails } = recode(coded, coded.tails.length, (i) => i === 0);
  const others = [...sections].filter(([name]) => !["shares", "tails", "sizes"].includes(name));
  return join([
    number(json.length),
    json,
    number(tails.length),
    shares,
    tails,
    ...others.map(([, bytes]) => bytes),
  ]);
}

/** The content of a word list that came over the wire. */
export function fromWire(wire: Uint8Array): Uint8Array<ArrayBuffer> {
  const { json, sizes, start } = layoutOf(wire);
  let at = start + 4;
  const take = (length: number): Uint8Array => {
    at += length;
    return wire.subarray(at - length, at);
  };
  const tailsLength = new DataView(wire.buffer, wire.byteOffset).getUint32(start, true);
  const coded = { shares: take(sizes.get("shares") ?? 0), tails: take(tailsLength) };
  const { shares, tails, blocks } = recode(coded, sizes.get("tails") ?? 0, (i) => i % blockSize === 0);
  const own: Readonly<Record<string, Uint8Array>> = {
    shares,
    tails,
    sizes: Uint8Array.from([...blocks].flatMap((size) => [size % 256, Math.floor(size / 256)])),
  };
  return join([number(json.length), json, ...[...sizes].map(([name, size]) => own[name] ?? take(size))]);
}

/** Magic, version and hash of a file of words. */
const prefixBytes = 40;

/** A file of words from the wire, as the core reads it when it need not inflate. */
export const wordFile = (file: Uint8Array): Uint8Array =>
  join([file.subarray(0, prefixBytes), fromWire(file.subarray(prefixBytes))]);
