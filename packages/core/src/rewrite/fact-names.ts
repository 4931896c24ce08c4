// SPDX-License-Identifier: EUPL-1.2
import type { FactChange, FactKind, Verdict } from "./fact.ts";

/** What a user reads for a kind of fact. */
export const factNames: Readonly<Record<FactKind, string>> = {
  amount: "bedrag",
  percentage: "percentage",
  number: "getal",
  date: "datum",
  term: "termijn",
  time: "tijd",
  phone: "telefoonnummer",
  iban: "rekeningnummer",
  email: "e-mailadres",
  url: "webadres",
  reference: "kenmerk",
  law: "artikel van een wet",
  name: "naam",
  field: "invulveld",
  negation: "‘niet’ of ‘geen’",
  modality: "moeten, mogen of kunnen",
  condition: "voorwaarde",
  quantifier: "hoeveel, hoe vaak of welke",
  actor: "wie iets doet",
  promise: "toezegging",
};

/** What a user reads for what became of a fact. */
export const statusNames: Readonly<Record<FactChange["status"], string>> = {
  changed: "is anders",
  lost: "is weg",
  added: "is nieuw",
  uncertain: "kijk dit na",
};

/** What a user reads for a verdict. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  same: "Alle feiten zijn gelijk gebleven, voor zover wij kunnen zien.",
  changed: "Er zijn feiten veranderd.",
  uncertain: "Kijk dit na. Wij weten niet zeker of de feiten gelijk zijn.",
};
