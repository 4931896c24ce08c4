// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
import type { Bound, ValueFact } from "./value-fact.ts";

interface Sides {
  readonly before: readonly ValueFact[];
  readonly after: readonly ValueFact[];
}

const overlap = (one: ValueFact, other: ValueFact): number =>
  one.near.filter((stem) => other.near.includes(stem)).length;

const plain = ({ kind, value, start, end }: ValueFact) => ({ kind, value, start, end });
const changed = (before: ValueFact, after: ValueFact, sure = true): FactChange => ({
  kind: before.kind,
  status: sure ? "changed" : "uncertain",
  before: plain(before),
  after: plain(after),
});

/** More values than this in one group are a table or a load: their order is not looked at. */
const most = 12;

const keyOf = ({ kind, value }: ValueFact): string => `${kind} ${value}`;

function byKey(facts: readonly ValueFact[]): ReadonlyMap<string, readonly ValueFact[]> {
  const map = new Map<string, ValueFact[]>();
  for (const fact of facts) {
    const list = map.get(keyOf(fact));
    if (!list) map.set(keyOf(fact), [fact]);
    else if (list.length < most) list.push(fact);
  }
  return map;
}

const firsts = (facts: readonly ValueFact[]): readonly ValueFact[] =>
  [...new Map(facts.toReversed().map((fact) => [keyOf(fact), fact])).values()].toReversed();

/** Two values of one kind that stand in each other's place: `€ 50 boete en € 20 kosten` → `€ 20 boete en € 50 kosten`. */
export function* exchanged({ before, after }: Sides): Generator<FactChange> {
  const own = firsts(before);
  if (own.length > most || after.length > 2 * most) return;
  const twin = (fact: ValueFact): ValueFact | undefined =>
    after.find(({ kind, value }) => kind === fact.kind && value === fact.value);
  for (const [i, one] of own.entries())
    for (const two of own.slice(i + 1)) {
      if (one.kind !== two.kind || one.kind === "field") continue;
      const [one2, two2] = [twin(one), twin(two)];
      if (!one2 || !two2) continue;
      const kept = overlap(one, one2) + overlap(two, two2);
      const crossed = overlap(one, two2) + overlap(two, one2);
      const turned = one.start < two.start !== one2.start < two2.start;
      if (turned && crossed >= kept + 2) {
        yield changed(one, two2);
        yield changed(two, one2);
      }
    }
}

const boundKinds = new Set(["amount", "percentage", "number"]);
const sameBound = (one: Bound, other: Bound, { kind }: ValueFact): boolean =>
  one === other ||
  (kind === "time" && [one, other].every((bound) => bound === "max" || bound === "before" || bound === ""));

/** Values that are the same but have another bound (`ten minste` → `hoogstens`) or another start (`na verzending` → `na ontvangst`). */
export function* rebounded({ before, after }: Sides, alike: number): Generator<FactChange> {
  const [all, now] = [byKey(before), byKey(after)];
  for (const one of firsts(before)) {
    const twins = now.get(keyOf(one)) ?? [];
    const own = (all.get(keyOf(one)) ?? []).slice(0, most);
    const [two] = twins;
    if (!two) continue;
    if (!own.some((fact) => twins.some((twin) => sameBound(fact.bound, twin.bound, fact)))) {
      const hard = one.bound !== "" && two.bound !== "";
      const bare = boundKinds.has(one.kind) || alike > 0.8;
      if (hard || bare || one.bound === "after" || two.bound === "after")
        yield changed(one, two, hard || bare);
      else if (one.kind === "date") yield changed(one, two, false);
    }
    if (one.kind !== "term" || own.some((fact) => twins.some((twin) => twin.anchor === fact.anchor)))
      continue;
    const [[from, what], [from2, what2]] = [one.anchor.split(" "), two.anchor.split(" ")];
    if (one.anchor !== "" && two.anchor !== "") {
      const clear = from !== from2 || (what !== "other" && what2 !== "other");
      yield changed(one, two, clear);
    } else if (alike > 0.85) yield changed(one, two);
  }
}
