// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import loadWabt from "wabt";

/** The module with the bytes of the kernel, made from `kernel.wat`. */
export async function kernelModule(path: string): Promise<string> {
  const wabt = await loadWabt();
  const module = wabt.parseWat(path, readFileSync(path, "utf8"), { simd: true });
  const { buffer } = module.toBinary({});
  const text = Buffer.from(buffer).toString("base64");
  const lines = text.match(/.{1,100}/gu) ?? [];
  return `${[
    "// SPDX-License-Identifier: EUPL-1.2",
    "// Made from kernel.wat by `npm run generate`.",
    "",
    "const text =",
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
    "/** A WebAssembly module with SIMD. */",
    "export const kernelBytes = (): Uint8Array<ArrayBuffer> =>",
    "  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));",
  ].join("\n")}\n`;
}
