// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Sentence } from "../letter.ts";
import { copyOf, remember, rememberLast } from "../remember.ts";
import { evenSpaces } from "../white-space.ts";

/** What was found before in a text, each at the number of the key of what looked for it. */
type Memo = unknown[];

const numbers = new WeakMap<object, number>();
let count = 0;

function newNumber(key: object): number {
  numbers.set(key, count);
  return count++;
}

/** A number for each key, from 0. What looks through a letter asks for one key many times in a row. */
const numberOf = rememberLast((key) => numbers.get(key) ?? newNumber(key));

/** In most texts most finds nothing: that is kept once. */
const nothing: readonly never[] = [];

/** Asks for a memo per text of a letter, once per letter. */
function perLetter(textsOf: (letter: Letter) => readonly string[]): (letter: Letter) => readonly Memo[] {
  const memoOf = remember((): Memo => []);
  return rememberLast((letter) => textsOf(letter).map(memoOf));
}

/** The same text has the same tokens when its fields stand in the same places and it has its grammar. */
function keyOf({ text }: Letter, { start, end, tokens }: Sentence): string {
  const fields = tokens.filter(({ kind }) => kind === "field").map((field) => `\u0000${field.start - start}`);
  return `${text.slice(start, end)}${fields.join("")}${tokens[0]?.upos === "" ? "\u0001" : ""}`;
}

const sentenceMemos = perLetter((letter) => letter.sentences.map((sentence) => keyOf(letter, sentence)));

/** The text of each block with every white space unit as one space, so that offsets stay. Made once per letter. */
export const blockTexts: (letter: Letter) => readonly string[] = rememberLast((letter) =>
  letter.blocks.map(({ start, end }) => copyOf(evenSpaces(letter.text.slice(start, end)))),
);

const blockMemos = perLetter(blockTexts);

function recall<T>(memo: Memo | undefined, key: object, make: () => T): T {
  if (!memo) return make();
  const number = numberOf(key);
  // Under one key only what one `make` gives is kept, and that is never undefined.
  const known = memo[number];
  if (known !== undefined) return known as T;
  const made = make();
  memo[number] = Array.isArray(made) && made.length === 0 ? nothing : made;
  return made;
}

/**
 * What `make` gives for a sentence, asked once for each text a sentence can have. `key` stands for `make`: the same key, the
 * same function of the text and its tokens. Places in what it gives are relative to the sentence.
 */
export const inSentence = <T>(letter: Letter, index: number, key: object, make: () => T): T =>
  recall(sentenceMemos(letter)[index], key, make);

/** The same for a block and its flat text. */
export const inBlock = <T>(letter: Letter, index: number, key: object, make: () => T): T =>
  recall(blockMemos(letter)[index], key, make);
