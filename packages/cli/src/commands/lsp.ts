// SPDX-License-Identifier: EUPL-1.2
import { UserError } from "@klarebrief/core";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";

/** `klarebrief lsp --stdio`: the language server, for an editor. Ends when the editor ends it. */
export async function lspCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseOptions(args, { stdio: { type: "boolean", default: false } } as const);
  if (!values.stdio)
    throw new UserError("Deze opdracht is voor uw editor. Zet --stdio erachter: klarebrief lsp --stdio");
  const { startServer } = await import("@klarebrief/lsp");
  startServer();
  await new Promise<void>((resolve) => io.signal.addEventListener("abort", () => resolve()));
  return 130;
}
