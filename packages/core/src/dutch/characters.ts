// SPDX-License-Identifier: EUPL-1.2

/** Character classes of the scanner, ordered so that `>= LETTER` is "can stand inside a word". */
export const SPACE = 1;
export const PUNCTUATION = 2;
export const SYMBOL = 3;
/** Invisible format characters: soft hyphen, zero-width space and joiners. */
export const INVISIBLE = 4;
/** Combining marks and variation selectors. */
export const MARK = 5;
export const LETTER = 6;
export const DIGIT = 7;

// Unicode counts these among punctuation; in a letter they stand for a word or a unit.
const wordSigns = /^[%‰&@#*§¶†‡•‣]$/u;

function classify(character: string): number {
  if (/^\s$/u.test(character)) return SPACE;
  if (/^[\p{L}_]$/u.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  if (/^\p{M}$/u.test(character)) return MARK;
  if (/^\p{Cf}$/u.test(character)) return INVISIBLE;
  return /^\p{P}$/u.test(character) && !wordSigns.test(character) ? PUNCTUATION : SYMBOL;
}

const known = new Uint8Array(0x10000);

/** Class of the character that starts at `at`; 0 at or past `limit`. Half a surrogate pair is a symbol. */
export function classAt(text: string, at: number, limit: number): number {
  if (at >= limit) return 0;
  const code = text.charCodeAt(at);
  const cached = known[code];
  if (cached) return cached;
  if (widthAt(text, at, limit) === 2) return classify(text.slice(at, at + 2));
  const found = classify(text.charAt(at));
  known[code] = found;
  return found;
}

/** UTF-16 units of the character at `at`: 1 or 2. */
export function widthAt(text: string, at: number, limit: number): number {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || at + 1 >= limit) return 1;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** True for characters that can belong to a word's own text: letters and digits. */
export function isWordClass(found: number): boolean {
  return found >= LETTER;
}

/** True for an upper-case letter; letters of scripts without case are neither upper nor lower. */
export function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

/** True for a lower-case letter. */
export function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

/** `'` in all the forms word processors make of it. */
export function isApostrophe(character: string): boolean {
  return character !== "" && "'’‘‛ʼ´`′".includes(character);
}

/** Hyphens, not dashes. */
export function isHyphen(character: string): boolean {
  return character === "-" || character === "‐" || character === "‑";
}

/** The form tables are looked up by: lower case, NFC, straight quotes and hyphens, nothing invisible. */
export function lookupForm(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the fast way out for plain ASCII
  if (/^[\x00-\x5f\x61-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[’‘‛‚ʼ´`′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‐‑]/gu, "-");
}
