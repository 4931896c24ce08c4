// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../finding.ts";
import type { Draft, Format } from "../letter.ts";
import type { DocumentOptions } from "./office/project.ts";

const formats = ["docx", "odt", "eml", "pdf"] as const;

/** Formats that are read from bytes. */
export type DocumentFormat = (typeof formats)[number];

export const isDocumentFormat = (format: Format): format is DocumentFormat =>
  formats.some((name) => name === format);

/** For text where the bytes of a document are needed. */
export const documentFailure: Failure = {
  code: "unsupported",
  message: "Dit is de inhoud van een document als tekst. Geef het bestand zelf.",
};

type ReadBytes = (bytes: Uint8Array, options: DocumentOptions) => Draft | Failure | Promise<Draft | Failure>;

/** Each reader is loaded when the first document of its kind is read. */
const readers: Readonly<Record<DocumentFormat, () => Promise<ReadBytes>>> = {
  docx: async () => (await import("./office/docx.ts")).readDocx,
  odt: async () => (await import("./office/odt.ts")).readOdt,
  eml: async () => (await import("./office/eml.ts")).readEml,
  pdf: async () => (await import("./office/pdf.ts")).readPdf,
};

/** Reads the bytes of a document. A failure says in Dutch why it cannot be read. */
export const readDocumentBytes = async (
  format: DocumentFormat,
  bytes: Uint8Array,
  options: DocumentOptions,
): Promise<Draft | Failure> => (await readers[format]())(bytes, options);
