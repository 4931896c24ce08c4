// SPDX-License-Identifier: EUPL-1.2
import { type CheckOptions, check } from "../check.ts";
import type { CheckResult, Failure } from "../finding.ts";
import { docxParts } from "../formats/office/docx-parts.ts";
import { type Files, unzip, zipAgain } from "../formats/office/zip.ts";
import { fileType } from "../formats/read.ts";
import type { Format } from "../letter.ts";
import { type Comment, chooseComments } from "./choose-comments.ts";
import { addComments, withoutOwnComments } from "./docx-comments.ts";
import { addAnnotations, withoutOwnAnnotations } from "./odt-comments.ts";

/** A document with comments in it. */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** The comments that stand in it, with their places in the source. */
  readonly comments: readonly Comment[];
  /** How many were left out to keep its pages readable. */
  readonly left: number;
  readonly result: CheckResult;
}

interface Writer {
  readonly strip: (files: Files) => Files | Failure | undefined;
  readonly add: typeof addComments;
  /** The file in which comments can stand. */
  readonly main: (files: Files) => string;
}

const mainPart = (files: Files): string => {
  const parts = docxParts(files);
  return "code" in parts ? "" : parts.main;
};

const writers: Readonly<Partial<Record<Format, Writer>>> = {
  docx: { strip: withoutOwnComments, add: addComments, main: mainPart },
  odt: { strip: withoutOwnAnnotations, add: addAnnotations, main: () => "content.xml" },
};

/** Comments on a page, unless the user wants more. */
export const defaultLimit = 8;

/**
 * Checks a .docx or .odt and puts the findings in it as comments, at the words they are about. All other files of the document stay as
 * they are; comments of others stay; our own from before are replaced. A failure when it cannot be read.
 */
export async function annotate(
  path: string,
  bytes: Uint8Array,
  { limit = defaultLimit, ...options }: CheckOptions & { readonly limit?: number },
): Promise<Annotated | Failure> {
  const format = options.format ?? fileType(path)?.format;
  const writer = format && writers[format];
  if (!writer)
    return {
      code: "unsupported",
      message:
        "Wij zetten opmerkingen in Word (.docx) en LibreOffice (.odt). Gebruik voor dit bestand: klarebrief check.",
    };
  const original = unzip(bytes, () => true);
  if ("code" in original) return original;
  const stripped = writer.strip(original);
  if (stripped && "code" in stripped) return stripped;
  const files = stripped ?? original;
  const result = await check(path, stripped ? zipAgain(files) : bytes, options);
  const { letter } = result;
  if (!letter?.document)
    return result.failures[0] ?? { code: "unsupported", message: "Wij kunnen dit bestand niet lezen." };
  const main = writer.main(files);
  const { comments, left } = chooseComments(letter, result.findings, { main, limit });
  const added = comments.length === 0 ? files : writer.add(files, letter.document, comments);
  if ("code" in added) return added;
  return { bytes: zipAgain(added), comments, left, result };
}
