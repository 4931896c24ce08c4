// SPDX-License-Identifier: EUPL-1.2
import type { Draft, FrontMatter } from "../letter.ts";
import type { Placeholder } from "./placeholders.ts";

/** What is known of a source before its format is read. */
export interface ReaderInput {
  readonly placeholders: readonly Placeholder[];
  /** Source offset where the front matter ends, 0 without. */
  readonly frontMatterEnd: number;
  readonly frontMatter: FrontMatter;
  readonly template: boolean;
}

/** Reads a decoded source. Never throws on odd content. */
export type Reader = (source: string, input: ReaderInput) => Draft;
