// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";

/** The closed list of what a reader acts on. `quantifier` also stands for an item of an enumeration. */
export const factKinds = [
  "amount",
  "percentage",
  "number",
  "date",
  "term",
  "time",
  "phone",
  "iban",
  "email",
  "url",
  "reference",
  "law",
  "name",
  "field",
  "negation",
  "modality",
  "condition",
  "quantifier",
  "actor",
  "promise",
] as const;

export type FactKind = (typeof factKinds)[number];

/** A fact of a text. Two facts with the same kind and value say the same. Offsets are in `letter.text`. */
export interface Fact extends Span {
  readonly kind: FactKind;
  readonly value: string;
}

/**
 * A fact that is not the same in both texts. `changed` has both sides, `lost` only before, `added` only after; `uncertain` is for
 * the writer to look at.
 */
export interface FactChange {
  readonly kind: FactKind;
  readonly status: "changed" | "lost" | "added" | "uncertain";
  readonly before: Fact | null;
  readonly after: Fact | null;
}

/** `same`: every fact is there and no new one. `changed`: some fact is not. `uncertain`: a person must look. */
export type Verdict = "same" | "changed" | "uncertain";

/** What became of the facts of a text in another version of it; `facts` by place in the first text, then in the second. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly facts: readonly FactChange[];
}
