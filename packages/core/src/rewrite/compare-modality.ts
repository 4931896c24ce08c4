// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
import type { Modality, ModalityClass } from "./modality.ts";
import {
  type Both,
  changeOf,
  nearlyEqual,
  pairFacts,
  type SentenceGroup,
  shared,
  sharedLike,
} from "./soft-fact.ts";
import { readerSubjects } from "./vocabulary.ts";
import type { Unit } from "./words.ts";

type Outcome = "same" | "changed" | "uncertain";

const negated: ReadonlySet<ModalityClass> = new Set(["prohibition", "impossible", "no-need", "no-duty"]);
const free: ReadonlySet<ModalityClass> = new Set(["permission", "possibility"]);

/** What it means that one class stands where another stood. */
function clash(one: Modality, other: Modality): Outcome {
  const classes = new Set([one.value, other.value]);
  const has = (...list: readonly ModalityClass[]): boolean => list.every((item) => classes.has(item));
  if (classes.size === 1 || has("duty", "request") || has("permission", "possibility")) return "same";
  if (has("prohibition", "impossible") || has("prohibition", "no-duty")) return "uncertain";
  if (classes.has("request") && (classes.has("possibility") || classes.has("permission")))
    return one.contact && other.contact ? "same" : "uncertain";
  if (classes.has("will")) return has("will", "possibility") ? "changed" : "uncertain";
  if (classes.has("advice")) return classes.has("duty") ? "changed" : "uncertain";
  return "changed";
}

/** `mag niet` → `mag`: what changed is the negation. */
const isPolarity = (one: ModalityClass, other: ModalityClass): boolean => {
  const pairs = ["permission prohibition", "possibility impossible", "duty no-duty", "duty no-need"];
  return pairs.includes(`${one} ${other}`) || pairs.includes(`${other} ${one}`);
};

const asNegation = (change: FactChange): FactChange => {
  const turn = <T extends FactChange["before"]>(fact: T) => fact && { ...fact, kind: "negation" as const };
  return { ...change, kind: "negation", before: turn(change.before), after: turn(change.after) };
};

/** Whether a side tells the reader to do something in plain words: `u stuurt`, `je zet`. */
const tellsReader = (units: readonly Unit[]): boolean =>
  units.some(({ words }) => words.some(({ lower }) => readerSubjects.has(lower)));

function alone(
  fact: Modality,
  side: keyof Both<unknown>,
  group: SentenceGroup,
  others: readonly Modality[],
  denied: boolean,
): FactChange | undefined {
  const other = side === "before" ? "after" : "before";
  const there = sharedLike(fact.near, group.stems[other], 3);
  const [before, after] = side === "before" ? [fact, undefined] : [undefined, fact];
  const change = (status?: FactChange["status"]): FactChange => changeOf(before, after, status);
  if (others.slice(0, 100).some(({ value, near }) => value === fact.value && shared(fact.near, near) > 0))
    return undefined;
  if (fact.value === "will") return undefined;
  const hasReader = tellsReader(group.after);
  if (group[other].length === 0)
    return fact.value === "request" && fact.contact ? change("uncertain") : change();
  if (negated.has(fact.value)) {
    if (denied) return change("uncertain");
    if (there > 0 || group.alike > nearlyEqual) return asNegation(change());
    return change("uncertain");
  }
  if (fact.value === "duty") {
    if (there > 0 && tellsReader(group[other])) return undefined;
    return there > 0 || fact.near.length === 0 || side === "before" ? change("uncertain") : change();
  }
  // `kan worden verdubbeld` → `wordt verdubbeld`: what was possible is now sure.
  if (
    fact.value === "possibility" &&
    side === "before" &&
    !fact.contact &&
    there > 0 &&
    group.alike > 0.6 &&
    !hasReader
  )
    return change();
  if (free.has(fact.value))
    return fact.contact || (there === 0 && side === "before") ? undefined : change("uncertain");
  if (fact.value === "advice") return change("uncertain");
  return there > 0 ? undefined : change("uncertain");
}

/**
 * Duties, permissions and possibilities that are not the same on both sides of a group. `negations` are those without a modal verb:
 * `u hoeft geen kopie te tonen` may become `u hebt geen kopie nodig`.
 */
export function* compareModality(
  own: Both<readonly Modality[]>,
  group: SentenceGroup,
  negations: Both<number>,
): Generator<FactChange> {
  const equal = pairFacts(own, (one, other) => one.value === other.value);
  const crossed = equal.pairs.length > 1 ? crossings(equal.pairs, group) : [];
  yield* crossed;
  const alike = pairFacts(equal.rest, (one, other) => clash(one, other) === "same");
  const rest = pairFacts(
    alike.rest,
    (one, other) => shared(one.near, other.near) > 0 || (one.near.length === 0 && other.near.length === 0),
  );
  for (const [one, other] of rest.pairs) {
    const outcome = clash(one, other);
    const loose = shared(one.near, other.near) === 0 && group.alike < 0.5;
    const status = outcome === "changed" && !loose ? "changed" : "uncertain";
    const change = changeOf(one, other, status);
    yield isPolarity(one.value, other.value) ? asNegation(change) : change;
  }
  for (const side of ["before", "after"] as const)
    for (const fact of rest.rest[side]) {
      const other = side === "before" ? "after" : "before";
      const change = alone(fact, side, group, own[other], negations[other] > negations[side]);
      if (change) yield change;
    }
}

/** Modal verbs that changed places: `U mag parkeren en moet betalen` → `U moet parkeren en mag betalen`. */
function* crossings(
  pairs: readonly (readonly [Modality, Modality])[],
  group: SentenceGroup,
): Generator<FactChange> {
  if (group.alike < 0.8 || pairs.length > 12) return;
  for (const [i, [one, two]] of pairs.entries())
    for (const [three, four] of pairs.slice(i + 1)) {
      if (one.value === three.value) continue;
      const kept = shared(one.near, two.near, 2) + shared(three.near, four.near, 2);
      const turned = shared(one.near, four.near, 2) + shared(three.near, two.near, 2);
      if (turned >= kept + 2) yield changeOf(one, four);
    }
}
