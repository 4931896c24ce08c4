// SPDX-License-Identifier: EUPL-1.2
export { nearest } from "../config/nearest.ts";
export { globMatcher, isFingerprint, resolveSettings } from "../config/resolve.ts";
export type { MistakePlace } from "../errors.ts";
export { explanation as readabilityExplanation } from "../readability/explanation.ts";
export { causeText, readabilityText } from "../reporters/readability-text.ts";
export { explainTerms, type TermExplanation } from "../rules/explain-terms.ts";
export { isForeignLetter } from "../rules/foreign.ts";
export { authorityNames, packTitles, partNames, severityNames } from "../rules/names.ts";
export { severityUnder } from "../rules/run.ts";
export { needsWholeLetter } from "../rules/whole-letter.ts";
export { fromSource } from "../source-map.ts";
export {
  checkConfig,
  configName,
  findConfig,
  type LoadedConfig,
  loadConfig,
  wordsName,
} from "./find-config.ts";
export { filesBelow, type LetterFilter, letterFilter } from "./letter-files.ts";
export { loadLanguage } from "./load-language.ts";
export { loadPacks } from "./load-packs.ts";
export { loadRuleSet } from "./load-rules.ts";
export { loadSetup, type Setup } from "./load-setup.ts";
export { readBytes } from "./read-file.ts";
export { readPackFiles } from "./read-pack.ts";
export { type RewriteSettings, rewriteSettings } from "./rewrite-settings.ts";
export { answerCache, giveConsent, hasConsent } from "./user-folder.ts";
