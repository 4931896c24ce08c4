// SPDX-License-Identifier: EUPL-1.2
import { QuoteType, Tokenizer } from "htmlparser2";
import { draftBuilder, type OpenBlock } from "./draft-builder.ts";
import { maskPlaceholders } from "./mask.ts";
import type { Reader } from "./reader.ts";

const blockElements = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const skippedElements = new Set([
  "head",
  "script",
  "style",
  "template",
  "svg",
  "math",
  "noscript",
  "object",
  "title",
  "select",
  "textarea",
]);
const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

interface Element {
  readonly name: string;
  readonly skipped: boolean;
  readonly linkStart?: number;
  readonly target?: string;
  table?: number;
  row?: number;
  column?: number;
}

const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Reads HTML as a stream of tags, so that fragments and templates with loose ends are read as well as whole pages. */
export const readHtml: Reader = (source, { placeholders, frontMatterEnd, frontMatter, template }) => {
  const masked = maskPlaceholders(
    source,
    placeholders,
    frontMatterEnd > 0 ? [{ start: 0, end: frontMatterEnd }] : [],
  );
  const builder = draftBuilder({ format: "html", source, masked, placeholders, space: "collapse" });
  const stack: Element[] = [];
  let tables = 0;
  let name = "";
  let tagStart = 0;
  let attribute = "";
  let attributes: Record<string, string> = {};
  let value = "";

  const isSkipped = (): boolean => stack.at(-1)?.skipped ?? false;
  const nearest = (wanted: string): Element | undefined =>
    stack.findLast((element) => element.name === wanted);

  const blockFor = (): OpenBlock => {
    const heading = stack.findLast((element) => /^h[1-6]$/u.test(element.name));
    if (heading) return { kind: "heading", depth: Number(heading.name.charAt(1)) };
    const at = stack.findLastIndex((element) => element.name === "td" || element.name === "th");
    const list = stack.findLastIndex((element) => element.name === "li");
    if (at > list) {
      const cell = stack[at];
      const rows = tableSize(cell?.table ?? 0);
      // A table of one column or one row is layout, not data.
      if (rows)
        return {
          kind: "tableCell",
          depth: 0,
          cell: { table: cell?.table ?? 0, row: cell?.row ?? 0, column: cell?.column ?? 0 },
        };
    }
    if (list >= 0)
      return {
        kind: "listItem",
        depth: Math.max(1, stack.filter(({ name: n }) => n === "ul" || n === "ol").length),
      };
    return nearest("blockquote") ? { kind: "quote", depth: 0 } : { kind: "paragraph", depth: 0 };
  };

  const shapes = tableShapes(masked);
  const tableSize = (table: number): boolean => shapes[table] ?? false;

  const openElement = (end: number, selfClosing: boolean): void => {
    const skipped =
      isSkipped() ||
      skippedElements.has(name) ||
      hidden.test(attributes.style ?? "") ||
      "hidden" in attributes;
    if (!skipped) {
      if (name === "br") builder.atom("\n", tagStart, end);
      if (name === "img") {
        const at = builder.length();
        builder.link({ start: at, end: at, target: attributes.alt ?? "", image: true });
      }
      if (name === "table") tables++;
    }
    if (!voidElements.has(name) && !selfClosing) {
      const row = nearest("tr");
      const table = nearest("table");
      const element: Element = {
        name,
        skipped,
        ...(name === "a" ? { linkStart: builder.length(), target: attributes.href ?? "" } : {}),
        ...(name === "table" ? { table: tables - 1, row: -1 } : {}),
      };
      if (name === "tr" && table) {
        table.row = (table.row ?? -1) + 1;
        element.table = table.table ?? 0;
        element.row = table.row;
        element.column = -1;
      }
      if ((name === "td" || name === "th") && row) {
        row.column = (row.column ?? -1) + 1;
        element.table = row.table ?? 0;
        element.row = row.row ?? 0;
        element.column = row.column;
      }
      stack.push(element);
    }
    if (!skipped && blockElements.has(name)) builder.open(blockFor());
  };

  const closeElement = (closed: string): void => {
    const at = stack.findLastIndex((element) => element.name === closed);
    if (at < 0) return;
    const element = stack[at];
    stack.length = at;
    if (!element || element.skipped) return;
    if (element.linkStart !== undefined)
      builder.link({
        start: element.linkStart,
        end: builder.length(),
        target: element.target ?? "",
        image: false,
      });
    if (blockElements.has(closed)) builder.open(blockFor());
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = masked.slice(start, end).toLowerCase();
        tagStart = start - 1;
        attributes = {};
      },
      onopentagend: (end) => openElement(end + 1, false),
      onselfclosingtag: (end) => openElement(end + 1, false),
      onclosetag: (start, end) => closeElement(masked.slice(start, end).toLowerCase().trim()),
      onattribname(start, end) {
        attribute = masked.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value += source.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend(quote) {
        attributes[attribute] = quote === QuoteType.NoValue ? "" : value;
      },
      oncomment(start, end, offset) {
        builder.suppress(masked.slice(start, end - offset), start - 4, end + 1);
      },
      ontext(start, end) {
        if (!isSkipped()) builder.text(start, end);
      },
      ontextentity(code, end) {
        if (isSkipped()) return;
        const start = masked.lastIndexOf("&", end - 1);
        builder.atom(String.fromCodePoint(code), start, end);
      },
      oncdata: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  builder.open({ kind: "paragraph", depth: 0 });
  tokenizer.write(masked);
  tokenizer.end();
  return builder.finish({ frontMatter, template });
};

/** For each table in order of its start tag: whether it has two rows with two cells, so that it holds data. */
function tableShapes(masked: string): readonly boolean[] {
  const shapes: { rows: number; cells: number }[] = [];
  const open: number[] = [];
  for (const { 1: closing, 2: name } of masked.matchAll(/<(\/?)(table|tr|td|th)\b/giu)) {
    const kind = name?.toLowerCase();
    if (kind === "table") {
      if (closing) open.pop();
      else {
        open.push(shapes.length);
        shapes.push({ rows: 0, cells: 0 });
      }
      continue;
    }
    const shape = shapes[open.at(-1) ?? -1];
    if (!shape || closing) continue;
    if (kind === "tr") shape.cells = 0;
    else {
      shape.cells++;
      if (shape.cells === 2) shape.rows++;
    }
  }
  return shapes.map(({ rows }) => rows >= 2);
}
