// SPDX-License-Identifier: EUPL-1.2
import { wordSet } from "./vocabulary.ts";

const dutch = wordSet(
  "de het een en van u uw wij niet is dat die op in te voor met aan om als dan er zijn bij ook maar of wat wordt moet kunt hebt krijgt geen deze dit uit naar je",
);
const others = wordSet(
  "the and of to you your we not is that for with must are will be this have from it der die das und nicht sie wir ist mit zu auf le la les et vous votre nous ne pas est pour avec dans un une el los usted su y no con",
);
/** In two languages: they say nothing. */
const both = new Set([...dutch].filter((word) => others.has(word)));

const count = (words: readonly string[], set: ReadonlySet<string>): number =>
  words.filter((word) => set.has(word) && !both.has(word)).length;

/** Whether a text is Dutch rather than English, German, French or Spanish, by its small words. A text of a few words always is. */
export function isDutch(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length < 5 || count(words, dutch) >= count(words, others);
}

const formal = /(?<!\p{L})(?:u|uw|uzelf)(?!\p{L})/giu;
const informal = /(?<!\p{L})(?:je|jij|jou|jouw|jullie)(?!\p{L})/giu;

/** How a text speaks to its reader; undefined when it does not. */
export function addressOf(text: string): "u" | "je" | undefined {
  const [u, je] = [text.match(formal)?.length ?? 0, text.match(informal)?.length ?? 0];
  return u === 0 && je === 0 ? undefined : u >= je ? "u" : "je";
}
