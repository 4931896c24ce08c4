// SPDX-License-Identifier: EUPL-1.2
import { sentenceStarters } from "./abbreviations.ts";
import { isApostrophe, isLower, isUpper, lookupForm } from "./characters.ts";
import { type Reading, textOf } from "./reading.ts";

/** What the text after a possible end looks like. `starter`: a capital on a word that often starts sentences. */
export type Start = "starter" | "capital" | "digit" | "field" | "link" | "lower" | "none";

/** How the text at piece `from` begins. */
export function startAt(reading: Reading, from: number): Start {
  const { pieces } = reading;
  let index = from;
  // Quotation marks, brackets, bullets and emoji before the first word; bounded, so that a long row costs nothing.
  while (index < from + 8 && /^(?:punctuation|symbol)$/u.test(pieces[index]?.kind ?? "")) {
    const mark = textOf(reading, index);
    // A closing bracket here belongs to an empty box: `[ ] Ja`.
    const goesOn = index > from ? /^[,;:.!?/…]/u : /^[,;:.!?/)\]}…]/u;
    if (goesOn.test(mark) && mark !== ",,") return "none";
    index++;
  }
  const piece = pieces[index];
  if (!piece) return "capital";
  if (piece.kind === "field" || piece.kind === "link") return piece.kind;
  if (piece.kind === "number") return "digit";
  if (piece.kind !== "word") return "capital";
  const word = textOf(reading, index);
  const short = isApostrophe(word.charAt(0)) ? word.replace(/^.\p{L}{1,2}-?/u, "") : word;
  // `'s Morgens`, `'t Is`: the next word has the capital.
  const tested = short === "" ? textOf(reading, index + 1) : short.replace(/^[(-]+/u, "");
  const letter = String.fromCodePoint(tested.codePointAt(0) ?? 32);
  if (/^\p{N}/u.test(letter)) return "digit";
  if (isLower(letter) && !isUpper(letter))
    return /^\p{Ll}{1,2}-?\p{Lu}\p{L}/u.test(tested) ? "capital" : "lower";
  return sentenceStarters.has(lookupForm(tested)) ? "starter" : "capital";
}
