// SPDX-License-Identifier: EUPL-1.2
export { applyEdits, type Edit, editOf, isText } from "./apply.ts";
export { buildRequests, type PartRequest, type Wishes } from "./build-requests.ts";
export { type AnswerCache, cached } from "./cached.ts";
export { compareLetters, type LetterComparison } from "./compare-letters.ts";
export { comparisonJson } from "./comparison-json.ts";
export { comparisonText } from "./comparison-text.ts";
export type { Comparison, Fact, FactChange, FactKind, Verdict } from "./fact.ts";
export { factsOf } from "./facts.ts";
export { compareFacts } from "./guard.ts";
export type { Proposal } from "./judge-version.ts";
export { AnswerError, type Complete, type ModelRequest } from "./model.ts";
export { findSecrets, placeholdersIn, type Redaction, redact } from "./privacy/redact.ts";
export { type LetterProposals, proposalsJson, proposalsText } from "./proposals-report.ts";
export { type RewriteOptions, rewriteLetter } from "./rewrite.ts";
export { type RewriteUnit, selectParts } from "./select-parts.ts";
