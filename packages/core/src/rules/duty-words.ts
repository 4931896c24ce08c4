// SPDX-License-Identifier: EUPL-1.2
import type { Sentence, Span, Token } from "../letter.ts";
import { findTail } from "./clause.ts";
import { rebuildTe } from "./rebuild.ts";
import { capitalise } from "./words.ts";

/** The feature of a finite form in the present. */
const featureOf = ({ xpos, lower }: Token): string =>
  /\|mv/u.test(xpos) || lower.endsWith("en") ? "pres-pl" : lower.endsWith("t") ? "pres-3" : "pres-1";

/**
 * `U dient het formulier in te vullen` for a match on `U dient`: the stretch and what can stand there with another verb (`U moet het formulier
 * invullen`). `text` is the text of the letter. Undefined when that is not certain or there is no grammar.
 */
export function withoutTeIn(
  text: string,
  { start, tokens }: Sentence,
  match: Span,
  verb: string,
): { readonly at: Span; readonly expected: string } | undefined {
  const inside = tokens.flatMap((token, i) =>
    token.start >= match.start && token.end <= match.end ? [i] : [],
  );
  const at = inside.find((i) => tokens[i]?.xpos.startsWith("WW|pv"));
  const last = inside.at(-1);
  const head = at === undefined ? undefined : tokens[at];
  if (at === undefined || last === undefined || !head) return undefined;
  const tail = findTail(tokens, last + 1, ["te"]);
  if (tail < 0) return undefined;
  const view = { text: text.slice(start, tokens.at(-1)?.end), start, tokens };
  const place = { from: at, headEnd: at + 1, end: tail };
  const rebuilt = rebuildTe(view, place, tail - 1, { feature: featureOf(head), phrases: [verb] });
  const end = rebuilt && tokens[rebuilt.to - 1]?.end;
  if (!rebuilt?.expected[0] || end === undefined) return undefined;
  const before = text.slice(match.start, head.start);
  const expected = before + rebuilt.expected[0];
  return {
    at: { start: match.start, end },
    expected: /^\p{Lu}/u.test(text.slice(match.start)) ? capitalise(expected) : expected,
  };
}
