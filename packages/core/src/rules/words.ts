// SPDX-License-Identifier: EUPL-1.2
import { tokenise } from "../dutch/tokenise.ts";
import type { Letter, Sentence, Span, Token } from "../letter.ts";
import type { Entry } from "./card.ts";
import { isAddressing } from "./measures.ts";
import { findTail, isParticipleHere, passHelpers } from "./clause.ts";

/** A form as tokens; `*` in the head is a gap for helping verbs. After ` … ` comes the tail. */
interface Form {
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly entry: Entry;
  readonly unless: readonly Context[];
  /** Upper and lower case differ: the form has a capital. */
  readonly exact: boolean;
}

/** Words before and after the match, or a sequence that the match is part of: no finding there. */
type Context =
  | { readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly around: readonly string[] };

/** Forms by their first token, longest first: matching costs one pass over the tokens, however large the table. */
export type WordIndex = ReadonlyMap<string, readonly Form[]>;

/** A word or phrase of a table found in a letter. */
export interface WordMatch {
  readonly at: Span;
  readonly pieces?: readonly Span[];
  readonly entry: Entry;
  /** `entry.expected`, with a capital when the match has one. */
  readonly expected: readonly string[];
  readonly sentence: Sentence;
}

const tokensOf = (text: string): readonly Token[] => tokenise(text, { start: 0, end: text.length }, []);
const lowerTokens = (text: string): readonly string[] => tokensOf(text).map((token) => token.lower);

function toContext(text: string): Context {
  if (!text.includes("~")) return { around: lowerTokens(text) };
  const [before = "", after = ""] = text.split("~");
  return { before: lowerTokens(before), after: lowerTokens(after) };
}

function toForm(entry: Entry): Form {
  const [head = "", tail = ""] = entry.form.split("…");
  const exact = /\p{Lu}/u.test(entry.form);
  const read = (text: string): readonly string[] => tokensOf(text).map((token) => (exact ? token.text : token.lower));
  return { head: read(head), tail: read(tail), entry, unless: (entry.unless ?? []).map(toContext), exact };
}

const length = (form: Form): number => form.head.length + form.tail.length;

/** Makes entries ready to be matched. */
export function indexWords(entries: readonly Entry[]): WordIndex {
  const index = new Map<string, Form[]>();
  for (const form of entries.map(toForm)) {
    const first = form.head[0]?.toLowerCase();
    if (first === undefined) continue;
    const forms = index.get(first);
    if (forms) forms.push(form);
    else index.set(first, [form]);
  }
  for (const forms of index.values()) forms.sort((a, b) => length(b) - length(a));
  return index;
}

const sameAt = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  from >= 0 && words.every((word, i) => tokens[from + i]?.lower === word);

/** Index after the head when it stands at `from`, else -1. */
function matchHead(tokens: readonly Token[], from: number, { head, exact }: Form): number {
  let at = from;
  for (const word of head) {
    if (word === "*") {
      at = passHelpers(tokens, at);
      continue;
    }
    const token = tokens[at];
    if (!token || (exact ? token.text : token.lower) !== word) return -1;
    at++;
  }
  return at;
}

interface Place {
  readonly from: number;
  readonly headEnd: number;
  readonly end: number;
}

function isExcepted(tokens: readonly Token[], { from, headEnd, end }: Place, form: Form): boolean {
  return form.unless.some((context) => {
    if ("around" in context) {
      for (let at = Math.max(0, from - context.around.length + 1); at < end; at++)
        if (sameAt(tokens, at, context.around)) return true;
      return false;
    }
    const { before, after } = context;
    return sameAt(tokens, from - before.length, before) && (sameAt(tokens, end, after) || sameAt(tokens, headEnd, after));
  });
}

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);
const allUpper = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);

/** A word with a capital inside a sentence is taken for a name. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || at === 0 || !startsUpper(token.text) || allUpper(token.text)) return false;
  const previous = tokens[at - 1];
  return previous !== undefined && !/^["'‘’“”„(\-–•*:\d.)]+$/u.test(previous.text);
}

/** `text` with a capital letter in front. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase("nl") + text.slice(1);

/**
 * Every word or phrase of the index in the letter, longest match first, never overlapping. Addresses, sender, reference
 * lines and names are left alone.
 */
export function* matchWords(letter: Letter, index: WordIndex): Generator<WordMatch> {
  if (index.size === 0) return;
  for (const sentence of letter.sentences) {
    const { tokens } = sentence;
    let skip: boolean | undefined;
    for (let i = 0; i < tokens.length; i++) {
      const match = matchAt(sentence, i, index);
      if (!match) continue;
      skip ??= isAddressing(letter, sentence);
      if (skip) break;
      yield match.match;
      i = match.next - 1;
    }
  }
}

function matchAt(sentence: Sentence, from: number, index: WordIndex): { match: WordMatch; next: number } | undefined {
  const { tokens } = sentence;
  const first = tokens[from];
  if (!first || first.kind === "field") return undefined;
  const places: { readonly form: Form; readonly place: Place }[] = [];
  for (const form of index.get(first.lower) ?? []) {
    if (places[0] && places[0].form.entry.form !== form.entry.form) break;
    const headEnd = matchHead(tokens, from, form);
    if (headEnd < 0) continue;
    const end = form.tail.length > 0 ? findTail(tokens, headEnd, form.tail) : headEnd;
    const place = { from, headEnd, end };
    if (end < 0 || (!form.exact && isName(tokens, from)) || isExcepted(tokens, place, form)) continue;
    places.push({ form, place });
  }
  const best = places.find(({ form, place }) => places.length > 1 && Boolean(form.entry.participle) === isParticipleHere(tokens, from, place.end)) ?? places[0];
  return best && { match: toMatch(sentence, best.form, best.place), next: best.place.headEnd };
}

function toMatch(sentence: Sentence, { entry, tail }: Form, { from, headEnd, end }: Place): WordMatch {
  const { tokens } = sentence;
  const spanOf = (start: number, stop: number): Span => ({ start: tokens[start]?.start ?? 0, end: tokens[stop - 1]?.end ?? 0 });
  return {
    at: spanOf(from, end),
    entry,
    expected: startsUpper(tokens[from]?.text ?? "") && !allUpper(entry.form) ? entry.expected.map(capitalise) : entry.expected,
    sentence,
    ...(tail.length > 0 ? { pieces: [spanOf(from, headEnd), spanOf(end - tail.length, end)] } : {}),
  };
}
