// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../../finding.ts";
import { walkXml } from "./xml.ts";
import { damaged, type Files, xmlOf } from "./zip.ts";

/** A file with text and what it is to the reader. */
export interface TextPart {
  readonly name: string;
  readonly role: "header" | "body" | "notes" | "footer";
}

/** The files of a Word document that count, by their names in the zip. */
export interface PackageParts {
  readonly main: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly comments: string | undefined;
  /** In the order a reader meets them: header of the first page, body, notes, footers, headers of later pages. */
  readonly text: readonly TextPart[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Name of the file with the relations of a part. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/u, "_rels/$1.rels");

/** A target as it stands in the zip: relative to the folder of its part. */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const piece of target.split("/"))
    if (piece === "..") folders.pop();
    else if (piece !== ".") folders.push(piece);
  return folders.join("/");
}

function relations(files: Files, part: string): readonly Relation[] {
  const bytes = files.get(relationsOf(part));
  const xml = bytes ? xmlOf(bytes) : "";
  const found: Relation[] = [];
  if (typeof xml !== "string") return found;
  walkXml(xml, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      found.push({
        id: attributes.Id ?? "",
        type: (attributes.Type ?? "").replace(/^.*\//u, ""),
        target: resolveTarget(part, attributes.Target ?? ""),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

interface Reference {
  readonly kind: "header" | "footer";
  readonly type: string;
  readonly id: string;
}

/** Which headers and footers the sections name, and whether a first page has its own. */
function sections(xml: string): { readonly references: readonly Reference[]; readonly titlePage: boolean } {
  const references: Reference[] = [];
  let titlePage = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "w:titlePg") titlePage ||= !["0", "false"].includes(attributes["w:val"] ?? "1");
      if (name !== "w:headerReference" && name !== "w:footerReference") return;
      references.push({
        kind: name === "w:headerReference" ? "header" : "footer",
        type: attributes["w:type"] ?? "default",
        id: attributes["r:id"] ?? "",
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { references, titlePage };
}

/** Finds the parts of a Word document. A failure when it is no Word document at all. */
export function docxParts(files: Files): PackageParts | Failure {
  const main =
    relations(files, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  const bytes = files.get(main);
  if (!bytes) return damaged;
  const xml = xmlOf(bytes);
  if (typeof xml !== "string") return xml;
  if (!/<w:document\b/u.test(xml))
    return {
      code: "unsupported",
      message: "Dit is geen Word-document met tekst. Sla de brief op als .docx en probeer het opnieuw.",
    };
  const own = relations(files, main);
  const byType = (wanted: string): string | undefined => own.find(({ type }) => type === wanted)?.target;
  const { references, titlePage } = sections(xml);
  const first = titlePage ? "first" : "default";
  const ofKind = (kind: Reference["kind"]): readonly TextPart[] => {
    const all = references.filter(
      (reference) => reference.kind === kind && (reference.type !== "first" || titlePage),
    );
    const opening = all.find(({ type }) => type === first);
    return [...(opening ? [opening] : []), ...all.filter((reference) => reference !== opening)].flatMap(
      ({ id }) =>
        own.filter((relation) => relation.id === id).map(({ target }) => ({ name: target, role: kind })),
    );
  };
  const headers = ofKind("header");
  const hasOpening = references.some(({ kind, type }) => kind === "header" && type === first);
  const notes = ["footnotes", "endnotes"].flatMap((type): readonly TextPart[] => {
    const name = byType(type);
    return name === undefined ? [] : [{ name, role: "notes" }];
  });
  const text: readonly TextPart[] = [
    ...(hasOpening ? headers.slice(0, 1) : []),
    { name: main, role: "body" },
    ...notes,
    ...ofKind("footer"),
    ...(hasOpening ? headers.slice(1) : headers),
  ];
  return {
    main,
    styles: byType("styles"),
    numbering: byType("numbering"),
    comments: byType("comments"),
    text: text.filter(({ name }, i) => text.findIndex((part) => part.name === name) === i && files.has(name)),
  };
}
