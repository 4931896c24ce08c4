// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../finding.ts";
import { docxParts, relationsOf } from "../formats/office/docx-parts.ts";
import { walkXml } from "../formats/office/xml.ts";
import { damaged, type Files, xmlOf } from "../formats/office/zip.ts";
import type { DocumentMap } from "../letter.ts";
import { author, initials } from "./author.ts";
import { type Comment, pieceAt } from "./choose-comments.ts";
import { cutBefore, cutBehind, markCollector } from "./docx-marks.ts";
import { escapeXml, type Splice, spliceXml } from "./splice.ts";

const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Found {
  readonly id: number;
  readonly own: boolean;
  readonly start: number;
  readonly end: number;
}

function commentsIn(xml: string): readonly Found[] {
  const found: Found[] = [];
  let open: Omit<Found, "end"> | undefined;
  walkXml(xml, {
    open(name, attributes, start) {
      if (name === "w:comment")
        open = { id: Number(attributes["w:id"]), own: attributes["w:author"] === author, start };
    },
    close(name, _start, end) {
      if (name === "w:comment" && open) found.push({ ...open, end });
    },
    text: () => undefined,
  });
  return found;
}

/** The marks of comments in a part: range starts, range ends, and the runs that only refer to one. */
function marksOf(xml: string, ids: ReadonlySet<string>): readonly Splice[] {
  const marks: Splice[] = [];
  let marked = false;
  let run: { readonly start: number; empty: boolean; own: boolean } | undefined;
  const open: number[] = [];
  const stack: string[] = [];
  walkXml(xml, {
    open(name, attributes, start) {
      stack.push(name);
      open.push(start);
      if (name === "w:r") run = { start, empty: true, own: false };
      else if (run && stack.at(-2) === "w:r" && name !== "w:rPr") {
        if (name === "w:commentReference" && ids.has(attributes["w:id"] ?? "")) run.own = true;
        else run.empty = false;
      }
      if (/^w:commentRange(?:Start|End)$/u.test(name) && ids.has(attributes["w:id"] ?? "")) marked = true;
    },
    close(name, _start, end) {
      stack.pop();
      const start = open.pop() ?? end;
      if (marked) marks.push({ start, end, text: "" });
      marked = false;
      if (name === "w:r" && run) {
        if (run.own && run.empty) marks.push({ start: run.start, end, text: "" });
        run = undefined;
      }
    },
    text: () => undefined,
  });
  return marks;
}

/** The files without the comments we placed before; undefined when there are none. */
export function withoutOwnComments(files: Files): Files | Failure | undefined {
  const parts = docxParts(files);
  if ("code" in parts) return parts;
  const bytes = parts.comments === undefined ? undefined : files.get(parts.comments);
  if (!bytes || parts.comments === undefined) return undefined;
  const xml = xmlOf(bytes);
  const main = xmlOf(files.get(parts.main) ?? new Uint8Array());
  if (typeof xml !== "string") return xml;
  if (typeof main !== "string") return main;
  const own = commentsIn(xml).filter((comment) => comment.own);
  if (own.length === 0) return undefined;
  const ids = new Set(own.map(({ id }) => String(id)));
  return new Map([
    ...files,
    [
      parts.comments,
      encode(
        spliceXml(
          xml,
          own.map(({ start, end }) => ({ start, end, text: "" })),
        ),
      ),
    ],
    [parts.main, encode(spliceXml(main, marksOf(main, ids)))],
  ]);
}

const addBefore = (xml: string, end: string, addition: string): string | undefined => {
  const at = xml.lastIndexOf(end);
  return at < 0 ? undefined : xml.slice(0, at) + addition + xml.slice(at);
};

/** Names the part with comments in the two lists of a package. */
function withCommentsPart(
  files: Files,
  main: string,
  part: string,
): ReadonlyMap<string, Uint8Array> | Failure {
  const text = (name: string): string =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(name));
  const relations = relationsOf(main);
  const types = addBefore(
    text("[Content_Types].xml"),
    "</Types>",
    `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const known = files.has(relations)
    ? text(relations).replace(/(<Relationships\b[^>]*?)\/>/u, "$1></Relationships>")
    : empty;
  let id = 1;
  while (known.includes(`"rIdKlareBrief${id}"`)) id++;
  const added = addBefore(
    known,
    "</Relationships>",
    `<Relationship Id="rIdKlareBrief${id}" Type="${kinds}/comments" Target="/${part}"/>`,
  );
  return types === undefined || added === undefined
    ? damaged
    : new Map([
        ["[Content_Types].xml", encode(types)],
        [relations, encode(added)],
      ]);
}

/** The files with a comment at each place of the main text. */
export function addComments(
  files: Files,
  document: DocumentMap,
  comments: readonly Comment[],
): Files | Failure {
  const parts = docxParts(files);
  if ("code" in parts) return parts;
  const main = xmlOf(files.get(parts.main) ?? new Uint8Array());
  if (typeof main !== "string") return main;
  let part = parts.comments ?? `${parts.main.replace(/[^/]*$/u, "")}comments.xml`;
  if (parts.comments === undefined)
    while (files.has(part)) part = part.replace(/(\d*)\.xml$/u, (_, n) => `${Number(n || 0) + 1}.xml`);
  const bytes = files.get(part);
  const known = bytes ? xmlOf(bytes) : emptyComments;
  if (typeof known !== "string") return known;
  const whole = known.replace(/(<w:comments\b[^>]*?)\/>/u, "$1></w:comments>");
  let id = Math.max(-1, ...commentsIn(whole).map((comment) => comment.id || 0)) + 1;
  const marks = markCollector(main);
  const starts: (() => void)[] = [];
  let list = "";
  for (const { start, end, text } of comments) {
    const first = document.pieces[pieceAt(document.pieces, start)];
    const last = document.pieces[pieceAt(document.pieces, end - 1)];
    if (!first || !last) continue;
    const own = id++;
    list += `<w:comment w:id="${own}" w:author="${author}" w:initials="${initials}"><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`;
    marks.add(
      cutBehind(main, last, end - last.start),
      `<w:commentRangeEnd w:id="${own}"/><w:r><w:commentReference w:id="${own}"/></w:r>`,
    );
    starts.push(() =>
      marks.add(cutBefore(main, first, start - first.start), `<w:commentRangeStart w:id="${own}"/>`),
    );
  }
  // Where one comment ends and the next begins the end stands first.
  for (const add of starts) add();
  const added = addBefore(whole, "</w:comments>", list);
  if (added === undefined) return damaged;
  const lists =
    parts.comments === undefined ? withCommentsPart(files, parts.main, part) : new Map<string, Uint8Array>();
  if ("code" in lists) return lists;
  return new Map([
    ...files,
    ...lists,
    [parts.main, encode(spliceXml(main, marks.splices()))],
    [part, encode(added)],
  ]);
}
