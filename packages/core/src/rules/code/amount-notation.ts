// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import type { Checker, Match } from "../rule.ts";
import { findInBlocks, overlaps } from "./find-text.ts";

const number = "\\d{1,3}(?:\\.\\d{3})+|\\d+";

interface Notation {
  readonly message: string;
  readonly pattern: RegExp;
  readonly write: (match: RegExpExecArray) => string;
}

const withCents = (euros = "", cents?: string): string =>
  `€ ${euros}${cents === undefined ? "" : `,${cents}`}`;

/** Notations that every guide turns down. */
const bad: readonly Notation[] = [
  {
    message: "streepje",
    pattern: new RegExp(`€ ?(${number}),(?:-{1,2}|[–—=])(?!\\d)`, "gu"),
    write: ([, euros]) => withCents(euros),
  },
  {
    message: "eur",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])EUR ?(${number})(?:,(\\d{2})(?!\\d)|,[-–=]{1,2})?(?![\\d.]*\\d)`,
      "gu",
    ),
    write: ([, euros, cents]) => withCents(euros, cents),
  },
  {
    message: "eur",
    pattern: new RegExp(`(?<![\\p{L}\\d.,])(${number})(?:,(\\d{2}))? ?(?:EUR|eur)(?![\\p{L}\\d])`, "gu"),
    write: ([, euros, cents]) => withCents(euros, cents),
  },
  {
    message: "punt",
    pattern: /€ ?(\d+)\.(\d{2})(?![\d.])/gu,
    write: ([, euros, cents]) => withCents(euros, cents),
  },
  {
    message: "cent",
    pattern: /€ ?(\d+(?:\.\d{3})*),(\d)(?![\d-])(?! (?:miljoen|miljard|mln|mld|duizend))/gu,
    write: ([, euros, cents]) => withCents(euros, `${cents}0`),
  },
  {
    message: "achteraan",
    pattern: new RegExp(`(?<![\\p{L}\\d.,€]|€ )(${number})(?:,(\\d{2}))? ?€(?! ?\\d)`, "gu"),
    write: ([, euros, cents]) => withCents(euros, cents),
  },
];

const inTable = (letter: Letter, at: Span): boolean =>
  letter.blocks.some((block) => block.kind === "tableCell" && overlaps(block, at));

interface Amount {
  readonly at: Span;
  readonly raw: string;
  readonly form: "sign" | "tight" | "word";
}

/** Well-formed amounts in running text, by form. A field right after the sign counts too. */
function amounts(letter: Letter): readonly Amount[] {
  const written = letter.entities
    .filter((entity) => entity.kind === "amount" && !inTable(letter, entity))
    .map(({ start, end }): Amount => {
      const raw = letter.text.slice(start, end);
      return {
        at: { start, end },
        raw,
        form: /euro$/iu.test(raw) ? "word" : /^€\d/u.test(raw) ? "tight" : "sign",
      };
    });
  const fields = letter.fields
    .filter(
      ({ start }) =>
        /€\s?$/u.test(letter.text.slice(Math.max(0, start - 2), start)) &&
        !inTable(letter, { start, end: start }),
    )
    .map(({ start, end }): Amount => {
      const sign = letter.text.charAt(start - 1) === "€" ? start - 1 : start - 2;
      return {
        at: { start: sign, end },
        raw: letter.text.slice(sign, end),
        form: sign === start - 1 ? "tight" : "sign",
      };
    });
  return [...written, ...fields].sort((a, b) => a.at.start - b.at.start);
}

const spaced = (raw: string): string => raw.replace(/^€\s?/u, "€ ");

/** Finds amounts in a form that is hard to read, or in another form than the house style or the rest of the letter. */
export const amountNotation: Checker = function* (letter, { options }) {
  const seen: Span[] = [];
  for (const { message, pattern, write } of bad)
    for (const { at, match, block } of findInBlocks(letter, pattern)) {
      if (
        block.kind === "tableCell" ||
        seen.some((span) => overlaps(span, at)) ||
        letter.fields.some((field) => overlaps(field, at))
      )
        continue;
      seen.push(at);
      const expected = write(match);
      // `EUR 12.50` and `€ 12,5` may hide a slip of the pen.
      yield {
        at,
        message,
        expected: [expected],
        safe: message === "streepje" || message === "eur",
        values: { expected },
      };
    }
  const fine = amounts(letter).filter(({ at }) => !seen.some((span) => overlaps(span, at)));
  yield* options.notatie === "spatie" ? houseStyle(fine) : mixed(fine);
};

function* houseStyle(all: readonly Amount[]): Generator<Match> {
  for (const { at, raw, form } of all) {
    if (form === "sign") continue;
    const expected = form === "tight" ? spaced(raw) : `€ ${raw.replace(/\s*euro$/iu, "")}`;
    yield { at, message: "stijl", expected: [expected], safe: true, values: { expected } };
  }
}

/** `€` beside `euro`, and `€ 5` beside `€5`: the form that is used least is reported; with as many of each the second one. */
function* mixed(all: readonly Amount[]): Generator<Match> {
  const words = all.filter(({ form }) => form === "word");
  const signs = all.filter(({ form }) => form !== "word");
  if (words.length > 0 && signs.length > 0) {
    for (const { at, raw } of words.length <= signs.length ? words : signs) {
      const expected =
        words.length <= signs.length
          ? `€ ${raw.replace(/\s*euro$/iu, "")}`
          : `${raw.replace(/^€\s?/u, "")} euro`;
      yield { at, message: "gemengd", expected: [expected], safe: true, values: { expected } };
    }
    return;
  }
  const tights = signs.filter(({ form }) => form === "tight");
  if (tights.length === 0 || tights.length === signs.length) return;
  for (const { at, raw } of tights)
    yield { at, message: "gemengd", expected: [spaced(raw)], safe: true, values: { expected: spaced(raw) } };
}
