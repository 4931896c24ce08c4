// SPDX-License-Identifier: EUPL-1.2
import type { Span, TokenKind } from "../letter.ts";
import {
  classAt,
  DIGIT,
  INVISIBLE,
  isWordClass,
  LETTER,
  MARK,
  PUNCTUATION,
  SPACE,
  SYMBOL,
  widthAt,
} from "./characters.ts";
import { findLinks } from "./find-links.ts";
import { markEnd, wordAfterMark } from "./mark-end.ts";
import { type Scan, wordEnd } from "./word-end.ts";

/** Where a token stands and what it is; `tokenise` adds the text. */
export interface Piece extends Span {
  readonly kind: TokenKind;
}

/** The part of `opaque` inside `span`, cut to it, without empty and overlapping ones. */
function* fieldsWithin(span: Span, opaque: readonly Span[]): Generator<Span> {
  let low = 0;
  let high = opaque.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opaque[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let at = span.start;
  for (let index = low; index < opaque.length; index++) {
    const field = opaque[index];
    if (!field || field.start >= span.end) return;
    const start = Math.max(at, field.start);
    const end = Math.min(span.end, field.end);
    if (start >= end) continue;
    yield { start, end };
    at = end;
  }
}

/** Tokens of a range of text, in order, without overlap; all but white space is in one. Linear in the length. */
export function scan(text: string, span: Span, opaque: readonly Span[]): Piece[] {
  let first = span.start;
  while (first < span.end && classAt(text, first, span.end) === SPACE) first++;
  let contentEnd = span.end;
  while (contentEnd > first && /[\s\p{Pe}\p{Pf}\p{Cf}"'*.!?…]/u.test(text.charAt(contentEnd - 1)))
    contentEnd--;
  const state: Scan = { text, first, contentEnd, quoted: false };
  const pieces: Piece[] = [];
  let at = span.start;
  for (const field of fieldsWithin(span, opaque)) {
    scanPlain(state, { start: at, end: field.start }, pieces);
    pieces.push({ ...field, kind: "field" });
    at = field.end;
  }
  scanPlain(state, { start: at, end: span.end }, pieces);
  return pieces;
}

function scanPlain(state: Scan, span: Span, pieces: Piece[]): void {
  let at = span.start;
  for (const link of findLinks(state.text, span.start, span.end)) {
    scanWords(state, { start: at, end: link.start }, pieces);
    pieces.push({ ...link, kind: "link" });
    at = link.end;
  }
  scanWords(state, { start: at, end: span.end }, pieces);
}

function scanWords(state: Scan, { start, end: limit }: Span, pieces: Piece[]): void {
  const { text } = state;
  let at = start;
  while (at < limit) {
    if (classAt(text, at, limit) === SPACE) {
      at++;
      continue;
    }
    let body = at;
    while (classAt(text, body, limit) === INVISIBLE) body++;
    const found = classAt(text, body, limit);
    let end = body;
    if (isWordClass(found)) end = wordEnd(state, body, limit);
    else if (found === PUNCTUATION || found === SYMBOL) {
      const inside = wordAfterMark(state, body, limit);
      end = inside > 0 ? wordEnd(state, inside, limit, body) : markEnd(state, body, limit);
    }
    while (classAt(text, end, limit) === MARK || classAt(text, end, limit) === INVISIBLE) end++;
    pieces.push({ start: at, end, kind: kindOf(text, at, end) });
    at = end;
  }
}

function kindOf(text: string, start: number, end: number): TokenKind {
  let digit = false;
  let sign: TokenKind = "symbol";
  for (let at = start; at < end; at += widthAt(text, at, end)) {
    const found = classAt(text, at, end);
    if (found === LETTER && text[at] !== "_") return "word";
    if (found === DIGIT) digit = true;
    if (found === PUNCTUATION) sign = "punctuation";
  }
  return digit ? "number" : sign;
}
