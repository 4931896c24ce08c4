// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span, Token } from "../../letter.ts";
import { inSentence } from "../memo.ts";
import type { Checker } from "../rule.ts";
import { bodyLines, isOutsideText, type PlacedToken, placedTokens, quotedText } from "./tone-text.ts";

/** Where each of two forms stands, in order. */
interface Forms {
  readonly first: readonly Token[];
  readonly second: readonly Token[];
}

/** The form used least; of equals the one that comes in later. Undefined when only one is used. */
function minority({ first, second }: Forms): { readonly at: Span; readonly isFirst: boolean } | undefined {
  const [a] = first;
  const [b] = second;
  if (!a || !b) return undefined;
  const isFirst = first.length === second.length ? a.start > b.start : first.length < second.length;
  return { at: isFirst ? a : b, isFirst };
}

type FormOf = (placed: PlacedToken) => "first" | "second" | undefined;

/** The tokens of a sentence that have a form, by index. */
const formsIn = ({ tokens }: Sentence, formOf: FormOf) =>
  placedTokens(tokens).flatMap((placed, at) => {
    const form = placed.token.kind === "word" ? formOf(placed) : undefined;
    return form ? [{ at, form }] : [];
  });

/** The words with a form in the sentences with these indexes. */
function collect(letter: Letter, indexes: readonly number[], formOf: FormOf): Forms {
  const isQuoted = quotedText(letter);
  const words = indexes.flatMap((index) => {
    const sentence = letter.sentences[index];
    if (!sentence) return [];
    return inSentence(letter, index, formOf, () => formsIn(sentence, formOf)).flatMap(({ at, form }) => {
      const token = sentence.tokens[at];
      return token && !isQuoted(token) ? [{ token, form }] : [];
    });
  });
  return {
    first: words.filter(({ form }) => form === "first").map(({ token }) => token),
    second: words.filter(({ form }) => form === "second").map(({ token }) => token),
  };
}

const formal = new Set(["u", "uw", "uwe", "uzelf"]);
const informal = new Set(["je", "jij", "jou", "jouw", "jezelf"]);

const addressOf: FormOf = ({ token, previous, next }) => {
  // "10 u" is an hour, "U-bocht" and "u/je" are no address.
  if (token.lower === "u" && (previous?.kind === "number" || next?.text === "-" || next?.text === "/"))
    return undefined;
  if (previous?.text === "/") return undefined;
  return formal.has(token.lower) ? "first" : informal.has(token.lower) ? "second" : undefined;
};

/** A template that chooses the form itself has both. */
const choosesForm = (letter: Letter): boolean =>
  letter.tags.some(({ text }) => /formal|formeel|aanspre|tutoye|u_vorm|je_vorm/iu.test(text));

/** `u` and `je` in one letter: the first word of the form used least. The footer counts: it is the same letter to the reader. */
export const mixedAddress: Checker = function* (letter) {
  if (choosesForm(letter)) return;
  const indexes = letter.sentences.flatMap((sentence, i) => (isOutsideText(letter, sentence) ? [] : [i]));
  const found = minority(collect(letter, indexes, addressOf));
  if (found) yield { at: found.at, values: { other: found.isFirst ? "je" : "u" } };
};

const singular = new Set(["ik", "mij", "me"]);
const plural = new Set(["wij", "we", "ons", "onze"]);
/** "Ons kenmerk" is a label; "ons land" is everybody's. */
const labels = new Set([
  "kenmerk",
  "referentie",
  "nummer",
  "land",
  "samenleving",
  "taal",
  "maatschappij",
  "economie",
  "minister",
]);

const senderOf: FormOf = ({ token, previous, next }) => {
  // "Dat blijft tussen ons": sender and reader together.
  if (previous?.lower === "tussen") return undefined;
  if (plural.has(token.lower)) return next && labels.has(next.lower) ? undefined : "second";
  // "Mijn Overheid" is the name of a site.
  if (token.text === "mijn") return next && /^\p{Lu}/u.test(next.text) ? undefined : "first";
  return singular.has(token.lower) ? "first" : undefined;
};

/** Sender and reader together: "Wij praten dan over uw plannen", "samen kijken we". */
const isTogether = (text: string): boolean =>
  /(?<!\p{L})(?:samen|met elkaar|(?:wij|we) (?:praten|bespreken|spreken|zien) (?:dan|elkaar|over)|(?:praten|bespreken|spreken) (?:wij|we))(?!\p{L})/iu.test(
    text,
  );

/** What the reader says himself: a question he asks, an answer he ticks, a statement he signs. */
const isReadersVoice = (text: string): boolean =>
  /(?<!\p{L})(?:ik|mijn)(?!\p{L})[^?]{0,300}\?$/iu.test(text) ||
  /^\W*(?:ja|nee)(?!\p{L})/iu.test(text) ||
  /(?<!\p{L})(?:ik (?:verklaar|machtig)|(?:verklaar|machtig) ik|ik, ondergetekende)(?!\p{L})/iu.test(text);

const hasOther = (text: string): boolean => isReadersVoice(text) || isTogether(text);

/** `ik` and `wij` for one sender: the first word of the form used least. */
export const mixedSender: Checker = function* (letter) {
  const lines = bodyLines(letter).filter(
    ({ index, text }) => !inSentence(letter, index, hasOther, () => hasOther(text)),
  );
  const indexes = lines.map(({ index }) => index);
  const found = minority(collect(letter, indexes, senderOf));
  if (found) yield { at: found.at, values: { other: found.isFirst ? "wij" : "ik" } };
};
