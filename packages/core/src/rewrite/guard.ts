// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../letter.ts";
import { compareActors } from "./actor.ts";
import { align, type Group } from "./align.ts";
import { exchanged, rebounded } from "./compare-context.ts";
import { compareModality } from "./compare-modality.ts";
import { compareNames } from "./compare-names.ts";
import { compareValues, factsOfGroups } from "./compare-values.ts";
import { compareConditions } from "./condition.ts";
import { compareEnumerations, enumerationsIn } from "./enumeration.ts";
import type { Comparison, FactChange, Verdict } from "./fact.ts";
import { statementsOf } from "./facts.ts";
import { compareNegations } from "./negation.ts";
import { comparePoles } from "./poles.ts";
import { comparePromises } from "./promise.ts";
import { compareQuantifiers } from "./quantifier.ts";
import { compareRoles } from "./roles.ts";
import { changeOf, type SentenceGroup } from "./soft-fact.ts";
import { valueFacts } from "./value-facts.ts";
import { type Unit, unitsOf } from "./words.ts";

const countStems = (units: readonly Unit[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { words } of units)
    for (const { stem, content } of words) if (content) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

function groupOf(group: Group, before: readonly Unit[], after: readonly Unit[]): SentenceGroup {
  const pick = (units: readonly Unit[], list: readonly number[]): readonly Unit[] =>
    list.flatMap((i) => units[i] ?? []);
  const [one, two] = [pick(before, group.before), pick(after, group.after)];
  const stems = (units: readonly Unit[]): ReadonlySet<string> =>
    new Set(units.flatMap((unit) => [...unit.stems]));
  return {
    before: one,
    after: two,
    alike: group.alike,
    stems: { before: stems(one), after: stems(two) },
    counts: { before: countStems(one), after: countStems(two) },
  };
}

/** An item of a list that stands in one text only. */
function* loneItems({ before, after }: SentenceGroup): Generator<FactChange> {
  const item = ({ start, end }: Unit) => ({ kind: "quantifier" as const, value: "item", start, end });
  const isOne = ({ isItem, stems }: Unit): boolean => isItem && stems.size > 0;
  if (after.length === 0) for (const unit of before.filter(isOne)) yield changeOf(item(unit), undefined);
  if (before.length === 0) for (const unit of after.filter(isOne)) yield changeOf(undefined, item(unit));
}

function* statementChanges(group: SentenceGroup): Generator<FactChange> {
  const [before, after] = [statementsOf(group.before), statementsOf(group.after)];
  const both = <K extends keyof typeof before>(key: K) => ({ before: before[key], after: after[key] });
  const denials = ({ negations, modalities }: typeof before): number =>
    negations.length + modalities.filter(({ negation }) => negation >= 0).length;
  yield* compareModality(both("modalities"), group, {
    before: before.negations.length,
    after: after.negations.length,
  });
  yield* compareNegations(both("negations"), both("modalities"), group);
  yield* compareConditions(both("conditions"), { before: denials(before), after: denials(after) }, group);
  yield* compareQuantifiers(both("quantifiers"), group);
  yield* compareActors(both("actors"), group);
  yield* comparePromises(both("promises"), group);
  yield* comparePoles(both("poles"), group);
  const subjects = ({ actors }: typeof before): number =>
    actors.filter(({ value }) => !value.endsWith("'s")).length;
  yield* compareRoles(both("roles"), group, { before: subjects(before), after: subjects(after) });
  const lists = {
    before: group.before.flatMap((unit) => [...enumerationsIn(unit)]),
    after: group.after.flatMap((unit) => [...enumerationsIn(unit)]),
  };
  yield* compareEnumerations(lists, group);
  yield* loneItems(group);
}

const placeOf = ({ before, after }: FactChange): number => before?.start ?? (after?.start ?? 0) + 2 ** 40;

/** The verdict on some changes. */
export const verdictOf = (facts: readonly FactChange[]): Verdict =>
  facts.some(({ status }) => status !== "uncertain") ? "changed" : facts.length > 0 ? "uncertain" : "same";

/**
 * Compares the facts of two versions of a text. Pure, needs no language model; a letter whose tokens were analysed is compared a
 * little better. In time about linear in the length of both.
 */
export function compareFacts(before: Letter, after: Letter): Comparison {
  const [one, two] = [unitsOf(before), unitsOf(after)];
  const groups = align(one, two);
  const values = factsOfGroups(groups, { before: valueFacts(before, one), after: valueFacts(after, two) });
  const sentences = groups.map((group) => groupOf(group, one, two));
  const facts: FactChange[] = [
    ...compareValues(
      values.map(({ before: own, after: other }) => ({
        before: own.filter(isPlain),
        after: other.filter(isPlain),
      })),
    ),
    ...compareNames(values, sentences),
  ];
  for (const [i, group] of sentences.entries()) {
    const sides = values[i];
    if (sides) facts.push(...exchanged(sides), ...rebounded(sides, group.alike));
    facts.push(...statementChanges(group));
  }
  const sorted = facts.sort((a, b) => placeOf(a) - placeOf(b));
  return { verdict: verdictOf(sorted), facts: sorted };
}

const isPlain = ({ kind }: { readonly kind: string }): boolean => kind !== "name";
