// SPDX-License-Identifier: EUPL-1.2
import { tokenise } from "../dutch/tokenise.ts";
import type { Letter, Sentence, Span, Token } from "../letter.ts";
import { betterWords } from "./better-words.ts";
import type { Entry } from "./card.ts";
import { findTail, isParticipleHere, passHelpers } from "./clause.ts";
import { isInCapitals, isInTitle, isMentioned, isName, startsUpper } from "./left-alone.ts";
import { isAddressing } from "./measures.ts";
import { inSentence } from "./memo.ts";
import type { SentenceView } from "./rebuild.ts";

/** A form as tokens. After ` … ` comes the tail. */
interface Form {
  /** What stands before the gap for helping verbs (`*`), or all of the head. */
  readonly head: readonly string[];
  /** What stands behind the gap. */
  readonly rest?: readonly string[];
  readonly tail: readonly string[];
  readonly entry: Entry;
  readonly unless: readonly Context[];
  /** Upper and lower case differ: the form has a capital. */
  readonly exact: boolean;
}

/**
 * Where a match is no finding: with these words right before and after it, with these anywhere before and after it in
 * the sentence (`aan … ~`), or as part of a longer sequence.
 */
type Context = { readonly before: Beside; readonly after: Beside } | { readonly around: readonly string[] };

interface Beside {
  readonly words: readonly string[];
  readonly anywhere: boolean;
}

/** Forms by their first token, longest first: matching costs one pass over the tokens, however large the table. */
export interface WordIndex {
  readonly entries: readonly Entry[];
  readonly get: (first: string) => readonly Form[];
}

/** A word or phrase of a table found in a letter. */
export interface WordMatch {
  readonly at: Span;
  readonly pieces?: readonly Span[];
  readonly entry: Entry;
  /** The listed better words, with a capital when the match has one. */
  readonly listed: readonly string[];
  /** What may be put in the place of `instead`: of the match, or of more of its sentence (`het tracé` → `de route`). */
  readonly expected: readonly string[];
  readonly instead: Span;
  readonly sentence: Sentence;
}

const tokensOf = (text: string): readonly Token[] => tokenise(text, { start: 0, end: text.length }, []);

/** A form or context of a table with a space between tokens, so that an index can be made without a tokeniser. */
export function spaceTokens(text: string, exact: boolean): string {
  return text
    .split(/([…~])/u)
    .map((part) =>
      /^[…~]$/u.test(part)
        ? part
        : tokensOf(part)
            .map((token) => (exact ? token.text : token.lower))
            .join(" "),
    )
    .join(" ")
    .trim();
}

const words = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");

function toContext(text: string): Context {
  if (!text.includes("~")) return { around: words(text) };
  const [before = "", after = ""] = text.split("~");
  const beside = (side: string): Beside => ({
    words: words(side.replace("…", " ")),
    anywhere: side.includes("…"),
  });
  return { before: beside(before), after: beside(after) };
}

function toForm(entry: Entry): Form {
  const [head = "", tail = ""] = entry.form.split("…");
  const exact = /\p{Lu}/u.test(entry.form);
  const whole = words(head);
  const gap = whole.indexOf("*");
  return {
    head: gap < 0 ? whole : whole.slice(0, gap),
    ...(gap < 0 ? {} : { rest: whole.slice(gap + 1) }),
    tail: words(tail),
    entry,
    unless: (entry.unless ?? []).map(toContext),
    exact,
  };
}

const length = ({ head, rest, tail }: Form): number =>
  head.length + (rest ? rest.length + 1 : 0) + tail.length;

const none: readonly Form[] = [];

/** Makes entries ready to be matched, those of a first token when it is asked for. Forms and contexts are spaced as `spaceTokens` does. */
export function indexWords(entries: readonly Entry[]): WordIndex {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const space = entry.form.indexOf(" ");
    const first = (space < 0 ? entry.form : entry.form.slice(0, space)).toLowerCase();
    const listed = index.get(first);
    if (listed) listed.push(entry);
    else index.set(first, [entry]);
  }
  const made = new Map<string, readonly Form[]>();
  return {
    entries,
    get: (first) => {
      const listed = index.get(first);
      if (!listed) return none;
      const before = made.get(first);
      if (before) return before;
      const forms = listed.map(toForm).sort((a, b) => length(b) - length(a));
      made.set(first, forms);
      return forms;
    },
  };
}

/** Whether these words stand at `at`, letter by letter when `exact`. The last is looked at first: it differs most often. */
function standAt(tokens: readonly Token[], at: number, words: readonly string[], exact: boolean): boolean {
  if (at < 0) return false;
  for (let i = words.length - 1; i >= 0; i--) {
    const token = tokens[at + i];
    if ((exact ? token?.text : token?.lower) !== words[i]) return false;
  }
  return true;
}

/** Index after the head when it stands at `from`, else -1. */
function matchHead(tokens: readonly Token[], from: number, { head, rest, exact }: Form): number {
  if (!standAt(tokens, from, head, exact)) return -1;
  const first = from + head.length;
  if (!rest) return first;
  const last = passHelpers(tokens, first);
  for (let at = first; at <= last; at++) if (standAt(tokens, at, rest, exact)) return at + rest.length;
  return -1;
}

interface Place {
  readonly from: number;
  readonly headEnd: number;
  readonly end: number;
}

/** How far from a word a context may stand, in tokens. */
const farthest = 80;

function isExcepted(tokens: readonly Token[], { from, headEnd, end }: Place, form: Form): boolean {
  return form.unless.some((context) => {
    if ("around" in context) {
      for (let at = Math.max(0, from - context.around.length + 1); at < end; at++)
        if (standAt(tokens, at, context.around, false)) return true;
      return false;
    }
    const { before, after } = context;
    const has = (words: readonly string[], start: number, stop: number): boolean => {
      for (let at = start; at + words.length <= stop; at++)
        if (standAt(tokens, at, words, false)) return true;
      return false;
    };
    const isBefore = before.anywhere
      ? has(before.words, Math.max(0, from - farthest), from)
      : standAt(tokens, from - before.words.length, before.words, false);
    if (!isBefore) return false;
    if (after.anywhere) return has(after.words, headEnd, Math.min(tokens.length, headEnd + farthest));
    return standAt(tokens, end, after.words, false) || standAt(tokens, headEnd, after.words, false);
  });
}

/** `text` with a capital letter in front. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase("nl") + text.slice(1);

/**
 * Every word or phrase of the index in the letter, longest match first, never overlapping. Addresses, sender, reference
 * lines and names are left alone.
 */
export function* matchWords(letter: Letter, index: WordIndex): Generator<WordMatch> {
  if (index.entries.length === 0) return;
  for (let i = 0; i < letter.sentences.length; i++) {
    const sentence = letter.sentences[i];
    if (!sentence) continue;
    const found = inSentence(letter, i, index, () =>
      matchesIn(sentence, letter.text.slice(sentence.start, sentence.end), index),
    );
    if (found.length === 0 || isAddressing(letter, sentence) || isInCapitals(sentence.tokens)) continue;
    const place = ({ start, end }: Span): Span => ({
      start: sentence.start + start,
      end: sentence.start + end,
    });
    for (const { at, instead, pieces, ...match } of found)
      yield {
        ...match,
        sentence,
        at: place(at),
        instead: place(instead),
        ...(pieces ? { pieces: pieces.map(place) } : {}),
      };
  }
}

/** The matches in one sentence, with places relative to it. */
function matchesIn(
  sentence: Sentence,
  text: string,
  index: WordIndex,
): readonly Omit<WordMatch, "sentence">[] {
  const { tokens } = sentence;
  const found: Omit<WordMatch, "sentence">[] = [];
  /** Tails of earlier matches: a word belongs to one match only. */
  const tails: Place[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = matchAt(sentence, i, index);
    if (!match || isInTitle(tokens, i) || isMentioned(tokens, i)) continue;
    const { place, form } = match;
    if (tails.some((tail) => tail.from < place.end && place.from < tail.end)) continue;
    if (form.tail.length > 0)
      tails.push({ from: place.end - form.tail.length, headEnd: place.end, end: place.end });
    found.push(toMatch({ ...sentence, text }, form, place));
    i = place.headEnd - 1;
  }
  return found;
}

interface Candidate {
  readonly form: Form;
  readonly place: Place;
}

function matchAt(sentence: Sentence, from: number, index: WordIndex): Candidate | undefined {
  const { tokens } = sentence;
  const first = tokens[from];
  if (!first || first.kind === "field") return undefined;
  const forms = index.get(first.lower);
  if (forms.length === 0) return undefined;
  const places: Candidate[] = [];
  for (const form of forms) {
    if (places[0] && places[0].form.entry.form !== form.entry.form) break;
    const headEnd = matchHead(tokens, from, form);
    if (headEnd < 0) continue;
    const end = form.tail.length > 0 ? findTail(tokens, headEnd, form.tail) : headEnd;
    const place = { from, headEnd, end };
    if (end < 0 || (!form.exact && isName(tokens, from)) || isExcepted(tokens, place, form)) continue;
    places.push({ form, place });
  }
  if (places.length < 2) return places[0];
  // `verstrekt` stands twice in the table: as a present and as a participle.
  return (
    places.find(
      ({ form, place }) => Boolean(form.entry.participle) === isParticipleHere(tokens, from, place.end),
    ) ?? places[0]
  );
}

/** Better words in place of `kenbaar worden gemaakt` would lose the helping verb: they become advice. */
function withoutReplacement(entry: Entry): Entry {
  const advice = [...entry.expected, ...(entry.advice ?? [])];
  return { ...entry, expected: [], advice, safe: false };
}

function toMatch(
  view: SentenceView,
  { entry: whole, head, rest, tail, exact }: Form,
  place: Place,
): Omit<WordMatch, "sentence"> {
  const { tokens, start: origin } = view;
  const { from, headEnd, end } = place;
  const hasHelper = rest !== undefined && headEnd - from > head.length + rest.length;
  const entry = hasHelper ? withoutReplacement(whole) : whole;
  const spanOf = (start: number, stop: number): Span => ({
    start: (tokens[start]?.start ?? 0) - origin,
    end: (tokens[stop - 1]?.end ?? 0) - origin,
  });
  const withCapital = (texts: readonly string[], at: number): readonly string[] =>
    startsUpper(tokens[at]?.text ?? "") && !exact ? texts.map(capitalise) : texts;
  const better = betterWords(view, place, tail.length, entry);
  return {
    at: spanOf(from, end),
    entry,
    listed: withCapital(entry.expected, from),
    expected: withCapital(better.expected, better.from),
    instead: spanOf(better.from, better.to),
    ...(tail.length > 0 ? { pieces: [spanOf(from, headEnd), spanOf(end - tail.length, end)] } : {}),
  };
}
