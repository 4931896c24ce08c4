// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span, Token } from "../letter.ts";
import { stemOf } from "./stem.ts";
import { functionWords } from "./vocabulary.ts";

/** A token as the guard sees it. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  /** Universal word class; empty when the letter was not analysed. */
  readonly upos: string;
  /** Says what the sentence is about: no function word, value or mark. */
  readonly content: boolean;
  /** Part of an amount, a date, a field or another value. */
  readonly value: boolean;
  readonly isWord: boolean;
  /** Number of its clause in the sentence. */
  readonly clause: number;
}

/** A sentence, a line or an item of a list. */
export interface Unit extends Span {
  readonly words: readonly Word[];
  /** Stems of the content words. */
  readonly stems: ReadonlySet<string>;
  /** Where each clause begins in `words`; one more at the end. */
  readonly clauses: readonly number[];
  /** Index of the first word that is no mark or value, or -1. */
  readonly firstWord: number;
  readonly isItem: boolean;
  readonly isQuestion: boolean;
  /** It has a verb form that only sentences have; a line of an address has none. */
  readonly running: boolean;
}

const opensClause = new Set(
  "als indien wanneer tenzij mits omdat want maar zodat dat terwijl hoewel zodra totdat nadat voordat doordat waardoor waarbij behalve opdat".split(
    " ",
  ),
);
const closesClause = new Set([",", ";", ":", "(", ")", "–", "—", ".", "!", "?"]);

const subject = /^(?:u|je|jij|wij|we|ik|hij|zij|ze)$/u;

/** Whether a clause begins at this word: `als`, or `en` before a subject (`en u moet`, `en horen wij`). */
function opens(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  if (opensClause.has(lower)) return true;
  return /^(?:en|of)$/u.test(lower) && [1, 2].some((step) => subject.test(tokens[at + step]?.lower ?? ""));
}

/** Every value of a letter: entities and fields. */
const valueSpans = ({ entities, fields }: Letter): readonly Span[] =>
  [...entities.filter(({ kind }) => kind !== "law"), ...fields].sort((a, b) => a.start - b.start);

function* toWords(sentence: Sentence, values: readonly Span[]): Generator<Word> {
  let clause = 0;
  let words = 0;
  for (const [at, token] of sentence.tokens.entries()) {
    const value =
      token.kind === "field" || values.some(({ start, end }) => start < token.end && token.start < end);
    const isWord = token.kind === "word" && !value;
    if (words > 0 && (closesClause.has(token.lower) || (isWord && opens(sentence.tokens, at)))) {
      clause++;
      words = 0;
    }
    if (isWord || value) words++;
    yield toWord(token, { value, isWord, clause });
  }
}

function toWord(token: Token, seen: Pick<Word, "value" | "isWord" | "clause">): Word {
  const { start, end, text, lower, upos, lemma } = token;
  const content = seen.isWord && !functionWords.has(lower) && /\p{L}{2}/u.test(lower);
  const form = upos === "" || lemma === "" ? lower : lemma.toLowerCase();
  return { start, end, text, lower, stem: seen.isWord ? stemOf(form) : lower, upos, content, ...seen };
}

const verbs =
  /^(?:ben|bent|is|was|waren|zijn|heb|hebt|heeft|had|hadden|hebben|wordt|worden|werd|werden|zal|zult|zullen|kan|kunt|kunnen|mag|mogen|moet|moeten|wil|wilt|willen|hoeft|hoeven|dient|dienen|gaat|gaan|u|je|wij|we|ik)$/u;

/** The stem of a word; of its pieces too when it is `voor- of achternaam` or `bewoners/huurders`. */
const stemsOf = ({ lower, stem }: Word): readonly string[] =>
  /[-/(]/u.test(lower)
    ? [
        stem,
        ...lower
          .split(/[-/()]/u)
          .filter((piece) => piece.length > 1)
          .map(stemOf),
      ]
    : [stem];

function clauseStarts(words: readonly Word[]): readonly number[] {
  const starts: number[] = [];
  for (const [at, { clause }] of words.entries()) while (starts.length <= clause) starts.push(at);
  return [...starts, words.length];
}

/** The units of a letter, in order. */
export function unitsOf(letter: Letter): readonly Unit[] {
  const values = valueSpans(letter);
  let from = 0;
  return letter.sentences.map((sentence): Unit => {
    while ((values[from]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) from++;
    const near: Span[] = [];
    for (let i = from; i < values.length && (values[i]?.start ?? 0) < sentence.end; i++) {
      const value = values[i];
      if (value) near.push(value);
    }
    const words = [...toWords(sentence, near)];
    const own = words.filter(({ isWord }) => isWord);
    return {
      start: sentence.start,
      end: sentence.end,
      words,
      stems: new Set(words.filter(({ content }) => content).flatMap(stemsOf)),
      clauses: clauseStarts(words),
      firstWord: words.findIndex(({ isWord }) => isWord),
      isItem: letter.blocks[sentence.block]?.kind === "listItem",
      isQuestion: words.findLast(({ lower }) => /^[\p{L}\p{N}?.!]/u.test(lower))?.lower === "?",
      running: own.length > 4 || own.some(({ lower }) => verbs.test(lower)),
    };
  });
}

/** The words of a clause. */
export const clauseOf = (unit: Unit, clause: number): readonly Word[] =>
  unit.words.slice(unit.clauses[clause] ?? unit.words.length, unit.clauses[clause + 1] ?? unit.words.length);

/** How far content near a word is looked for, in tokens. */
const farthest = 14;

/** Content stems near a word in its clause, nearest first; what follows goes before what precedes. At most `reach`. */
export function nearStems(unit: Unit, at: number, reach: number): readonly string[] {
  const clause = unit.words[at]?.clause;
  const found: string[] = [];
  for (let far = 1; far <= farthest && found.length < reach; far++)
    for (const word of [unit.words[at + far], unit.words[at - far]])
      if (word?.content && word.clause === clause && found.length < reach) found.push(word.stem);
  return found;
}

/** The content stem next to a word on one side (-1 or 1), within eight tokens and not over the end of a clause with `;` or `:`. */
export function besideStem(unit: Unit, at: number, step: -1 | 1): string | undefined {
  for (let far = 1; far <= 8; far++) {
    const word = unit.words[at + far * step];
    if (!word || /^[.;:]$/u.test(word.lower)) return undefined;
    if (word.content) return word.stem;
  }
  return undefined;
}
