// SPDX-License-Identifier: EUPL-1.2

import type { Severity } from "../finding.ts";
import type { RuleInfo } from "../reporters/context.ts";
import { severityNames } from "../rules/names.ts";
import type { LetterList } from "./keep-top.ts";
import { type Html, html } from "./markup.ts";
import type { LetterName } from "./names.ts";
import type { Progress } from "./progress.ts";
import type { RecurringList } from "./recurring.ts";
import type { LetterFacts, Totals } from "./totals.ts";
import type { FrequentWord } from "./words.ts";

/** A letter that stands in the page as a whole. */
export interface ShownLetter extends LetterFacts {
  readonly kind: string;
  readonly rules: readonly string[];
  /** Where its part of the page is kept. */
  readonly place: number;
}

/** What the page and the workbook are made from, once all letters were seen. Letters are named by their index. */
export interface ReportData {
  /** Version of the program. */
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  readonly paths: readonly string[];
  readonly names: readonly LetterName[];
  readonly totals: Totals;
  readonly words: readonly FrequentWord[];
  readonly sentences: RecurringList;
  readonly paragraphs: RecurringList;
  /** Absent without earlier results. */
  readonly progress?: Progress;
  /** The worst letters, in their order. */
  readonly shown: readonly ShownLetter[];
  readonly textOf: (letter: ShownLetter) => string;
}

/** What the parts of the page know: the data, what rules are called, and which letters stand in the page. */
export interface View extends ReportData {
  readonly titleOf: (rule: string) => string;
  readonly isShown: (letter: number) => boolean;
}

export const titlesOf = (rules: readonly RuleInfo[]): ((rule: string) => string) => {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return (rule) => titles.get(rule) ?? rule;
};

/** A link to a letter further on; its name when it does not stand in the page. */
export function letterLink({ names, isShown }: View, letter: number): Html {
  const name = names[letter]?.name ?? "";
  return isShown(letter) ? html`<a href="#brief-${letter + 1}">${name}</a>` : html`${name}`;
}

export const badge = (severity: Severity): Html =>
  html`<span class="badge ${severity}">${severityNames[severity]}</span>`;

/** Links to some letters, and how many more there are. */
export function letterLinks(view: View, { first, count }: LetterList, most = 12): Html {
  const shown = first.slice(0, most).map((letter, i) => html`${i > 0 && ", "}${letterLink(view, letter)}`);
  return html`${shown}${count > most && ` en nog ${count - most}`}`;
}
