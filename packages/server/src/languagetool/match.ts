// SPDX-License-Identifier: EUPL-1.2
import { type Finding, type Letter, type Rule, toSource } from "@klarebrief/core";
import { ruleUrl } from "../version.ts";
import type { ProofreadJob } from "../work/jobs.ts";
import { toOriginal } from "./annotation.ts";
import { categoryOf } from "./categories.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** One problem, as LanguageTool tells it. Places count UTF-16 units of what the client sent. */
export interface Match {
  readonly message: string;
  readonly shortMessage: string;
  readonly replacements: readonly { readonly value: string }[];
  readonly offset: number;
  readonly length: number;
  readonly context: { readonly text: string; readonly offset: number; readonly length: number };
  readonly sentence: string;
  readonly type: { readonly typeName: "Hint" | "Other" };
  readonly rule: {
    readonly id: string;
    readonly description: string;
    readonly issueType: string;
    readonly category: { readonly id: string; readonly name: string };
    readonly urls?: readonly { readonly value: string }[];
    readonly tags?: readonly string[];
  };
  readonly ignoreForIncompleteSentence: boolean;
  readonly contextForSureMatch: number;
}

/** How much text stands on either side of a match in its context. */
const around = 40;

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/u.test(text.charAt(at));
/** Never between the two halves of a character. */
const whole = (text: string, at: number): number =>
  at > 0 && at < text.length && isLow(text, at) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) ? at - 1 : at;

/** The text around a match; line ends and tabs are spaces there. */
export function contextOf(text: string, { start, end }: Span): Match["context"] {
  const from = whole(text, Math.max(0, start - around));
  const to = whole(text, Math.min(text.length, end + around));
  const front = from > 0 ? "..." : "";
  return {
    text: `${front}${text.slice(from, to).replaceAll(/[\n\r\t]/gu, " ")}${to < text.length ? "..." : ""}`,
    offset: front.length + start - from,
    length: end - start,
  };
}

/** A range for what is missing: the last visible character before its place. */
function visible(text: string, at: number): Span | undefined {
  const before = text.slice(0, at).trimEnd().length;
  const end = before > 0 ? before : text.length - text.trimStart().length + 1;
  const start = whole(text, end - 1);
  return start >= 0 && end <= text.length ? { start, end } : undefined;
}

function sentenceOf(letter: Letter, { start }: Span): string {
  const sentence = letter.sentences.find((each) => each.end > start) ?? letter.sentences.at(-1);
  if (!sentence) return "";
  const place = toSource(letter.map, sentence);
  return letter.source.slice(place.start, place.end).trim();
}

/** Turns findings into matches. Undefined for a finding that has no place in what the client sent. */
export function matchMaker(
  letter: Letter,
  rules: readonly Rule[],
  { pieces, text, original }: ProofreadJob,
): (finding: Finding) => Match | undefined {
  const cards = new Map(rules.map(({ card }) => [card.id, card]));
  // A byte order mark is not part of a letter, but the client counts it.
  const mark = text.length - letter.source.length === 1 && text.startsWith("\uFEFF") ? 1 : 0;
  return (finding) => {
    const inSource = toSource(letter.map, finding);
    const isMissing = inSource.start === inSource.end;
    const shown = isMissing ? visible(letter.source, inSource.end) : inSource;
    if (!shown) return undefined;
    const inText = { start: shown.start + mark, end: shown.end + mark };
    const place = pieces ? toOriginal(pieces, inText) : inText;
    if (!place) return undefined;
    const { issueType, ...category } = categoryOf(finding.rule, finding.severity);
    const title = cards.get(finding.rule)?.title ?? finding.rule;
    const url = ruleUrl(finding.rule);
    return {
      message: finding.message,
      shortMessage: title,
      replacements: isMissing ? [] : finding.expected.map((value) => ({ value })),
      offset: place.start,
      length: place.end - place.start,
      context: contextOf(original, place),
      sentence: sentenceOf(letter, finding),
      type: { typeName: finding.severity === "error" ? "Other" : "Hint" },
      rule: {
        id: finding.rule,
        description: title,
        issueType,
        ...(url === undefined ? {} : { urls: [{ value: url }] }),
        category,
        ...(finding.severity === "info" ? { tags: ["picky"] } : {}),
      },
      ignoreForIncompleteSentence: false,
      contextForSureMatch: 0,
    };
  };
}
