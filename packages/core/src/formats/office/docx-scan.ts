// SPDX-License-Identifier: EUPL-1.2
import type { Block, PartName, Span } from "../../letter.ts";
import { blockOf, trimEdges } from "./docx-block.ts";
import { followFields } from "./docx-fields.ts";
import type { IsList, Style } from "./docx-styles.ts";
import type { OfficeField, Paragraph, Piece } from "./paragraph.ts";
import { type Attributes, isOn, walkXml } from "./xml.ts";

/** What a part is read with. */
export interface ScanInput {
  readonly part: string;
  readonly xml: string;
  readonly styles: ReadonlyMap<string, Style>;
  readonly isList: IsList;
  /** The part of the letter all of it is, for a footer. */
  readonly as?: PartName;
  /** Number of the first table. */
  readonly table: number;
}

interface Run {
  readonly index: number;
  readonly start: number;
  offset: number;
  hidden: boolean;
  bold: boolean | undefined;
  readonly xml: { start: number; end: number; content: number; properties?: Span };
}

interface Open {
  readonly index: number;
  readonly pieces: Piece[];
  readonly cell: NonNullable<Block["cell"]> | undefined;
  readonly page: number;
  run: Run | undefined;
  runs: number;
  style: Style | undefined;
  numId?: string;
  level?: number;
  outline?: number;
  joinsNext: boolean;
  allBold: boolean;
}

interface Table {
  readonly index: number;
  row: number;
  column: number;
}

/** Elements that hold no text of the letter: a second drawing for old programs, what is deleted, properties as they were. */
const skipped = new Set(
  "mc:Fallback w:del w:moveFrom w:rt w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tcPrChange w:trPrChange".split(
    " ",
  ),
);
const breaks: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "\u00ad",
};

/** The end of an element without content, from the end of its start tag. */
const elementEnd = (xml: string, end: number): number =>
  xml.charAt(end - 2) === "/" ? end : xml.indexOf(">", end) + 1;

/** A content control: what a program or a writer fills in. */
interface Control {
  placeholder: boolean;
  bound: boolean;
  name: string;
}

/** Paragraphs of a part in reading order: a text box comes before the paragraph it is anchored in. */
export function scanDocx({ part, xml, styles, isList, as, table: firstTable }: ScanInput): {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: number;
} {
  const done: { readonly open: Open; readonly joinsNext: boolean }[] = [];
  const stack: string[] = [];
  const paragraphs: Open[] = [];
  const tables: Table[] = [];
  const wideRows: number[] = [];
  const controls: Control[] = [];
  const inserted: string[] = [];
  const fieldOf = new Map<Piece, OfficeField>();
  const fields = followFields((pieces, field) => {
    for (const piece of pieces) fieldOf.set(piece, field);
  });
  let skipDepth = 0;
  let counted = 0;
  let page = 0;
  let tag: Span | undefined;
  let keepsSpace = false;
  let firstOfText = 0;
  let ending = false;
  let propertiesStart = 0;

  const emit = (text: string, at: Span, from?: Span): void => {
    const paragraph = paragraphs.at(-1);
    const run = paragraph?.run;
    if (!paragraph || !run || text === "") return;
    const offset = run.offset;
    run.offset += text.length;
    if (run.hidden || fields.isSilent()) return;
    if (text.trim() !== "" && !(run.bold ?? paragraph.style?.bold)) paragraph.allBold = false;
    const control = controls.findLast(({ placeholder }) => placeholder);
    const whole = fields.whole();
    const piece: Piece = {
      text,
      xml: at,
      run: run.index,
      offset,
      runXml: run.xml,
      locked: whole !== undefined || inserted.length > 0 || controls.some(({ bound }) => bound),
      ...(from ? { tag: from } : {}),
      ...(whole ? { whole } : {}),
      ...(paragraphs.length > 1 ? { boxed: true } : {}),
      ...(control ? { field: { syntax: "content-control", name: control.name || text, blank: true } } : {}),
    };
    paragraph.pieces.push(piece);
    fields.made(piece);
  };

  const openParagraph = (): void => {
    const table = tables.at(-1);
    paragraphs.push({
      index: counted++,
      pieces: [],
      cell: table && { table: table.index, row: Math.max(0, table.row), column: Math.max(0, table.column) },
      page,
      run: undefined,
      runs: 0,
      style: undefined,
      joinsNext: false,
      allBold: true,
    });
  };

  const openProperty = (name: string, attributes: Attributes, parent: string | undefined): void => {
    const paragraph = paragraphs.at(-1);
    const run = paragraph?.run;
    const value = attributes["w:val"];
    const control = controls.at(-1);
    if (control && parent === "w:sdtPr") {
      if (name === "w:showingPlcHdr") control.placeholder = isOn(attributes);
      if (name === "w:dataBinding" || name === "w15:dataBinding") control.bound = true;
      if ((name === "w:alias" || name === "w:tag") && value) control.name ||= value;
      return;
    }
    if (!paragraph) return;
    if (name === "w:pStyle") paragraph.style = styles.get(value ?? "");
    else if (name === "w:numId" && value !== undefined) paragraph.numId = value;
    else if (name === "w:ilvl") paragraph.level = Number(value ?? 0);
    else if (name === "w:outlineLvl") paragraph.outline = Number(value ?? 9);
    else if (run && parent === "w:rPr" && stack.at(-3) === "w:r") {
      if (name === "w:vanish") run.hidden = isOn(attributes);
      else if (name === "w:b") run.bold = isOn(attributes);
      else if (name === "w:rStyle") {
        const style = styles.get(value ?? "");
        run.hidden ||= style?.hidden ?? false;
        run.bold ??= style?.bold;
      }
    }
  };

  walkXml(xml, {
    open(name, attributes, start, end) {
      const parent = stack.at(-1);
      stack.push(name);
      if (skipDepth > 0) {
        skipDepth++;
        return;
      }
      // A deleted paragraph mark is `w:del` among the properties of the mark.
      if (name === "w:del" && parent === "w:rPr") {
        const paragraph = paragraphs.at(-1);
        if (paragraph) paragraph.joinsNext = true;
        return;
      }
      if (skipped.has(name)) {
        skipDepth = 1;
        return;
      }
      const paragraph = paragraphs.at(-1);
      const run = paragraph?.run;
      if (name === "w:p") openParagraph();
      else if (name === "w:r" && paragraph)
        paragraph.run = {
          index: paragraph.runs++,
          start,
          offset: 0,
          hidden: paragraph.style?.hidden ?? false,
          bold: undefined,
          xml: { start, end, content: end },
        };
      else if (name === "w:t" && run) {
        tag = { start, end };
        keepsSpace = attributes["xml:space"] === "preserve";
        firstOfText = paragraph?.pieces.length ?? 0;
      } else if (name === "w:tbl") {
        tables.push({ index: firstTable + wideRows.length, row: -1, column: -1 });
        wideRows.push(0);
      } else if (name === "w:tr") {
        const table = tables.at(-1);
        if (table) {
          table.row++;
          table.column = -1;
        }
      } else if (name === "w:tc") {
        const table = tables.at(-1);
        if (table && ++table.column === 1)
          wideRows[table.index - firstTable] = (wideRows[table.index - firstTable] ?? 0) + 1;
      } else if (name === "w:sdt") controls.push({ placeholder: false, bound: false, name: "" });
      else if ((name === "w:ins" || name === "w:moveTo") && parent !== "w:rPr" && parent !== "w:trPr")
        inserted.push(name);
      else if (name === "w:fldSimple") fields.simple(attributes["w:instr"] ?? "", start);
      else if (name === "w:fldChar" && run) {
        const type = attributes["w:fldCharType"];
        if (type === "begin") fields.begin(run.start);
        else if (type === "separate") fields.separate();
      } else if (name === "w:lastRenderedPageBreak" || (name === "w:br" && attributes["w:type"] === "page"))
        page++;
      if (name in breaks && parent === "w:r") emit(breaks[name] ?? "", { start, end: elementEnd(xml, end) });
      else openProperty(name, attributes, parent);
      if (name === "w:fldChar" && attributes["w:fldCharType"] === "end") ending = true;
      if (name === "w:rPr" && parent === "w:r") propertiesStart = start;
    },
    close(name, _start, end) {
      stack.pop();
      if (skipDepth > 0) {
        skipDepth--;
        return;
      }
      const paragraph = paragraphs.at(-1);
      const run = paragraph?.run;
      if (name === "w:p" && paragraph) {
        paragraphs.pop();
        done.push({ open: paragraph, joinsNext: paragraph.joinsNext });
      } else if (name === "w:r" && paragraph && run) {
        run.xml.end = end;
        if (ending) fields.end(end);
        ending = false;
        paragraph.run = undefined;
      } else if (name === "w:rPr" && run && stack.at(-1) === "w:r")
        Object.assign(run.xml, { properties: { start: propertiesStart, end }, content: end });
      else if (name === "w:t") {
        if (!keepsSpace && paragraph) trimEdges(paragraph.pieces, firstOfText);
        tag = undefined;
      } else if (name === "w:tbl") tables.pop();
      else if (name === "w:sdt") controls.pop();
      else if (name === "w:fldSimple") fields.end(end);
      else if (name === inserted.at(-1) && stack.at(-1) !== "w:rPr" && stack.at(-1) !== "w:trPr")
        inserted.pop();
    },
    text(text, start, end) {
      if (skipDepth > 0) return;
      if (stack.at(-1) === "w:instrText") fields.code(text);
      else if (tag && stack.at(-1) === "w:t") emit(text.replaceAll(/[\t\n\r]/gu, " "), { start, end }, tag);
    },
  });

  const isData = (table: number): boolean => (wideRows[table - firstTable] ?? 0) >= 2;
  return {
    tables: firstTable + wideRows.length,
    paragraphs: done.map(({ open, joinsNext }) => ({
      part,
      index: open.index,
      block: blockOf(open, isList, isData, as),
      pieces: open.pieces.map((piece) => {
        const field = fieldOf.get(piece) ?? piece.field;
        return field ? { ...piece, field } : piece;
      }),
      page: open.page,
      joinsNext,
    })),
  };
}
