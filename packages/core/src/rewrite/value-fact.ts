// SPDX-License-Identifier: EUPL-1.2
import type { Fact } from "./fact.ts";

/** Which side of a value is meant: `binnen` is `max`, `voor` `before`, `vanaf` `min`, `na` `after`; empty is none. */
export type Bound = "" | "max" | "before" | "min" | "after" | "about";

/** A fact with one value that can be compared: an amount, a date, a name … */
export interface ValueFact extends Fact {
  /** Index of its sentence, or -1. */
  readonly unit: number;
  readonly bound: Bound;
  /** Where a term counts from: `after sent`, `before hoorzitting`; empty is not said. */
  readonly anchor: string;
  /** The content stems beside it, `<` before and `>` after: what the value is about. */
  readonly near: readonly string[];
  /** A strict fact that is lost is lost; another may be said in other words. */
  readonly strict: boolean;
  /** Template fields: how often they stand counts. */
  readonly counted: boolean;
}
