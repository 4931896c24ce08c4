// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../letter.ts";

/** Words that do not stand inside the short name of a law. */
const noTitle = new Set(
  "de het een en of u wij we ik is zijn wordt worden heeft hebben van in op bij om te dat die als moet kunt kan geldt met aan door uit over voor per ten ter tot na onder indien inzake".split(
    " ",
  ),
);

/** A word in quotes of its own is what the sentence is about. */
export const isMentioned = (tokens: readonly Token[], at: number): boolean =>
  /^["'‘’“„]$/u.test(tokens[at - 1]?.text ?? "") && /^["'’”]$/u.test(tokens[at + 1]?.text ?? "");

/** A line in capitals is the title of a form or a note. */
export const isInCapitals = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind, text }) => kind === "word" && text.length > 1);
  return words.length > 3 && words.filter(({ text }) => /^\p{Lu}+$/u.test(text)).length > words.length / 2;
};

/** `Wet basisregistratie personen`, `Algemene wet inkomensafhankelijke regelingen`: the name of a law stays as it is. */
export function isInTitle(tokens: readonly Token[], at: number): boolean {
  if (noTitle.has(tokens[at]?.lower ?? "") || tokens[at]?.text.includes(".")) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const token = tokens[i];
    // A name ends with its short form (`Wet Vpb`).
    if (
      token?.kind !== "word" ||
      noTitle.has(token.lower) ||
      /\p{Lu}$|^\p{Lu}\p{L}{1,3}$/u.test(token.text.replace(/^Wet$/u, "w"))
    )
      return false;
    if (i > 0 && /^(?:Wet|Besluit|Regeling|Verordening|Kaderwet|Leidraad)$/u.test(token.text)) return true;
    if (token.lower === "wet" && tokens[i - 1]?.text === "Algemene") return true;
  }
  return false;
}

/** True when the text starts with a capital letter. */
export const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);
const allUpper = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);

/** A word with a capital inside a sentence is taken for a name. */
export function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || at === 0 || !startsUpper(token.text) || allUpper(token.text)) return false;
  const previous = tokens[at - 1];
  // `👋 Indien`: the picture stands before the sentence.
  if (previous && at === 1 && /\p{Extended_Pictographic}/u.test(previous.text)) return false;
  return previous !== undefined && !/^["'‘’“”„(\-–•*:\d.)]+$/u.test(previous.text);
}
