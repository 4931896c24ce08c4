// SPDX-License-Identifier: EUPL-1.2
import { abbreviationUse, alsoWords } from "./abbreviations.ts";
import {
  classAt,
  DIGIT,
  INVISIBLE,
  isApostrophe,
  isHyphen,
  isLower,
  isUpper,
  isWordClass,
  LETTER,
  lookupForm,
  SPACE,
  widthAt,
} from "./characters.ts";

/** A range of text while it is cut into tokens. */
export interface Scan {
  readonly text: string;
  /** First character of the range that is not white space. */
  readonly first: number;
  /** After the last character that is no closing punctuation: a full stop from here on ends the range. */
  readonly contentEnd: number;
  /** An opening single quote waits for its partner. */
  quoted: boolean;
}

/** End of the word that has its first letter or digit at `body`; the token itself may start a mark earlier. */
export function wordEnd(state: Scan, body: number, limit: number, start = body): number {
  const { text } = state;
  let at = body;
  let last = DIGIT;
  for (;;) {
    const found = classAt(text, at, limit);
    if (found >= INVISIBLE) {
      if (isWordClass(found)) last = found;
      at += widthAt(text, at, limit);
      continue;
    }
    if (found === 0 || found === SPACE) return at;
    const next = afterConnector(state, { start, at, limit, last });
    if (!next.inside) return next.at;
    at = next.at;
  }
}

interface Connector {
  readonly start: number;
  readonly at: number;
  readonly limit: number;
  /** LETTER or DIGIT: the class of the last real character before. */
  readonly last: number;
}

/** Where to go on, and whether still inside the word. */
interface Step {
  readonly at: number;
  readonly inside: boolean;
}

function stop(at: number): Step {
  return { at, inside: false };
}

function goOn(at: number): Step {
  return { at, inside: true };
}

function afterConnector(state: Scan, here: Connector): Step {
  const { text } = state;
  const { at, limit, last } = here;
  const character = text.charAt(at);
  const next = classAt(text, at + 1, limit);
  const joins = isWordClass(next);
  if (character === ".") return afterDot(state, here, next);
  if (isHyphen(character)) return afterHyphen(text, here, joins);
  if (isApostrophe(character)) return afterApostrophe(state, here, joins);
  if (character === "(") {
    const end = last === LETTER ? bracketedLetters(text, at, limit) : 0;
    return end > 0 ? goOn(end) : stop(at);
  }
  if (character === "°") return goOn(at + 1);
  if (character === "," && last === DIGIT && !joins) return stop(roundAmountEnd(text, at, limit));
  if (",:–".includes(character)) return last === DIGIT && next === DIGIT ? goOn(at + 1) : stop(at);
  if (character === "%" || character === "‰") {
    if (last !== DIGIT) return stop(at);
    return isHyphen(text.charAt(at + 1)) && at + 1 < limit ? goOn(at + 1) : stop(at + 1);
  }
  if (character === "+" && !joins) {
    let end = at;
    while (end < limit && text[end] === "+") end++;
    return stop(end);
  }
  return joins && "/&+@\\".includes(character) ? goOn(at + 1) : stop(at);
}

/** `10,-` and `10,--` are one token. */
function roundAmountEnd(text: string, at: number, limit: number): number {
  const tail = /^,[-–—=]{1,2}(?![\p{L}\p{N}])/u.exec(text.slice(at, Math.min(limit, at + 4)))?.[0];
  return at + (tail?.length ?? 0);
}

function afterHyphen(text: string, { at, limit }: Connector, joins: boolean): Step {
  if (joins) return goOn(at + 1);
  const next = at + 1 < limit ? text.charAt(at + 1) : "";
  if (isHyphen(next)) return stop(at);
  if (isApostrophe(next) && classAt(text, at + 2, limit) === LETTER) return goOn(at + 2);
  return stop(at + 1);
}

function afterApostrophe(state: Scan, { at, limit }: Connector, joins: boolean): Step {
  const { text } = state;
  if (joins) return goOn(at + 1);
  if (at + 1 < limit && text[at + 1] === text[at]) return stop(at);
  // `Hans' brief`, but not the end of a quotation.
  return /[sxz]/iu.test(text.charAt(at - 1)) && !state.quoted ? stop(at + 1) : stop(at);
}

function afterDot(state: Scan, here: Connector, next: number): Step {
  const { text, first } = state;
  const { start, at, limit, last } = here;
  if (next === DIGIT && last === DIGIT) return goOn(at + 1);
  if (isWordClass(next)) {
    const word = text.slice(Math.max(start, at - 20), at);
    const after = text.slice(at + 1, Math.min(limit, at + 3));
    const lowerPair = /^\p{Ll}{2}/u.test(after);
    const titlePair = /^\p{Lu}\p{Ll}/u.test(after);
    // List numbers typed without a space: `1.Uitstel`, `a.bij`.
    if (start === first && /^(?:\d{1,3}|\p{Ll})$/u.test(word) && (lowerPair || titlePair))
      return stop(at + 1);
    if (last === DIGIT) return titlePair ? stop(at) : goOn(at + 1);
    if (/^\p{L}{2,}$/u.test(word) && abbreviationUse(lookupForm(word))) return stop(at + 1);
    // A forgotten space after a sentence: `woont.Voor`, `geldt.20`.
    return /\p{Ll}{2}$/u.test(word) && (titlePair || next === DIGIT) ? stop(at) : goOn(at + 1);
  }
  const following = at + 1 < limit ? text.charAt(at + 1) : "";
  if (following === "." && text[at + 2] === ".") return stop(at);
  if (!isAbbreviated(state, start, at)) return stop(at);
  // `a.r.-fractie`, `Kon./Shell`
  const tied = isHyphen(following) || following === "/";
  return tied && isWordClass(classAt(text, at + 2, limit)) ? goOn(at + 1) : stop(at + 1);
}

/** Whether the full stop at `at` belongs to the word before it. */
function isAbbreviated({ text, first, contentEnd }: Scan, start: number, at: number): boolean {
  if (at - start > 20) return false;
  const word = text.slice(start, at);
  const form = lookupForm(word);
  const final = at >= contentEnd;
  if (/^\p{L}$/u.test(form)) return !final && form !== "u";
  if (/^\d{1,3}$/u.test(form)) return !final && start === first;
  if (abbreviationUse(form)) return !(final && alsoWords.has(form));
  if (/^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(form)) return true;
  return !final && looksAbbreviated(word);
}

/** Words without a vowel (`pct`), and streets (`Kerkstr`): shapes of an abbreviation. */
export function looksAbbreviated(word: string): boolean {
  if (isUpper(word.charAt(0))) return /^\p{Lu}\p{L}+(?:str|ln|pln|wg|sngl)$/u.test(word);
  return isLower(word.charAt(0)) && /^[bcdfghjklmnpqrstvwxz]{2,5}$/u.test(word);
}

/** End of `(abc)` or `(abc-)` or `(-abc)` at `at`, at most 14 letters; else 0. */
export function bracketedLetters(text: string, at: number, limit: number): number {
  const inner = /^\(-?[\p{L}\p{M}]{1,14}-?\)/u.exec(text.slice(at, Math.min(limit, at + 18)))?.[0];
  return inner ? at + inner.length : 0;
}
