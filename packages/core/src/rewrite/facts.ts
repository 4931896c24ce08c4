// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../letter.ts";
import { type Actor, actorsIn } from "./actor.ts";
import { type Condition, conditionsIn } from "./condition.ts";
import type { Fact } from "./fact.ts";
import { type Modality, modalitiesIn } from "./modality.ts";
import { type Negation, negationsIn } from "./negation.ts";
import { type Pole, polesIn } from "./poles.ts";
import { type Commitment, promisesIn } from "./promise.ts";
import { type Quantifier, quantifiersIn } from "./quantifier.ts";
import { type Role, rolesIn } from "./roles.ts";
import { plainFact } from "./soft-fact.ts";
import { valueFacts } from "./value-facts.ts";
import { type Unit, unitsOf } from "./words.ts";

/** What a sentence says beside its values. */
export interface Statements {
  readonly modalities: readonly Modality[];
  readonly negations: readonly Negation[];
  readonly conditions: readonly Condition[];
  readonly quantifiers: readonly Quantifier[];
  readonly actors: readonly Actor[];
  readonly promises: readonly Commitment[];
  readonly poles: readonly Pole[];
  readonly roles: readonly Role[];
}

/** The statements of some sentences. */
export function statementsOf(units: readonly Unit[]): Statements {
  const modalities = units.map((unit) => [...modalitiesIn(unit)]);
  return {
    modalities: modalities.flat(),
    negations: units.flatMap((unit, i) => [...negationsIn(unit, modalities[i] ?? [])]),
    conditions: units.flatMap((unit) => [...conditionsIn(unit)]),
    quantifiers: units.flatMap((unit) => [...quantifiersIn(unit)]),
    actors: units.flatMap((unit) => [...actorsIn(unit)]),
    promises: units.flatMap((unit) => [...promisesIn(unit)]),
    poles: units.flatMap((unit) => [...polesIn(unit)]),
    roles: units.flatMap((unit) => [...rolesIn(unit)]),
  };
}

/** Every fact of a letter, in order of place: what a rewrite must keep. */
export function factsOf(letter: Letter): readonly Fact[] {
  const units = unitsOf(letter);
  const { poles: _, ...statements } = statementsOf(units);
  return [...valueFacts(letter, units), ...Object.values<readonly Fact[]>(statements).flat()]
    .map(plainFact)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
