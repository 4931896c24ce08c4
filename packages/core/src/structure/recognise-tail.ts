// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import {
  attachmentsStart,
  closingStart,
  closingWish,
  contactLabel,
  enclosedForm,
  footerStart,
  objectionHeading,
  organisation,
} from "./letter-words.ts";
import { type Add, fieldsIn, slice, type View, wordCount } from "./view.ts";

/** Where the letter says goodbye: a block, or a sentence in the last block. */
export interface Closing {
  readonly span: Span;
  /** Index of the block it stands in. */
  readonly block: number;
}

/** The greeting at the end, or undefined. `after` is the index of the block with the greeting, or -1. */
export function findClosing(view: View, after: number): Closing | undefined {
  for (const pattern of [closingStart, closingWish]) {
    const block = view.blocks.findIndex(
      (b, i) =>
        i > after && b.kind !== "listItem" && pattern.test(slice(view, b)) && slice(view, b).length < 200,
    );
    const found = view.blocks[block];
    if (found)
      return {
        span: { start: found.start, end: found.start + lengthOf(pattern, slice(view, found)) },
        block,
      };
  }
  const sentence = view.sentences.findLast((s) => s.block > after && closingStart.test(slice(view, s)));
  return (
    sentence && {
      span: { start: sentence.start, end: sentence.start + lengthOf(closingStart, slice(view, sentence)) },
      block: sentence.block,
    }
  );
}

function lengthOf(pattern: RegExp, text: string): number {
  const length = pattern.exec(text)?.[0].length ?? 0;
  return length + (/^[,.!]/u.test(text.slice(length)) ? 1 : 0);
}

const longestSignature = 9;

const isProse = (view: View, index: number): boolean => {
  const block = view.blocks[index];
  return (
    block !== undefined &&
    wordCount(slice(view, block)) >= 22 &&
    /\p{L}{2}[.?!](?:\s|$)/u.test(slice(view, block))
  );
};

const opensAttachments = (view: View, index: number): boolean => {
  const block = view.blocks[index];
  return (
    block !== undefined &&
    (attachmentsStart.test(slice(view, block)) || enclosedForm.test(slice(view, block)))
  );
};

/** Closing, signature, attachments, footer and running text below the signature. `from` is the first block below the closing or body. */
export function recogniseTail(view: View, from: number, add: Add): Span | undefined {
  const { blocks } = view;
  let at = from;
  while (at < blocks.length && at - from < longestSignature && !endsSignature(view, at, from)) at++;
  const span = (first: number, until: number): Span => ({
    start: blocks[first]?.start ?? 0,
    end: blocks[until - 1]?.end ?? 0,
  });
  if (at > from) add("signature", span(from, at), "follows the closing");
  const attachments = blocks.findIndex((_, i) => i >= at && opensAttachments(view, i));
  const until = attachments < 0 ? blocks.length : attachments;
  if (attachments >= 0)
    add("attachments", span(attachments, blocks.length), "opens with ‘Bijlage’ or the title of a form");
  const more = blocks.findIndex(
    (block, i) => i >= at && i < until && opensMore(slice(view, block), block.kind === "heading"),
  );
  const footerEnd = more < 0 ? until : more;
  if (at < footerEnd) add("footer", span(at, footerEnd), "stands below the signature");
  if (more < 0 || more >= until) return undefined;
  return span(more, until);
}

function endsSignature(view: View, index: number, from: number): boolean {
  const block = view.blocks[index];
  if (
    !block ||
    block.kind === "tableCell" ||
    block.kind === "listItem" ||
    isProse(view, index) ||
    opensAttachments(view, index)
  )
    return true;
  const text = slice(view, block);
  return (
    footerStart.test(text) ||
    // The first line below the closing is who signs, also when it looks like a heading.
    opensMore(text, block.kind === "heading" && (index > from || text.endsWith("?")))
  );
}

const opensMore = (text: string, isHeading: boolean): boolean =>
  (isHeading && !/^contact/iu.test(text)) ||
  (objectionHeading.test(text) && wordCount(text) < 12 && !/^(?:secret|commissie)/iu.test(text));

/** Without a closing: the first of the short last lines that name a person, an office or the sender, or -1. */
export function findBareSignature(view: View, after: number): number {
  const first = after + 1;
  const short = view.blocks.slice(first);
  if (short.length === 0 || short.some((block) => block.kind === "listItem" || block.kind === "heading"))
    return -1;
  const named = short.findIndex((block) => {
    const text = slice(view, block);
    return (
      wordCount(text) < 10 &&
      !/[.?!:]$/u.test(text) &&
      (organisation.test(text) ||
        /(?<!\p{L})(?:hoofd|directeur|secretaris|ontvanger|inspecteur|ambtenaar|namens|administratie|wethouders|college)(?!\p{L})/iu.test(
          text,
        ) ||
        /^(?:(?:drs|mr|ing|ir|dr)\. )?(?:\p{Lu}\.? ?){1,4}(?:van |de |der |den )*\p{Lu}\p{Ll}+$/u.test(
          text,
        ) ||
        fieldsIn(view, block).some(({ type }) => type === "name") ||
        contactLabel.test(text))
    );
  });
  return named < 0 ? -1 : first + named;
}
