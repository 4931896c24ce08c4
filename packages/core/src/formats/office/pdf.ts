// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../../finding.ts";
import type { Draft } from "../../letter.ts";
import { readText } from "../text.ts";
import { paragraphsOf } from "./from-draft.ts";
import type { Paragraph } from "./paragraph.ts";
import { type DocumentOptions, projectDocument } from "./project.ts";
import { damaged, encrypted, maxDocumentBytes } from "./zip.ts";

const maxPages = 200;
/** Fewer letters on a page, and the page is a picture. */
const fewestLetters = 20;

/** A piece of text on a page, with its place in points from below. */
interface Item {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Text of a page: one line for each height, a blank line where the lines stand further apart. */
function pageText(items: readonly Item[]): string {
  let text = "";
  let last: Item | undefined;
  for (const item of items) {
    if (item.str === "") continue;
    if (last) {
      const size = Math.max(last.fontSize, item.fontSize, 1);
      const drop = Math.abs(last.y - item.y);
      if (drop > size * 1.7) text += "\n\n";
      else if (drop > size * 0.5) text += "\n";
      else if (item.x - (last.x + last.width) > size * 0.2 && !/\s$/u.test(text)) text += " ";
    }
    text += item.str;
    if (item.str.trim() !== "") last = item;
  }
  return text;
}

/** Reads a PDF with text; one of pictures is refused. Parts are `page-1`, `page-2` … The library is loaded only here. */
export async function readPdf(bytes: Uint8Array, options: DocumentOptions): Promise<Draft | Failure> {
  if (bytes.length > maxDocumentBytes)
    return {
      code: "too-large",
      message: `Deze pdf is te groot. Hij mag hooguit ${maxDocumentBytes / 1e6} MB zijn.`,
    };
  const { extractTextItems, getDocumentProxy } = await import("unpdf");
  const paragraphs: Paragraph[] = [];
  let letters = 0;
  try {
    // The library takes the bytes away from who gives them, and takes no Buffer.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: true });
    if (pdf.numPages > maxPages)
      return {
        code: "too-large",
        message: `Dit document is te lang voor een brief: ${pdf.numPages} bladzijden. Wij lezen er hooguit ${maxPages}.`,
      };
    const { items } = await extractTextItems(pdf);
    for (const [page, pieces] of items.entries()) {
      const text = pageText(pieces);
      letters += text.match(/\p{L}/gu)?.length ?? 0;
      const draft = readText(text, { placeholders: [], frontMatterEnd: 0, frontMatter: {}, template: false });
      paragraphs.push(...paragraphsOf(draft, `page-${page + 1}`, page));
    }
    if (letters < fewestLetters * Math.max(1, pdf.numPages))
      return {
        code: "scanned",
        message:
          "Deze pdf is een foto of een scan: er staat geen tekst in die wij kunnen lezen. Geef het document waarvan de pdf gemaakt is.",
      };
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? encrypted : damaged;
  }
  return projectDocument("pdf", paragraphs, options);
}
