// SPDX-License-Identifier: EUPL-1.2

import type { Severity } from "../finding.ts";
import type { RuleInfo } from "../reporters/context.ts";
import { severityNames } from "../rules/names.ts";
import type { LetterReport } from "./letter-report.ts";
import { type Html, html } from "./markup.ts";
import type { NamedResult } from "./progress.ts";
import type { LetterName } from "./totals.ts";

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

/** What the parts of the page know: the input, rules by id, and what the letters are called. */
export interface View extends ReportInput {
  readonly titleOf: (rule: string) => string;
  readonly names: readonly LetterName[];
  /** The letters that stand in the page as a whole. */
  readonly shown: ReadonlySet<number>;
}

export const nameOf = ({ names }: View, letter: number): string => names[letter]?.name ?? "";

/** A link to a letter further on; its name when it does not stand in the page. */
export const letterLink = (view: View, letter: number): Html =>
  view.shown.has(letter)
    ? html`<a href="#brief-${letter + 1}">${nameOf(view, letter)}</a>`
    : html`${nameOf(view, letter)}`;

export const badge = (severity: Severity): Html =>
  html`<span class="badge ${severity}">${severityNames[severity]}</span>`;

/** Links to some letters, and how many more there are. */
export function letterLinks(view: View, letters: readonly number[], most = 12): Html {
  const shown = letters.slice(0, most).map((letter, i) => html`${i > 0 && ", "}${letterLink(view, letter)}`);
  const more = letters.length - most;
  return html`${shown}${more > 0 && ` en nog ${more}`}`;
}
