// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../../finding.ts";
import type { DocumentParagraph, DocumentPiece, Draft, Format } from "../../letter.ts";
import { draftBuilder, type OpenBlock } from "../draft-builder.ts";
import { maskPlaceholders } from "../mask.ts";
import { type FieldPattern, findPlaceholders, type Placeholder } from "../placeholders.ts";
import { looksLikeTemplate } from "../template.ts";
import type { Paragraph, Piece } from "./paragraph.ts";

/** Longer texts are refused: they are no letters, and a check would take minutes. */
const maxText = 600_000;
const perPage = 3_000;

/** How a document is read. */
export interface DocumentOptions {
  readonly fields?: readonly FieldPattern[];
  readonly template?: boolean;
}

interface Line {
  readonly block: OpenBlock;
  readonly start: number;
  readonly end: number;
}

const separator = "\n\n";

/** A paragraph whose end mark is deleted and the paragraphs it goes on in, as one. */
function* joined(paragraphs: readonly Paragraph[]): Generator<readonly Paragraph[]> {
  let open: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    open.push(paragraph);
    if (paragraph.joinsNext) continue;
    yield open;
    open = [];
  }
  if (open.length > 0) yield open;
}

/** Fields of the word processor stand above those found in the text: «naam» is a merge field once. */
function withFields(own: readonly Placeholder[], found: readonly Placeholder[]): readonly Placeholder[] {
  const free = found.filter(({ start, end }) => !own.some((field) => field.start < end && start < field.end));
  return [...own, ...free].sort((a, b) => a.start - b.start);
}

/** Puts the paragraphs of a document behind each other, and makes a draft of that text which knows where all of it stands. */
export function projectDocument(
  format: Format,
  paragraphs: readonly Paragraph[],
  { fields = [], template }: DocumentOptions,
): Draft | Failure {
  const texts: string[] = [];
  const pieces: DocumentPiece[] = [];
  const starts: DocumentParagraph[] = [];
  const lines: Line[] = [];
  const own: Placeholder[] = [];
  let length = 0;
  const place = (piece: Piece, { part, index }: Paragraph): void => {
    const { text, field, ...rest } = piece;
    const end = length + text.length;
    const last = own.at(-1);
    if (field) {
      const goesOn = last?.end === length && last.name === field.name && last.syntax === field.syntax;
      if (goesOn) own[own.length - 1] = { ...last, end };
      else own.push({ type: "field", ...field, start: length, end });
    }
    texts.push(text);
    pieces.push({ ...rest, part, paragraph: index, start: length, end });
    length = end;
  };
  for (const group of joined(paragraphs)) {
    const [first] = group;
    if (!first || !group.some((paragraph) => paragraph.pieces.some(({ text }) => text.trim() !== "")))
      continue;
    if (length > 0) {
      texts.push(separator);
      length += separator.length;
    }
    starts.push({ start: length, page: first.page });
    const start = length;
    for (const paragraph of group) for (const piece of paragraph.pieces) place(piece, paragraph);
    lines.push({ block: first.block, start, end: length });
  }
  const source = texts.join("");
  if (source.trim() === "") return { code: "empty", message: "In dit document staat geen tekst." };
  if (source.length > maxText)
    return {
      code: "too-large",
      message: `Dit document is te lang voor een brief: ongeveer ${Math.round(source.length / perPage)} bladzijden. Wij lezen er hooguit ${maxText / perPage}.`,
    };
  const placeholders = withFields(
    own,
    findPlaceholders(source, { language: "none", markup: false, extra: fields }),
  );
  const masked = maskPlaceholders(source, placeholders);
  const builder = draftBuilder({ format, source, masked, placeholders, space: "keep" });
  for (const { block, start, end } of lines) {
    builder.open(block);
    builder.text(start, end);
  }
  const draft = builder.finish({ frontMatter: {}, template: template ?? looksLikeTemplate(placeholders) });
  return { ...draft, document: { paragraphs: starts, pieces } };
}
