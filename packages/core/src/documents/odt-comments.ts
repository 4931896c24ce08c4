// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../finding.ts";
import { walkXml } from "../formats/office/xml.ts";
import { type Files, xmlOf } from "../formats/office/zip.ts";
import type { DocumentMap, DocumentPiece } from "../letter.ts";
import { author, initials } from "./author.ts";
import { type Comment, pieceAt } from "./choose-comments.ts";
import { escapeXml, type Splice, spliceXml } from "./splice.ts";

const content = "content.xml";

const contentOf = (files: Files): string | Failure => xmlOf(files.get(content) ?? new Uint8Array());

const withContent = (files: Files, xml: string): Files =>
  new Map([...files, [content, new TextEncoder().encode(xml)]]);

/** Annotations with our name and the ends that belong to them. */
function ownAnnotations(xml: string): readonly Splice[] {
  const found: Splice[] = [];
  const ends: { readonly name: string; readonly splice: Splice }[] = [];
  const names = new Set<string>();
  let open: { readonly start: number; readonly name: string; creator: string } | undefined;
  let inCreator = false;
  let endName: { readonly name: string; readonly start: number } | undefined;
  walkXml(xml, {
    open(name, attributes, start) {
      if (name === "office:annotation") open = { start, name: attributes["office:name"] ?? "", creator: "" };
      if (name === "office:annotation-end") endName = { name: attributes["office:name"] ?? "", start };
      inCreator = name === "dc:creator";
    },
    close(name, _start, end) {
      inCreator = false;
      if (name === "office:annotation" && open) {
        if (open.creator === author) {
          found.push({ start: open.start, end, text: "" });
          names.add(open.name);
        }
        open = undefined;
      }
      if (name === "office:annotation-end" && endName)
        ends.push({ name: endName.name, splice: { start: endName.start, end, text: "" } });
    },
    text(text) {
      if (inCreator && open) open.creator += text;
    },
  });
  return [...found, ...ends.filter(({ name }) => names.has(name)).map(({ splice }) => splice)];
}

/** The files without the comments we placed before; undefined when there are none. */
export function withoutOwnAnnotations(files: Files): Files | Failure | undefined {
  const xml = contentOf(files);
  if (typeof xml !== "string") return xml;
  const own = ownAnnotations(xml);
  return own.length === 0 ? undefined : withContent(files, spliceXml(xml, own));
}

const isLinear = (piece: DocumentPiece): boolean =>
  piece.end - piece.start === piece.xml.end - piece.xml.start;

const before = (piece: DocumentPiece, offset: number): number =>
  piece.whole?.start ?? piece.xml.start + (isLinear(piece) ? offset - piece.start : 0);
const behind = (piece: DocumentPiece, offset: number): number =>
  piece.whole?.end ?? (isLinear(piece) ? piece.xml.start + offset - piece.start : piece.xml.end);

/** The files with an annotation at each place of the main text. */
export function addAnnotations(
  files: Files,
  { pieces }: DocumentMap,
  comments: readonly Comment[],
): Files | Failure {
  const xml = contentOf(files);
  if (typeof xml !== "string") return xml;
  const starts: Splice[] = [];
  const ends: Splice[] = [];
  let id = 0;
  for (const { start, end, text } of comments) {
    const first = pieces[pieceAt(pieces, start)];
    const last = pieces[pieceAt(pieces, end - 1)];
    if (!first || !last) continue;
    do id++;
    while (xml.includes(`"klarebrief-${id}"`));
    const name = `office:name="klarebrief-${id}"`;
    const from = before(first, start);
    const to = behind(last, end);
    starts.push({
      start: from,
      end: from,
      text: `<office:annotation ${name}><dc:creator>${author}</dc:creator><meta:creator-initials>${initials}</meta:creator-initials><text:p>${escapeXml(text)}</text:p></office:annotation>`,
    });
    ends.push({ start: to, end: to, text: `<office:annotation-end ${name}/>` });
  }
  return withContent(files, spliceXml(xml, [...ends, ...starts]));
}
