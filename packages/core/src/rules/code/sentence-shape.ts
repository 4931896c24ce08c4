// SPDX-License-Identifier: EUPL-1.2
import type { Sentence, Span } from "../../letter.ts";
import { countWords, isRunningText, sentenceWords } from "../measures.ts";
import type { Checker } from "../rule.ts";

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;

/** Finds rows of long sentences: `options.zinnen` or more of over `options.woorden` words, from the first to the last. */
export const longRuns: Checker = function* (letter, { options }) {
  const least = numberOf(options.zinnen, 3);
  const words = numberOf(options.woorden, 20);
  let run: Sentence[] = [];
  const close = function* (): Generator<{ at: Span; values: { value: string } }> {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= least)
      yield { at: { start: first.start, end: last.end }, values: { value: String(run.length) } };
    run = [];
  };
  for (const sentence of letter.sentences) {
    if (isRunningText(letter, sentence) && sentenceWords(letter, sentence) > words) run.push(sentence);
    else yield* close();
  }
  yield* close();
};

/** Brackets that are not closed within so many tokens are a slip. */
const longest = 150;

/** An explanation of a word, opening hours and a web address may stand in brackets. */
const isHelpful = (text: string): boolean =>
  /^\((?:een|het|de|iemand|geld|dat is|dit is|dus|bijvoorbeeld)\s/iu.test(text);

/** Finds brackets in running text with more than `options.woorden` words in them. */
export const longBrackets: Checker = function* (letter, { options }) {
  const most = numberOf(options.woorden, 5);
  for (const sentence of letter.sentences) {
    if (!isRunningText(letter, sentence)) continue;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const open = tokens[i];
      if (open?.text !== "(") continue;
      const close =
        i + 1 + tokens.slice(i + 1, i + longest).findIndex(({ text }) => text === ")" || text === "(");
      const end = tokens[close];
      if (end?.text !== ")" || countWords(tokens.slice(i + 1, close)) <= most) continue;
      const at = { start: open.start, end: end.end };
      const isShort = countWords(tokens.slice(i + 1, close)) <= 10;
      const hasTimes =
        isShort &&
        letter.entities.some(
          (entity) =>
            (entity.kind === "phone" || entity.kind === "time" || entity.kind === "url") &&
            at.start <= entity.start &&
            entity.end <= at.end,
        );
      if (!hasTimes && !isHelpful(letter.text.slice(at.start, at.end))) yield { at };
    }
  }
};

/** Finds semicolons in running text; at the end of an item of a list they are no fault. */
export const semicolons: Checker = function* (letter) {
  for (const sentence of letter.sentences) {
    const block = letter.blocks[sentence.block];
    if (!block || block.kind === "listItem" || !isRunningText(letter, sentence)) continue;
    const text = letter.text.slice(block.start, block.end);
    if (/^\s*(?:[-–•*]|\(?(?:\p{L}|\d{1,2})[.)°])/u.test(text)) continue;
    for (const token of sentence.tokens) {
      if (token.text !== ";") continue;
      const rest = letter.text.slice(token.end, block.end);
      // A line break behind it: a list without marks.
      if (/^[^\S\n]+\S/u.test(rest)) yield { at: { start: token.start, end: token.end } };
    }
  }
};
