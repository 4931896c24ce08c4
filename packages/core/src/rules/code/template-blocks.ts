// SPDX-License-Identifier: EUPL-1.2
import type { ControlTag, Letter, Span } from "../../letter.ts";

/** One branch of a block tag: the text from its tag to the next tag of the block. */
export interface Branch extends Span {
  /** `if`, `elseif`, `else` …: the tag that opens the branch. */
  readonly tag: ControlTag;
}

/** A block tag with its branches, in order. */
export interface TemplateBlock extends Span {
  readonly name: string;
  readonly branches: readonly Branch[];
}

/** What is wrong with a tag: never closed, closed without being opened, closes another block, or `else` outside a block. */
export interface UnbalancedTag {
  readonly tag: ControlTag;
  readonly problem: "open" | "close" | "else" | "kruis";
  /** The block that should have been closed first. */
  readonly other?: ControlTag;
}

/** Where in the text a tag stands: behind the last text before it. A reader may pass a tag later than where it stands. */
export function placeOf(letter: Letter, tag: ControlTag): number {
  const { segments } = letter.map;
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.source < tag.source.end) low = middle + 1;
    else high = middle;
  }
  const before = segments[low - 1];
  if (!before) return segments[0]?.text ?? 0;
  const isWhole =
    before.sourceEnd <= tag.source.start || before.textEnd - before.text !== before.sourceEnd - before.source;
  return isWhole ? before.textEnd : before.text + (tag.source.start - before.source);
}

interface OpenBlock {
  readonly open: ControlTag;
  readonly tags: ControlTag[];
}

const closes = (close: ControlTag, open: ControlTag): boolean =>
  close.name === "" || close.name === open.name;

/** Pairs the tags of a template. A wrong close closes what it names when that is open, so that one slip is reported once. */
export function pairTags(letter: Letter): {
  readonly blocks: readonly TemplateBlock[];
  readonly unbalanced: readonly UnbalancedTag[];
} {
  const stack: OpenBlock[] = [];
  const blocks: TemplateBlock[] = [];
  const unbalanced: UnbalancedTag[] = [];
  for (const tag of letter.tags) {
    if (tag.role === "open") stack.push({ open: tag, tags: [tag] });
    else if (tag.role === "else") {
      const block = stack.at(-1);
      if (block) block.tags.push(tag);
      else unbalanced.push({ tag, problem: "else" });
    } else if (tag.role === "close") {
      const at = stack.findLastIndex(({ open }) => closes(tag, open));
      const block = stack[at];
      if (!block) {
        unbalanced.push({ tag, problem: "close" });
        continue;
      }
      for (const { open } of stack.slice(at + 1))
        unbalanced.push({ tag: open, problem: "kruis", other: tag });
      stack.length = at;
      blocks.push(toBlock(letter, block, placeOf(letter, tag)));
    }
  }
  for (const { open } of stack) unbalanced.push({ tag: open, problem: "open" });
  unbalanced.sort((a, b) => a.tag.source.start - b.tag.source.start);
  blocks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { blocks, unbalanced };
}

function toBlock(letter: Letter, { open, tags }: OpenBlock, end: number): TemplateBlock {
  const starts = tags.map((tag) => placeOf(letter, tag));
  return {
    name: open.name,
    start: starts[0] ?? end,
    end,
    branches: tags.map((tag, i): Branch => ({ tag, start: starts[i] ?? end, end: starts[i + 1] ?? end })),
  };
}
