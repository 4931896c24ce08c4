// SPDX-License-Identifier: EUPL-1.2
import type { Entity, Letter } from "../../letter.ts";
import type { Checker, Match } from "../rule.ts";
import { findInBlocks } from "./find-text.ts";

interface Clock {
  readonly at: Entity;
  readonly raw: string;
  readonly separator: "." | ":";
}

/** Times with minutes, with the mark between hour and minutes. */
const clocks = (letter: Letter): readonly Clock[] =>
  letter.entities
    .filter((entity) => entity.kind === "time")
    .flatMap((at): readonly Clock[] => {
      const raw = letter.text.slice(at.start, at.end);
      const separator = /\d([.:])\d/u.exec(raw)?.[1];
      return separator === "." || separator === ":" ? [{ at, raw, separator }] : [];
    });

/** `13.00u` and `13h00`: one piece, so that the word `u` is never meant. */
const short =
  /(?<![\p{L}\d.,:/-])([01]?\d|2[0-4])(?:([.:])([0-5]\d))?u(?![\p{L}\d])|(?<![\p{L}\d.,:/-])([01]?\d|2[0-4])h([0-5]\d)(?![\p{L}\d])/gu;

function* shortTimes(letter: Letter, separator: string | undefined): Generator<Match> {
  for (const { at, match } of findInBlocks(letter, short)) {
    const [, hour, own, minutes, hour2 = "", minutes2] = match;
    const rest = minutes ?? minutes2;
    const time = `${hour ?? hour2}${rest === undefined ? "" : `${separator ?? own ?? "."}${rest}`} uur`;
    // `24u per dag` is a length, not a time: the wording is the same.
    yield { at, message: "afgekort", expected: [time], safe: true, values: { expected: time } };
  }
}

const marks: Readonly<Record<string, "." | ":">> = { punt: ".", "dubbele-punt": ":" };

/** Finds times in a short form, and times written otherwise than the house style or the rest of the letter. */
export const timeNotation: Checker = function* (letter, { options }) {
  const style = marks[String(options.notatie)];
  yield* shortTimes(letter, style);
  const all = clocks(letter).filter(({ raw }) => !/\du$/u.test(raw));
  const dots = all.filter(({ separator }) => separator === ".").length;
  const wanted = style ?? (dots >= all.length - dots ? "." : ":");
  for (const { at, raw, separator } of all) {
    if (separator === wanted) continue;
    const expected = raw.replace(/(\d)[.:](\d)/u, `$1${wanted}$2`);
    yield {
      at,
      message: style ? "stijl" : "gemengd",
      expected: [expected],
      safe: true,
      values: { expected },
    };
  }
};
