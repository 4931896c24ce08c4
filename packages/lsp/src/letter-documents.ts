// SPDX-License-Identifier: EUPL-1.2
import { type Letter, readableExtensions } from "@klarebrief/core";

/** How the text of a document is read when its name does not say it. */
const formats: Readonly<Record<string, Letter["format"]>> = {
  plaintext: "text",
  text: "text",
  mail: "text",
  markdown: "markdown",
  html: "html",
  latte: "html",
  twig: "html",
  "html-twig": "html",
  jinja: "html",
  "jinja-html": "html",
  htmldjango: "html",
  nunjucks: "html",
  handlebars: "html",
  "html.handlebars": "html",
  mustache: "html",
  liquid: "html",
  erb: "html",
  eruby: "html",
};

/** Word processor files and the like: an editor shows their bytes, not their text. */
const documents = new Set<string>(["docx", "odt", "pdf", "eml", "msg", "rtf"]);
const extensions = readableExtensions.filter((name) => !documents.has(name));
const known = new RegExp(`\\.(?:${extensions.join("|")})$`, "iu");

/** True for a file that is text and whose name says how to read it. */
export const isTextFile = (path: string): boolean => known.test(path);

/** How a document is read: undefined when it is none of ours, an empty object when its name says it. */
export function formatOf(
  path: string,
  languageId: string,
): { readonly format?: Letter["format"] } | undefined {
  if (isTextFile(path)) return {};
  const format = formats[languageId];
  return format ? { format } : undefined;
}

/** Front matter with our key makes a document a letter. */
const hasOwnKey = (text: string): boolean =>
  /^---[ \t]*\r?\n(?:(?!---).*\r?\n){0,200}?klarebrief[ \t]*:/u.test(text);

const greets = /^[ \t>*_]*(?:<[^>\n]{1,80}>)*(?:geachte|beste|hallo|dag|goedemorgen|goedemiddag)\b/imu;
const closes = /\b(?:groet|groeten|hoogachtend)\b/iu;

/** True when a document that is not chosen by its name may still be a letter: it says so, or it greets and closes. */
export const mayBeLetter = (text: string): boolean =>
  hasOwnKey(text) || (greets.test(text) && closes.test(text));

/** True when a document that is not chosen by its name is a letter, now that its parts are known. */
export const isLetter = (letter: Letter, text: string): boolean =>
  hasOwnKey(text) ||
  (["greeting", "closing"] as const).every((name) => letter.parts.some(({ part }) => part === name));

/** True for a path with a hidden folder or file in it. */
export const isHidden = (path: string): boolean => /(?:^|\/)\.[^./]/u.test(path);
