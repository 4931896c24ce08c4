// SPDX-License-Identifier: EUPL-1.2
import type { Authority, Severity } from "../finding.ts";
import type { Rule } from "../rules/rule.ts";
import type { RuleUrl } from "./json.ts";

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

/** Colours a text; the identity without colour. */
export type Paint = (style: "red" | "yellow" | "blue" | "bold" | "dim", text: string) => string;

/** What a format knows beside the letters. */
export interface ReportContext {
  /** Version of the program. */
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** Only findings of severity error. */
  readonly quiet: boolean;
  /** Of a terminal. */
  readonly paint: Paint;
  /** Characters on a line of a terminal. */
  readonly width: number;
  /** What JSON says of the run itself, when it is a part of one. */
  readonly shard?: object;
}

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
