// SPDX-License-Identifier: EUPL-1.2
import type { Sentence, Span, Token } from "../../letter.ts";
import { countWords, isRunningText } from "../measures.ts";
import type { Checker } from "../rule.ts";

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Words that show a clause of its own, which is no item of a list. */
const clauseWords = setOf(`
  u je jij ik wij we hij zij ze het die dat dit wie wat waar als omdat zodat dan want maar is zijn was waren wordt worden werd werden heeft hebben hebt kan
  kunt kunnen zal zullen moet moeten mag mogen wil wilt willen gaat gaan krijgt krijgen staat doet geldt komt
`);

/** An item with one of these in front is an aside. */
const asides = setOf(
  "namens in op voor bij te van met door na per zonder volgens tot tijdens binnen via waaronder namelijk bijvoorbeeld onder",
);

const longestItem = 6;

const isItem = (tokens: readonly Token[]): boolean => {
  const words = countWords(tokens);
  return (
    words > 0 &&
    words <= longestItem &&
    !asides.has(tokens[0]?.lower ?? "") &&
    !tokens.some((token) => clauseWords.has(token.lower))
  );
};

/** Names of people and places in a row are read as one. */
const isName = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind !== "word" || /^[\p{Lu}'’]/u.test(token.text));

/** The row of items around a last `en` or `of`, from its second item to the end, when there are enough. */
function rowIn({ tokens }: Sentence, least: number): Span | undefined {
  const ends = tokens.flatMap((token, i) => (token.lower === "en" || token.lower === "of" ? [i] : []));
  for (const end of ends) {
    const items: (readonly Token[])[] = [];
    let stop = tokens[end - 1]?.text === "," ? end - 1 : end;
    for (let i = stop - 1; i >= Math.max(0, stop - 2 * longestItem); i--) {
      if (tokens[i]?.text !== ",") continue;
      const item = tokens.slice(i + 1, stop);
      if (!isItem(item)) break;
      items.unshift(item);
      stop = i;
    }
    // The first item has the start of the sentence before it; the last one what follows.
    if (items.length + 2 < least || items.every(isName)) continue;
    const first = tokens[stop - 1];
    const last = tokens[end + 1];
    if (first && last) return { start: first.start, end: last.end };
  }
  return undefined;
}

/** Finds `options.punten` or more things listed in a sentence; below each other they are easier to read. */
export const inlineList: Checker = function* (letter, { options }) {
  const least = typeof options.punten === "number" ? options.punten : 4;
  for (const sentence of letter.sentences) {
    if (!isRunningText(letter, sentence) || letter.blocks[sentence.block]?.kind === "listItem") continue;
    const at = rowIn(sentence, least);
    if (at) yield { at };
  }
};
