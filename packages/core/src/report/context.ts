// SPDX-License-Identifier: EUPL-1.2

import type { Severity } from "../finding.ts";
import type { RuleInfo } from "../reporters/context.ts";
import { severityNames } from "../rules/names.ts";
import type { LetterReport } from "./letter-report.ts";
import { type Html, html } from "./markup.ts";
import type { NamedResult } from "./progress.ts";

/** What the report is made from. */
export interface ReportInput {
  /** In order of path. */
  readonly letters: readonly LetterReport[];
  readonly rules: readonly RuleInfo[];
  /** Version of the program. */
  readonly version: string;
  /** Earlier results, the oldest first; empty without a comparison. */
  readonly earlier: readonly NamedResult[];
}

/** What the parts of the page know: the input, rules by id, and the folder of each letter. */
export interface View extends ReportInput {
  readonly titleOf: (rule: string) => string;
  readonly folders: readonly string[];
}

export const pathOf = ({ letters }: View, letter: number): string => letters[letter]?.json.path ?? "";

/** A link to a letter further on. */
export const letterLink = (view: View, letter: number): Html =>
  html`<a href="#brief-${letter + 1}">${pathOf(view, letter)}</a>`;

export const badge = (severity: Severity): Html =>
  html`<span class="badge ${severity}">${severityNames[severity]}</span>`;

/** Links to some letters, and how many more there are. */
export function letterLinks(view: View, letters: readonly number[], most = 12): Html {
  const shown = letters.slice(0, most).map((letter, i) => html`${i > 0 && ", "}${letterLink(view, letter)}`);
  const more = letters.length - most;
  return html`${shown}${more > 0 && ` en nog ${more}`}`;
}
