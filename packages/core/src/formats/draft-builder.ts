// SPDX-License-Identifier: EUPL-1.2
import type { Block, ControlTag, Draft, Field, Format, FrontMatter, Link, Suppression } from "../letter.ts";
import type { Segment } from "../source-map.ts";
import { fieldType } from "./field-names.ts";
import { fieldMark, tagMark } from "./mask.ts";
import type { Placeholder } from "./placeholders.ts";
import { splitBlock } from "./split-block.ts";
import { readSuppression } from "./suppression.ts";

/** A block as a reader opens it; the builder fills in the place. */
export type OpenBlock = Omit<Block, "start" | "end">;

export interface DraftBuilder {
  /** Source units that are text as they stand; masked fields are put back, tags left out. */
  text(start: number, end: number): void;
  /** `text` that stands for a piece of source of another form: an entity, an escape, a line break element. */
  atom(text: string, start: number, end: number): void;
  /** Ends the open block, if any, and opens another. */
  open(block: OpenBlock): void;
  /** Ends the open block. */
  close(): void;
  /** Length of the text so far. */
  length(): number;
  link(link: Link): void;
  suppress(comment: string, start: number, end: number): void;
  finish(rest: { readonly frontMatter: FrontMatter; readonly template: boolean }): Draft;
}

interface Input {
  readonly format: Format;
  readonly source: string;
  readonly masked: string;
  readonly placeholders: readonly Placeholder[];
  /** How white space is read: as it stands, or runs become one space. */
  readonly space: "keep" | "collapse";
}

const separator = "\n\n";

/** Builds a draft from a masked source, block by block. */
export function draftBuilder({ format, source, masked, placeholders, space }: Input): DraftBuilder {
  const done: string[] = [];
  let doneLength = 0;
  let open = "";
  let lastUnit = "";
  const segments: Segment[] = [];
  const blocks: Block[] = [];
  const fields: Field[] = [];
  const tags: ControlTag[] = [];
  const links: Link[] = [];
  const comments: {
    readonly rule: string;
    readonly reason: string;
    readonly at: number;
    readonly start: number;
    readonly end: number;
  }[] = [];
  let current: OpenBlock | undefined;
  let next = 0;

  const length = (): number => doneLength + open.length;

  const push = (piece: string, start: number, end: number): void => {
    const last = segments.at(-1);
    const linear = piece.length === end - start;
    const from = length();
    open += piece;
    lastUnit = piece.at(-1) ?? lastUnit;
    if (
      linear &&
      last &&
      last.textEnd === from &&
      last.sourceEnd === start &&
      last.textEnd - last.text === last.sourceEnd - last.source
    )
      segments[segments.length - 1] = { ...last, textEnd: length(), sourceEnd: end };
    else segments.push({ text: from, textEnd: length(), source: start, sourceEnd: end });
  };

  /** Tags and comments are passed in order of the source, wherever the reader is. */
  const passTags = (until: number): void => {
    for (
      let placeholder = placeholders[next];
      placeholder && placeholder.start < until;
      placeholder = placeholders[next]
    ) {
      next++;
      const { start, end } = placeholder;
      if (placeholder.type === "comment") suppress(placeholder.name, start, end);
      if (placeholder.type === "tag")
        tags.push({
          at: length(),
          source: { start, end },
          text: source.slice(start, end),
          role: placeholder.role ?? "single",
          name: placeholder.name,
        });
    }
  };

  const suppress = (comment: string, start: number, end: number): void => {
    const read = readSuppression(comment);
    if (read) comments.push({ ...read, at: length(), start, end });
  };

  const addField = (placeholder: Placeholder): void => {
    const from = length();
    push(source.slice(placeholder.start, placeholder.end), placeholder.start, placeholder.end);
    fields.push({
      start: from,
      end: length(),
      syntax: placeholder.syntax,
      name: placeholder.name,
      type: fieldType(placeholder.name),
      blank: placeholder.blank ?? false,
    });
  };

  const addPlain = (start: number, end: number): void => {
    if (space === "keep") {
      if (end > start) push(source.slice(start, end), start, end);
      return;
    }
    for (const { 0: piece, index } of masked.slice(start, end).matchAll(/\s+|\S+/gu)) {
      const from = start + index;
      if (piece.trim() !== "") push(piece, from, from + piece.length);
      else if (open !== "" && !/\s/u.test(lastUnit)) push(" ", from, from + piece.length);
    }
  };

  const addText = (start: number, end: number): void => {
    for (let at = start; at < end; ) {
      const unit = masked.charAt(at);
      if (unit !== fieldMark && unit !== tagMark) {
        let stop = at;
        while (stop < end && masked.charAt(stop) !== fieldMark && masked.charAt(stop) !== tagMark) stop++;
        addPlain(at, stop);
        at = stop;
        continue;
      }
      passTags(at);
      const placeholder =
        placeholders[next]?.start === at
          ? placeholders[next]
          : placeholders.find((p) => p.start <= at && at < p.end);
      if (!placeholder) {
        at++;
        continue;
      }
      if (placeholder.type === "field") {
        if (placeholders[next] === placeholder) next++;
        addField(placeholder);
      } else {
        // A tag between two words must not glue them together.
        if (
          open !== "" &&
          /[\p{L}\p{N}}\]»]/u.test(lastUnit) &&
          /[\p{L}\p{N}]/u.test(source.charAt(placeholder.end))
        )
          push(" ", placeholder.start, placeholder.end);
        passTags(placeholder.end);
      }
      at = placeholder.end;
    }
  };

  const close = (): void => {
    if (!current) return;
    const block = current;
    current = undefined;
    if (open.trim() === "") {
      // An empty block leaves nothing behind.
      while ((segments.at(-1)?.textEnd ?? 0) > doneLength) segments.pop();
      open = "";
      return;
    }
    for (const piece of splitBlock(open, { ...block, start: 0, end: open.length }))
      blocks.push({ ...piece, start: piece.start + doneLength, end: piece.end + doneLength });
    done.push(open, separator);
    doneLength += open.length + separator.length;
    open = "";
  };

  return {
    text: (start, end) => {
      current ??= { kind: "paragraph", depth: 0 };
      passTags(start);
      addText(start, end);
    },
    atom: (piece, start, end) => {
      current ??= { kind: "paragraph", depth: 0 };
      passTags(start);
      push(piece, start, end);
    },
    open: (block) => {
      close();
      current = block;
    },
    close,
    length,
    link: (link) => links.push(link),
    suppress,
    finish: (rest) => {
      close();
      passTags(Number.POSITIVE_INFINITY);
      return {
        format,
        text: done.slice(0, -1).join(""),
        source,
        map: { segments },
        blocks,
        fields,
        tags,
        links,
        suppressions: comments.map(({ rule, reason, at, start, end }): Suppression => {
          const block =
            blocks.find((b) => b.end > at && b.start >= at) ??
            blocks.find((b) => b.start <= at && at <= b.end);
          return { rule, reason, start: block?.start ?? at, end: block?.end ?? at, source: { start, end } };
        }),
        ...rest,
      };
    },
  };
}
