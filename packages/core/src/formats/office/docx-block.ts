// SPDX-License-Identifier: EUPL-1.2
import type { Block, PartName } from "../../letter.ts";
import type { OpenBlock } from "../draft-builder.ts";
import { headingOf, type IsList, type Style } from "./docx-styles.ts";
import type { Piece } from "./paragraph.ts";
import { partOfStyle } from "./style-parts.ts";

/** What a paragraph says of itself. */
export interface ParagraphFormat {
  readonly style: Style | undefined;
  readonly numId?: string;
  readonly level?: number;
  readonly outline?: number;
  readonly cell: NonNullable<Block["cell"]> | undefined;
  readonly allBold: boolean;
}

/** The block of a paragraph: by its outline level or style a heading, by its numbering a list item, by its place a cell. */
export function blockOf(
  { style, numId = style?.numId, level = style?.level ?? 0, outline, cell, allBold }: ParagraphFormat,
  isList: IsList,
  isData: (table: number) => boolean,
  as: PartName | undefined,
): OpenBlock {
  const part = as ?? (style ? partOfStyle(style.name) : undefined);
  const rest = { ...(allBold ? { strong: true } : {}), ...(part ? { part } : {}) };
  const heading = outline === undefined ? style?.heading : headingOf(String(outline));
  if (heading !== undefined) return { kind: "heading", depth: heading, ...rest };
  if (numId !== undefined && isList(numId, level)) return { kind: "listItem", depth: level + 1, ...rest };
  if (cell && isData(cell.table)) return { kind: "tableCell", depth: 0, cell, ...rest };
  return { kind: "paragraph", depth: 0, ...rest };
}

/** Without `xml:space="preserve"` white space at both ends of a text element is not shown. */
export function trimEdges(pieces: Piece[], from: number): void {
  const cut = (at: number, start: number, end: number): void => {
    const piece = pieces[at];
    if (!piece) return;
    const linear = piece.text.length === piece.xml.end - piece.xml.start;
    if (start >= piece.text.length - end) pieces.splice(at, 1);
    else if (linear && start + end > 0)
      pieces[at] = {
        ...piece,
        text: piece.text.slice(start, piece.text.length - end),
        xml: { start: piece.xml.start + start, end: piece.xml.end - end },
        offset: piece.offset + start,
      };
  };
  const last = pieces.length - 1;
  const trailing = /[ \t\r\n]*$/u.exec(pieces[last]?.text ?? "")?.[0].length ?? 0;
  if (last >= from) cut(last, 0, trailing);
  const leading = /^[ \t\r\n]*/u.exec(pieces[from]?.text ?? "")?.[0].length ?? 0;
  if (pieces.length > from) cut(from, leading, 0);
}
