// SPDX-License-Identifier: EUPL-1.2
export { nearest } from "../config/nearest.ts";
export { globMatcher, isFingerprint } from "../config/resolve.ts";
export { authorityNames, packTitles, severityNames } from "../rules/names.ts";
export { configName, findConfig, type LoadedConfig, loadConfig, wordsName } from "./find-config.ts";
export { loadLanguage } from "./load-language.ts";
export { loadPacks } from "./load-packs.ts";
export { loadRuleSet } from "./load-rules.ts";
export { readBytes } from "./read-file.ts";
export { readPackFiles } from "./read-pack.ts";
