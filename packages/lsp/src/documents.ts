// SPDX-License-Identifier: EUPL-1.2
import { type TextDocumentContentChangeEvent, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Encoding, toUtf16 } from "./encoding.ts";

const inUtf16 = (
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
): TextDocumentContentChangeEvent =>
  "range" in change
    ? {
        text: change.text,
        range: {
          start: toUtf16(document, change.range.start, encoding),
          end: toUtf16(document, change.range.end, encoding),
        },
      }
    : change;

/** The open documents, kept up to date with the changes of an editor that counts in this encoding. */
export const createDocuments = (encoding: () => Encoding): TextDocuments<TextDocument> =>
  new TextDocuments({
    create: TextDocument.create,
    update: (document, changes, version) =>
      changes.reduce(
        (before, change) => TextDocument.update(before, [inUtf16(before, change, encoding())], version),
        document,
      ),
  });
