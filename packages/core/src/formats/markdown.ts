// SPDX-License-Identifier: EUPL-1.2
import type { Nodes, Parents } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { alignMarkdown } from "./align-markdown.ts";
import { type DraftBuilder, draftBuilder, type OpenBlock } from "./draft-builder.ts";
import { maskPlaceholders } from "./mask.ts";
import type { Reader } from "./reader.ts";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

interface Place {
  readonly masked: string;
  readonly builder: DraftBuilder;
  /** Source offset behind what was read last: nodes made by a transform have no position of their own. */
  cursor: number;
  tables: number;
}

const startOf = (node: Nodes, place: Place): number => node.position?.start.offset ?? place.cursor;
const endOf = (node: Nodes, place: Place): number => node.position?.end.offset ?? place.cursor;

/** Only strong text, so that it looks like a heading. */
const isStrong = (node: Parents): boolean =>
  node.children.length === 1 && node.children[0]?.type === "strong";

function inline(node: Nodes, place: Place): void {
  switch (node.type) {
    case "text": {
      const from = startOf(node, place);
      place.cursor = alignMarkdown(place.masked, from, node.value, place.builder);
      return;
    }
    case "inlineCode": {
      const start = startOf(node, place);
      const end = endOf(node, place);
      const from = place.masked.indexOf(node.value, start);
      if (from >= 0 && from < end) place.builder.text(from, from + node.value.length);
      else place.builder.atom(node.value, start, end);
      place.cursor = end;
      return;
    }
    case "break": {
      const start = startOf(node, place);
      place.builder.atom("\n", start, endOf(node, place));
      place.cursor = endOf(node, place);
      return;
    }
    case "html": {
      const start = startOf(node, place);
      const comment = /^<!--([\s\S]*?)-->/u.exec(node.value)?.[1];
      if (comment !== undefined) place.builder.suppress(comment, start, endOf(node, place));
      if (/^<br\b/iu.test(node.value)) place.builder.atom("\n", start, endOf(node, place));
      place.cursor = endOf(node, place);
      return;
    }
    case "image":
    case "imageReference": {
      const at = place.builder.length();
      place.builder.link({
        start: at,
        end: at,
        target: node.type === "image" ? node.url : node.identifier,
        image: true,
      });
      place.cursor = endOf(node, place);
      return;
    }
    case "link":
    case "linkReference": {
      const start = place.builder.length();
      place.cursor = startOf(node, place);
      for (const child of node.children) inline(child, place);
      const target = node.type === "link" ? node.url : node.identifier;
      place.builder.link({ start, end: place.builder.length(), target, image: false });
      if (node.position) place.cursor = endOf(node, place);
      return;
    }
    default:
      if ("children" in node) {
        place.cursor = startOf(node, place);
        for (const child of node.children) inline(child, place);
      }
      if (node.position) place.cursor = endOf(node, place);
  }
}

function leaf(node: Parents, block: OpenBlock, place: Place): void {
  place.builder.open(isStrong(node) ? { ...block, strong: true } : block);
  place.cursor = startOf(node, place);
  for (const child of node.children) inline(child, place);
  place.builder.close();
}

function flow(node: Nodes, context: OpenBlock, place: Place): void {
  switch (node.type) {
    case "paragraph":
      leaf(node, context, place);
      return;
    case "heading":
      leaf(node, { kind: "heading", depth: node.depth }, place);
      return;
    case "list":
      for (const item of node.children)
        for (const child of item.children)
          flow(
            child,
            { kind: "listItem", depth: context.kind === "listItem" ? context.depth + 1 : 1 },
            place,
          );
      return;
    case "blockquote":
      for (const child of node.children)
        flow(child, context.kind === "listItem" ? context : { kind: "quote", depth: 0 }, place);
      return;
    case "table": {
      const table = place.tables++;
      for (const [row, line] of node.children.entries())
        for (const [column, cell] of line.children.entries())
          leaf(cell, { kind: "tableCell", depth: 0, cell: { table, row, column } }, place);
      return;
    }
    case "html": {
      const start = startOf(node, place);
      for (const { 0: whole, 1: comment = "", index } of node.value.matchAll(/<!--([\s\S]*?)-->/gu))
        place.builder.suppress(comment, start + index, start + index + whole.length);
      return;
    }
    case "code": {
      // Indented text is an address more often than code; fenced text is no letter text.
      const start = startOf(node, place);
      if (/^[`~]/u.test(place.masked.slice(start).trimStart())) return;
      for (const { 0: line, index } of place.masked.slice(start, endOf(node, place)).matchAll(/[^\r\n]+/gu)) {
        const from = start + index + (line.length - line.trimStart().length);
        place.builder.open({ kind: "line", depth: 0 });
        place.builder.text(from, start + index + line.trimEnd().length);
      }
      place.builder.close();
      return;
    }
    default:
      if ("children" in node) for (const child of node.children) flow(child, context, place);
  }
}

/** Stands for the `<` of a comment that never ends, which would make the parser read to the end again and again. */
const looseMark = "\uE002";

function withoutLooseComments(masked: string): string {
  const lastEnd = masked.lastIndexOf("-->");
  return masked.slice(0, lastEnd + 1) + masked.slice(lastEnd + 1).replaceAll("<!--", `${looseMark}!--`);
}

/** Reads Markdown (CommonMark with GitHub's tables) through remark, with exact places for every unit of text. */
export const readMarkdown: Reader = (source, { placeholders, frontMatterEnd, frontMatter, template }) => {
  const masked = withoutLooseComments(
    maskPlaceholders(source, placeholders, frontMatterEnd > 0 ? [{ start: 0, end: frontMatterEnd }] : []),
  );
  const builder = draftBuilder({ format: "markdown", source, masked, placeholders, space: "keep" });
  const place: Place = { masked, builder, cursor: 0, tables: 0 };
  const tree = parser.parse(masked);
  // Transforms of remark-gfm run inside parse: links it makes of bare addresses have no position.
  flow(tree, { kind: "paragraph", depth: 0 }, place);
  return builder.finish({ frontMatter, template });
};
