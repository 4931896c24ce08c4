// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
import { type Both, changeOf, type SentenceGroup, type SoftFact } from "./soft-fact.ts";
import { stemOf } from "./stem.ts";
import { nearStems, type Unit } from "./words.ts";

/** Someone who is neither the sender nor the reader of a letter. */
export interface Role extends SoftFact {
  readonly kind: "actor";
}

const roles = new Set(
  `werkgever werknemer verhuurder huurder partner echtgenoot echtgenote ouder ouders kind kinderen arts huisarts bank notaris aannemer eigenaar
  buren buurman buurvrouw gemachtigde deurwaarder rechter politie school leverancier verzekeraar zorgverzekeraar zorgverlener advocaat
  bewindvoerder voogd curator koper verkoper bestuurder docent leraar directeur laboratorium onderaannemer schuldeiser schuldenaar
  verzekerde vervoerder zorgaanbieder toezichthouder`
    .split(/\s+/u)
    .map(stemOf),
);

/** Third parties in a sentence. */
export function* rolesIn(unit: Unit): Generator<Role> {
  for (const [at, { isWord, stem, start, end }] of unit.words.entries())
    if (isWord && roles.has(stem))
      yield { kind: "actor", value: stem, start, end, near: nearStems(unit, at, 3) };
}

/** A third party that is another one, or that the sender or the reader took the place of. */
export function* compareRoles(
  { before, after }: Both<readonly Role[]>,
  group: SentenceGroup,
  subjects: Both<number>,
): Generator<FactChange> {
  const missing = (own: readonly Role[], other: readonly Role[]): readonly Role[] =>
    own.filter(
      ({ value }, at) =>
        !other.some((role) => role.value === value) && own.findIndex((role) => role.value === value) === at,
    );
  const [lost, added] = [missing(before, after), missing(after, before)];
  for (const [i, role] of lost.entries()) {
    const other = added[i];
    if (other) yield changeOf(role, other, group.alike > 0.3 ? "changed" : "uncertain");
    else if (group.after.length > 0 && subjects.after > subjects.before)
      yield changeOf(role, undefined, group.alike > 0.4 ? "lost" : "uncertain");
    else yield changeOf(role, undefined, "uncertain");
  }
}
