// SPDX-License-Identifier: EUPL-1.2
import { tokenise } from "../dutch/tokenise.ts";
import type { Letter, Sentence, Span, Token } from "../letter.ts";
import type { Entry } from "./card.ts";

/** A form split at its gap: the tokens of the verb and, after `…`, the particle. */
interface Form {
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly entry: Entry;
  readonly unless: readonly Context[];
}

/** Words that stand before and after the match in a context without a finding. */
interface Context {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

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

/** How far a particle may stand from its verb, in tokens. */
const longestGap = 14;

const lowerTokens = (text: string): readonly string[] =>
  tokenise(text, { start: 0, end: text.length }, []).map((token) => token.lower);

function toContext(text: string): Context {
  const [before = "", after = ""] = text.split("~");
  return { before: lowerTokens(before), after: lowerTokens(after) };
}

/** Makes entries ready to be matched. */
export function indexWords(entries: readonly Entry[]): WordIndex {
  const index = new Map<string, Form[]>();
  for (const entry of entries) {
    const [head = "", tail = ""] = entry.form.split("…");
    const form: Form = {
      head: lowerTokens(head),
      tail: lowerTokens(tail),
      entry,
      unless: (entry.unless ?? []).map(toContext),
    };
    const first = form.head[0];
    if (first === undefined) continue;
    const forms = index.get(first);
    if (forms) forms.push(form);
    else index.set(first, [form]);
  }
  for (const forms of index.values())
    forms.sort((a, b) => b.head.length + b.tail.length - (a.head.length + a.tail.length));
  return index;
}

const sameAt = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  from >= 0 && words.every((word, i) => tokens[from + i]?.lower === word);

const isExcepted = (tokens: readonly Token[], from: number, to: number, form: Form): boolean =>
  form.unless.some(
    ({ before, after }) => sameAt(tokens, from - before.length, before) && sameAt(tokens, to, after),
  );

const clauseEnd = new Set([
  ".",
  ",",
  ";",
  ":",
  "?",
  "!",
  ")",
  "–",
  "en",
  "maar",
  "of",
  "dat",
  "als",
  "om",
  "want",
  "omdat",
  "zodat",
]);

/** Index after the particle when it closes its clause; a particle before a noun group is a preposition. */
function findParticle(tokens: readonly Token[], from: number, tail: readonly string[]): number {
  const last = Math.min(tokens.length, from + longestGap);
  for (let i = from; i < last; i++) {
    const token = tokens[i];
    if (!token || token.lower === "." || token.lower === ";" || token.lower === "?") return -1;
    if (!sameAt(tokens, i, tail)) continue;
    const next = tokens[i + tail.length];
    if (!next || clauseEnd.has(next.lower)) return i + tail.length;
  }
  return -1;
}

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);
const allUpper = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);

/** A word with a capital inside a sentence is taken for a name. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || at === 0 || !startsUpper(token.text) || allUpper(token.text)) return false;
  const previous = tokens[at - 1];
  return previous !== undefined && !/^["'‘’“”„(\-–•*:]$/u.test(previous.text);
}

/** `text` with a capital letter in front. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase("nl") + text.slice(1);

/** Every word or phrase of the index in the letter, longest match first, never overlapping. */
export function* matchWords(letter: Letter, index: WordIndex): Generator<WordMatch> {
  if (index.size === 0) return;
  for (const sentence of letter.sentences) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const match = matchAt(sentence, i, index);
      if (!match) continue;
      yield match.match;
      i = match.next - 1;
    }
  }
}

function matchAt(
  sentence: Sentence,
  at: number,
  index: WordIndex,
): { match: WordMatch; next: number } | undefined {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first || first.kind === "field") return undefined;
  for (const form of index.get(first.lower) ?? []) {
    if (!sameAt(tokens, at, form.head)) continue;
    const headEnd = at + form.head.length;
    const end = form.tail.length > 0 ? findParticle(tokens, headEnd, form.tail) : headEnd;
    if (end < 0 || isName(tokens, at) || isExcepted(tokens, at, end, form)) continue;
    const last = tokens[end - 1];
    const headLast = tokens[headEnd - 1];
    const tailFirst = tokens[end - form.tail.length];
    if (!last || !headLast) continue;
    const span = { start: first.start, end: last.end };
    const upper = startsUpper(first.text);
    const match: WordMatch = {
      at: span,
      entry: form.entry,
      expected: upper ? form.entry.expected.map(capitalise) : form.entry.expected,
      sentence,
      ...(form.tail.length > 0 && tailFirst
        ? {
            pieces: [
              { start: first.start, end: headLast.end },
              { start: tailFirst.start, end: last.end },
            ],
          }
        : {}),
    };
    return { match, next: headEnd };
  }
  return undefined;
}
