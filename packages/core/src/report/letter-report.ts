// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult } from "../finding.ts";
import type { Block, Letter, Span } from "../letter.ts";
import { type LetterJson, letterJson, type RuleUrl } from "../reporters/json.ts";
import { causeText, hardestSentences, shownScore } from "../reporters/readability-text.ts";
import { isRunningText } from "../rules/measures.ts";
import { patternsOf } from "./pattern.ts";

/** A sentence of running text. Score, level and cause are of LiNT-II; null and `""` where nothing was measured. */
export interface ReportSentence extends Span {
  /** Index in `blocks`. */
  readonly block: number;
  /** The sentence without what differs from letter to letter. */
  readonly pattern: string;
  readonly lint: number | null;
  readonly level: number | null;
  readonly cause: string;
}

/** Where a finding stands. */
export interface Mark extends Span {
  readonly pieces?: readonly Span[];
}

/** A letter as the coach's report shows it: plain data. Spans are offsets in `text`. */
export interface LetterReport {
  readonly json: LetterJson;
  readonly text: string;
  readonly blocks: readonly (Span & Pick<Block, "kind" | "depth">)[];
  readonly sentences: readonly ReportSentence[];
  /** Where the findings of `json` stand, in their order; `pieces` when that is not in one piece. */
  readonly marks: readonly Mark[];
  /** The hardest sentences with a cause, hardest first. */
  readonly hardest: readonly (Span & { readonly cause: string })[];
}

function sentencesOf(letter: Letter, { readability }: CheckResult): readonly ReportSentence[] {
  const scores = new Map(readability?.sentenceScores.map((score) => [score.start, score]));
  const patterns = patternsOf(letter);
  return letter.sentences.flatMap((sentence, i) => {
    if (!isRunningText(letter, sentence)) return [];
    const { start, end, block } = sentence;
    const score = scores.get(start);
    return [
      {
        start,
        end,
        block,
        pattern: patterns[i] ?? "",
        lint: score ? shownScore(score.lint) : null,
        level: score?.level ?? null,
        cause: score ? causeText(score) : "",
      },
    ];
  });
}

/** What the report needs of a checked letter. */
export function letterReport(result: CheckResult, url: RuleUrl): LetterReport {
  const { letter, readability, findings } = result;
  const json = letterJson(result, url);
  if (!letter) return { json, text: "", blocks: [], sentences: [], marks: [], hardest: [] };
  return {
    json,
    text: letter.text,
    blocks: letter.blocks.map(({ start, end, kind, depth }) => ({ start, end, kind, depth })),
    sentences: sentencesOf(letter, result),
    marks: findings.map(({ start, end, pieces }) => ({ start, end, ...(pieces ? { pieces } : {}) })),
    hardest: readability
      ? hardestSentences(readability, 3).map((score) => ({
          start: score.start,
          end: score.end,
          cause: causeText(score),
        }))
      : [],
  };
}
