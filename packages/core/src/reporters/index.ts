// SPDX-License-Identifier: EUPL-1.2
/** Results as plain data and as text: what crosses the border of a worker, a process or a machine. */
export { type Baseline, baselineOf, type Now, newFindings, type SavedLetter } from "./baseline.ts";
export {
  type ReportContext,
  type Reporter,
  type RuleInfo,
  ruleInfos,
  type StreamedFormat,
} from "./context.ts";
export { csv } from "./csv.ts";
export { type FormatName, formats, streamedFormats } from "./formats.ts";
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
export { type LetterView, letterView } from "./letter-view.ts";
export { type Paint, printable, type StylishOptions, stylishLetter, stylishSummary } from "./stylish.ts";
