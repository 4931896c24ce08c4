// SPDX-License-Identifier: EUPL-1.2
import { sha256 } from "@noble/hashes/sha2.js";
import { zlibSync } from "fflate";
import { type ByteTools, portableTools } from "./byte-tools.ts";

const prefixBytes = 40;
const version = 2;
const magic = 0x4b424c58;

/** The payload of a packed file with its prefix: `KBLX`, version (u32), SHA-256 of the rest, zlib. */
export function packFile(payload: Uint8Array): Uint8Array {
  const body = zlibSync(payload, { level: 9 });
  const file = new Uint8Array(prefixBytes + body.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, false);
  view.setUint32(4, version, true);
  file.set(sha256(body), 8);
  file.set(body, prefixBytes);
  return file;
}

/** What `packFile` was given. Throws an Error when it is no such file, of another version, or damaged. */
export function unpackFile(file: Uint8Array, tools: ByteTools = portableTools): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < prefixBytes || view.getUint32(0, false) !== magic)
    throw new Error("This is not a lexicon file.");
  const found = view.getUint32(4, true);
  if (found !== version) throw new Error(`Lexicon file of version ${found}; version ${version} is needed.`);
  const body = file.subarray(prefixBytes);
  if (tools.sha256(body).some((byte, i) => byte !== file[8 + i]))
    throw new Error("The lexicon file is damaged.");
  return tools.inflate(body);
}
