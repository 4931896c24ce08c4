// SPDX-License-Identifier: EUPL-1.2

const quotes: readonly (readonly [string, string])[] = [
  [",,", '"'],
  ["''", '"'],
  ["``", '"'],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["`", "'"],
  ["´", "'"],
  ["–", "-"],
  ["—", "-"],
  ["−", "-"],
];

/** Shape of the artificial root, one past the last class. */
export const ROOT_SHAPE = 36;

/** Lower case, one kind of quote and dash. */
export function fold(form: string): string {
  return quotes.reduce((text, [old, next]) => text.replaceAll(old, next), form.toLowerCase());
}

/** The folded form with each digit as 0. */
export function wordKey(folded: string): string {
  return folded.replaceAll(/[0-9]/g, "0");
}

/** 32-bit FNV-1a over UTF-16 code units. */
export function fnv1a(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Rows of the affix table: endings of 2 to 7 and beginnings of 3 to 6 units of ^word$. */
export function affixRows(key: string, rows: number): number[] {
  const marked = `^${key}$`;
  const found: number[] = [];
  for (let k = 2; k < 8 && k <= marked.length; k++) found.push(fnv1a(marked.slice(marked.length - k)) % rows);
  for (let k = 3; k < 7 && k < marked.length; k++) found.push(fnv1a(marked.slice(0, k)) % rows);
  return found;
}

/** True when a letter or a digit stands in it. */
export function hasWordCharacter(form: string): boolean {
  return [...form].some((c) => (c >= "0" && c <= "9") || c.toLowerCase() !== c.toUpperCase());
}

/** One of 36 classes: letter case or kind, hyphen inside, first word of the sentence. */
export function shapeOf(form: string, initial: boolean): number {
  const characters = [...form];
  const digit = characters.some((c) => c >= "0" && c <= "9");
  const upper = characters.filter((c) => c.toLowerCase() !== c).length;
  const lower = characters.filter((c) => c.toLowerCase() === c && c.toUpperCase() !== c).length;
  const other = characters.some((c) => !(c >= "0" && c <= "9") && c.toLowerCase() === c.toUpperCase());
  const hyphen = form.includes("-") && characters.length > 1 ? 2 : 0;
  return kindOf({ digit, upper, lower, other, characters }) * 4 + hyphen + (initial ? 1 : 0);
}

type Counts = { digit: boolean; upper: number; lower: number; other: boolean; characters: readonly string[] };

function kindOf({ digit, upper, lower, other, characters }: Counts): number {
  if (digit) return upper + lower > 0 ? 6 : other ? 7 : 5;
  if (upper + lower === 0) return 8;
  if (upper === 0) return 0;
  if (lower === 0) return upper === 1 ? 1 : 2;
  const first = characters.find((c) => c.toLowerCase() !== c.toUpperCase()) ?? "";
  return upper === 1 && first.toLowerCase() !== first ? 3 : 4;
}
