// SPDX-License-Identifier: EUPL-1.2
export { type KlareBriefOptions, klareBrief } from "./klare-brief.ts";
export { type NamedPlugin, pluginFindings } from "./plugin-findings.ts";
export { toNlcst, type WordAnalysis } from "./to-nlcst.ts";
