// SPDX-License-Identifier: EUPL-1.2
import type { Authority, Finding, Severity } from "../finding.ts";
import type { Letter, Span } from "../letter.ts";
import type { Card, Options } from "./card.ts";
import type { WordIndex } from "./words.ts";

/** What a checker knows beside the letter: the options of the card after profile and config. */
export interface CheckContext {
  readonly options: Options;
  /** House style in force. */
  readonly profile: Profile;
  /** The words of the card's table; empty without one. */
  readonly words: WordIndex;
}

/** House styles. Guides contradict each other; each card says what a profile changes. */
export const profiles = ["rijk", "gemeente-u", "gemeente-je", "eigen"] as const;
export type Profile = (typeof profiles)[number];

/**
 * What a checker found. `at` is where; `"missing"` stands for the place where missing things are reported.
 * `expected` replaces the whole of `at`, best first. `values` fill the placeholders of the message.
 * `message` picks one of the card's `messages`. `severity` and `authority` stand for those of the card where this letter makes more of it;
 * a severity of the config wins.
 */
export interface Match {
  readonly at: Span | "missing";
  readonly expected?: readonly string[];
  readonly safe?: boolean;
  readonly values?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly severity?: Severity;
  readonly authority?: Authority;
  readonly pieces?: readonly Span[];
  readonly related?: Finding["related"];
}

/** A coded rule: pure, from a letter to matches. */
export type Checker = (letter: Letter, context: CheckContext) => Iterable<Match>;

/** A card made ready to run. */
export interface Rule {
  readonly card: Card;
  readonly check: Checker;
  /** The card's words, indexed at first use. */
  readonly words: () => WordIndex;
}
