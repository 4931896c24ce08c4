// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../../letter.ts";
import type { Checker } from "../rule.ts";

/** Small words that stand side by side by mistake only. `dat dat`, `dit dit`, `aan aan` (`geef het aan aan ons`) and `is is` can be right. */
const small = new Set("de een en van met of te naar tot uw wij ik als ook geen niet per maar".split(" "));

/** A verb can stand beside itself (`wie helpt helpt`), and so can a word with a capital. */
const isContentWord = (token: Token): boolean =>
  /^\p{Ll}{5,}$/u.test(token.text) && !/(?:en|t|d|n|ig|lijk)$/u.test(token.text);

/** Only white space, with at most one line end, between two tokens. */
const isClose = (between: string): boolean =>
  /^[ \u00a0]*(?:\r?\n)?[ \u00a0]*$/u.test(between) && between !== "";

/** Finds a word that stands twice: `de de`. */
export const repeatedWord: Checker = function* (letter) {
  for (const { tokens } of letter.sentences)
    for (let i = 0; i < tokens.length; i++) {
      const [token, next] = [tokens[i], tokens[i + 1]];
      if (!token || !next || token.kind !== "word" || next.kind !== "word" || token.lower !== next.lower)
        continue;
      const isSmall = small.has(token.lower) && next.text === next.lower;
      if (!isSmall && !(isContentWord(token) && isContentWord(next))) continue;
      if (
        !isClose(letter.text.slice(token.end, next.start)) ||
        tokens[i + 2]?.lower === token.lower ||
        tokens[i - 1]?.lower === token.lower
      )
        continue;
      yield {
        at: { start: token.start, end: next.end },
        expected: [token.text],
        safe: true,
        values: { expected: token.text },
      };
    }
};
