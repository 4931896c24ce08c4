// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../letter.ts";
import { toSource } from "../source-map.ts";
import type { Proposal } from "./judge-version.ts";

/** A replacement in the source of a letter. Offsets are in the decoded source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A line break inside a Markdown paragraph would be read as the end of a line; a character that opens markup as markup. */
const markdown = (text: string): string =>
  text.replaceAll(/\s*\n\s*/gu, " ").replaceAll(/(?<!\\)([*_`[\]<#])/gu, "\\$1");

const forSource = (letter: Letter, text: string): string => {
  if (letter.format === "html") return text.replaceAll(/[&<>]/gu, (char) => escapes[char] ?? char);
  return letter.format === "markdown" ? markdown(text) : text;
};

/** Whether the source of a letter is the text of its file, so that an edit can be written there. */
export const isText = ({ format }: Letter): boolean => /^(?:text|markdown|html)$/u.test(format);

/**
 * The edit that puts a proposal in its letter; undefined when markup stands in the part, so that replacing it would lose something.
 */
export function editOf(letter: Letter, { part, before, after }: Proposal): Edit | undefined {
  if (!isText(letter)) return undefined;
  const { start, end } = toSource(letter.map, part);
  if (letter.source.slice(start, end) !== before) return undefined;
  // Fields keep their own characters.
  const fields = letter.fields.filter((field) => field.start >= part.start && field.end <= part.end);
  const kept = fields.map((field) => letter.text.slice(field.start, field.end));
  const pieces =
    kept.length === 0 ? [after] : after.split(new RegExp(`(${kept.map(literal).join("|")})`, "u"));
  const text = pieces.map((piece) => (kept.includes(piece) ? piece : forSource(letter, piece))).join("");
  return { start, end, text };
}

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** The source with edits that do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += source.slice(at, start) + text;
    at = end;
  }
  return out + source.slice(at);
}
