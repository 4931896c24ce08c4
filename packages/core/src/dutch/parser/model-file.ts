// SPDX-License-Identifier: EUPL-1.2
import { type ByteTools, portableTools } from "../byte-tools.ts";

type Stored = Int8Array | Uint16Array | Uint32Array | Float32Array;

interface Entry {
  readonly name: string;
  readonly kind: "i8" | "u16" | "u32" | "f32";
  readonly shape: readonly number[];
  readonly offset: number;
}

/** The lists of a model file. */
export interface Header {
  /** Joint tags, `UPOS XPOS`. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  /** Edit scripts of lemmas: `strip|append|mode`. */
  readonly scripts: readonly string[];
  readonly distanceSteps: readonly number[];
  readonly affixRows: number;
  /** Width of the state of one LSTM direction. */
  readonly state: number;
  readonly tensors: readonly Entry[];
}

/** Rows of int8 numbers, each with a factor. */
export interface Rows {
  readonly count: number;
  readonly width: number;
  readonly values: Int8Array;
  readonly scale: Float32Array;
}

/** A model file, read. Asking for a tensor it lacks throws. */
export interface ModelFile {
  readonly header: Header;
  readonly rows: (name: string) => Rows;
  readonly vector: (name: string) => Float32Array;
  readonly integers: (name: string) => Uint16Array | Uint32Array;
}

const prefixBytes = 44;
const version = 1;
const arrays = { i8: Int8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array };

function headerOf(bytes: Uint8Array, tools: ByteTools): { readonly header: Header; readonly start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < prefixBytes || view.getUint32(0, false) !== 0x4b424d44)
    throw new Error("This is not a language model file.");
  const found = view.getUint32(4, true);
  if (found !== version)
    throw new Error(`Language model file of version ${found}; version ${version} is needed.`);
  const digest = tools.sha256(bytes.subarray(prefixBytes));
  if (digest.some((byte, i) => byte !== bytes[12 + i]))
    throw new Error("The language model file is damaged.");
  const start = prefixBytes + view.getUint32(8, true);
  return {
    header: JSON.parse(new TextDecoder().decode(bytes.subarray(prefixBytes, start))) as Header,
    start,
  };
}

/**
 * Reads a model file (format: training/README.md). Throws an Error when it is not one, has another version, or its SHA-256 is wrong.
 */
export function readModelFile(file: Uint8Array, tools: ByteTools = portableTools): ModelFile {
  // A Buffer of Node would not copy on `slice`.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const { header, start } = headerOf(bytes, tools);
  const entries = new Map(header.tensors.map((entry) => [entry.name, entry]));
  const stored = (name: string): Stored => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`The language model file has no ${name}.`);
    const type = arrays[entry.kind];
    const from = start + entry.offset;
    const size = entry.shape.reduce((a, b) => a * b, 1) * type.BYTES_PER_ELEMENT;
    return new type(bytes.slice(from, from + size).buffer);
  };
  return {
    header,
    rows: (name) => {
      const [count = 0, width = 0] = entries.get(name)?.shape ?? [];
      return {
        count,
        width,
        values: stored(name) as Int8Array,
        scale: stored(`${name}.scale`) as Float32Array,
      };
    },
    vector: (name) => stored(name) as Float32Array,
    integers: (name) => stored(name) as Uint16Array | Uint32Array,
  };
}
