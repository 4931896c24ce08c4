// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult, Finding } from "../finding.ts";
import { compareFindings } from "./compare-letters.ts";
import { addressOf, isDutch } from "./dutch-check.ts";
import type { Comparison, FactChange } from "./fact.ts";
import { factNames } from "./fact-names.ts";
import { compareFacts } from "./guard.ts";
import { placeholdersIn } from "./privacy/redact.ts";

/** How hard a text is: score (null when not measured), number of warnings and errors, words. */
export interface Score {
  readonly lint: number | null;
  readonly findings: number;
  readonly words: number;
}

/** What is wrong with a rewrite: a fact that is not the same, a new finding, or something else, in Dutch. */
export type Fault =
  | { readonly change: FactChange }
  | { readonly finding: Finding }
  | { readonly text: string };

/** What we think of a rewrite; without faults it may be shown. */
export interface Judgement extends Comparison {
  readonly faults: readonly Fault[];
  readonly before: Score;
  readonly after: Score;
}

const isHeavy = ({ severity }: Finding): boolean => severity !== "info";

const scoreOf = ({ readability, findings }: CheckResult): Score => ({
  lint: readability?.lint ?? null,
  findings: findings.filter(isHeavy).length,
  words: readability?.words ?? 0,
});

const sorted = (list: readonly string[]): string => [...list].sort().join(" ");

/** Placeholders that an answer lost, doubled or invented. */
export function placeholderFaults(before: string, after: string): readonly string[] {
  const [old, now] = [placeholdersIn(before), placeholdersIn(after)];
  if (sorted(old) === sorted(now)) return [];
  const times = (list: readonly string[], item: string): number => list.filter((one) => one === item).length;
  return [...new Set([...old, ...now])]
    .filter((item) => times(old, item) !== times(now, item))
    .map(
      (item) =>
        `De code ${item} staat ${times(now, item)} keer in uw tekst. Dat moet ${times(old, item)} keer zijn.`,
    );
}

/** What to say about a fault. `was` and `is` are the words of a fact before and after; empty when they may not be told. */
export function faultText(fault: Fault, was: string, is: string): string {
  if ("text" in fault) return fault.text;
  if ("finding" in fault) return `Nieuw probleem: ${fault.finding.message}`;
  const { kind, before, after } = fault.change;
  const name = factNames[kind];
  const quoted = (text: string): string => (text === "" ? "" : ` ‘${text}’`);
  if (before && after) return `Dit is veranderd (${name}): eerst${quoted(was)}, nu${quoted(is)}.`;
  return before ? `Dit is weg (${name}):${quoted(was)}.` : `Dit is nieuw (${name}):${quoted(is)}.`;
}

/** A rewrite may be this much shorter or longer, with some room for short texts. */
const [shortest, longest, room] = [0.35, 2.2, 60];

function* formFaults(before: string, after: string): Generator<string> {
  if (!isDutch(after)) yield "De tekst is niet in het Nederlands.";
  if (after.length < before.length * shortest - room / 4)
    yield "De tekst is veel korter. Er is iets weggelaten.";
  if (after.length > before.length * longest + room) yield "De tekst is veel langer. Er is iets bij gezet.";
  const [old, now] = [addressOf(before), addressOf(after)];
  if (old && now && old !== now) yield `De lezer wordt aangesproken met ‘${now}’. Dat moet ‘${old}’ zijn.`;
}

function* qualityFaults(before: CheckResult, after: CheckResult): Generator<Fault> {
  const fresh = compareFindings(before.findings, after.findings).new.filter(isHeavy);
  const [old, now] = [scoreOf(before), scoreOf(after)];
  const harder = old.lint !== null && now.lint !== null && now.lint > old.lint + 3;
  const easier =
    now.findings < old.findings || (old.lint !== null && now.lint !== null && now.lint < old.lint - 1);
  for (const finding of fresh.slice(0, 3)) yield { finding };
  if (harder) yield { text: "De tekst is moeilijker geworden." };
  else if (!easier && fresh.length === 0) yield { text: "De tekst is niet makkelijker geworden." };
}

/** Judges a rewrite of a part of a letter: facts, language, length, form of address, and whether it is easier. */
export function judge(before: CheckResult, after: CheckResult): Judgement {
  const scores = { before: scoreOf(before), after: scoreOf(after) };
  if (!before.letter || !after.letter)
    return { verdict: "changed", facts: [], faults: [{ text: "Er kwam geen tekst." }], ...scores };
  const comparison = compareFacts(before.letter, after.letter);
  const changes = comparison.facts
    .filter(({ status }) => status !== "uncertain")
    .map((change) => ({ change }));
  const form = [...formFaults(before.letter.text, after.letter.text)].map((text) => ({ text }));
  return { ...comparison, faults: [...changes, ...form, ...qualityFaults(before, after)], ...scores };
}
