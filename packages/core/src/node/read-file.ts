// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { Failure } from "../finding.ts";

/**
 * Reads a file; what the system refuses is a failure in Dutch, never an error. What waits gets its turn first, so that a run over many
 * files can be stopped; then it is read at once: letters are small, and to hand the reading to another thread takes longer.
 */
export async function readBytes(path: string): Promise<Uint8Array | Failure> {
  await setImmediate();
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return { code: "not-found", message: "Dit bestand is er niet. Klopt de naam?" };
    if (code === "EACCES" || code === "EPERM")
      return { code: "no-permission", message: "U mag dit bestand niet lezen. Vraag om toegang." };
    return { code: "unsupported", message: "Wij kunnen dit bestand niet openen." };
  }
}
