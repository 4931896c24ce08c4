// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span, Token } from "../../letter.ts";
import { isInPart } from "../measures.ts";
import type { Checker } from "../rule.ts";

const isCapitals = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === "word" && /^\p{Lu}[\p{Lu}'’-]*$/u.test(token.text);

const joins = (token: Token | undefined): boolean =>
  token?.text === ":" ||
  token?.text === "," ||
  token?.text === "-" ||
  token?.text === "–" ||
  token?.text === "+";

/** Words in capitals that stand together, with a comma or colon between them at most. */
function* runs({ tokens }: Sentence): Generator<readonly Token[]> {
  let run: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    if (isCapitals(token)) run.push(token);
    else if (run.length > 0 && !(joins(token) && isCapitals(tokens[i + 1]))) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
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
  for (const sentence of letter.sentences) {
    if (!looksAt(letter, sentence)) continue;
    const marked: Span[] = [];
    for (const run of runs(sentence)) {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last || !isPhrase(run) || isPlace(letter, run)) continue;
      const marks = /^!*/u.exec(letter.text.slice(last.end, sentence.end))?.[0].length ?? 0;
      marked.push({ start: first.start, end: last.end + marks });
    }
    for (const at of marked) yield { at };
    for (const { index, 0: text } of letter.text.slice(sentence.start, sentence.end).matchAll(/!{2,}/gu)) {
      const at = { start: sentence.start + index, end: sentence.start + index + text.length };
      if (!marked.some(({ start, end }) => start <= at.start && at.end <= end))
        yield { at, message: "marks" };
    }
  }
};
