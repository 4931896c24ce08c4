// SPDX-License-Identifier: EUPL-1.2
import type { Entity, Letter } from "../../letter.ts";
import { dutchDay, monthNames, parseDay } from "../../structure/calendar.ts";
import { isRunningText } from "../measures.ts";
import type { Checker } from "../rule.ts";
import { covers } from "./find-text.ts";

/** A sentence shorter than this is a label with its value, not running text. */
const shortest = 5;

/** Dates inside sentences: not in letterhead, reference lines, headings and tables. */
function datesInSentences(letter: Letter): readonly { readonly date: Entity; readonly raw: string }[] {
  const sentences = letter.sentences.filter(
    (sentence) => sentence.tokens.length >= shortest && isRunningText(letter, sentence),
  );
  return (
    letter.entities
      .filter((entity) => entity.kind === "date" && sentences.some((sentence) => covers(sentence, entity)))
      .map((date) => ({ date, raw: letter.text.slice(date.start, date.end) }))
      // `1` in `1 tot en met 5 mei` has its month further on.
      .filter(({ raw }) => /\D/u.test(raw))
  );
}

const isNumeric = (raw: string): boolean => !/\p{L}/u.test(raw);

/** Which message fits a date that is hard to read by itself; undefined for a date that is fine. */
function fault(raw: string): "kort" | "dubbelzinnig" | "iso" | "maand" | undefined {
  if (/^\d{4}-/u.test(raw)) return "iso";
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{2,4})$/u.exec(raw);
  if (numeric) {
    const [, day = "", separator, month = "", year = ""] = numeric;
    if (year.length === 2) return "kort";
    return separator === "/" && Number(day) <= 12 && Number(day) !== Number(month)
      ? "dubbelzinnig"
      : undefined;
  }
  const name = /\p{L}+/u.exec(raw.replace(/^\d+e/u, ""))?.[0].toLowerCase() ?? "";
  return monthNames.some((month) => month === name) ? undefined : "maand";
}

/** Finds dates that can be read in two ways or that differ from the other dates in the text. */
export const dateNotation: Checker = function* (letter, { options }) {
  const dates = datesInSentences(letter);
  const isMixed = dates.some(({ raw }) => !isNumeric(raw));
  for (const { date, raw } of dates) {
    const own = fault(raw);
    const other =
      isNumeric(raw) && options.notatie === "woorden"
        ? "cijfers"
        : isMixed && isNumeric(raw)
          ? "gemengd"
          : undefined;
    const message = own ?? other;
    if (!message) continue;
    const day = parseDay(date.value);
    const words = day ? dutchDay(day) : writtenOut(date.value);
    yield {
      at: date,
      message,
      expected: [words],
      // A year of two digits and 3/4/2026 have two readings.
      safe: message !== "kort" && message !== "dubbelzinnig",
      values: { expected: words },
    };
  }
};

/** `--04-03` as `3 april`. */
function writtenOut(value: string): string {
  const [, month = "1", day = "1"] = /^--(\d{2})-(\d{2})$/u.exec(value) ?? [];
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? ""}`.trim();
}
