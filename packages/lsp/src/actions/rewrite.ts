// SPDX-License-Identifier: EUPL-1.2
import { selectParts } from "@klarebrief/core/rewrite";
import type { CodeAction, CodeActionParams } from "vscode-languageserver";
import type { Checked } from "../checks.ts";
import type { Client } from "../client.ts";

/** The kind of the actions that ask a language model. */
export const rewriteKind = "refactor.rewrite.klarebrief";

/** What an action to rewrite is about; its edit is made when it is chosen. `start` and `end` are in the text of the letter. */
export interface RewriteData {
  readonly rewrite: "sentence" | "paragraph";
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

const titles = {
  sentence: "Herschrijf deze zin met het taalmodel",
  paragraph: "Herschrijf deze alinea met het taalmodel",
} as const;

export const isRewriteData = (data: unknown): data is RewriteData =>
  typeof data === "object" && data !== null && "rewrite" in data;

/**
 * Asks to rewrite the sentence and the paragraph at the cursor: offered when the config names a language model. Nothing is sent before one
 * is chosen.
 */
export function* rewriteActions(
  { document, setup, read }: Checked,
  { range }: CodeActionParams,
  client: Client,
): Generator<CodeAction> {
  if (!read || !client.resolvesEdits || !setup.loaded.config.herschrijf) return;
  const { letter, places } = read;
  const within = { start: places.textOffset(range.start), end: places.textOffset(range.end) };
  for (const unit of ["sentence", "paragraph"] as const) {
    const [part, ...others] = selectParts(letter, [], { unit, within });
    if (!part || (others.length > 0 && unit === "sentence" && within.start !== within.end)) continue;
    const { start, end } = part;
    yield {
      title: titles[unit],
      kind: rewriteKind,
      data: { rewrite: unit, uri: document.uri, version: document.version, start, end } satisfies RewriteData,
    };
  }
}
