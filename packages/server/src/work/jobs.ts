// SPDX-License-Identifier: EUPL-1.2
import type { LetterKind } from "@klarebrief/core";

/** What a client of the LanguageTool protocol asks, after its fields were read. */
export interface ProofreadJob {
  readonly task: "proofread";
  readonly text: string;
  /** Present when the text came with markup: from the text to what the client sent. */
  readonly pieces?: readonly TextPiece[];
  /** Length and text of what the client sent. */
  readonly original: string;
  /** `nl`, `nl-NL` or `nl-BE`. */
  readonly language: string;
  readonly auto: boolean;
  readonly mode: "all" | "textLevelOnly" | "allButTextLevelOnly";
  readonly picky: boolean;
  readonly choice: RuleChoice;
}

/** Which rules a client wants: ids of rules, and of categories or packs. */
export interface RuleChoice {
  readonly enabledRules: readonly string[];
  readonly disabledRules: readonly string[];
  readonly enabledCategories: readonly string[];
  readonly disabledCategories: readonly string[];
  readonly enabledOnly: boolean;
}

/** A piece of checked text and where it begins in what the client sent. */
export interface TextPiece {
  readonly text: number;
  readonly original: number;
  readonly length: number;
}

/** A letter as a program sends it: text, or the bytes of a document. */
export interface Document {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly kind?: LetterKind;
}

export type Job =
  | ProofreadJob
  | { readonly task: "check"; readonly document: Document }
  | { readonly task: "compare"; readonly before: Document; readonly after: Document }
  | { readonly task: "describe" };

/** What a worker answers: JSON, or why not. */
export type Answer =
  | { readonly json: string }
  | { readonly status: 422 | 500; readonly code: string; readonly message: string };

/** What a worker must know to begin. */
export interface WorkerSettings {
  readonly folder: string;
  readonly config?: string;
}
