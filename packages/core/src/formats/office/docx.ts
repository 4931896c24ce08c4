// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../../finding.ts";
import type { Draft } from "../../letter.ts";
import { docxParts, type PackageParts } from "./docx-parts.ts";
import { scanDocx } from "./docx-scan.ts";
import { readNumbering, readStyles } from "./docx-styles.ts";
import { dropRepeated, type Paragraph } from "./paragraph.ts";
import { type DocumentOptions, projectDocument } from "./project.ts";
import { damaged, type Files, unzip, xmlOf } from "./zip.ts";

/** The files of a .docx that hold text or say how it is to be read. */
const isNeeded = (name: string): boolean =>
  /\.(?:xml|rels)$/u.test(name) && !/(?:^|\/)(?:theme|customXml|docProps)\//u.test(name);

/** Reads the parts of a document in the order a reader meets them; lines of headers and footers that say the same once. */
function readParts(files: Files, parts: PackageParts): readonly Paragraph[] | Failure {
  const xml = (name: string | undefined): string | Failure => {
    const bytes = name === undefined ? undefined : files.get(name);
    return bytes ? xmlOf(bytes) : "";
  };
  const stylesXml = xml(parts.styles);
  const numberingXml = xml(parts.numbering);
  if (typeof stylesXml !== "string") return stylesXml;
  if (typeof numberingXml !== "string") return numberingXml;
  const styles = readStyles(stylesXml);
  const isList = readNumbering(numberingXml);
  const paragraphs: Paragraph[] = [];
  const seen = new Set<string>();
  let tables = 0;
  for (const { name, role } of parts.text) {
    const content = xml(name);
    if (typeof content !== "string") return content;
    // Cut off inside: the unpacker does not see it.
    if (role === "body" && !/<w:body\b[\s\S]*<\/w:document>\s*$/u.test(content)) return damaged;
    const scanned = scanDocx({
      part: name,
      xml: content,
      styles,
      isList,
      table: tables,
      ...(role === "footer" ? { as: "footer" } : {}),
    });
    tables = scanned.tables;
    const repeats = role === "header" || role === "footer";
    paragraphs.push(...(repeats ? dropRepeated(scanned.paragraphs, seen) : scanned.paragraphs));
  }
  return paragraphs;
}

/** Reads a Word document or template. Never throws on odd content. */
export function readDocx(bytes: Uint8Array, options: DocumentOptions): Draft | Failure {
  const files = unzip(bytes, isNeeded);
  if ("code" in files) return files;
  const parts = docxParts(files);
  if ("code" in parts) return parts;
  const paragraphs = readParts(files, parts);
  return "code" in paragraphs ? paragraphs : projectDocument("docx", paragraphs, options);
}
