// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Span } from "../letter.ts";
import { singleSpaces } from "../white-space.ts";
import { anchorOf, boundOf } from "./bounds.ts";
import { entityFact, plainUrl } from "./entity-values.ts";
import type { FactKind } from "./fact.ts";
import { lawReferences } from "./law-facts.ts";
import { capitalWords, namesIn, spanOf } from "./names.ts";
import { plainValues } from "./plain-values.ts";
import type { ValueFact } from "./value-fact.ts";
import { besideStem, type Unit } from "./words.ts";

interface Found extends Span {
  readonly kind: FactKind;
  readonly value: string;
  readonly strict: boolean;
  readonly counted: boolean;
}

function* opaqueFacts(letter: Letter): Generator<Found> {
  for (const entity of letter.entities) {
    const fact = entityFact(entity, letter.text.slice(entity.start, entity.end));
    if (fact) yield { start: entity.start, end: entity.end, ...fact, strict: true, counted: false };
  }
  for (const { start, end } of letter.fields) {
    const value = singleSpaces(letter.text.slice(start, end).toLowerCase());
    yield { start, end, kind: "field", value, strict: true, counted: true };
  }
  for (const { start, end, target } of letter.links)
    if (/^(?:https?:|www\.|mailto:)/u.test(target))
      yield { start, end, kind: "url", value: plainUrl(target), strict: true, counted: false };
  for (const { at, text, role } of letter.tags)
    if (role !== "close")
      yield {
        start: at,
        end: at,
        kind: "field",
        value: singleSpaces(text),
        strict: true,
        counted: true,
      };
}

/** Index of the first word that ends after an offset. */
function wordAt(unit: Unit, offset: number): number {
  let [low, high] = [0, unit.words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unit.words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Indexes of the words under some spans. */
function wordsUnder(unit: Unit, spans: readonly Span[]): ReadonlySet<number> {
  const under = new Set<number>();
  for (const { start, end } of spans)
    for (let at = wordAt(unit, start); (unit.words[at]?.start ?? end) < end; at++) under.add(at);
  return under;
}

/** A day of the week beside a date says nothing that the date does not say. */
const isBesideDate = (unit: Unit, at: number): boolean =>
  [-2, -1, 1, 2].some(
    (step) => /^\d/u.test(unit.words[at + step]?.text ?? "") && unit.words[at + step]?.value,
  );

function* unitFacts(unit: Unit, own: readonly Found[], known: ReadonlySet<string>): Generator<Found> {
  const opaque = wordsUnder(
    unit,
    own.filter(({ kind }) => kind !== "law"),
  );
  const names = [...namesIn(unit, known)].filter(({ from }) => !opaque.has(from));
  for (const { value, from, to, body } of names)
    yield { ...spanOf(unit, from, to), kind: "name", value, strict: body === "", counted: false };
  const taken = new Set([
    ...wordsUnder(unit, own),
    ...wordsUnder(
      unit,
      names.map(({ from, to }) => spanOf(unit, from, to)),
    ),
  ]);
  for (const { kind, value, from, to, strict } of plainValues(unit, (at) => taken.has(at))) {
    if (kind === "date" && !strict && isBesideDate(unit, from)) continue;
    yield {
      ...spanOf(unit, from, to),
      kind,
      value,
      strict,
      counted: kind === "date" && !strict && !value.startsWith("day "),
    };
  }
}

/** The facts of a letter that are values, in order of place. */
export function valueFacts(letter: Letter, units: readonly Unit[]): readonly ValueFact[] {
  const laws = [...lawReferences(letter.text)].map(
    (reference): Found => ({ ...reference, kind: "law", strict: true, counted: false }),
  );
  const opaque = [...opaqueFacts(letter)];
  const whole = [...opaque, ...laws].sort((a, b) => a.start - b.start);
  const known = capitalWords(units);
  const facts: ValueFact[] = [];
  let from = 0;
  const seen = new Set<Found>();
  for (const [index, unit] of units.entries()) {
    while (from < whole.length && (whole[from]?.end ?? 0) < unit.start) from++;
    const own: Found[] = [];
    for (let i = from; i < whole.length && (whole[i]?.start ?? 0) < unit.end; i++) {
      const fact = whole[i];
      if (fact && !seen.has(fact)) own.push(fact);
    }
    for (const fact of own) seen.add(fact);
    const all = [...own, ...unitFacts(unit, own, known)].sort((a, b) => a.start - b.start);
    facts.push(...all.map((fact) => inContext(letter.text, unit, index, fact)));
  }
  for (const fact of whole)
    if (!seen.has(fact)) facts.push({ ...fact, unit: -1, bound: "", anchor: "", near: [] });
  return facts;
}

const bounded = new Set<FactKind>(["amount", "percentage", "number", "date", "time", "term"]);

function beside(unit: Unit, { start, end }: Span): readonly string[] {
  const left = besideStem(unit, wordAt(unit, start), -1);
  const right = besideStem(unit, wordAt(unit, end) - 1, 1);
  return [...(left === undefined ? [] : [`<${left}`]), ...(right === undefined ? [] : [`>${right}`])];
}

function inContext(text: string, unit: Unit, index: number, fact: Found): ValueFact {
  const right = text.slice(fact.end, Math.max(fact.end, unit.end));
  return {
    ...fact,
    unit: index,
    bound: bounded.has(fact.kind)
      ? boundOf(text.slice(unit.start, fact.start), right, fact.kind === "date" || fact.kind === "time")
      : "",
    anchor: fact.kind === "term" ? anchorOf(right) : "",
    near: beside(unit, fact),
  };
}
