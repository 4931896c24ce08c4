// SPDX-License-Identifier: EUPL-1.2

/** A way a rewrite can falsify a letter: what it does to the text, and the kinds of fact the guard should name. */
export interface Attack {
  readonly name: string;
  readonly kinds: readonly string[];
  /** The falsified text for each place where it can be done. */
  readonly make: (text: string) => Iterable<string>;
}

export type Replacer = (match: RegExpExecArray) => string | undefined;

/** One falsified text for each match that `by` has an answer to. */
export const replaceEach = (pattern: RegExp, by: Replacer) =>
  function* (text: string): Generator<string> {
    for (const match of text.matchAll(pattern)) {
      const now = by(match);
      if (now !== undefined && now !== match[0])
        yield text.slice(0, match.index) + now + text.slice(match.index + match[0].length);
    }
  };

/** One falsified text for each end of a sentence in running text, with a sentence put after it. */
export const insertAfter = (sentences: readonly string[]) =>
  function* (text: string): Generator<string> {
    let n = 0;
    for (const match of text.matchAll(/\p{Ll}{3}\.(?=\s+\p{Lu}\p{Ll})/gu)) {
      const at = match.index + match[0].length;
      const sentence = sentences[n++ % sentences.length] ?? "";
      yield `${text.slice(0, at)} ${sentence}${text.slice(at)}`;
    }
  };

export const words = (pattern: string, by: string) =>
  replaceEach(new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, "gu"), ([found]) => {
    const isUpper = /^\p{Lu}/u.test(found);
    return isUpper ? by.charAt(0).toUpperCase() + by.slice(1) : by;
  });

export const nextDigit = (digit: string): string => String((Number(digit) + 3) % 10);
/** The text with its last digit another one. */
export const otherDigit = (text: string): string => text.replace(/\d(?=\D*$)/u, nextDigit);
/** The text with its first digit that is not the leading one another. */
export const innerDigit = (text: string): string => text.replace(/(?<=\d\D?)\d/u, nextDigit);

export const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
export const days = "maandag dinsdag woensdag donderdag vrijdag".split(" ");
export const next = (list: readonly string[], item: string): string =>
  list[(list.indexOf(item) + 2) % list.length] ?? "";
export const dayMonth = new RegExp(`\\b(\\d{1,2}) (${months.join("|")})(?: (20\\d\\d))?`, "gu");
export const amount = /€\s?\d[\d.]*(?:,(?:\d\d|-))?/gu;
export const field = /\{\{[^{}\n]{2,40}\}\}|\[[a-z_]{3,30}\]|<[a-z ]{3,30}>|\$\{[^}\n]{2,40}\}/giu;

/** Exchanges two different matches that stand within 300 characters. */
export const exchange = (pattern: RegExp) =>
  function* (text: string): Generator<string> {
    const found = [...text.matchAll(pattern)];
    for (const [i, one] of found.entries()) {
      const two = found[i + 1];
      if (!two || two[0] === one[0] || two.index - one.index > 300) continue;
      yield text.slice(0, one.index) +
        two[0] +
        text.slice(one.index + one[0].length, two.index) +
        one[0] +
        text.slice(two.index + two[0].length);
    }
  };

/** `wij sturen u` → `u sturen ons`: who does it and to whom, in each other's place. The verb stays as it is. */
export function turnClause(clause: string): string {
  const hasSender = /(?<!\p{L})(?:wij|we|ik)(?!\p{L})/iu.test(clause);
  return clause
    .replaceAll(/(?<!\p{L})u(?!\p{L})/giu, hasSender ? "§ons" : "§wij")
    .replaceAll(/(?<![\p{L}§])(?:wij|we|ik)(?!\p{L})/giu, "u")
    .replaceAll("§", "");
}

export const turn = (sentence: string): string => {
  const turned = sentence
    .split(/(?<=[,;:])|(?= (?:als|en|hoe|of|dat|die|omdat|zodat) )/u)
    .map(turnClause)
    .join("");
  return turned.charAt(0).toUpperCase() + turned.slice(1);
};

export function* swapActors(text: string): Generator<string> {
  for (const match of text.matchAll(/(?<=[.!?\n] ?)\p{Lu}[^.!?\n:]{15,}[.!?]/gu)) {
    const [sentence] = match;
    if (!/(?<!\p{L})(?:wij|we|ik)(?!\p{L})/iu.test(sentence) || !/(?<!\p{L})u(?!\p{L})/iu.test(sentence))
      continue;
    yield text.slice(0, match.index) + turn(sentence) + text.slice(match.index + sentence.length);
  }
}

/** A sentence that holds a word taken out. */
export const dropSentence = (pattern: RegExp) =>
  replaceEach(/(?<=[.!?]\s)\p{Lu}[^.!?\n:]{20,220}[.!?](?=\s)/gu, ([text]) =>
    pattern.test(text) ? "" : undefined,
  );
