// SPDX-License-Identifier: EUPL-1.2
import { conditionAt } from "./condition.ts";
import type { FactChange } from "./fact.ts";
import {
  type Both,
  changeOf,
  nearlyEqual,
  pairFacts,
  type SentenceGroup,
  type SoftFact,
  shared,
} from "./soft-fact.ts";
import { nearStems, type Unit } from "./words.ts";

type QuantifierClass =
  | "all"
  | "whole"
  | "part"
  | "some"
  | "most"
  | "only"
  | "min"
  | "max"
  | "about"
  | "not-before"
  | "always"
  | "often"
  | "sometimes"
  | "rarely"
  | "daily"
  | "weekly"
  | "monthly"
  | "yearly"
  | "once";

/** How much, how many or how often. */
export interface Quantifier extends SoftFact {
  readonly kind: "quantifier";
  readonly value: QuantifierClass;
}

const phrases: readonly (readonly [QuantifierClass, string])[] = [
  ["part", "gedeeltelijk|gedeeltelijke|deels|een deel|een gedeelte|ten dele"],
  ["some", "een aantal|sommige|sommigen|enkele|bepaalde"],
  ["most", "meeste|merendeel|grootste deel"],
  ["all", "alle|allen|alles|allemaal|iedereen|ieder|iedere|elk|elke|beide"],
  ["whole", "geheel|gehele|volledig|volledige|helemaal"],
  ["min", "ten minste|tenminste|minimaal|minstens"],
  ["max", "ten hoogste|hoogstens|hooguit|maximaal|niet meer dan|niet langer dan"],
  ["about", "ongeveer|circa|ca.|naar schatting"],
  ["daily", "dagelijks|dagelijkse|per dag|elke dag|iedere dag"],
  ["weekly", "wekelijks|wekelijkse|per week|elke week|iedere week"],
  ["monthly", "maandelijks|maandelijkse|per maand|elke maand|iedere maand"],
  ["yearly", "jaarlijks|jaarlijkse|per jaar|elk jaar|ieder jaar"],
  ["once", "eenmalig|eenmalige"],
  ["always", "altijd|steeds|telkens"],
  ["often", "vaak|regelmatig|doorgaans|meestal|veelal"],
  ["sometimes", "soms|af en toe|nu en dan"],
  ["rarely", "zelden|nauwelijks|maar soms"],
  ["only", "alleen|slechts|uitsluitend|enkel|niet anders dan"],
  ["not-before", "pas|niet eerder dan|eerst nadat"],
];

interface Phrase {
  readonly words: readonly string[];
  readonly value: QuantifierClass;
}
const byFirst = new Map<string, Phrase[]>();
for (const [value, list] of phrases)
  for (const phrase of list.split("|")) {
    const words = phrase.split(" ");
    const key = words[0] ?? "";
    byFirst.set(
      key,
      [...(byFirst.get(key) ?? []), { words, value }].sort((a, b) => b.words.length - a.words.length),
    );
  }

/** Bounds of a value (`ten minste 3`) belong to the value. */
const isBoundOfValue = (unit: Unit, end: number, value: QuantifierClass): boolean =>
  /^(?:min|max|about|not-before)$/u.test(value) &&
  unit.words
    .slice(end, end + 3)
    .some(
      (word) =>
        word.value ||
        /^\d/u.test(word.lower) ||
        /^(?:een|één|twee|drie|vier|vijf|zes|acht|tien)/u.test(word.lower),
    );

const excluded = (unit: Unit, at: number, { value, words }: Phrase): boolean => {
  const next = unit.words[at + words.length]?.lower ?? "";
  const before = unit.words[at - 1]?.lower ?? "";
  if (value === "only")
    return before === "niet" || [1, 2, 3, 4, 5, 6].some((step) => conditionAt(unit, at + step) === "only-if");
  if (words[0] === "maar") return at === 0;
  // `Pas uw gegevens aan`: a verb.
  if (words[0] === "pas") return at === 0 && !/^(?:na|als|dan|op|vanaf|wanneer|nadat|in)$/u.test(next);
  return words[0] === "steeds" && /^(?:nog|meer|vaker)$/u.test(next);
};

/** Quantifiers of a sentence. */
export function* quantifiersIn(unit: Unit): Generator<Quantifier> {
  for (let at = 0; at < unit.words.length; at++) {
    const word = unit.words[at];
    const found = byFirst
      .get(word?.lower ?? "")
      ?.find(({ words }) => words.every((one, i) => unit.words[at + i]?.lower === one));
    if (!word || !found || excluded(unit, at, found)) continue;
    const end = at + found.words.length;
    if (!isBoundOfValue(unit, end, found.value))
      yield {
        kind: "quantifier",
        value: found.value,
        start: word.start,
        end: unit.words[end - 1]?.end ?? word.end,
        near: nearStems(unit, at, 4),
      };
    at = end - 1;
  }
}

const families: readonly (readonly QuantifierClass[])[] = [
  ["all", "part", "some", "most", "whole", "only"],
  ["min", "max", "about"],
  ["daily", "weekly", "monthly", "yearly", "once"],
  ["always", "often", "sometimes", "rarely"],
];
const familyOf = ({ value }: Quantifier): number => families.findIndex((family) => family.includes(value));
const narrow: ReadonlySet<QuantifierClass> = new Set([
  "only",
  "part",
  "min",
  "max",
  "daily",
  "weekly",
  "monthly",
  "yearly",
  "once",
  "not-before",
]);

/** `alle` and `geheel` are near each other; so are `sommige` and `een deel`. */
const near = (one: Quantifier, other: Quantifier): boolean =>
  [
    ["all", "whole"],
    ["some", "part"],
    ["often", "most"],
  ].some((pair) => pair.includes(one.value) && pair.includes(other.value));

/** Quantifiers that are not the same on both sides of a group. */
export function* compareQuantifiers(
  own: Both<readonly Quantifier[]>,
  group: SentenceGroup,
): Generator<FactChange> {
  const equal = pairFacts(own, (one, other) => one.value === other.value);
  const alike = pairFacts(equal.rest, near);
  const rest = pairFacts(alike.rest, (one, other) => familyOf(one) >= 0 && familyOf(one) === familyOf(other));
  for (const [one, other] of rest.pairs)
    yield changeOf(
      one,
      other,
      group.alike > 0.5 || shared(one.near, other.near) > 0 ? "changed" : "uncertain",
    );
  for (const side of ["before", "after"] as const) {
    const other = side === "before" ? "after" : "before";
    for (const fact of rest.rest[side]) {
      const change = (status?: FactChange["status"]): FactChange =>
        side === "before" ? changeOf(fact, undefined, status) : changeOf(undefined, fact, status);
      const there = group[other].length > 0 && shared(fact.near, group.stems[other], 2) > 0;
      if (!there) {
        if (narrow.has(fact.value)) yield change("uncertain");
      } else if (group.alike > 0.9 || (narrow.has(fact.value) && group.alike > nearlyEqual)) yield change();
      else if (narrow.has(fact.value)) yield change("uncertain");
    }
  }
}
