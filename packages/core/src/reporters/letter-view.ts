// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult } from "../finding.ts";
import type { Letter } from "../letter.ts";
import { type LetterJson, letterJson, type RuleUrl } from "./json.ts";
import { type SourceSpan, sourcePositions, startsOf } from "./position.ts";
import { causeText, hardestSentences } from "./readability-text.ts";

/** A piece of one line with the place of a mark in it. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A checked letter for people: what stands in JSON, the lines of its findings and its hardest sentences. Plain data. */
export interface LetterView {
  readonly letter: LetterJson;
  /** By fingerprint, of each finding that points at text. */
  readonly excerpts: Readonly<Record<string, Excerpt>>;
  readonly hardest: readonly { readonly line: number; readonly column: number; readonly cause: string }[];
}

/** How much of a line an excerpt has at most. */
const widest = 200;

/** A line cut to a width so that the mark stays in sight. */
export function cutExcerpt({ text, from, to }: Excerpt, width: number): Excerpt {
  if (text.length <= width) return { text, from, to };
  const left = Math.max(0, Math.min(from - Math.floor(width / 4), text.length - width));
  const cut = text.slice(left, left + width);
  const isCutBehind = left + width < text.length;
  const shown = `${left > 0 ? "…" : ""}${cut.slice(left > 0 ? 1 : 0, isCutBehind ? -1 : undefined)}${isCutBehind ? "…" : ""}`;
  return { text: shown, from: from - left, to: Math.min(to - left, shown.length) };
}

/** The line around a place and the columns of the mark in it. */
function excerptOf(letter: Letter, starts: readonly number[], { start, end }: SourceSpan): Excerpt {
  const lineStart = starts[start.line - 1] ?? 0;
  const lineEnd = starts[start.line] ?? letter.source.length;
  const text = letter.source
    .slice(lineStart, lineEnd)
    .replace(/[\r\n]+$/u, "")
    .replaceAll("\n", " ");
  const from = start.offset - lineStart;
  return cutExcerpt(
    { text, from, to: Math.max(from, Math.min(end.offset - lineStart, text.length)) },
    widest,
  );
}

/** A result as plain data, for output on any side of a worker. */
export function letterView(result: CheckResult, url: RuleUrl): LetterView {
  const json = letterJson(result, url);
  const { letter, readability } = result;
  if (!letter) return { letter: json, excerpts: {}, hardest: [] };
  const starts = startsOf(letter);
  const positions = sourcePositions(letter);
  return {
    letter: json,
    excerpts: Object.fromEntries(
      json.findings
        .filter(({ found }) => found !== undefined)
        .map((finding) => [finding.fingerprint, excerptOf(letter, starts, finding)]),
    ),
    hardest: (readability ? hardestSentences(readability, 2) : []).map((score) => {
      const { line, column } = positions(score).start;
      return { line, column, cause: causeText(score) };
    }),
  };
}
