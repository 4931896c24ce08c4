// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../../finding.ts";
import type { Draft } from "../../letter.ts";
import { type Story, scanOdt } from "./odt-scan.ts";
import { readOdtStyles } from "./odt-styles.ts";
import { dropRepeated, type Paragraph } from "./paragraph.ts";
import { type DocumentOptions, projectDocument } from "./project.ts";
import { damaged, encrypted, type Files, unzip, xmlOf } from "./zip.ts";

const isNeeded = (name: string): boolean =>
  name === "content.xml" || name === "styles.xml" || name === "META-INF/manifest.xml";

const textFile = (files: Files, name: string): string | Failure => {
  const bytes = files.get(name);
  return bytes ? xmlOf(bytes) : "";
};

/** Reads a text document of LibreOffice, or a template of one. Never throws on odd content. */
export function readOdt(bytes: Uint8Array, options: DocumentOptions): Draft | Failure {
  const files = unzip(bytes, isNeeded);
  if ("code" in files) return files;
  const manifest = textFile(files, "META-INF/manifest.xml");
  if (typeof manifest === "string" && manifest.includes("manifest:encryption-data")) return encrypted;
  const content = textFile(files, "content.xml");
  if (typeof content !== "string") return content;
  const stylesXml = textFile(files, "styles.xml");
  if (typeof stylesXml !== "string") return stylesXml;
  if (!/<\/office:document-content>\s*$/u.test(content)) return damaged;
  if (!/<office:text\b/u.test(content))
    return {
      code: "unsupported",
      message: "Dit is geen tekstdocument. Sla de brief op als .odt en probeer het opnieuw.",
    };
  const shared = readOdtStyles(stylesXml);
  const frame = scanOdt({ part: "styles.xml", xml: stylesXml, styles: shared, table: 0 });
  const main = scanOdt({
    part: "content.xml",
    xml: content,
    styles: readOdtStyles(content, shared),
    table: frame.tables,
  });
  const of = (scanned: typeof main, wanted: Story): readonly Paragraph[] =>
    scanned.paragraphs.filter(({ story }) => story === wanted);
  const paragraphs = [
    ...dropRepeated(of(frame, "header")),
    ...of(main, "body"),
    ...of(main, "notes"),
    ...dropRepeated(of(frame, "footer")),
  ];
  return projectDocument("odt", paragraphs, options);
}
