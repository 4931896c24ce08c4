// SPDX-License-Identifier: EUPL-1.2

import type { Letter } from "../letter.ts";
import type { Paint } from "../reporters/context.ts";
import { sourcePositions } from "../reporters/position.ts";
import { shownScore } from "../reporters/readability-text.ts";
import { printable } from "../reporters/stylish.ts";
import { wrap } from "../reporters/wrap.ts";
import { singleSpaces } from "../white-space.ts";
import { factNames, statusNames } from "./fact-names.ts";
import type { Proposal } from "./judge-version.ts";
import { wordDiff } from "./word-diff.ts";

/** What came of rewriting one letter. */
export interface LetterProposals {
  readonly path: string;
  readonly letter: Letter;
  readonly proposals: readonly Proposal[];
  /** Proposals that were written to the file. */
  readonly applied: ReadonlySet<Proposal>;
}

const labels = { same: "feiten gelijk", uncertain: "kijk de feiten na", changed: "niet goed" } as const;
const colours = { same: "blue", uncertain: "yellow", changed: "red" } as const;
const marks = { gone: ["[-", "-]", "red"], new: ["{+", "+}", "blue"] } as const;

const oneLine = (text: string): string => singleSpaces(printable(text));

function diffText(before: string, after: string, paint: Paint): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => {
      if (kind === "same") return oneLine(text);
      const [open, close, colour] = marks[kind];
      const space = /^\s/u.test(text) ? " " : "";
      return `${space}${paint(colour, `${open}${oneLine(text).trim()}${close}`)}`;
    })
    .join("");
}

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

function* proposalLines(
  proposal: Proposal,
  { letter, applied }: LetterProposals,
  paint: Paint,
  width: number,
): Generator<string> {
  const { line, column } = sourcePositions(letter)(proposal.part).start;
  const { judgement, refused, reasons, before, after } = proposal;
  const at = `${line}:${column}`.padEnd(8);
  if (refused || !judgement) {
    yield `  ${paint("dim", at)}${paint("red", "Geen goed voorstel")}`;
    for (const reason of reasons)
      for (const [i, piece] of wrap(oneLine(reason), width - 12).entries())
        yield `          ${i === 0 ? "- " : "  "}${piece}`;
    return;
  }
  const done = applied.has(proposal) ? ", toegepast" : "";
  yield `  ${paint("dim", at)}${paint(colours[judgement.verdict], `Voorstel, ${labels[judgement.verdict]}${done}`)}`;
  for (const piece of wrap(diffText(before, after, paint), width - 10)) yield `          ${piece}`;
  for (const { kind, status, before: old, after: now } of judgement.facts) {
    const words = [old && before.slice(old.start, old.end), now && after.slice(now.start, now.end)]
      .filter(Boolean)
      .join(" → ");
    yield `          ${paint("yellow", `${factNames[kind]}: ${statusNames[status]}`)}: ${oneLine(words)}`;
  }
  const [was, is] = [judgement.before, judgement.after];
  const lint =
    was.lint !== null && is.lint !== null
      ? ` Leesbaarheid ${shownScore(was.lint)} werd ${shownScore(is.lint)}.`
      : "";
  yield paint(
    "dim",
    `          ${count(was.findings, "melding", "meldingen")} werd ${count(is.findings, "melding", "meldingen")}.${lint}`,
  );
}

/** Proposals for people: a word diff of each with its verdict, or why there is none. */
export function proposalsText(letters: readonly LetterProposals[], paint: Paint, width: number): string {
  const lines: string[] = [];
  for (const one of letters) {
    lines.push(paint("bold", printable(one.path)));
    for (const proposal of one.proposals) lines.push(...proposalLines(proposal, one, paint, width));
    if (one.proposals.length === 0) lines.push("  Wij vinden hier niets om te herschrijven.");
    lines.push("");
  }
  const all = letters.flatMap(({ proposals }) => proposals);
  const good = all.filter(({ refused }) => !refused).length;
  const applied = letters.reduce((n, one) => n + one.applied.size, 0);
  lines.push(
    `${count(good, "voorstel", "voorstellen")}, ${all.length - good} afgekeurd, ${applied} toegepast.`,
  );
  return `${lines.join("\n")}\n`;
}

function proposalJson(proposal: Proposal, { letter, applied }: LetterProposals): object {
  const { part, before, after, judgement, refused, reasons } = proposal;
  return {
    ...sourcePositions(letter)(part),
    before,
    after: refused ? null : after,
    verdict: judgement?.verdict ?? null,
    refused,
    reasons,
    applied: applied.has(proposal),
    facts: (judgement?.facts ?? []).map(({ kind, status, before: old, after: now }) => ({
      kind,
      status,
      before: old && before.slice(old.start, old.end),
      after: now && after.slice(now.start, now.end),
    })),
    scores: judgement ? { before: judgement.before, after: judgement.after } : null,
  };
}

/** Proposals as JSON, version 1 (see the contracts in ARCHITECTURE.md). A refused text is not in it. */
export const proposalsJson = (letters: readonly LetterProposals[]): string =>
  `${JSON.stringify({ version: 1, letters: letters.map((one) => ({ path: one.path, proposals: one.proposals.map((proposal) => proposalJson(proposal, one)) })) }, undefined, 2)}\n`;
