// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import { abbreviationUse, alsoWords, labels, nameParticles, sentenceStarters } from "./abbreviations.ts";
import { isUpper, lookupForm } from "./characters.ts";
import { continuesList, isMarked, noteMarker } from "./list-markers.ts";
import { type Reading, spaced, textOf } from "./reading.ts";
import { type Piece, scan } from "./scan.ts";
import { type Start, startAt } from "./sentence-start.ts";
import { looksAbbreviated } from "./word-end.ts";

/**
 * Sentences of one block, text[span.start, span.end), trimmed of white space; together they cover all that is not white space.
 * Line breaks are white space. `opaque` (sorted, absolute) are template fields: never split, and able to start a sentence.
 * A colon ends nothing. Items of a numbered list inside a paragraph are sentences from the second one on. Linear.
 */
export function splitSentences(text: string, span: Span, opaque: readonly Span[]): Span[] {
  const pieces = scan(text, span, opaque);
  const reading: Reading = { text, pieces, from: 0, bare: true, marker: undefined, markedAt: -1 };
  const sentences: Span[] = [];
  for (let index = 0; index < pieces.length; index++) {
    noteMarker(reading, index);
    const end = endAt(reading, index);
    if (end === 0) continue;
    sentences.push(cover(pieces, reading.from, end));
    reading.from = end;
    reading.bare = true;
    index = end - 1;
  }
  if (reading.from < pieces.length) sentences.push(cover(pieces, reading.from, pieces.length));
  return sentences;
}

function cover(pieces: readonly Piece[], from: number, end: number): Span {
  return { start: pieces[from]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 };
}

/** Index after the last piece of the sentence when it ends at `index`, else 0. */
function endAt(reading: Reading, index: number): number {
  const { text, pieces } = reading;
  const piece = pieces[index];
  if (!piece || piece.kind === "field" || piece.kind === "link") return 0;
  const last = text.charAt(piece.end - 1);
  if (last === ";") return continuesList(reading, index + 1) ? index + 1 : 0;
  if (!".!?…".includes(last)) return 0;
  let next = index + 1;
  while (next < pieces.length && !spaced(reading, next - 1) && isCloser(textOf(reading, next))) next++;
  if (next >= pieces.length) return next;
  const closed = next > index + 1;
  const start = startAt(reading, next);
  if (start === "none") return 0;
  const ends =
    last === "." && !textOf(reading, index).startsWith("..")
      ? stopEnds(reading, { index, next, start, closed })
      : markEnds(reading, { index, next, start, closed });
  return ends ? next : 0;
}

function isCloser(mark: string): boolean {
  return /^(?:[)\]}"”»]|\*+|''|[’'])$/u.test(mark);
}

interface Candidate {
  /** The piece with the mark. */
  readonly index: number;
  /** The first piece after it and its closing marks. */
  readonly next: number;
  readonly start: Start;
  readonly closed: boolean;
}

/** After `?`, `!` and `…`. */
function markEnds(reading: Reading, { index, next, start, closed }: Candidate): boolean {
  const before = textOf(reading, index - 1);
  if (index === reading.from || /^[([]$/u.test(before)) return false;
  const gap = spaced(reading, next - 1);
  if (start === "lower")
    return gap && !closed && /[?!]$/u.test(textOf(reading, index)) && !insideBrackets(reading, index);
  if (/[.…]$/u.test(textOf(reading, index))) return gap && (start === "capital" || start === "starter");
  return gap || start === "capital" || start === "starter";
}

function insideBrackets(reading: Reading, index: number): boolean {
  // Only near the mark: a bracket further away is a whole sentence between brackets.
  for (let at = index; at > Math.max(reading.from, index - 12); at--) {
    const mark = textOf(reading, at);
    if (mark === ")") return false;
    if (mark === "(") return true;
  }
  return textOf(reading, reading.from) === "(";
}

/** After a full stop. */
function stopEnds(reading: Reading, candidate: Candidate): boolean {
  const { index, start } = candidate;
  if (reading.bare || isMarked(reading, index)) return false;
  const own = textOf(reading, index);
  if (start === "lower") return own === "." && missesCapital(reading, candidate);
  const apart = own === ".";
  const previous = reading.pieces[index - 1];
  const glued = apart && previous !== undefined && !spaced(reading, index - 1);
  if (apart && (!glued || previous.kind === "punctuation" || previous.kind === "symbol")) return true;
  if (apart && previous?.kind === "field" && index - 1 === reading.from) return false;
  if (apart && (previous?.kind === "field" || previous?.kind === "link")) return true;
  const word = apart ? textOf(reading, index - 1) : own.slice(0, -1);
  return wordEnds(reading, { ...candidate, word, at: apart ? index - 1 : index });
}

/** `Wij helpen u verder. bel ons`: no abbreviation is that long, and the next word often starts sentences. */
function missesCapital(reading: Reading, { index, next, closed }: Candidate): boolean {
  if (closed || spaced(reading, index - 1) || !spaced(reading, next - 1)) return false;
  const starts = sentenceStarters.has(lookupForm(textOf(reading, next)));
  return starts && /^\p{Ll}{6,}$/u.test(textOf(reading, index - 1));
}

interface Ending extends Candidate {
  /** The last word, without its full stop. */
  readonly word: string;
  readonly at: number;
}

function wordEnds(reading: Reading, ending: Ending): boolean {
  const { word, start, closed, at } = ending;
  const form = lookupForm(word);
  if (!/\p{L}/u.test(form)) return numberEnds(reading, ending);
  if (form === "u") return true;
  if (/^\p{L}$/u.test(form)) return letterEnds(lookupForm(textOf(reading, at - 1)), start);
  const use = abbreviationUse(form);
  // `P.A. Jansen` is a person, `p.a. Kerkstraat 1` an address.
  if (use !== "company" && /^\p{Lu}\./u.test(word)) return startsNoName(reading, ending);
  const gap = spaced(reading, ending.next - 1);
  const capital = start === "starter" || start === "capital";
  if (use === undefined) {
    if (/^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(form)) return startsNoName(reading, ending);
    if (looksAbbreviated(word))
      return capital && !/str$|ln$|pln$|wg$|sngl$/u.test(form) ? true : start === "starter";
    return gap || capital;
  }
  if (closed && capital && use !== "leading")
    return textOf(reading, reading.from) === "(" || start === "starter";
  if (use === "closing") return capital || start === "link" || start === "field";
  if (use === "month") return capital;
  if (use === "either") return start === "starter";
  if (use === "company") return start === "starter" || (capital && isName(textOf(reading, at - 1)));
  // `fax.`, `ING.`: also a word.
  return alsoWords.has(form) && startsNoName(reading, ending);
}

function isName(word: string): boolean {
  return isUpper(word.charAt(0)) && !sentenceStarters.has(lookupForm(word));
}

/** `categorie C.`, `onder b.`, `plan B. Daarna`; but `J. Jansen`, `mee: a. Uw paspoort`. */
function letterEnds(before: string, start: Start): boolean {
  if (labels.has(before)) return start !== "link";
  return start === "starter" && !/^[;,:]$/u.test(before);
}

/** A sentence start that is no surname: not `A.B. De Vries`. */
function startsNoName(reading: Reading, { start, next }: Ending): boolean {
  return start === "starter" && !nameParticles.has(lookupForm(textOf(reading, next)));
}

function numberEnds(reading: Reading, { word, start, at, next }: Ending): boolean {
  if (start === "capital" || start === "starter" || start === "field") {
    return !isHeadingNumber(reading, at);
  }
  if (start === "link") return true;
  // `12. 3. 2026` is a date; `in 2026. 14 dagen later` is not.
  const following = reading.pieces[next + 1];
  const large = /\d{4}|[,%]/u.test(word) || /^[€$]$/u.test(textOf(reading, at - 1));
  return large && following?.kind === "word" && /^\p{Ll}/u.test(textOf(reading, next + 1));
}

/** `Stap 1. Vul in`: a label and a number at the start are a heading in the line. */
function isHeadingNumber(reading: Reading, at: number): boolean {
  if (at !== reading.from + 1) return false;
  const label = textOf(reading, reading.from);
  return isUpper(label.charAt(0)) && labels.has(lookupForm(label));
}
