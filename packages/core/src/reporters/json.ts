// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult, Failure, Finding, Readability, SentenceScore } from "../finding.ts";
import type { Letter, LetterKind, Part } from "../letter.ts";
import { type SourceSpan, sourcePositions } from "./position.ts";
import { shownScore } from "./readability-text.ts";

/** Where the page of a rule stands; undefined while the project has no public address. */
export type RuleUrl = (rule: string) => string | undefined;

/** A finding as it stands in JSON: places are in the decoded source. */
export interface FindingJson
  extends SourceSpan,
    Pick<Finding, "rule" | "severity" | "authority" | "message"> {
  readonly found?: string;
  readonly expected: readonly string[];
  readonly safe: boolean;
  readonly fingerprint: string;
  readonly pieces?: readonly SourceSpan[];
  readonly related?: readonly (SourceSpan & { readonly message: string })[];
  readonly url?: string;
}

type SentenceScoreJson = SourceSpan & Omit<SentenceScore, "start" | "end" | "hardness">;

/** Readability as it stands in JSON: LiNT-II scores have one decimal. */
export interface ReadabilityJson extends Omit<Readability, "sentenceScores"> {
  readonly sentenceScores: readonly SentenceScoreJson[];
}

/** A letter as it stands in JSON. Of a file that could not be read, `medium` and `readability` are null and `failures` says why. */
export interface LetterJson {
  readonly path: string;
  readonly kind: LetterKind;
  readonly medium: Letter["medium"] | null;
  readonly template: boolean;
  readonly readability: ReadabilityJson | null;
  readonly parts: readonly (SourceSpan & Pick<Part, "part">)[];
  readonly findings: readonly FindingJson[];
  readonly failures: readonly Failure[];
}

/** What `check --format json` prints. */
export interface ResultJson {
  readonly version: 1;
  readonly letters: readonly LetterJson[];
  readonly summary: Counts;
}

/** How many findings of each severity, and how many failures, over all letters. */
export interface Counts {
  readonly letters: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly failures: number;
}

/** Counts findings and failures. */
export function count(results: readonly (CheckResult | LetterJson)[]): Counts {
  const findings = results.flatMap((result): readonly Pick<Finding, "severity">[] => result.findings);
  const of = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    letters: results.length,
    findings: findings.length,
    errors: of("error"),
    warnings: of("warning"),
    infos: of("info"),
    failures: results.reduce((n, { failures }) => n + failures.length, 0),
  };
}

/** A finding as it stands in JSON, with its places in the source. */
export function findingJson(letter: Letter, url: RuleUrl): (finding: Finding) => FindingJson {
  const positions = sourcePositions(letter);
  return (finding) => {
    const page = url(finding.rule);
    return {
      rule: finding.rule,
      severity: finding.severity,
      authority: finding.authority,
      message: finding.message,
      ...(finding.found === undefined ? {} : { found: finding.found }),
      expected: finding.expected,
      safe: finding.safe,
      fingerprint: finding.fingerprint,
      ...positions(finding),
      ...(finding.pieces ? { pieces: finding.pieces.map(positions) } : {}),
      ...(finding.related
        ? { related: finding.related.map(({ message, ...span }) => ({ message, ...positions(span) })) }
        : {}),
      ...(page === undefined ? {} : { url: page }),
    };
  };
}

const oneDecimal = (score: number): number => shownScore(score, 10);

const failureJson = ({ code, message }: Failure): Failure => ({ code, message });

/** Readability as it stands in JSON, with the places of the sentences in the source. */
export function readabilityJson(letter: Letter, readability: Readability): ReadabilityJson {
  const positions = sourcePositions(letter);
  return {
    ...readability,
    lint: readability.lint === null ? null : oneDecimal(readability.lint),
    sentenceScores: readability.sentenceScores.map(({ start, end, lint, hardness: _, ...score }) => ({
      ...positions({ start, end }),
      lint: oneDecimal(lint),
      ...score,
    })),
  };
}

/** One element of `letters`. */
export function letterJson(
  { path, letter, readability, findings, failures }: CheckResult,
  url: RuleUrl,
): LetterJson {
  if (!letter)
    return {
      path,
      kind: "onbekend",
      medium: null,
      template: false,
      readability: null,
      parts: [],
      findings: [],
      failures: failures.map(failureJson),
    };
  const positions = sourcePositions(letter);
  return {
    path,
    kind: letter.kind.name,
    medium: letter.medium,
    template: letter.template,
    readability: readability && readabilityJson(letter, readability),
    parts: letter.parts.map(({ part, ...span }) => ({ part, ...positions(span) })),
    findings: findings.map(findingJson(letter, url)),
    failures: failures.map(failureJson),
  };
}

/** The whole result, of letters in order of path. */
export const resultJson = (letters: readonly LetterJson[]): ResultJson => ({
  version: 1,
  letters,
  summary: count(letters),
});

/** The result as JSON, version 1 (see the contracts in ARCHITECTURE.md). Letters stand in order of path. */
export const json = (results: readonly CheckResult[], url: RuleUrl): string =>
  `${JSON.stringify(resultJson(results.map((result) => letterJson(result, url))), undefined, 2)}\n`;
