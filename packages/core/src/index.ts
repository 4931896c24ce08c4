// SPDX-License-Identifier: EUPL-1.2
export { type CheckOptions, check, checkLetter, readLetter } from "./check.ts";
export { createLanguage } from "./dutch/language.ts";
export { UserError } from "./errors.ts";
export type { CheckResult, Failure, Finding, Severity } from "./finding.ts";
export { readableExtensions } from "./formats/read.ts";
export { type Letter, type LetterKind, letterKinds } from "./letter.ts";
export { json } from "./reporters/json.ts";
export { wrap } from "./reporters/wrap.ts";
export { prepareRules } from "./rules/prepare.ts";
export type { Rule } from "./rules/rule.ts";
export { toSource } from "./source-map.ts";
