// SPDX-License-Identifier: EUPL-1.2
/** Results as plain data and as text: what crosses the border of a worker, a process or a machine. */
export { type Baseline, baselineOf, type Now, newFindings, type SavedLetter } from "./baseline.ts";
export { type Paint, type ReportContext, type RuleInfo, ruleInfos } from "./context.ts";
export type { Frame, LetterText } from "./format.ts";
export { type FormatName, formatNames, frameOf, letterTexts } from "./formats.ts";
export {
  type Counts,
  count,
  type FindingJson,
  type LetterJson,
  letterJson,
  type ReadabilityJson,
  type ResultJson,
  type RuleUrl,
  resultJson,
} from "./json.ts";
export { countLetter, type LetterCount, type RuleCount } from "./letter-count.ts";
export { type LetterView, letterView } from "./letter-view.ts";
export { printable } from "./stylish.ts";
