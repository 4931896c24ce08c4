// SPDX-License-Identifier: EUPL-1.2

const windows1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder("windows-1252").decode(Uint8Array.of(byte)),
    byte,
  ]),
);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

function singleByte(text: string): Uint8Array | undefined {
  const bytes = Array.from(text, (character) => windows1252.get(character));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
}

type Encoder = (text: string) => Uint8Array | undefined;

const mark = "\uFEFF";
const encoders: readonly Encoder[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(mark + text),
  (text) => utf16(mark + text, true),
  (text) => utf16(mark + text, false),
  (text) => utf16(text, true),
  (text) => utf16(text, false),
  singleByte,
];

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * Bytes of `text` in the encoding, and with the byte order mark, in which `original` holds `before` (as `decode` reads it). Undefined when
 * no encoding gives `original` back, or when the new text has characters it lacks.
 */
export function encodeLike(original: Uint8Array, before: string, text: string): Uint8Array | undefined {
  return encoders.find((encode) => isSame(encode(before), original))?.(text);
}
