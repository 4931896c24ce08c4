// SPDX-License-Identifier: EUPL-1.2
import type { Group } from "./align.ts";
import type { FactChange, FactKind } from "./fact.ts";
import type { ValueFact } from "./value-fact.ts";

type Key = string;
const keyOf = ({ kind, value }: ValueFact): Key => `${kind} ${value}`;

/** A value that one side of a group has and the other has not. */
interface Odd {
  readonly fact: ValueFact;
  readonly group: number;
}

interface Sides {
  readonly before: readonly ValueFact[];
  readonly after: readonly ValueFact[];
}

/** Facts of each group, by the sentence they stand in. Facts outside sentences are a group of their own, the last. */
export function factsOfGroups(groups: readonly Group[], { before, after }: Sides): readonly Sides[] {
  const place = (side: "before" | "after"): ReadonlyMap<number, number> =>
    new Map(groups.flatMap((group, i) => group[side].map((unit) => [unit, i] as const)));
  const spread = (
    facts: readonly ValueFact[],
    where: ReadonlyMap<number, number>,
  ): readonly ValueFact[][] => {
    const lists: ValueFact[][] = Array.from({ length: groups.length + 1 }, () => []);
    for (const fact of facts) lists[where.get(fact.unit) ?? groups.length]?.push(fact);
    return lists;
  };
  const [one, two] = [spread(before, place("before")), spread(after, place("after"))];
  return one.map((facts, i) => ({ before: facts, after: two[i] ?? [] }));
}

/** Facts of `own` whose value `other` has not; counted ones as often as they are too many. */
function missing(own: readonly ValueFact[], other: readonly ValueFact[]): readonly ValueFact[] {
  const left = new Map<Key, number>();
  for (const fact of other)
    left.set(keyOf(fact), fact.counted ? (left.get(keyOf(fact)) ?? 0) + 1 : Number.POSITIVE_INFINITY);
  const seen = new Set<Key>();
  return own.filter((fact) => {
    const key = keyOf(fact);
    const n = left.get(key) ?? 0;
    left.set(key, n - 1);
    if (n > 0 || (!fact.counted && seen.has(key))) return false;
    seen.add(key);
    return true;
  });
}

const change = (before: ValueFact | null, after: ValueFact | null, sure = true): FactChange => {
  const plain = (fact: ValueFact | null) =>
    fact && { kind: fact.kind, value: fact.value, start: fact.start, end: fact.end };
  const kind: FactKind = (before ?? after)?.kind ?? "number";
  const status = !sure ? "uncertain" : before && after ? "changed" : before ? "lost" : "added";
  return { kind, status, before: plain(before), after: plain(after) };
};

/** A number is a kind that others may turn into: `3` that became `drie weken`. */
const near = (one: FactKind, other: FactKind): boolean =>
  one === other ||
  [one, other].every((kind) =>
    ["number", "reference", "iban", "phone", "amount", "term", "date", "percentage", "time"].includes(kind),
  );

/** `tussen de 300 en 600 euro` and `tussen € 300 en € 600`: one recogniser sees a number where another sees an amount. */
function isSameNumber(one: ValueFact, other: ValueFact): boolean {
  const [number, amount] = one.kind === "number" ? [one, other] : [other, one];
  if (number.kind !== "number") return false;
  return amount.kind === "amount"
    ? Number(number.value) * 100 === Number(amount.value)
    : number.value === amount.value.split(" ")[0];
}

/** Of more odd values than this in one group only the first are looked at as a counterpart. */
const reach = 40;

/** Pairs what is lost with what is new in the same group: first of one kind, then of kinds that are near. */
function* pairUp(lost: readonly Odd[], added: readonly Odd[]): Generator<FactChange> {
  const byGroup = new Map<number, Odd[]>();
  for (const odd of added) byGroup.set(odd.group, [...(byGroup.get(odd.group) ?? []).slice(-5 * reach), odd]);
  const left = new Set(added);
  const alone = new Set(lost);
  for (const fits of [(a: FactKind, b: FactKind) => a === b, near])
    for (const one of lost) {
      if (!alone.has(one)) continue;
      const list = byGroup.get(one.group) ?? [];
      const at = list.slice(0, reach).findIndex(({ fact }) => fits(one.fact.kind, fact.kind));
      const [other] = at < 0 ? [] : list.splice(at, 1);
      if (!other) continue;
      alone.delete(one);
      left.delete(other);
      if (!isSameNumber(one.fact, other.fact)) yield change(one.fact, other.fact);
    }
  for (const { fact } of alone) yield change(fact, null, fact.strict);
  for (const { fact } of left) yield change(null, fact, fact.strict);
}

/**
 * Values that are lost, added or changed. A value that went to another sentence is no change, unless it took the place of one of
 * its kind there.
 */
export function compareValues(groups: readonly Sides[]): readonly FactChange[] {
  const odd = (side: "before" | "after", other: "before" | "after"): readonly Odd[] =>
    groups.flatMap((sides, group) => missing(sides[side], sides[other]).map((fact) => ({ fact, group })));
  const [lost, added] = [odd("before", "after"), odd("after", "before")];
  const kindsAt = (odds: readonly Odd[]): ReadonlySet<string> =>
    new Set(odds.map(({ fact, group }) => `${group} ${fact.kind}`));
  const keys = (side: "before" | "after"): ReadonlySet<Key> =>
    new Set(groups.flatMap((sides) => sides[side].map(keyOf)));
  const [all, now] = [keys("before"), keys("after")];
  const [lostKinds, addedKinds] = [kindsAt(lost), kindsAt(added)];
  const countedElsewhere = (odds: readonly Odd[]): ReadonlyMap<Key, number> => {
    const counts = new Map<Key, number>();
    for (const { fact } of odds)
      if (fact.counted) counts.set(keyOf(fact), (counts.get(keyOf(fact)) ?? 0) + 1);
    return counts;
  };
  const stays = (
    odds: readonly Odd[],
    others: readonly Odd[],
    there: ReadonlySet<Key>,
    replaced: ReadonlySet<string>,
  ): readonly Odd[] => {
    const moved = new Map(countedElsewhere(others));
    return odds.filter(({ fact, group }) => {
      const key = keyOf(fact);
      if (replaced.has(`${group} ${fact.kind}`)) return true;
      // What is free of charge must be said of the same thing.
      if (!fact.counted) return !there.has(key) || (fact.kind === "amount" && fact.value === "0");
      const n = moved.get(key) ?? 0;
      moved.set(key, n - 1);
      return n <= 0;
    });
  };
  return [...pairUp(stays(lost, added, now, addedKinds), stays(added, lost, all, lostKinds))];
}
