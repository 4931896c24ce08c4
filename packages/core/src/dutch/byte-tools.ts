// SPDX-License-Identifier: EUPL-1.2
import { sha256 } from "@noble/hashes/sha2.js";
import { unzlibSync } from "fflate";

/** What reading the data files needs. A host may have its own, made of machine code. */
export interface ByteTools {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** The content of a zlib stream. Throws an Error when it is damaged. */
  readonly inflate: (bytes: Uint8Array) => Uint8Array;
}

/** Tools that work everywhere. */
export const portableTools: ByteTools = { sha256, inflate: (bytes) => unzlibSync(bytes) };
