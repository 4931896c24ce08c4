// SPDX-License-Identifier: EUPL-1.2
import type { Authority, Severity } from "../finding.ts";
import type { Rule } from "../rules/rule.ts";
import { type Counts, count, type LetterJson, type RuleUrl } from "./json.ts";

/** What a report says of a rule beside its findings. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly authority: Authority;
  readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
  /** Its public page; absent while the project has no public address. */
  readonly url?: string;
}

/** What a reporter knows beside the letters. */
export interface ReportContext {
  /** Version of the program. */
  readonly version: string;
  readonly rules: readonly RuleInfo[];
}

/** Letters → text of one format. Pure: the same letters give the same bytes. */
export type Reporter = (letters: readonly LetterJson[], context: ReportContext) => string;

/** A format that can be written letter by letter. */
export interface StreamedFormat {
  readonly begin: string;
  readonly letter: (context: ReportContext) => (letter: LetterJson) => string;
  readonly end: (counts: Counts) => string;
}

/** The reporter of such a format. */
export const reporterOf =
  ({ begin, letter, end }: StreamedFormat): Reporter =>
  (letters, context) =>
    begin + letters.map(letter(context)).join("") + end(count(letters));

/** What reports say of these rules. */
export const ruleInfos = (rules: readonly Rule[], url: RuleUrl): readonly RuleInfo[] =>
  rules.map(({ card: { id, title, why, severity, authority, source } }) => {
    const page = url(id);
    return {
      id,
      title,
      why,
      severity,
      authority,
      sources: source,
      ...(page === undefined ? {} : { url: page }),
    };
  });

/** Rules by id. */
export const rulesById = ({ rules }: ReportContext): ReadonlyMap<string, RuleInfo> =>
  new Map(rules.map((rule) => [rule.id, rule]));
