// SPDX-License-Identifier: EUPL-1.2
export { compareLetters, type LetterComparison } from "./compare-letters.ts";
export { comparisonJson } from "./comparison-json.ts";
export { comparisonText } from "./comparison-text.ts";
export type { Comparison, Fact, FactChange, FactKind, Verdict } from "./fact.ts";
export { factsOf } from "./facts.ts";
export { compareFacts } from "./guard.ts";
export { findSecrets, placeholdersIn, type Redaction, redact } from "./privacy/redact.ts";
