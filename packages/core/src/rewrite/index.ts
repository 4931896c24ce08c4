// SPDX-License-Identifier: EUPL-1.2
export type { Comparison, Fact, FactChange, FactKind, Verdict } from "./fact.ts";
export { factsOf } from "./facts.ts";
export { compareFacts } from "./guard.ts";
