// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult, Failure, Finding, Readability } from "../finding.ts";
import type { Letter } from "../letter.ts";
import { sourcePositions } from "./position.ts";

/** Where the page of a rule stands; undefined while the project has no public address. */
export type RuleUrl = (rule: string) => string | undefined;

interface Counts {
  readonly letters: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly failures: number;
}

/** How many findings of each severity, and how many failures, over all letters. */
export function count(results: readonly CheckResult[]): Counts {
  const findings = results.flatMap((result) => result.findings);
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
export function findingJson(letter: Letter, url: RuleUrl): (finding: Finding) => object {
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

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

const failureJson = ({ code, message }: Failure): object => ({ code, message });

/** Readability as it stands in JSON, with the places of the sentences in the source. */
export function readabilityJson(letter: Letter, readability: Readability): object {
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

function letterJson({ path, letter, readability, findings, failures }: CheckResult, url: RuleUrl): object {
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

/** The result as JSON, version 1 (see the contracts in ARCHITECTURE.md). Letters stand in order of path. */
export const json = (results: readonly CheckResult[], url: RuleUrl): string =>
  `${JSON.stringify({ version: 1, letters: results.map((result) => letterJson(result, url)), summary: count(results) }, undefined, 2)}\n`;
