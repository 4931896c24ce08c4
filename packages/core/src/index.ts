// SPDX-License-Identifier: EUPL-1.2
export { type CheckOptions, check, checkLetter, readLetter } from "./check.ts";
export { nearest } from "./config/nearest.ts";
export { globMatcher, isFingerprint } from "./config/resolve.ts";
export { UserError } from "./errors.ts";
export type { Authority, CheckResult, Failure, Finding, Readability, Severity } from "./finding.ts";
export { fileType, readableExtensions } from "./formats/read.ts";
export { type Letter, type LetterKind, letterKinds } from "./letter.ts";
export { json } from "./reporters/json.ts";
export { stylish, wrap } from "./reporters/stylish.ts";
export { prepareRules } from "./rules/prepare.ts";
export { profiles, type Rule } from "./rules/rule.ts";
export { toSource } from "./source-map.ts";
