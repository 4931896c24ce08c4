// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../finding.ts";
import type { Letter, Span } from "../letter.ts";
import { isAddressing, isInPart, isRunningText } from "../rules/measures.ts";

/** How much is rewritten at a time. */
export type RewriteUnit = "sentence" | "paragraph" | "letter";

/** A part of a letter to rewrite, with what the rules find in it. */
export interface Part extends Span {
  readonly findings: readonly Finding[];
}

const packs = /^(?:begrijpelijk|zinsbouw|toon|leesbaarheid)\//u;
const outside = [
  "greeting",
  "closing",
  "signature",
  "attachments",
  "sender",
  "addressee",
  "reference",
  "date",
  "subject",
  "footer",
] as const;

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const touches = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

/** What a rewrite can mend: words, sentences and tone; not a missing part. */
const mendable = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule, severity, start, end }) => packs.test(rule) && severity !== "info" && end > start);

function spansOf(letter: Letter, unit: RewriteUnit): readonly Span[] {
  const running = letter.sentences.filter(
    (sentence) =>
      isRunningText(letter, sentence) &&
      !isAddressing(letter, sentence) &&
      !isInPart(letter, sentence, outside),
  );
  if (unit === "sentence") return running;
  const blocks = [...new Set(running.map(({ block }) => block))].flatMap(
    (index) => letter.blocks[index] ?? [],
  );
  return blocks.filter(({ kind }) => kind === "paragraph" || kind === "listItem" || kind === "line");
}

/**
 * Parts of a letter to rewrite, in order: sentences or paragraphs in which a rule finds something, or of a whole letter every
 * paragraph. `within` asks for those that touch a span, whatever is found in them.
 */
export function selectParts(
  letter: Letter,
  findings: readonly Finding[],
  { unit, within }: { readonly unit: RewriteUnit; readonly within?: Span | undefined },
): readonly Part[] {
  const own = mendable(findings);
  return spansOf(letter, unit)
    .map(({ start, end }) => ({
      start,
      end,
      findings: own.filter((finding) => overlaps(finding, { start, end })),
    }))
    .filter((part) => (within ? touches(part, within) : unit === "letter" || part.findings.length > 0));
}
