// SPDX-License-Identifier: EUPL-1.2

import type { Finding } from "../finding.ts";
import type { DocumentMap, DocumentPiece, Letter, Span } from "../letter.ts";
import { byWeight } from "../rules/run.ts";
import { toSource } from "../source-map.ts";
import { singleSpaces } from "../white-space.ts";

/** A remark for the writer at a place in the source of a document. */
export interface Comment extends Span {
  readonly text: string;
}

/** The comments that are placed, in order, and how many were left out to keep pages readable. */
export interface Chosen {
  readonly comments: readonly Comment[];
  readonly left: number;
}

const perPage = 3_000;

/** Index of the first piece that ends behind an offset. */
export function pieceAt(pieces: readonly DocumentPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page of an offset: as Word counted them, else by length. */
function pageOf({ paragraphs }: DocumentMap, offset: number): number {
  const counted = paragraphs.some(({ page }) => page > 0);
  return counted
    ? (paragraphs.findLast(({ start }) => start <= offset)?.page ?? 0)
    : Math.floor(offset / perPage);
}

const quoted = (texts: readonly string[]): string => texts.map((text) => `‘${text}’`).join(" of ");

/** The remark of a finding: what is the matter, what to write, how often. */
function commentText({ rule, message, expected, found }: Finding, count: number, elsewhere: boolean): string {
  const better = expected.filter((text) => text !== "" && !message.includes(text)).slice(0, 3);
  const pieces = [
    ...(elsewhere
      ? [`In de kop, de voet of een tekstvak${found === undefined ? "" : `, bij ‘${found}’`}:`]
      : []),
    message,
    ...(better.length > 0 ? [`Beter: ${quoted(better)}.`] : []),
    ...(count > 1 ? [`Dit staat ${count} keer in deze brief.`] : []),
    `(${rule})`,
  ];
  return singleSpaces(pieces.join(" "));
}

/** A word a remark can hang on where nothing stands: the last one before the place. */
function wordBefore(source: string, offset: number): Span {
  const word = /\S+\s*$/u.exec(source.slice(Math.max(0, offset - 200), offset));
  if (!word) return { start: offset, end: Math.min(source.length, offset + 1) };
  const end = offset - (word[0].length - word[0].trimEnd().length);
  return { start: end - word[0].trimEnd().length, end };
}

/**
 * Which findings become comments. The same fault is said once, with how often it stands there; of each page the weightiest are kept.
 * What stands where no comment can be put hangs on the first word of the main text.
 */
export function chooseComments(
  letter: Letter,
  findings: readonly Finding[],
  { main, limit }: { readonly main: string; readonly limit: number },
): Chosen {
  const { document } = letter;
  if (!document) return { comments: [], left: 0 };
  const { pieces } = document;
  const isOpen = (piece: DocumentPiece | undefined): boolean => piece?.part === main && !piece.boxed;
  const opening = pieces.find(
    (piece) => isOpen(piece) && letter.source.slice(piece.start, piece.end).trim() !== "",
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule}\n${finding.found?.toLowerCase() ?? ""}\n${finding.message}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const onPage = new Map<number, number>();
  const comments: Comment[] = [];
  let left = 0;
  for (const [finding, ...more] of [...groups.values()].sort((a, b) => compare(a[0], b[0]))) {
    if (!finding || !opening) continue;
    const place = toSource(letter.map, finding);
    const exact = place.start === place.end ? wordBefore(letter.source, place.start) : place;
    const open =
      isOpen(pieces[pieceAt(pieces, exact.start)]) && isOpen(pieces[pieceAt(pieces, exact.end - 1)]);
    const at = open ? exact : { start: opening.start, end: opening.end };
    const page = pageOf(document, at.start);
    const placed = onPage.get(page) ?? 0;
    if (placed >= limit) {
      left++;
      continue;
    }
    onPage.set(page, placed + 1);
    comments.push({ ...at, text: commentText(finding, more.length + 1, !open) });
  }
  return { comments: comments.sort((a, b) => a.start - b.start || b.end - a.end), left };
}

const compare = (a: Finding | undefined, b: Finding | undefined): number => (a && b ? byWeight(a, b) : 0);
