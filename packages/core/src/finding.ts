// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "./letter.ts";

/** `error`: the reader is harmed; `warning`: above B1 or cold; `info`: could be better. */
export type Severity = "error" | "warning" | "info";

/** On whose word a rule stands: a statute, a norm (Ombudsman, College voor de Rechten van de Mens), or style advice. */
export type Authority = "law" | "norm" | "style";

/** Another place that belongs to a finding. */
export interface Related extends Span {
  readonly message: string;
}

/**
 * One problem in a letter. Offsets are in `letter.text`.
 * Where something is missing `start === end` and `found` is absent.
 * `expected` replaces the whole of start to end, best first; `safe` says whether a program may apply `expected[0]` unasked.
 */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly authority: Authority;
  readonly message: string;
  readonly found?: string;
  readonly expected: readonly string[];
  readonly safe: boolean;
  /** Hash of rule, normalised sentence text and ordinal; does not change when the text moves. */
  readonly fingerprint: string;
  /** The pieces of a match that is not in one piece (`geeft … aan`). */
  readonly pieces?: readonly Span[];
  readonly related?: readonly Related[];
}

/** Why a letter, or one rule on a letter, could not be checked. Never a finding. */
export interface Failure {
  readonly code:
    | "not-found"
    | "no-permission"
    | "encoding"
    | "binary"
    | "empty"
    | "too-large"
    | "unsupported"
    | "encrypted"
    | "damaged"
    | "scanned"
    | "not-written"
    | "rule-failed"
    | "bad-front-matter"
    | "bad-line"
    | "stopped";
  /** Dutch at B1. */
  readonly message: string;
}

/** The score of one sentence and where it comes from. A single sentence is a noisy measure: show the cause, not the number. */
export interface SentenceScore extends Span {
  readonly lint: number;
  readonly level: number;
  /** How hard it is beside the other sentences; only the order means something. */
  readonly hardness: number;
  /** Words that few people use, rarest first. */
  readonly rareWords: readonly string[];
  /** Two words that belong together and stand far apart. */
  readonly link: { readonly first: string; readonly last: string; readonly words: number } | null;
  readonly abstractNouns: readonly string[];
}

/** How hard the letter is to read. `lint`, `level` and `b1` are null where undefined or not measured. */
export interface Readability {
  readonly lint: number | null;
  readonly level: number | null;
  readonly b1: "likely" | "doubtful" | "unlikely" | null;
  readonly words: number;
  readonly sentences: number;
  /** Of the sentences that have a score, in order. */
  readonly sentenceScores: readonly SentenceScore[];
}

/** The outcome for one letter. `letter` and `readability` are null when it could not be read. */
export interface CheckResult {
  readonly path: string;
  readonly letter: Letter | null;
  readonly readability: Readability | null;
  /** By start, then end, then rule id. */
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}
