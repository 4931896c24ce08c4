// SPDX-License-Identifier: EUPL-1.2
import {
  classAt,
  INVISIBLE,
  isApostrophe,
  isHyphen,
  isWordClass,
  LETTER,
  MARK,
  PUNCTUATION,
  SPACE,
  SYMBOL,
  widthAt,
} from "./characters.ts";
import { bracketedLetters, type Scan } from "./word-end.ts";

/** Where the word goes on when the mark at `at` is its first character (`'s`, `-bestuur`, `(sub)faculteit`); else 0. */
export function wordAfterMark(state: Scan, at: number, limit: number): number {
  const { text } = state;
  const character = text.charAt(at);
  if (isApostrophe(character)) return isClitic(text, at, limit) ? at + 1 : 0;
  if (character === "(") {
    const end = bracketedLetters(text, at, limit);
    if (end === 0 || (end - at === 3 && at === state.first)) return 0;
    return classAt(text, end, limit) === LETTER ? end : 0;
  }
  const previous = classAt(text, at - 1, limit);
  if (!isHyphen(character) || at === state.first || (previous !== SPACE && previous !== PUNCTUATION))
    return 0;
  return isWordClass(classAt(text, at + 1, limit)) && !isHyphen(text.charAt(at - 1)) ? at + 1 : 0;
}

/** `'s`, `'t`, `'n`, `'60` and the like: an apostrophe that stands for letters, not a quotation mark. */
function isClitic(text: string, at: number, limit: number): boolean {
  const after = text.slice(at + 1, Math.min(limit, at + 6));
  return /^(?:(?:[stnmkrd]|ie|ns|em)(?![\p{L}\p{N}\p{M}'’])|\d\d(?!\d))/iu.test(after);
}

/** End of a token that starts with a mark: one character, or a run that belongs together (`...`, `?!`, `''`, an emoji). */
export function markEnd(state: Scan, at: number, limit: number): number {
  const { text } = state;
  const character = text.charAt(at);
  if (isApostrophe(character) || character === ",") {
    if (text[at + 1] === character && at + 1 < limit) return at + 2;
    if (character !== ",") state.quoted = character === "‘" || isWordClass(classAt(text, at + 1, limit));
    return at + 1;
  }
  const family = "!?".includes(character) ? "!?" : ".…-–—=~*#".includes(character) ? character : "";
  let end = at + widthAt(text, at, limit);
  if (family === "") return symbolEnd(text, at, end, limit);
  while (end < limit && family.includes(text.charAt(end))) end++;
  return end;
}

/** Takes in what makes one emoji of several characters: joiners, skin tones, and the second letter of a flag. */
function symbolEnd(text: string, start: number, after: number, limit: number): number {
  let end = after;
  if (isFlagLetter(text, start) && end + 2 <= limit && isFlagLetter(text, end)) end += 2;
  for (;;) {
    const found = classAt(text, end, limit);
    const joiner = text.charCodeAt(end) === 0x200d;
    if (joiner && end + 1 < limit && classAt(text, end + 1, limit) === SYMBOL) {
      end += 1 + widthAt(text, end + 1, limit);
    } else if (found === MARK || found === INVISIBLE || (found !== 0 && isSkinTone(text, end))) {
      end += widthAt(text, end, limit);
    } else return end;
  }
}

function isFlagLetter(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isSkinTone(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x1f3fb && code <= 0x1f3ff;
}
