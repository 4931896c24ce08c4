// SPDX-License-Identifier: EUPL-1.2
import { monthNames } from "../structure/calendar.ts";
import { termValue } from "./entity-values.ts";
import type { FactKind } from "./fact.ts";
import { numberOf, ordinalOf } from "./number-words.ts";
import { wordSet } from "./vocabulary.ts";
import type { Unit, Word } from "./words.ts";

/** A value that is no entity: a number, a month, a day of the week, `gratis`. `words` are indexes in the unit. */
export interface PlainValue {
  readonly kind: FactKind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly strict: boolean;
}

const months: readonly string[] = monthNames;
const days = wordSet(
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen gisteren overmorgen",
);
const free = wordSet("gratis kosteloos kosteloze");
const units = /^(?:(?:werk|kalender)?dagen|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)|kwarta(?:al|len))$/u;
const fractions: Readonly<Record<string, string>> = {
  helft: "1/2",
  kwart: "1/4",
  driekwart: "3/4",
  tweederde: "2/3",
  dubbele: "x2",
  dubbel: "x2",
};
const year = /^(?:19|20)\d\d$/u;

/** A number as written in Dutch: `12.118` and `1,5`. */
const digits = (text: string): string => text.replaceAll(/\.(?=\d{3}(?!\d))/gu, "").replace(/^0+(?=\d)/u, "");

/** `2 keer`, `tweemaal` and `twee maal` are one. */
const times = /^(.+)(?:maal|malig|malige)$/u;

function numberIn(word: Word): string | undefined {
  const fraction = fractions[word.lower];
  if (fraction !== undefined) return fraction;
  if (/^\d[\d.,]*$/u.test(word.lower)) return digits(word.lower.replace(/[.,]$/u, ""));
  if (!word.isWord) return undefined;
  const ordinal = ordinalOf(word.lower);
  if (ordinal !== undefined && word.lower !== "eerste") return `${ordinal}e`;
  if (word.lower === "een") return undefined;
  const number = numberOf(word.lower) ?? numberOf(times.exec(word.lower)?.[1] ?? "");
  if (number !== undefined) return String(number);
  return /\d/u.test(word.lower) ? word.lower.replaceAll(/[-–\s]/gu, "") : undefined;
}

/** `1.` or `2)` at the head of a line. */
const isMarker = (unit: Unit, at: number): boolean => at === 0 && /^[.)]$/u.test(unit.words[1]?.lower ?? "");

function monthAt(unit: Unit, at: number, month: number): PlainValue {
  const next = unit.words[at + 1];
  const hasYear = next !== undefined && year.test(next.lower);
  const value = `${hasYear ? next.lower : "-"}-${String(month).padStart(2, "0")}`;
  return { kind: "date", value, from: at, to: hasYear ? at + 1 : at, strict: true };
}

/** Values of a sentence that no recogniser has; `taken` says which words have one already. */
export function* plainValues(unit: Unit, taken: (at: number) => boolean): Generator<PlainValue> {
  for (let at = 0; at < unit.words.length; at++) {
    const word = unit.words[at];
    if (!word || taken(at)) continue;
    const one = { from: at, to: at, strict: true };
    const month = months.indexOf(word.lower) + 1;
    if (month > 0) {
      const found = monthAt(unit, at, month);
      yield found;
      at = found.to;
    } else if (
      word.lower === "dag" &&
      /^(?:na|voor|vóór|van|nadat|waarop)$/u.test(unit.words[at + 1]?.lower ?? "")
    ) {
      // `op de dag na bekendmaking` is another day than `op de dag van bekendmaking`.
      const value = /^(?:na|nadat)$/u.test(unit.words[at + 1]?.lower ?? "")
        ? "day after"
        : /^v[oó]/u.test(unit.words[at + 1]?.lower ?? "")
          ? "day before"
          : "day of";
      yield { kind: "date", value, from: at, to: at + 1, strict: false };
    } else if (days.has(word.lower)) yield { ...one, kind: "date", value: word.lower, strict: false };
    else if (free.has(word.lower)) yield { ...one, kind: "amount", value: "0" };
    else if (year.test(word.lower)) yield { ...one, kind: "date", value: word.lower };
    else if (!isMarker(unit, at) && !(word.lower === "acht" && !unit.words[at + 1]?.content)) {
      const number = numberIn(word);
      const unitWord = unit.words[at + 1];
      if (number !== undefined && unitWord && units.test(unitWord.lower) && /^\d+$/u.test(number)) {
        yield {
          kind: "term",
          value: termValue(`${number} ${unitWord.lower}`),
          from: at,
          to: at + 1,
          strict: true,
        };
        at++;
      } else if (number !== undefined)
        yield { ...one, kind: "number", value: number, strict: !/^(?:1|1e)$/u.test(number) };
    }
  }
}
