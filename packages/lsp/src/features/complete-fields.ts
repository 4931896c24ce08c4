// SPDX-License-Identifier: EUPL-1.2
import { type Letter, toSource } from "@klarebrief/core";

/** What can stand where the writer opened a field: a text for `start` up to `end`, both on the line, UTF-16. */
export interface FieldChoice {
  readonly text: string;
  readonly kind: "field" | "tag" | "name";
  readonly start: number;
  readonly end: number;
  /** What was typed and what follows it in `text`: some editors choose by prefix. */
  readonly filter: string;
  /** The letter it comes from, when that is another one. */
  readonly from?: string;
}

/** A field or tag as it stands in a letter; `name` is what a condition calls it. */
interface Known {
  readonly text: string;
  readonly kind: "field" | "tag";
  readonly name?: string;
  readonly from?: string;
}

/** A field that is opened and not closed: where it begins, and where it would end, on its line. */
export interface Opening {
  readonly start: number;
  readonly end: number;
}

/** A key that can open a field; what is offered then depends on the letter. */
export const openers = ["{", "$", "%", "[", "<", "«", "@", "#", ":"];

/** A bracket that is still open; or a mark that is no percent sign (a letter stands behind it), e-mail address, colon or heading of ordinary text. */
const openField =
  /(?:\{\{\{?|\{%|[$#%]\{|\{)[^{}]{0,100}$|\[\[?[^[\]]{0,80}$|<%[^<>]{0,100}$|<<?[^<>]{0,80}$|«[^«»]{0,80}$|(?<![\p{L}\p{N}%@#]|\d\s+)(?:%(?=[\p{L}_])|@@?|(?<!^)#|:)[\p{L}\p{N}_.]{0,40}$/u;

/** What of a field must be typed before it is offered. */
const opener = /^(?:\{\{|\{%|[$#%]\{|\{|\[\[?|<%|<<?|[«%@#:])/u;

/** The rest of the field at the cursor: of its name, and the brackets that many editors put behind it unasked. */
const restOfField = /^[\p{L}\p{N}_.]*\s*[-~]?%?[}\]>»]{1,3}/u;

/** A condition or a loop that is being typed, up to the name it asks for. */
const openTag = /^(?:\{%[-~+]?\s*|\{\{~?[#^]|<%[-_]?\s*|\{(?=[a-z]))\w+\s(?:.*[\s(!])?(\$?[\p{L}\p{N}_.]*)$/u;

/** Longer is no field that a writer types again. */
const longest = 200;

/** The field the writer has opened before the cursor, if any. */
export function openingAt(before: string, after: string): Opening | undefined {
  const near = Math.max(0, before.length - longest);
  const match = openField.exec(before.slice(near));
  if (!match) return undefined;
  return { start: near + match.index, end: before.length + (restOfField.exec(after)?.[0].length ?? 0) };
}

const tight = (text: string): string => text.replaceAll(/\s/gu, "").toLowerCase();

/** `{$zaak->naam|upper}` → `$zaak->naam`. */
const nameIn = (text: string): string | undefined =>
  /^[\s=~&-]*(\$?[\p{L}_](?:[\p{L}\p{N}_.]|\??->)*)\s*(?:\||[-~]?%?[}>])/u.exec(
    text.replace(opener, ""),
  )?.[1];

/** The fields and tags of a letter as they stand in it, each once, fields first. */
export function* fieldsOf({ source, map, format, fields, tags }: Letter, from?: string): Generator<Known> {
  const origin = from === undefined ? {} : { from };
  for (const field of fields) {
    const span = toSource(map, field);
    const text = source.slice(span.start, span.end);
    const name = nameIn(text);
    // In markup `<` opens an element.
    if (!field.blank && !(field.syntax === "angle" && format !== "text"))
      yield { text, kind: "field", ...(name === undefined ? {} : { name }), ...origin };
  }
  for (const { text } of tags) yield { text, kind: "tag", ...origin };
}

/** How many units of the field are what was typed, white space aside; undefined when it is another field. */
function lengthTyped(text: string, typed: string): number | undefined {
  const wanted = tight(typed);
  if (!tight(text).startsWith(wanted)) return undefined;
  let length = 0;
  while (tight(text.slice(0, length)).length < wanted.length) length++;
  return length;
}

/** What can stand at an opening, each once; the first letter goes before the others. */
export function* fieldChoices(
  known: Iterable<Known>,
  line: { readonly before: string; readonly after: string },
  { start, end }: Opening,
): Generator<FieldChoice> {
  const typed = line.before.slice(start);
  const behind = tight(line.after.slice(0, end - line.before.length)).replace(/^[\p{L}\p{N}_.]+/u, "");
  const word = openTag.exec(typed)?.[1];
  const seen = new Set<string>();
  const isNew = (text: string): boolean => seen.size < seen.add(tight(text)).size;
  for (const { text, kind, name, from } of known) {
    const origin = from === undefined ? {} : { from };
    if (word !== undefined && name?.startsWith(word) && name !== word && isNew(name))
      yield {
        text: name,
        kind: "name",
        start: line.before.length - word.length,
        end: line.before.length,
        filter: name,
        ...origin,
      };
    if (text.length > longest || /\n/u.test(text) || typed.length < (opener.exec(text)?.[0].length ?? 1))
      continue;
    const length = lengthTyped(text, typed);
    if (length === undefined || !isNew(text)) continue;
    yield {
      text,
      kind,
      start,
      end: tight(text).endsWith(behind) ? end : line.before.length,
      filter: typed + text.slice(length),
      ...origin,
    };
  }
}
