// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../letter.ts";

interface Line {
  readonly start: number;
  readonly end: number;
}

/** From this length a line that ends without a full stop is taken to be wrapped, not ended. */
const wrapWidth = 55;

const trimmed = (text: string, { start, end }: Line): Line => {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
};

function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(/\r\n|\n|\r/gu)) {
    lines.push(trimmed(text, { start: at, end: start + match.index }));
    at = start + match.index + match[0].length;
  }
  lines.push(trimmed(text, { start: at, end }));
  return lines.filter((line) => line.end > line.start);
}

const label = /^[\p{Lu}][\p{L}()/ -]{1,30}\s*:/u;

/** True when the second line goes on with the sentence of the first. */
function goesOn(first: string, second: string): boolean {
  if (
    label.test(second) ||
    /^(?:geachte|beste|met (?:vriendelijke|hartelijke) groet|hoogachtend)/iu.test(second)
  )
    return false;
  if (label.test(first) && first.length < wrapWidth && /^\p{Lu}/u.test(second)) return false;
  if (/[-,]$/u.test(first) && first.length >= 30) return true;
  if (/^\p{Ll}/u.test(second) && !/[.?!:]$/u.test(first)) return !/^(?:geachte|beste)/iu.test(first);
  return first.length >= wrapWidth;
}

/**
 * A paragraph with line ends inside is one paragraph when its lines are wrapped prose, and several blocks of kind `line`
 * when they are lines of an address, a letterhead or a list of labels. Other blocks stay one.
 */
export function splitBlock(text: string, block: Block): readonly Block[] {
  const lines = linesOf(text, block.start, block.end);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return [];
  if (lines.length === 1 || (block.kind !== "paragraph" && block.kind !== "quote"))
    return [{ ...block, start: first.start, end: last.end }];
  const groups: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    const previous = lines[i - 1];
    if (
      group &&
      previous &&
      goesOn(text.slice(previous.start, previous.end), text.slice(line.start, line.end))
    )
      groups[groups.length - 1] = { start: group.start, end: line.end };
    else groups.push(line);
  }
  const isProse = (group: Line): boolean =>
    /[.?!]$/u.test(text.slice(group.start, group.end)) && group.end - group.start > 25;
  return groups.map((group) => ({
    ...block,
    ...group,
    kind: groups.length > 1 && !isProse(group) ? "line" : block.kind,
  }));
}
