// SPDX-License-Identifier: EUPL-1.2
import { strToU8, unzipSync, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const shapes =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Zips hold a time; the same for all of them makes the same bytes. */
const mtime = new Date(1980, 0, 1);

type Part = "styles" | "numbering" | "header" | "footer" | "footnotes" | "comments";

/** A paragraph with one run. */
export const wordParagraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Names of the parts of XML that a Word file is made of here, with the content of their root element. */
const rootOf: Readonly<Record<Part, string>> = {
  styles: "w:styles",
  numbering: "w:numbering",
  header: "w:hdr",
  footer: "w:ftr",
  footnotes: "w:footnotes",
  comments: "w:comments",
};

/** Makes a Word file from the XML of its body and of other parts. For tests. */
export function makeDocx(body: string, parts: Readonly<Partial<Record<Part, string>>> = {}): Uint8Array {
  const names = Object.keys(parts).filter((name): name is Part => name in rootOf);
  const relation = (name: Part, i: number): string =>
    `<Relationship Id="rId${i + 1}" Type="${kinds}/${name}" Target="${name}.xml"/>`;
  const reference = (name: "header" | "footer"): string =>
    names.includes(name) ? `<w:${name}Reference w:type="default" r:id="rId${names.indexOf(name) + 1}"/>` : "";
  const override = (name: string, type: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${names.map((name) => override(name, name)).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="${packageRelations}">${names.map(relation).join("")}</Relationships>`,
    "word/document.xml": `${head}<w:document ${w} ${r} ${mc} ${shapes}><w:body>${body}<w:sectPr>${reference("header")}${reference("footer")}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  };
  for (const name of names)
    files[`word/${name}.xml`] = `${head}<${rootOf[name]} ${w}>${parts[name]}</${rootOf[name]}>`;
  return zip(files);
}

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        [strToU8(text), { mtime, level: name === "mimetype" ? 0 : 6 }] as const,
      ]),
    ) as Parameters<typeof zipSync>[0],
  );

const odf = "urn:oasis:names:tc:opendocument:xmlns";
const namespaces = `xmlns:office="${odf}:office:1.0" xmlns:text="${odf}:text:1.0" xmlns:style="${odf}:style:1.0" xmlns:fo="${odf}:xsl-fo-compatible:1.0" xmlns:table="${odf}:table:1.0" xmlns:draw="${odf}:drawing:1.0" xmlns:meta="${odf}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
const odtType = "application/vnd.oasis.opendocument.text";

/** A paragraph of a text document. */
export const odtParagraph = (content: string, style = "Standard"): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`;

/** Makes a text document from the XML of its body, of its automatic styles and of the header of its pages. For tests. */
export function makeOdt(body: string, { styles = "", header = "", footer = "" } = {}): Uint8Array {
  const frame = `${header && `<style:header>${header}</style:header>`}${footer && `<style:footer>${footer}</style:footer>`}`;
  return zip({
    mimetype: odtType,
    "content.xml": `${head}<office:document-content ${namespaces} office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "styles.xml": `${head}<office:document-styles ${namespaces} office:version="1.2"><office:styles/><office:automatic-styles><style:page-layout style:name="L"/></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">${frame}</style:master-page></office:master-styles></office:document-styles>`,
    "META-INF/manifest.xml": `${head}<manifest:manifest xmlns:manifest="${odf}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${odtType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  });
}

/** The files inside a document, by name. */
export const partsOf = (document: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(document);
