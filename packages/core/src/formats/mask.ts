// SPDX-License-Identifier: EUPL-1.2
import type { Placeholder } from "./placeholders.ts";

/** Stands in a masked source for each unit of a field. */
export const fieldMark = "\uE000";
/** Stands in a masked source for each unit of a tag or comment between other text. */
export const tagMark = "\uE001";

const lineEnds = new Set(["\n", "\r", ""]);

/** Nothing but white space on its line. Looks no further than the first other unit, so that a long line costs no more than its length. */
function isAlone(source: string, { start, end }: Placeholder): boolean {
  let before = start - 1;
  while (before >= 0 && /[^\S\n\r]/u.test(source.charAt(before))) before--;
  let after = end;
  while (after < source.length && /[^\S\n\r]/u.test(source.charAt(after))) after++;
  return lineEnds.has(source.charAt(before)) && lineEnds.has(source.charAt(after));
}

/**
 * The source with every placeholder replaced by marks of the same length, so that a parser of the format around it sees
 * ordinary letters and all offsets stay. A tag alone on its line becomes a blank line. `hidden` spans become blanks.
 */
export function maskPlaceholders(
  source: string,
  placeholders: readonly Placeholder[],
  hidden: readonly { readonly start: number; readonly end: number }[] = [],
): string {
  const pieces: string[] = [];
  let at = 0;
  const blank = (start: number, end: number): string => source.slice(start, end).replaceAll(/[^\n\r]/gu, " ");
  const parts = [
    ...hidden.map(({ start, end }) => ({
      start,
      end,
      mask: () => blank(start, end).padEnd(end - start, " "),
    })),
    ...placeholders.map((placeholder) => ({
      start: placeholder.start,
      end: placeholder.end,
      mask: () => {
        const length = placeholder.end - placeholder.start;
        if (placeholder.type === "field") return fieldMark.repeat(length);
        return isAlone(source, placeholder) ? " ".repeat(length) : tagMark.repeat(length);
      },
    })),
  ].sort((a, b) => a.start - b.start);
  for (const { start, end, mask } of parts) {
    if (start < at) continue;
    pieces.push(source.slice(at, start), mask());
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}
