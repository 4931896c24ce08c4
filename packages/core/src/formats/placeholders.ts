// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import { latteSyntaxes, type SourceContext, type Syntax, syntaxes } from "./placeholder-syntaxes.ts";

/** A piece of template syntax in a source. `comment` is a comment in the template's own language. */
export interface Placeholder extends Span {
  readonly type: "field" | "tag" | "comment";
  /** The pattern that found it. */
  readonly syntax: string;
  /** Field: its name; tag: its keyword in lower case; comment: its text. */
  readonly name: string;
  readonly role?: "open" | "else" | "close" | "single";
  /** A dotted line or a hint to the writer, not a named field. */
  readonly blank?: boolean;
}

/** Template languages with syntax of their own, by file name. */
export type TemplateLanguage = "latte" | "none";

/** Extra field patterns of a user's config: regular expressions, each match is one field; group 1 is its name. */
export interface FieldPattern {
  readonly name: string;
  readonly pattern: RegExp;
}

export interface FindOptions {
  readonly language: TemplateLanguage;
  /** HTML and Markdown: `<naam>` may be an element. */
  readonly markup: boolean;
  readonly extra: readonly FieldPattern[];
}

/** What may stand right before `:naam`: nothing, white space or an opening mark. */
const beforeColon = /[\s([{"'“‘>]/u;

/** The syntaxes that can start with a unit, by that unit, in order of priority. */
function byStart(active: readonly Syntax[]): ReadonlyMap<string, readonly Syntax[]> {
  const index = new Map<string, Syntax[]>();
  for (const syntax of active)
    for (const unit of syntax.starts) {
      const list = index.get(unit);
      if (list) list.push(syntax);
      else index.set(unit, [syntax]);
    }
  return index;
}

const plainIndex = byStart(syntaxes);
const latteIndex = byStart([...latteSyntaxes, ...syntaxes]);
const starters = /[{«$#%[<@:_.…KC]/gu;

/** Where each closer stands next; asked for rising places, so that each is searched once through. */
function nextPlaces(source: string): (closer: string, from: number) => number {
  const places = new Map<string, number>();
  return (closer, from) => {
    const known = places.get(closer);
    if (known !== undefined && known >= from) return known;
    const found = source.indexOf(closer, from);
    const place = found < 0 ? Number.POSITIVE_INFINITY : found;
    places.set(closer, place);
    return place;
  };
}

const namesOf = (source: string, pattern: RegExp): ReadonlySet<string> =>
  new Set(Array.from(source.matchAll(pattern), ([, name = ""]) => name.toLowerCase()));

/** Longest text between a closer and the opening it belongs to. */
const longest = 6000;

/** All template syntax in the source, in order, not overlapping. Linear in the length of the source, for patterns of the user that are. */
export function findPlaceholders(source: string, options: FindOptions): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const isLatte = options.language === "latte";
  const index = isLatte ? latteIndex : plainIndex;
  const context: SourceContext = {
    markup: options.markup,
    ended: namesOf(source, isLatte ? /\{\/(\w+)/gu : /\{%[\s+-]?\s{0,20}end(\w+)/gu),
    closed: namesOf(source, /<\/([\w-]+)/gu),
  };
  const next = nextPlaces(source);
  const nextExtra = options.extra.map((extra) => findNext(source, extra));
  for (let at = 0; at < source.length; ) {
    starters.lastIndex = at;
    const starter = starters.exec(source)?.index ?? source.length;
    const extra = nextExtra
      .map((find) => find(at))
      .reduce<Placeholder | undefined>((a, b) => (b && (!a || b.start < a.start) ? b : a), undefined);
    if (extra && extra.start <= starter) {
      found.push(extra);
      at = extra.end;
      continue;
    }
    if (starter >= source.length) break;
    const placeholder = placeholderAt({
      source,
      at: starter,
      candidates: index.get(source.charAt(starter)) ?? [],
      context,
      next,
    });
    if (placeholder === "escaped") at = endOfRun(source, starter);
    else {
      if (placeholder) found.push(placeholder);
      at = placeholder ? placeholder.end : starter + 1;
    }
  }
  return found;
}

/** The next match of a user's pattern from a rising place; an empty match is none. */
function findNext(
  source: string,
  { name, pattern }: FieldPattern,
): (from: number) => Placeholder | undefined {
  const global = new RegExp(
    pattern.source,
    [...new Set(`${pattern.flags}gu`)].filter((flag) => flag !== "y").join(""),
  );
  let known: Placeholder | undefined;
  let done = false;
  return (from) => {
    while (!done && (!known || known.start < from)) {
      global.lastIndex = known ? Math.max(from, known.end) : from;
      let match = global.exec(source);
      while (match && match[0] === "") {
        global.lastIndex++;
        match = global.exec(source);
      }
      done = match === null;
      known = match
        ? {
            type: "field",
            syntax: name,
            name: (match[1] ?? match[0]).trim(),
            start: match.index,
            end: match.index + match[0].length,
          }
        : undefined;
    }
    return known;
  };
}

/** Behind the opening that was escaped, in full. */
function endOfRun(source: string, at: number): number {
  let end = at + 1;
  while (/[$#%{[]/u.test(source.charAt(end))) end++;
  return end;
}

interface Place {
  readonly source: string;
  readonly at: number;
  readonly candidates: readonly Syntax[];
  readonly context: SourceContext;
  readonly next: (closer: string, from: number) => number;
}

function placeholderAt({
  source,
  at,
  candidates,
  context,
  next,
}: Place): Placeholder | "escaped" | undefined {
  const before = source.charAt(at - 1);
  for (const { name, pattern, closer, escapes, read } of candidates) {
    // Latte comments have no bound of their own; the others cannot be longer than this.
    if (closer !== undefined && next(closer, at) - at > (closer === "*}" ? Number.MAX_SAFE_INTEGER : longest))
      continue;
    if (name === "colon" && before !== "" && !beforeColon.test(before)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    if (escapes && before === "\\") return "escaped";
    const content = read(match, context);
    if (content) return { ...content, syntax: name, start: at, end: at + match[0].length };
  }
  return undefined;
}
