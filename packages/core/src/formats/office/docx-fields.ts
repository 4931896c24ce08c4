// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../../letter.ts";
import type { OfficeField, Piece } from "./paragraph.ts";

/** What a complex field is while it is read: `fldChar begin`, its code, `separate`, its result, `end`. */
interface Open {
  code: string;
  inResult: boolean;
  /** Filled in when the field ends, so that pieces made before know it. */
  readonly whole: { start: number; end: number };
  readonly pieces: Piece[];
}

/** Follows the fields of a part; they may be nested and may go on over paragraphs. */
export interface Fields {
  begin(start: number): void;
  code(text: string): void;
  separate(): void;
  end(end: number): void;
  /** A field in one element: `w:fldSimple`. */
  simple(code: string, start: number): void;
  /** Text of a field code, or of a table of contents, which only repeats headings. */
  isSilent(): boolean;
  /** The outermost field the text is in, or undefined. */
  whole(): Span | undefined;
  /** Tells that a piece was made inside the field. */
  made(piece: Piece): void;
}

const mergeName = /^\s*MERGEFIELD\s+(?:"([^"]+)"|(\S+))/iu;
const repeats = /^\s*(?:TOC|INDEX|TOA|RD|XE|TC)\b/iu;

/** A merge field that still shows its name is to be filled in; one that shows other text is text that a program wrote. */
function toField(code: string, pieces: readonly Piece[]): OfficeField | undefined {
  const name = mergeName.exec(code);
  const shown = pieces.map(({ text }) => text).join("");
  return name && /^\s*«.*»\s*$/u.test(shown)
    ? { syntax: "mergefield", name: name[1] ?? name[2] ?? "", blank: false }
    : undefined;
}

export function followFields(replace: (pieces: readonly Piece[], field: OfficeField) => void): Fields {
  const stack: Open[] = [];
  const finish = (end: number): void => {
    const field = stack.pop();
    if (!field) return;
    field.whole.end = Math.max(field.whole.start, end);
    const known = toField(field.code, field.pieces);
    if (known) replace(field.pieces, known);
  };
  return {
    begin: (start) => stack.push({ code: "", inResult: false, whole: { start, end: start }, pieces: [] }),
    simple: (code, start) => stack.push({ code, inResult: true, whole: { start, end: start }, pieces: [] }),
    code(text) {
      const field = stack.at(-1);
      if (field && !field.inResult) field.code += text;
    },
    separate() {
      const field = stack.at(-1);
      if (field) field.inResult = true;
    },
    end: finish,
    isSilent: () => stack.some(({ inResult, code }) => !inResult || repeats.test(code)),
    whole: () => stack[0]?.whole,
    made: (piece) => {
      for (const { pieces } of stack) pieces.push(piece);
    },
  };
}
