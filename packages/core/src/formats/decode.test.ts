// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { decode, maxBytes } from "./decode.ts";

const text = "Eén brief van € 5.\r\nTot ziens.";
const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? ["\uFEFF"] : []), ...text].join("");
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return bytes;
};

test.each([
  ["UTF-8", new TextEncoder().encode(text)],
  ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${text}`)],
  ["UTF-16 little endian with a mark", utf16(false, true)],
  ["UTF-16 big endian with a mark", utf16(true, true)],
  ["UTF-16 little endian without a mark", utf16(false, false)],
  ["UTF-16 big endian without a mark", utf16(true, false)],
])("%s is read as it was written", (_, bytes) => {
  expect(decode(bytes)).toBe(text);
});

test("Windows-1252 is recognised", () => {
  const bytes = Uint8Array.from([0x45, 0xe9, 0x6e, 0x20, 0x80, 0x20, 0x35, 0x20, 0x93, 0x6a, 0x61, 0x94]);
  expect(decode(bytes)).toBe("Eén € 5 “ja”");
});

test.each([
  ["an empty file", new Uint8Array(), "empty"],
  ["a file with only white space", new TextEncoder().encode(" \n\n "), "empty"],
  ["a binary file", Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32), "binary"],
  [
    "a picture",
    Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0,
      1,
    ]),
    "binary",
  ],
  ["bytes of no encoding", Uint8Array.from([0x45, 0x81, 0x90, 0xff, 0x65]), "encoding"],
  ["a cut UTF-8 file with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, 0x45, 0xc3]), "encoding"],
  ["20 MB of text", new Uint8Array(maxBytes + 1).fill(0x61), "too-large"],
])("%s is refused with its reason", (_, bytes, code) => {
  const outcome = decode(bytes);
  expect(typeof outcome === "string" ? outcome : outcome.code).toBe(code);
});
