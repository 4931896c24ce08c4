// SPDX-License-Identifier: EUPL-1.2

import type { RunXml, Span } from "../../letter.ts";
import type { OpenBlock } from "../draft-builder.ts";

/** A field of a word processor: its text is taken as one, and it may be what a template fills in. */
export interface OfficeField {
  readonly syntax: "mergefield" | "content-control";
  readonly name: string;
  readonly blank: boolean;
}

/** A piece of text as it stands in a part; the projection gives it a place in the source. */
export interface Piece {
  text: string;
  readonly xml: Span;
  readonly run: number;
  readonly offset: number;
  readonly runXml?: RunXml;
  readonly tag?: Span;
  readonly whole?: Span;
  readonly locked: boolean;
  readonly boxed?: boolean;
  readonly field?: OfficeField;
}

/** A paragraph as it stands in a part. */
export interface Paragraph {
  readonly part: string;
  /** Which paragraph of the part, from 0. */
  readonly index: number;
  readonly block: OpenBlock;
  readonly pieces: readonly Piece[];
  readonly page: number;
  /** Its end mark is deleted: the next paragraph goes on in this one. */
  readonly joinsNext: boolean;
}

/** What a line of a header says, but for the number of the page. */
const shownText = ({ pieces }: Paragraph): string =>
  pieces
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\d+/gu, "0")
    .trim();

/** Headers and footers without the lines that were said before. */
export function dropRepeated(
  paragraphs: readonly Paragraph[],
  seen: Set<string> = new Set(),
): readonly Paragraph[] {
  return paragraphs.filter((paragraph) => {
    const text = shownText(paragraph);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
