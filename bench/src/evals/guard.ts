// SPDX-License-Identifier: EUPL-1.2
import type { Comparison } from "@klarebrief/core/rewrite";
import {
  type AttackScore,
  attackTargets,
  type Language,
  type MarkedPair,
  scoreAttacks,
  scoreMarks,
  scoreRewordings,
  scoreSegments,
} from "./guard-score.ts";

const percent = (part: number, all: number): string => `${((part / all) * 100).toFixed(1)} %`;

const sum = (scores: readonly AttackScore[], key: "pairs" | "right" | "same"): number =>
  scores.reduce((all, score) => all + score[key], 0);

function* attackLines(scores: readonly AttackScore[], list: boolean): Generator<string> {
  const pairs = sum(scores, "pairs");
  yield `Fact guard: ${pairs} falsified letters of ${scores.filter((score) => score.pairs > 0).length} kinds`;
  yield `  changed, with the right fact: ${percent(sum(scores, "right"), pairs)} (at least 95 %), same: ${percent(sum(scores, "same"), pairs)} (at most 1 %)`;
  for (const { name, missed, vague } of scores) {
    for (const line of missed) yield `  same: ${name}: ${line}`;
    if (list) for (const line of vague) yield `  not sure or another fact: ${name}: ${line}`;
  }
}

function* markLines(marks: readonly MarkedPair[] | undefined): Generator<string> {
  if (!marks) {
    yield "Skipped: human rewrites that were marked (KLAREBRIEF_DATA is not set)";
    return;
  }
  const share = (mark: string, verdict: string): string => {
    const own = marks.filter((pair) => pair.mark === mark);
    return percent(own.filter(({ comparison }) => comparison.verdict === verdict).length, own.length);
  };
  yield `Human rewrites, ${marks.length} marked pairs of the City of Amsterdam`;
  yield `  marked same: changed ${share("same", "changed")} (at most 10 %), same ${share("same", "same")} (at least 65 %)`;
  yield `  marked changed: changed ${share("changed", "changed")}, same ${share("changed", "same")}`;
}

function* segmentLines(segments: readonly (readonly [string, Comparison])[] | undefined): Generator<string> {
  if (!segments) {
    yield "Skipped: letters before and after the authority's own rewrite (KLAREBRIEF_DATA is not set)";
    return;
  }
  yield `Segments of letters before and after, by what a reader marked`;
  for (const mark of ["yes", "added", "no"]) {
    const own = segments.filter(([changed]) => changed === mark);
    const count = (verdict: string): number =>
      own.filter(([, comparison]) => comparison.verdict === verdict).length;
    yield `  ${mark}: changed ${count("changed")}, uncertain ${count("uncertain")}, same ${count("same")} of ${own.length}`;
  }
}

/** What the fact guard does on falsified letters and on rewrites by people: a text table. */
export async function evalGuard({
  root,
  dataFolder,
  language,
  list,
}: {
  readonly root: string;
  readonly dataFolder: string | undefined;
  readonly language?: Language;
  readonly list: boolean;
}): Promise<string> {
  const targets = attackTargets(root, dataFolder);
  const reworded = await scoreRewordings(targets);
  return [
    ...attackLines(await scoreAttacks(targets), list),
    `  letters with other words and the same facts: same ${reworded.filter(([, { verdict }]) => verdict === "same").length} of ${reworded.length}`,
    ...markLines(await scoreMarks(root, dataFolder, language)),
    ...segmentLines(await scoreSegments(dataFolder, language)),
    "",
  ].join("\n");
}
