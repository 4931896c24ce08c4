// SPDX-License-Identifier: EUPL-1.2
import PostalMime from "postal-mime";
import type { Failure } from "../../finding.ts";
import type { Draft } from "../../letter.ts";
import { readHtml } from "../html.ts";
import { readText } from "../text.ts";
import { paragraphsOf } from "./from-draft.ts";
import type { Paragraph } from "./paragraph.ts";
import { type DocumentOptions, projectDocument } from "./project.ts";
import { maxDocumentBytes } from "./zip.ts";

const input = { placeholders: [], frontMatterEnd: 0, frontMatter: {}, template: false } as const;

/** The subject line as a paragraph of its own. */
const subjectOf = (text: string): readonly Paragraph[] =>
  text.trim() === ""
    ? []
    : [
        {
          part: "subject",
          index: 0,
          block: { kind: "line", depth: 0, part: "subject" },
          pieces: [{ text, xml: { start: 0, end: text.length }, run: 0, offset: 0, locked: true }],
          page: 0,
          joinsNext: false,
        },
      ];

/** Reads an e-mail: its subject, and what the reader sees, so the HTML part where there is one. Parts are `subject`, `html` and `plain`. */
export async function readEml(bytes: Uint8Array, options: DocumentOptions): Promise<Draft | Failure> {
  if (bytes.length > maxDocumentBytes)
    return {
      code: "too-large",
      message: "Deze e-mail is te groot. Haal de bijlagen eruit en probeer het opnieuw.",
    };
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 });
  } catch {
    // The parser throws on nothing but its limits.
    return {
      code: "damaged",
      message: "Deze e-mail is beschadigd. Sla hem opnieuw op en probeer het nog een keer.",
    };
  }
  if (mail.headers.length === 0)
    return { code: "damaged", message: "Dit is geen e-mail: er staat geen afzender of onderwerp boven." };
  const body =
    mail.html !== undefined && mail.html.trim() !== ""
      ? paragraphsOf(readHtml(mail.html, input), "html")
      : paragraphsOf(readText(mail.text ?? "", input), "plain");
  return projectDocument("eml", [...subjectOf(mail.subject ?? ""), ...body], options);
}
