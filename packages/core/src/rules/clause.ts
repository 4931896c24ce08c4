// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../letter.ts";

/** How far a particle may stand from its verb, in tokens. */
const longestGap = 25;

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Between the fixed words of a phrase and its verb: `in kennis zal worden gesteld`. */
const helpers = setOf(`
  te is zijn was waren ben bent wordt worden werd werden word heeft hebben hebt heb had hadden kan kunt kunnen kon konden zal zult
  zullen zou zouden moet moeten moest mag mogen mocht wil wilt willen laat laten gaat gaan niet ook nog
`);

/** Index after any helping verbs at `from`. */
export function passHelpers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 4 && helpers.has(tokens[at]?.lower ?? "")) at++;
  return at;
}

/** No verb and its particle stand on either side of these. */
const borders = setOf(". , ; : ? ! – ( ) dat omdat zodat want maar als terwijl die wie");

/** What may follow a particle that closes its clause. Behind it a preposition starts something new. */
const closers = setOf(`
  . , ; : ? ! ) – " ” ’ en maar of dat als om want omdat zodat wanneer voordat nadat zoals dan binnen bij via met voor vóór in op per na
  tot uit door tegen naar tijdens vanaf volgens zonder ook
`);

/** Words that are also prepositions or common adverbs: as a particle they only count at the end of their clause. */
const particles = setOf(`
  aan achter af bij binnen boven buiten door in langs mee mede na naar om onder op over rond samen te tegen terug toe tot uit van vast
  voor vooruit voort weg weer neer open plaats
`);

/** Kinds of `te` that are not the one after a helping verb. */
const otherTe = setOf("om als ter tot ervoor toe");

const beforeTe = setOf("door zonder na , en");

/** `dient de aanvraag in`: an own clause with another verb. */
const closesWithIn = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token, i) => token.lower === "in" && closers.has(tokens[from + i + 1]?.lower ?? "."));

/** Index after the tail that belongs to a verb whose head ends at `from`, or -1. A particle must close its clause. */
export function findTail(tokens: readonly Token[], from: number, tail: readonly string[]): number {
  const last = Math.min(tokens.length, from + longestGap);
  const single = tail.length === 1 ? tail[0] : undefined;
  for (let i = from; i < last; i++) {
    const token = tokens[i];
    if (!token || (borders.has(token.lower) && tail[0] !== token.lower)) return -1;
    if (single === "te" && otherTe.has(token.lower)) return -1;
    if (!tail.every((word, n) => tokens[i + n]?.lower === word)) continue;
    const next = tokens[i + tail.length];
    if (single === "te")
      return beforeTe.has(tokens[i - 1]?.lower ?? "") || closesWithIn(tokens, from, i) ? -1 : i + 1;
    if (single === undefined || !particles.has(single) || !next || closers.has(next.lower))
      return i + tail.length;
  }
  return -1;
}

const perfectOrPassive = setOf(
  "is zijn was waren ben bent wordt worden werd werden word heeft hebben hebt heb had hadden",
);
const subjects = setOf("ik hij zij ze wij we u je het die wie");

/** Whether a form that can be a participle or a finite verb is a participle in this sentence. */
export function isParticipleHere(tokens: readonly Token[], from: number, end: number): boolean {
  const word = tokens[end - 1]?.lower ?? "";
  if (tokens[from - 1]?.lower === "te") return false;
  // `Vermeld uw kenmerk`: a sentence hardly begins with a participle.
  if (from === 0 && end === 1) return false;
  if (!/e$/u.test(word)) return tokens.some((token) => perfectOrPassive.has(token.lower));
  const before = tokens.slice(Math.max(0, from - 3), from).map((token) => token.lower);
  return before.includes("door") || !subjects.has(before.at(-1) ?? "");
}
