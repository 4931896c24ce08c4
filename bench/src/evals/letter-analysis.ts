// SPDX-License-Identifier: EUPL-1.2
import type { GoldSentence } from "./annotated.ts";

/** What the program says of one token; `head` counts from 0, -1 is the root. */
export interface AnalysedToken {
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

/** A sentence with what the program says of it; `undefined` when its tokens are not those of the annotation. */
export type Pair = readonly [gold: GoldSentence, found: readonly AnalysedToken[] | undefined];

/** Shares from 0 to 1. `uas` and `las` are NaN where there are no trees. */
export interface LetterScores {
  readonly sentences: number;
  readonly skipped: number;
  readonly tokens: number;
  readonly upos: number;
  readonly xpos: number;
  readonly finite: number;
  readonly passive: number;
  readonly subject: number;
  readonly main: number;
  readonly uas: number;
  readonly las: number;
}

/** `WW|pv|tgw|ev` → `WW|pv`, `N|soort|ev` → `N`. */
export const mainTag = (xpos: string): string => {
  const [main = "", form = ""] = xpos.split("|");
  return main === "WW" ? `${main}|${form}` : main;
};

/** Labels the model does not tell apart, as on the treebank. */
const same: Readonly<Record<string, string>> = { "obl:arg": "obl", "obl:agent": "obl", fixed: "flat" };
const label = (deprel: string): string => same[deprel] ?? deprel;

const share = (right: number, all: number): number => (all === 0 ? Number.NaN : right / all);
const f1 = (gold: readonly boolean[], found: readonly boolean[]): number => {
  const both = gold.filter((is, i) => is && found[i]).length;
  return share(2 * both, gold.filter(Boolean).length + found.filter(Boolean).length);
};
const isFiniteVerb = (xpos: string): boolean => mainTag(xpos) === "WW|pv";
const isSubject = ({ deprel }: AnalysedToken): boolean => deprel === "nsubj" || deprel === "nsubj:pass";

/**
 * Scores analyses of letters: tags (`xpos`: main class only), F1 of finite verbs and of passive helping verbs, F1 of subjects with their
 * predicate, share of sentences with the right main predicate, and trees as on the treebank (punctuation counts).
 */
export function scoreAnalyses(pairs: readonly Pair[]): LetterScores {
  const read = pairs.flatMap(([gold, found]) => (found ? [{ gold, found }] : []));
  const rows = read.flatMap(({ gold, found }) =>
    gold.tokens.flatMap((token, i) => {
      const own = found[i];
      return own ? [{ token, own, head: gold.tree?.heads[i], deprel: gold.tree?.labels[i] }] : [];
    }),
  );
  const trees = rows.filter(({ head }) => head !== undefined);
  const right = trees.filter(({ head, own }) => own.head === head);
  const foundSubjects = rows.filter(({ own }) => isSubject(own)).length;
  const goldSubjects = rows.filter(({ token }) => token.subject !== undefined).length;
  const rightSubjects = rows.filter(({ token, own }) => isSubject(own) && own.head === token.subject).length;
  return {
    sentences: read.length,
    skipped: pairs.length - read.length,
    tokens: rows.length,
    upos: share(rows.filter(({ token, own }) => own.upos === token.upos).length, rows.length),
    xpos: share(rows.filter(({ token, own }) => mainTag(own.xpos) === token.xpos).length, rows.length),
    finite: f1(
      rows.map(({ token }) => isFiniteVerb(token.xpos)),
      rows.map(({ own }) => isFiniteVerb(own.xpos)),
    ),
    passive: f1(
      rows.map(({ token }) => token.passive),
      rows.map(({ own }) => own.deprel === "aux:pass"),
    ),
    subject: share(2 * rightSubjects, foundSubjects + goldSubjects),
    main: share(rows.filter(({ token, own }) => token.main && own.head < 0).length, read.length),
    uas: share(right.length, trees.length),
    las: share(
      right.filter(({ own, deprel }) => label(own.deprel) === label(deprel ?? "")).length,
      trees.length,
    ),
  };
}
