// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../letter.ts";
import { draftBuilder } from "./draft-builder.ts";
import { maskPlaceholders } from "./mask.ts";
import type { Reader } from "./reader.ts";

/** A list marker at the start of a line: dash, bullet, number or letter. */
const marker = /^(\s*)([-*•·–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)/u;

interface Chunk {
  readonly kind: Block["kind"];
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into paragraphs (blank lines apart) and list items. */
function* chunks(text: string): Generator<Chunk> {
  let open: Chunk | undefined;
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/gu)) {
    const [whole = "", line = ""] = match;
    if (whole === "") break;
    const start = match.index;
    const end = start + line.length;
    if (line.trim() === "") {
      if (open) yield open;
      open = undefined;
      continue;
    }
    const item = marker.exec(line);
    if (item) {
      if (open) yield open;
      open = {
        kind: "listItem",
        depth: (item[1]?.length ?? 0) >= 2 ? 2 : 1,
        start: start + item[0].length,
        end,
      };
    } else if (open?.kind === "listItem" && !/^\s/u.test(line) && !/^\p{Ll}/u.test(line)) {
      yield open;
      open = { kind: "paragraph", depth: 0, start, end };
    } else open = open ? { ...open, end } : { kind: "paragraph", depth: 0, start, end };
  }
  if (open) yield open;
}

/** A line on its own that names what follows: short, a capital in front, no full stop, running text below. */
function isHeading(text: string, next: string | undefined): boolean {
  if (/[\r\n]/u.test(text) || text.length > 90 || next === undefined) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(text) || /[.,:;]$|@|www\.|^(?:geachte|beste|hoogachtend|met )/iu.test(text))
    return false;
  if (/^[\p{Lu}][\p{L} ]{1,25}\s*:\s/u.test(text)) return false;
  return text.split(/\s+/u).length <= 12 && (/[.?!:;]\s*$/u.test(next) || next.length > 80);
}

/** Reads plain text: paragraphs between blank lines, list items, and short lines above a paragraph as headings. */
export const readText: Reader = (source, { placeholders, frontMatterEnd, frontMatter, template }) => {
  const masked = maskPlaceholders(
    source,
    placeholders,
    frontMatterEnd > 0 ? [{ start: 0, end: frontMatterEnd }] : [],
  );
  const builder = draftBuilder({ format: "text", source, masked, placeholders, space: "keep" });
  const all = [...chunks(masked)];
  for (const [i, { kind, depth, start, end }] of all.entries()) {
    const following = all[i + 1];
    const heading =
      kind === "paragraph" &&
      isHeading(source.slice(start, end).trim(), following && source.slice(following.start, following.end));
    builder.open(heading ? { kind: "heading", depth: 1 } : { kind, depth });
    builder.text(start, end);
  }
  return builder.finish({ frontMatter, template });
};
