// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import { monthNames } from "../structure/calendar.ts";
import { functionWords, senderBodies, wordSet } from "./vocabulary.ts";
import type { Unit, Word } from "./words.ts";

/** A name: words with a capital where no sentence begins. Indexes of its words in the unit. */
export interface Name {
  readonly from: number;
  readonly to: number;
  /** In lower case, without marks. */
  readonly value: string;
  /** `de gemeente Ede`: what kind of body stands before it. */
  readonly body: string;
}

/** Words that have a capital for another reason than being a name. */
const noNames = wordSet(
  "artikel art artikelen bijlage datum kenmerk onderwerp betreft antwoord vraag tel telefoon e-mail email website internet iban bic bsn kvk btw let heer mevrouw geachte beste dhr mevr nb ps u uw",
);
const inName = wordSet("van de der den ten ter het 't en & of voor aan in op du la le el al");
const bodies = wordSet(
  "gemeente provincie waterschap ministerie minister college stadsdeel dienst stichting afdeling directie team wethouder staatssecretaris",
);

const months: ReadonlySet<string> = new Set(monthNames);
const opener = new Set([
  ":",
  "‘",
  "“",
  "'",
  '"',
  "„",
  "«",
  "(",
  "•",
  "-",
  "–",
  "*",
  ".",
  "?",
  "!",
  "[",
  ">",
  "…",
  "/",
]);

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Whether a capital is expected here anyway: at the head of a sentence, a quotation or a label. */
function isHead(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i];
    if (!word) return true;
    if (!opener.has(word.lower)) return /^\d+$/u.test(word.lower) && i === 0;
    if (/^[:?!.]$/u.test(word.lower)) return true;
  }
  return true;
}

const isCapital = (word: Word | undefined): boolean =>
  word?.isWord === true && startsUpper(word.text) && !noNames.has(word.lower.replace(/\.$/u, ""));

/** `OIS` is a name wherever it stands. */
const isAcronym = ({ text }: Word): boolean => /^\p{Lu}{2,6}$/u.test(text);

/** `Participatiewet` and `Algemene wet bestuursrecht` are names at the head of a line too. */
const isLawName = (words: readonly Word[], at: number): boolean =>
  /\p{L}{3}(?:wet|wetboek)$/u.test(words[at]?.lower ?? "") ||
  /^(?:wet|wetboek)$/u.test(words[at + 1]?.lower ?? "");

const lawWord = /^(?:wet|wetboek|besluit|regeling|verordening)$/u;

/** Where the name of a law ends: `Algemene wet bestuursrecht`, `Wet maatschappelijke ondersteuning 2015`. */
function lawEnd(words: readonly Word[], at: number): number {
  const head = lawWord.test(words[at]?.lower ?? "")
    ? at
    : lawWord.test(words[at + 1]?.lower ?? "")
      ? at + 1
      : -1;
  let last = head;
  for (let i = head + 1; head >= 0 && i <= head + 6; i++) {
    const word = words[i];
    if (word?.content || /^(?:19|20)\d\d$/u.test(word?.lower ?? "")) last = i;
    else if (!/^(?:op|de|het|van|voor|en|inzake|in)$/u.test(word?.lower ?? "")) break;
  }
  return last;
}

/** Index of the last word of the name that starts at `at`. */
function lastOf(words: readonly Word[], at: number): number {
  let last = at;
  for (let i = at + 1; i < words.length && i < at + 9; i++) {
    const word = words[i];
    if (isCapital(word)) last = i;
    else if (!word || !inName.has(word.lower) || /^(?:en|of|in|op|voor|aan|&)$/u.test(word.lower)) {
      // `Werk en Inkomen` is one name, `Ede en Arnhem` may be two: both are compared by their words.
      if (word?.lower !== "." || (words[i - 1]?.text.length ?? 9) > 1) break;
    }
  }
  return last;
}

/** `CAR/GGD` and `Weesp-account` are two words each. */
export const namePieces = (lower: string): readonly string[] =>
  lower
    .replace(/(?:'s|’s)$/u, "")
    .split(/[-–/]/u)
    .map((piece) => piece.replace(/[^\p{L}\p{N}]/gu, ""))
    .filter(Boolean);

const nameValue = (words: readonly Word[]): string =>
  words
    .flatMap(({ lower }) => namePieces(lower))
    .filter((word) => word !== "" && !inName.has(word))
    .join(" ");

/** The abbreviation a name gives itself: `Centraal Bureau voor de Statistiek (CBS)`. */
function aliasAfter(words: readonly Word[], last: number): string | undefined {
  for (let at = last + 1; at < last + 8; at++)
    if (words[at]?.lower === "(") {
      const alias = words[at + 1];
      return alias && isAcronym(alias) && /^[),]$/u.test(words[at + 2]?.lower ?? "")
        ? alias.lower
        : undefined;
    }
  return undefined;
}

/** Names in a sentence. A single word at its head counts only when `known` has it: the text has it elsewhere, where a capital says it. */
export function* namesIn(unit: Unit, known: ReadonlySet<string>): Generator<Name> {
  const { words } = unit;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || !isCapital(word)) continue;
    const last = Math.max(lastOf(words, at), lawEnd(words, at));
    const head = isHead(words, at);
    const first =
      head &&
      !isAcronym(word) &&
      !isLawName(words, at) &&
      (functionWords.has(word.lower) || !(last > at || known.has(word.lower)))
        ? at + 1
        : at;
    const own = words.slice(first, last + 1);
    const value = nameValue(own);
    if (
      own.some((piece) => isCapital(piece)) &&
      value.length > 1 &&
      !functionWords.has(value) &&
      !senderBodies.has(value) &&
      !months.has(value)
    ) {
      const body = words[at - 1]?.lower ?? "";
      yield {
        from: first,
        to: last,
        value: aliasAfter(words, last) ?? value,
        body: bodies.has(body) ? body : "",
      };
    }
    at = last;
  }
}

/** Words that have a capital somewhere inside a sentence. */
export function capitalWords(units: readonly Unit[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { words } of units)
    for (const [at, word] of words.entries())
      if (isCapital(word) && !functionWords.has(word.lower) && !isHead(words, at)) found.add(word.lower);
  return found;
}

/** Span of words of a unit. */
export const spanOf = (unit: Unit, from: number, to: number): Span => ({
  start: unit.words[from]?.start ?? unit.start,
  end: unit.words[to]?.end ?? unit.end,
});

/** `rvs` for `raad van state`: an abbreviation and its name are one. Small words may count or not. */
export function isShortFor(short: string, words: readonly string[]): boolean {
  if (!/^\p{L}{2,7}$/u.test(short) || words.length < 2 || words.length > 9) return false;
  const all = words.map((word) => word.charAt(0)).join("");
  const big = words
    .filter((word) => !inName.has(word))
    .map((word) => word.charAt(0))
    .join("");
  return short === all || short === big;
}
