// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import type { Failure } from "../finding.ts";

/** Reads a file; what the system refuses is a failure in Dutch, never an error. */
export async function readBytes(path: string): Promise<Uint8Array | Failure> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return { code: "not-found", message: "Dit bestand is er niet. Klopt de naam?" };
    if (code === "EACCES" || code === "EPERM")
      return { code: "no-permission", message: "U mag dit bestand niet lezen. Vraag om toegang." };
    return { code: "unsupported", message: "Wij kunnen dit bestand niet openen." };
  }
}
