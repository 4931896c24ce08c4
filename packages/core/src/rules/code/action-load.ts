// SPDX-License-Identifier: EUPL-1.2
import { numberOption } from "../grammar.ts";
import { readerActions } from "../reader-actions.ts";
import type { Checker } from "../rule.ts";

/** Reports a letter that asks more than `options.acties` things outside lists. */
export const manyActions: Checker = function* (letter, { options }) {
  const { length } = readerActions(letter);
  if (length > numberOption(options.acties, 6)) yield { at: "missing", values: { value: String(length) } };
};

/** Reports things to do that stand in `options.plaatsen` or more places, with other text between. */
export const scatteredActions: Checker = function* (letter, { options }) {
  const actions = readerActions(letter).filter(({ kind }) => kind === "do");
  const places = actions.filter(({ block }, i) => {
    const before = actions[i - 1];
    return !before || block > before.block + 1;
  });
  if (places.length < numberOption(options.plaatsen, 5)) return;
  const [first, ...others] = places;
  if (first)
    yield {
      at: { start: first.start, end: first.end },
      values: { value: String(places.length) },
      related: others.map(({ start, end }) => ({ start, end, message: "Hier vraagt u ook iets." })),
    };
};
