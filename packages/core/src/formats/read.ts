// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../finding.ts";
import type { Draft, Format, FrontMatter } from "../letter.ts";
import { type DocumentFormat, documentFailure, isDocumentFormat, readDocumentBytes } from "./documents.ts";
import { frontMatterEnd } from "./front-matter.ts";
import { type FieldPattern, findPlaceholders } from "./placeholders.ts";
import type { Reader } from "./reader.ts";
import { looksLikeTemplate } from "./template.ts";

/** How a file is read, by its name. */
interface FileType {
  readonly format: Format;
  /** A template by its extension. */
  readonly template: boolean;
  readonly latte: boolean;
}

const types: readonly (readonly [RegExp, FileType])[] = [
  [/\.latte$/iu, { format: "html", template: true, latte: true }],
  [
    /\.(?:md|markdown)\.(?:twig|njk|j2|hbs|liquid|mustache|erb)$/iu,
    { format: "markdown", template: true, latte: false },
  ],
  [
    /\.(?:txt|text)\.(?:twig|njk|j2|hbs|liquid|mustache|erb)$/iu,
    { format: "text", template: true, latte: false },
  ],
  [
    /\.(?:twig|njk|j2|jinja2?|hbs|handlebars|liquid|mustache|erb)$/iu,
    { format: "html", template: true, latte: false },
  ],
  [/\.(?:html?|xhtml)$/iu, { format: "html", template: false, latte: false }],
  [/\.(?:md|markdown)$/iu, { format: "markdown", template: false, latte: false }],
  [/\.docx$/iu, { format: "docx", template: false, latte: false }],
  [/\.dotx$/iu, { format: "docx", template: true, latte: false }],
  [/\.odt$/iu, { format: "odt", template: false, latte: false }],
  [/\.ott$/iu, { format: "odt", template: true, latte: false }],
  [/\.eml$/iu, { format: "eml", template: false, latte: false }],
  [/\.pdf$/iu, { format: "pdf", template: false, latte: false }],
  [/\.(?:txt|text)$/iu, { format: "text", template: false, latte: false }],
];

/** The type of a file by its name, or undefined for an extension that is not read. No extension reads as text. */
export const fileType = (path: string): FileType | undefined =>
  types.find(([pattern]) => pattern.test(path))?.[1] ??
  (/\.[^./\\]{1,9}$/u.test(path) ? undefined : { format: "text", template: false, latte: false });

/** Name endings of files that are read, without the dot. */
export const readableExtensions = [
  "txt",
  "text",
  "md",
  "markdown",
  "html",
  "htm",
  "xhtml",
  "latte",
  "twig",
  "njk",
  "j2",
  "jinja",
  "jinja2",
  "hbs",
  "handlebars",
  "liquid",
  "mustache",
  "erb",
  "docx",
  "dotx",
  "odt",
  "ott",
  "eml",
  "pdf",
] as const;

const readers: Readonly<Record<Exclude<Format, DocumentFormat>, () => Promise<Reader>>> = {
  text: async () => (await import("./text.ts")).readText,
  markdown: async () => (await import("./markdown.ts")).readMarkdown,
  html: async () => (await import("./html.ts")).readHtml,
};

export interface ReadOptions {
  /** Overrides what the name says. */
  readonly format?: Format;
  /** Overrides recognition: a template, or a letter ready to send. */
  readonly template?: boolean;
  readonly fields?: readonly FieldPattern[];
  /** What the front matter says, read before. */
  readonly frontMatter?: FrontMatter;
}

/** Reads a decoded source into a draft. A failure for an extension that is not read. */
export async function readDraft(
  path: string,
  source: string,
  options: ReadOptions = {},
): Promise<Draft | Failure> {
  const type = fileType(path);
  if (!type && !options.format)
    return {
      code: "unsupported",
      message: `Dit soort bestand kunnen wij niet lezen. Wij lezen: ${readableExtensions.join(", ")}.`,
    };
  const format = options.format ?? type?.format ?? "text";
  if (isDocumentFormat(format)) return documentFailure;
  const matterEnd = frontMatterEnd(source);
  const placeholders = findPlaceholders(source, {
    language: type?.latte ? "latte" : "none",
    markup: format !== "text",
    extra: options.fields ?? [],
  }).filter(({ start }) => start >= matterEnd);
  const reader = await readers[format]();
  return reader(source, {
    placeholders,
    frontMatterEnd: matterEnd,
    frontMatter: options.frontMatter ?? {},
    template: options.template ?? (type?.template || looksLikeTemplate(placeholders)),
  });
}

/** Reads the bytes of a document into a draft, or gives undefined when the file is text. */
export async function readDocument(
  path: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Draft | Failure | undefined> {
  const type = fileType(path);
  const format = options.format ?? type?.format;
  if (!format || !isDocumentFormat(format)) return undefined;
  const template = options.template ?? (type?.template ? true : undefined);
  return readDocumentBytes(format, bytes, {
    ...(options.fields ? { fields: options.fields } : {}),
    ...(template === undefined ? {} : { template }),
  });
}
