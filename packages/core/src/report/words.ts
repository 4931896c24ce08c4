// SPDX-License-Identifier: EUPL-1.2

import type { FindingJson, LetterJson } from "../reporters/json.ts";
import { singleSpaces } from "../white-space.ts";
import { type LetterList, noLetters, noteLetter } from "./keep-top.ts";

/** A word or phrase that many readers do not know, and the letters it stands in. */
export interface FrequentWord {
  readonly word: string;
  readonly better: readonly string[];
  readonly count: number;
  readonly letters: LetterList;
}

const wordKey = ({ found = "" }: FindingJson): string => singleSpaces(found.toLowerCase());

/** A text that keeps no other text alive: a piece of a letter holds on to all of it. */
const apart = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** Counts the hard words and phrases of letters that come in order. */
export function countWords() {
  const words = new Map<
    string,
    FrequentWord & { isAsWritten: boolean; better: readonly string[]; count: number }
  >();
  const add = ({ findings }: LetterJson, letter: number): void => {
    for (const finding of findings) {
      if (!finding.rule.startsWith("begrijpelijk/") || finding.found === undefined) continue;
      const key = wordKey(finding);
      // At the beginning of a sentence the better word has a capital too.
      const isAsWritten = finding.found === key;
      let own = words.get(key);
      if (!own || (isAsWritten && !own.isAsWritten)) {
        const { word = apart(key), count = 0, letters = noLetters() } = own ?? {};
        own = { word, isAsWritten, better: finding.expected.slice(0, 3).map(apart), count, letters };
        words.set(word, own);
      }
      own.count++;
      noteLetter(own.letters, letter);
    }
  };
  /** The most frequent first. */
  const done = (): readonly FrequentWord[] =>
    [...words.values()].sort(
      (a, b) => b.count - a.count || b.letters.count - a.letters.count || (a.word < b.word ? -1 : 1),
    );
  return { add, done };
}
