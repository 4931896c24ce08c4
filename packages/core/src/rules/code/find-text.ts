// SPDX-License-Identifier: EUPL-1.2
import { allMatches } from "../../all-matches.ts";

import { quick } from "../../latin.ts";
import type { Block, Letter, Span } from "../../letter.ts";
import { evenSpaces } from "../../white-space.ts";
import { blockTexts, inBlock } from "../memo.ts";

/** A match of a pattern inside one block. `text` is the block's text with every white space unit as a space. */
export interface BlockMatch {
  readonly at: Span;
  readonly match: RegExpExecArray;
  readonly block: Block;
  readonly text: string;
}

/** The text of a span with every white space unit as one space, so that offsets stay. */
export const flatText = (letter: Letter, { start, end }: Span): string =>
  evenSpaces(letter.text.slice(start, end));

/** Every match of a global pattern, block by block; the group `at` narrows the place when the pattern has the flag `d`. */
export function* findInBlocks(letter: Letter, pattern: RegExp): Generator<BlockMatch> {
  const texts = blockTexts(letter);
  for (let i = 0; i < letter.blocks.length; i++) {
    const [block, text = ""] = [letter.blocks[i], texts[i]];
    if (!block) continue;
    for (const match of inBlock(letter, i, pattern, () => allMatches(quick(pattern), text))) {
      if (match[0].length === 0) continue;
      const [start, end] = match.indices?.groups?.at ?? [match.index, match.index + match[0].length];
      yield { at: { start: block.start + start, end: block.start + end }, match, block, text };
    }
  }
}

/** True when the spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `outer` covers `inner`. */
export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
