// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span, Token } from "../../letter.ts";
import { isInPart } from "../measures.ts";
import { inSentence } from "../memo.ts";
import type { Checker } from "../rule.ts";

const isCapitals = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === "word" && /^\p{Lu}[\p{Lu}'’-]*$/u.test(token.text);

const joins = (token: Token | undefined): boolean =>
  token?.text === ":" ||
  token?.text === "," ||
  token?.text === "-" ||
  token?.text === "–" ||
  token?.text === "+";

/** Words in capitals that stand together, with a comma or colon between them at most: from the first to behind the last. */
function* runs({ tokens }: Sentence): Generator<readonly [number, number]> {
  let from = -1;
  for (const [i, token] of tokens.entries()) {
    if (isCapitals(token)) from = from < 0 ? i : from;
    else if (from >= 0 && !(joins(token) && isCapitals(tokens[i + 1]))) {
      yield [from, i];
      from = -1;
    }
  }
  if (from >= 0) yield [from, tokens.length];
}

/** A row of acronyms is no phrase: of two words both are long, of more at least one. */
function isPhrase(run: readonly Token[]): boolean {
  const long = run.filter(({ text }) => text.length >= 4).length;
  const letters = run.reduce((n, { text }) => n + text.length, 0);
  return long >= 2 || (run.length >= 3 && letters >= 10 && run.some(({ text }) => text.length >= 5));
}

/** "2515 XP DEN HAAG". */
function isPlace(letter: Letter, run: readonly Token[]): boolean {
  const [first] = run;
  if (!first) return true;
  return letter.entities.some(
    ({ kind, start, end }) => kind === "postcode" && first.start >= start && first.start <= end + 2,
  );
}

const looksAt = (letter: Letter, span: Span): boolean =>
  isInPart(letter, span, ["body", "subject", "closing"]) &&
  !isInPart(letter, span, ["signature", "attachments"]);

/** Phrases in capitals and rows of exclamation marks: they shout. */
export const shouting: Checker = function* (letter) {
  for (const [index, sentence] of letter.sentences.entries()) {
    if (!looksAt(letter, sentence)) continue;
    const marked: Span[] = [];
    for (const [from, to] of inSentence(letter, index, runs, () => [...runs(sentence)])) {
      const run = sentence.tokens.slice(from, to).filter(isCapitals);
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last || !isPhrase(run) || isPlace(letter, run)) continue;
      const marks = /^!*/u.exec(letter.text.slice(last.end, sentence.end))?.[0].length ?? 0;
      marked.push({ start: first.start, end: last.end + marks });
    }
    for (const at of marked) yield { at };
    for (const { index: mark, 0: text } of letter.text
      .slice(sentence.start, sentence.end)
      .matchAll(/!{2,}/gu)) {
      const at = { start: sentence.start + mark, end: sentence.start + mark + text.length };
      if (!marked.some(({ start, end }) => start <= at.start && at.end <= end))
        yield { at, message: "marks" };
    }
  }
};
