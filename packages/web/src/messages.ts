// SPDX-License-Identifier: EUPL-1.2
import type { Finding, LetterKind, Severity } from "@klarebrief/core";

/** What the page and its worker say to each other: plain data, so that it can cross. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A finding as the page shows it. Places are in the text that is in the editor. */
export interface Mark
  extends Span,
    Pick<Finding, "rule" | "severity" | "authority" | "message" | "expected" | "fingerprint"> {
  readonly pack: string;
  /** Where the match stands when it is not in one piece. */
  readonly pieces: readonly Span[];
  /** What can be put in where something is missing. */
  readonly insertion?: { readonly title: string; readonly at: number; readonly text: string };
}

/** What a reader may want to know of a rule. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
}

export interface Summary {
  readonly headline: string;
  readonly meaning: readonly string[];
  readonly level: number | null;
  readonly kind: LetterKind;
  readonly words: number;
  readonly template: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly parts: readonly (Span & { readonly name: string })[];
  readonly wins: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly label: string;
    readonly fingerprint: string;
  }[];
}

/** The outcome for one version of the letter. */
export interface Checked {
  readonly marks: readonly Mark[];
  /** Null when the letter could not be read. */
  readonly summary: Summary | null;
  /** Why the letter, or one rule on it, could not be checked. */
  readonly notices: readonly string[];
  /** How long the check took, in milliseconds. */
  readonly took: number;
}

/** What a file turned out to be. */
export interface Opened {
  readonly text: string;
  /** A document of a word processor: its text is shown, the file itself is checked. */
  readonly document: boolean;
}

export interface Refused {
  readonly problem: string;
}

/** What the writer chose for the whole letter; absent things are recognised. */
export interface Choices {
  readonly kind?: LetterKind;
  readonly profile?: "rijk" | "gemeente-u" | "gemeente-je" | "eigen";
}

/** The data files of the page. */
export interface DataFiles {
  readonly model: Uint8Array<ArrayBuffer>;
  readonly lexicon: Uint8Array<ArrayBuffer>;
  readonly frequencies: Uint8Array<ArrayBuffer>;
  readonly rules: Uint8Array<ArrayBuffer>;
}

export interface Tasks {
  readonly start: { readonly asked: DataFiles; readonly answer: Readonly<Record<string, RuleText>> };
  readonly open: {
    readonly asked: { readonly path: string; readonly bytes: Uint8Array };
    readonly answer: Opened | Refused;
  };
  readonly check: {
    readonly asked: {
      readonly path: string;
      readonly content: string | Uint8Array;
      readonly choices: Choices;
    };
    readonly answer: Checked;
  };
  readonly fix: {
    readonly asked: { readonly path: string; readonly text: string; readonly choices: Choices };
    readonly answer: { readonly text: string; readonly count: number } | Refused;
  };
  readonly annotate: {
    readonly asked: {
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly choices: Choices;
      /** Comments at the words, or what is safe to mend as tracked changes. */
      readonly as: "comments" | "changes";
    };
    readonly answer: { readonly bytes: Uint8Array<ArrayBuffer> } | Refused;
  };
}

export type TaskName = keyof Tasks;

export type Question = {
  readonly [Name in TaskName]: {
    readonly id: number;
    readonly task: Name;
    readonly asked: Tasks[Name]["asked"];
  };
}[TaskName];

/** `failed` is for the developer: the page says something else. */
export type Answer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };
