// SPDX-License-Identifier: EUPL-1.2
import type { Part, PartName, Span } from "../letter.ts";
import { attachmentsStart, enclosedForm, greetingStart, openAddress, subjectLabel } from "./letter-words.ts";
import { recogniseHead } from "./recognise-head.ts";
import { recogniseContactBelow, recogniseSections } from "./recognise-sections.ts";
import { findBareSignature, findClosing, recogniseTail } from "./recognise-tail.ts";
import { type Add, type PartsInput, slice, toView, type View, wordCount } from "./view.ts";

export type { PartsInput } from "./view.ts";

/** No letterhead has more blocks. */
const longestHead = 45;

/** Recognises the parts of a letter. Each part says in English why it was taken for one. Parts stand in order of place, then name. */
export function recogniseParts(input: PartsInput): readonly Part[] {
  const view = toView(input);
  const { blocks } = view;
  const parts: Part[] = [];
  const add: Add = (part, { start, end }, reason) => {
    if (end > start) parts.push({ part, start, end, reason });
  };
  const greeting = findGreeting(view);
  const closing = findClosing(view, greeting);
  const firstBody = greeting >= 0 ? greeting + 1 : firstProse(view, closing?.block ?? blocks.length);
  const lastBody = closing ? closing.block - 1 : lastProse(view, firstBody);

  let bodyStart = blocks[firstBody]?.start ?? 0;
  const opening = greeting >= 0 ? blocks[greeting] : undefined;
  if (opening) {
    const end = opening.start + greetingLength(slice(view, opening));
    add("greeting", { start: opening.start, end }, "opens with a form of address");
    if (end < opening.end) bodyStart = end;
  }
  const shared = closing && closing.span.start > (blocks[closing.block]?.start ?? 0);
  const bodyEnd = shared ? closing.span.start : (blocks[lastBody]?.end ?? bodyStart);
  const body = { start: bodyStart, end: Math.max(bodyStart, bodyEnd) };
  add("body", body, greeting >= 0 ? "between greeting and closing" : "running text");
  recogniseHead(view, greeting >= 0 ? greeting : firstBody, add);
  recogniseSections(view, body, add);

  const more = closing ? tailBelow(view, closing.span, closing.block, add) : tailWithout(view, lastBody, add);
  if (more) {
    add("body", more, "goes on below the signature");
    recogniseSections(view, more, add);
  }
  for (const span of namedParts(view, parts)) add(span.part, span, "the document says so");
  return parts.sort((a, b) => a.start - b.start || (a.part < b.part ? -1 : a.part > b.part ? 1 : 0));
}

/** What a document names by its styles and its footers, where nothing else was recognised. Neighbours of one name are one. */
function namedParts(
  { blocks }: View,
  known: readonly Part[],
): readonly (Span & { readonly part: PartName })[] {
  const found: (Span & { readonly part: PartName })[] = [];
  for (const [i, { part, start, end }] of blocks.entries()) {
    if (!part || known.some((other) => other.part !== "body" && other.start < end && start < other.end))
      continue;
    const last = found.at(-1);
    if (last?.part === part && last.end === blocks[i - 1]?.end) found[found.length - 1] = { ...last, end };
    else found.push({ part, start, end });
  }
  return found;
}

/** Index of the block with the greeting, or -1. */
function findGreeting(view: View): number {
  const opens = (pattern: RegExp): number =>
    view.blocks.findIndex(
      (block) => block.kind !== "listItem" && block.kind !== "tableCell" && pattern.test(slice(view, block)),
    );
  const greeting = opens(greetingStart);
  return greeting >= 0 ? greeting : opens(openAddress);
}

/** A short block that only greets is the greeting as a whole: ‘Geachte heer, mevrouw,’. */
function greetingLength(text: string): number {
  if (text.length < 70 && !/[.?]/u.test(text.replace(/l\.?\s?s\.|mr\.|dhr\.|mw\.|mevr\./giu, "")))
    return text.length;
  return (greetingStart.exec(text) ?? openAddress.exec(text))?.[0].length ?? 0;
}

/** Without a greeting: the first running text, below the subject where there is one. */
function firstProse(view: View, until: number): number {
  const subject = view.blocks
    .slice(0, Math.min(until, longestHead))
    .findIndex((block) => subjectLabel.test(slice(view, block)));
  const at = view.blocks.findIndex((block, i) => {
    if (i <= subject || i >= until || (block.kind !== "paragraph" && block.kind !== "quote")) return false;
    return wordCount(slice(view, block)) >= 8 && /[.?!:]$/u.test(slice(view, block));
  });
  return at < 0 ? 0 : at;
}

function lastProse(view: View, from: number): number {
  const attachments = view.blocks.findIndex(
    (block, i) =>
      i > from && (attachmentsStart.test(slice(view, block)) || enclosedForm.test(slice(view, block))),
  );
  const until = attachments < 0 ? view.blocks.length : attachments;
  const at = view.blocks.findLastIndex((block, i) => {
    if (i >= until) return false;
    if (block.kind === "listItem" || block.kind === "tableCell") return true;
    return /[.?!:…]["”’)]*$/u.test(slice(view, block)) || wordCount(slice(view, block)) >= 8;
  });
  return at < 0 ? until - 1 : at;
}

function tailBelow(view: View, span: Span, index: number, add: Add): Span | undefined {
  add("closing", span, "greets");
  const block = view.blocks[index];
  if (block && view.text.slice(span.end, block.end).trim() !== "")
    add(
      "signature",
      { start: span.end + (/^\s*/u.exec(view.text.slice(span.end))?.[0].length ?? 0), end: block.end },
      "follows the closing",
    );
  recogniseContactBelow(view, span.end, add);
  return recogniseTail(view, index + 1, add);
}

function tailWithout(view: View, lastBody: number, add: Add): Span | undefined {
  const signature = findBareSignature(view, lastBody);
  const from = signature >= 0 ? signature : lastBody + 1;
  const start = view.blocks[from]?.start;
  if (start === undefined) return undefined;
  recogniseContactBelow(view, start, add);
  return signature >= 0 || attachmentsStart.test(slice(view, view.blocks[from] ?? { start, end: start }))
    ? recogniseTail(view, from, add)
    : undefined;
}
