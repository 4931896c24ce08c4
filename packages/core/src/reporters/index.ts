// SPDX-License-Identifier: EUPL-1.2
/** Results as plain data and as text: what crosses the border of a worker, a process or a machine. */
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
