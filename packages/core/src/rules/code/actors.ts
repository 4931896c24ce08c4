// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence } from "../../letter.ts";
import { analysedSentences, finiteVerb, numberOption } from "../grammar.ts";
import type { Checker } from "../rule.ts";

type Actor = "reader" | "sender";

const reader = /^(?:u|je|jij)$/u;
const sender = /^(?:wij|we|ik)$/u;

/** Who acts in each clause with a finite verb, in order; other subjects are left out. */
function actorsOf({ tokens }: Sentence): readonly Actor[] {
  return tokens.flatMap((token): readonly Actor[] => {
    if (token.deprel !== "nsubj" || !finiteVerb(tokens, token.head)) return [];
    return reader.test(token.lower) ? ["reader"] : sender.test(token.lower) ? ["sender"] : [];
  });
}

/** The sentences of one paragraph. */
const paragraphs = (letter: Letter): readonly (readonly Sentence[])[] => [
  ...Map.groupBy(analysedSentences(letter), ({ block }) => block).values(),
];

/** Finds paragraphs in which reader and sender take turns as the one who acts, `options.wissels` times or more. */
export const changingActors: Checker = function* (letter, { options }) {
  for (const sentences of paragraphs(letter)) {
    const actors = sentences.flatMap(actorsOf);
    const turns = actors.filter((actor, i) => i > 0 && actor !== actors[i - 1]).length;
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (first && last && turns >= numberOption(options.wissels, 5))
      yield { at: { start: first.start, end: last.end }, values: { value: String(turns) } };
  }
};
