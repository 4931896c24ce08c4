// SPDX-License-Identifier: EUPL-1.2
import type { Block, PartName, Span } from "../../letter.ts";
import { blockOf } from "./docx-block.ts";
import type { Style } from "./docx-styles.ts";
import type { OfficeField, Paragraph, Piece } from "./paragraph.ts";
import { walkXml } from "./xml.ts";

export interface OdtInput {
  readonly part: string;
  readonly xml: string;
  readonly styles: ReadonlyMap<string, Style>;
  readonly table: number;
}

/** Where paragraphs stand in a file. */
export type Story = "body" | "notes" | "header" | "footer";

interface Open {
  readonly index: number;
  readonly pieces: Piece[];
  readonly cell: NonNullable<Block["cell"]> | undefined;
  readonly page: number;
  readonly style: Style | undefined;
  readonly outline?: number;
  readonly list: number;
  readonly story: Story;
  runs: number;
  allBold: boolean;
  endsInSpace: boolean;
}

interface Whole {
  readonly depth: number;
  readonly at: { start: number; end: number };
  readonly pieces: Piece[];
  readonly field?: OfficeField;
}

const skipped = new Set(
  "text:tracked-changes office:annotation text:note-citation svg:title svg:desc text:ruby-text text:hidden-text text:hidden-paragraph office:forms text:sequence-decls text:variable-decls text:user-field-decls text:table-of-content-source text:table-of-content".split(
    " ",
  ),
);
/** Elements in a paragraph whose text the writer types; all others with text are fields. */
const inline = new Set(
  "text:span text:a text:meta text:ruby text:ruby-base text:p text:h text:note text:note-body".split(" "),
);
const stories: Readonly<Record<string, Story>> = {
  "style:header": "header",
  "style:header-first": "header",
  "style:header-left": "header",
  "style:footer": "footer",
  "style:footer-first": "footer",
  "style:footer-left": "footer",
};

const fieldOf = (name: string, attributes: Readonly<Record<string, string>>): OfficeField | undefined => {
  if (name === "text:placeholder")
    return { syntax: "content-control", name: attributes["text:description"] || "in te vullen", blank: true };
  if (name === "text:database-display")
    return { syntax: "mergefield", name: attributes["text:column-name"] ?? "", blank: false };
  return undefined;
};

/** Tells the pieces of a field its name. A field with data in it is text that a program wrote. */
function nameField({ field, pieces }: Whole): void {
  const shown = pieces.map(({ text }) => text).join("");
  if (field && (field.blank || /^\s*[<«].*[>»]\s*$/u.test(shown)))
    for (const piece of pieces) Object.assign(piece, { field });
}

/** Paragraphs of a file of a text document in reading order, each with the story it belongs to. */
export function scanOdt({ part, xml, styles, table: firstTable }: OdtInput): {
  readonly paragraphs: readonly (Paragraph & { readonly story: Story })[];
  readonly tables: number;
} {
  const done: Open[] = [];
  const stack: string[] = [];
  const paragraphs: Open[] = [];
  const tables: { readonly index: number; row: number; column: number }[] = [];
  const wideRows: number[] = [];
  const spans: (Style | undefined)[] = [];
  const story: Story[] = [part === "content.xml" ? "body" : "header"];
  const fields: Whole[] = [];
  let skipDepth = 0;
  let counted = 0;
  let page = 0;
  let lists = 0;

  const emit = (text: string, at: Span): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || text === "") return;
    const hidden = spans.findLast((style) => style?.hidden !== undefined)?.hidden ?? paragraph.style?.hidden;
    const run = paragraph.runs++;
    if (hidden) return;
    const bold = spans.findLast((style) => style?.bold !== undefined)?.bold ?? paragraph.style?.bold;
    if (text.trim() !== "" && !bold) paragraph.allBold = false;
    const whole = fields[0];
    paragraph.endsInSpace = text.endsWith(" ");
    const piece: Piece = {
      text,
      xml: at,
      run,
      offset: 0,
      locked: whole !== undefined,
      ...(whole ? { whole: whole.at } : {}),
      ...(paragraphs.length > 1 ? { boxed: true } : {}),
    };
    paragraph.pieces.push(piece);
    whole?.pieces.push(piece);
  };

  /** White space in the XML is one space, and none at the start of a paragraph. */
  const emitText = (text: string, start: number, end: number): void => {
    if (text.length !== end - start) {
      emit(text, { start, end });
      return;
    }
    for (const { 0: piece, index } of text.matchAll(/[^ \t\r\n]+(?: [^ \t\r\n]+)*|[ \t\r\n]+/gu)) {
      const at = { start: start + index, end: start + index + piece.length };
      const paragraph = paragraphs.at(-1);
      if (/[^ \t\r\n]/u.test(piece)) emit(piece, at);
      else if (paragraph && paragraph.pieces.length > 0 && !paragraph.endsInSpace) emit(" ", at);
    }
  };

  walkXml(xml, {
    open(name, attributes, start, end) {
      stack.push(name);
      if (skipDepth > 0 || skipped.has(name)) {
        skipDepth++;
        return;
      }
      if (stories[name]) story.push(stories[name]);
      if (name === "text:note-body") story.push("notes");
      if (name === "text:p" || name === "text:h") {
        const table = tables.at(-1);
        const outline = attributes["text:outline-level"];
        paragraphs.push({
          index: counted++,
          pieces: [],
          cell: table && {
            table: table.index,
            row: Math.max(0, table.row),
            column: Math.max(0, table.column),
          },
          page,
          style: styles.get(attributes["text:style-name"] ?? ""),
          ...(name === "text:h" ? { outline: Number(outline ?? 1) - 1 } : {}),
          list: lists,
          story: story.at(-1) ?? "body",
          runs: 0,
          allBold: true,
          endsInSpace: false,
        });
      } else if (name === "text:span") spans.push(styles.get(attributes["text:style-name"] ?? ""));
      else if (name === "text:list") lists++;
      else if (name === "table:table") {
        tables.push({ index: firstTable + wideRows.length, row: -1, column: -1 });
        wideRows.push(0);
      } else if (name === "table:table-row") {
        const table = tables.at(-1);
        if (table) Object.assign(table, { row: table.row + 1, column: -1 });
      } else if (name === "table:table-cell") {
        const table = tables.at(-1);
        if (table && ++table.column === 1)
          wideRows[table.index - firstTable] = (wideRows[table.index - firstTable] ?? 0) + 1;
      } else if (name === "text:s") {
        const paragraph = paragraphs.at(-1);
        emit(" ".repeat(Math.min(200, Number(attributes["text:c"] ?? 1) || 1)), { start, end });
        if (paragraph) paragraph.endsInSpace = false;
      } else if (name === "text:tab") emit("\t", { start, end });
      else if (name === "text:line-break") emit("\n", { start, end });
      else if (name === "text:soft-page-break") page++;
      else if (paragraphs.length > 0 && name.startsWith("text:") && !inline.has(name)) {
        const field = fieldOf(name, attributes);
        fields.push({ depth: stack.length, at: { start, end }, pieces: [], ...(field ? { field } : {}) });
      }
    },
    close(name, _start, end) {
      const depth = stack.length;
      stack.pop();
      if (skipDepth > 0) {
        skipDepth--;
        return;
      }
      const field = fields.at(-1);
      if (field?.depth === depth) {
        field.at.end = end;
        nameField(field);
        fields.pop();
      }
      if (name === "text:p" || name === "text:h") {
        const paragraph = paragraphs.pop();
        if (paragraph) done.push(paragraph);
      } else if (name === "text:span") spans.pop();
      else if (name === "text:list") lists--;
      else if (name === "table:table") tables.pop();
      else if (stories[name] || name === "text:note-body") story.pop();
    },
    text(text, start, end) {
      if (skipDepth === 0) emitText(text, start, end);
    },
  });

  const isData = (table: number): boolean => (wideRows[table - firstTable] ?? 0) >= 2;
  return {
    tables: firstTable + wideRows.length,
    paragraphs: done.map((open) => {
      const as: PartName | undefined = open.story === "footer" ? "footer" : undefined;
      const format = { ...open, ...(open.list > 0 ? { numId: "list", level: open.list - 1 } : {}) };
      return {
        part,
        index: open.index,
        block: blockOf(format, () => true, isData, as),
        pieces: open.pieces,
        page: open.page,
        joinsNext: false,
        story: open.story,
      };
    }),
  };
}
