// SPDX-License-Identifier: EUPL-1.2
import { type CheckResult, check } from "@klarebrief/core";
import { needsWholeLetter, severityUnder } from "@klarebrief/core/node";
import { letterJson } from "@klarebrief/core/reporters";
import { compareLetters, comparisonJson } from "@klarebrief/core/rewrite";
import { categoryOf } from "../languagetool/categories.ts";
import { proofread } from "../languagetool/proofread.ts";
import { ruleUrl } from "../version.ts";
import type { Engine } from "./engine.ts";
import type { Answer, Document, Job } from "./jobs.ts";

const checkDocument = ({ optionsFor }: Engine, document: Document): Promise<CheckResult> =>
  check(document.name, document.content, optionsFor(document));

const unreadable = ({ failures }: CheckResult): Answer => ({
  status: 422,
  code: failures[0]?.code ?? "unreadable",
  message: failures[0]?.message ?? "Dit document kunnen wij niet lezen.",
});

/** What a server may say of the rules of a thread. */
export interface Description {
  readonly words: readonly string[];
  readonly rules: readonly {
    readonly ruleId: string;
    readonly description: string;
    readonly categoryId: string;
    readonly categoryName: string;
    readonly locQualityIssueType: string;
    readonly isDefaultOff?: "yes";
    readonly isTextLevelRule?: "yes";
  }[];
}

const describe = ({ rules, config }: Engine): Description => ({
  words: config.words,
  rules: rules.map(({ card }) => {
    const { id, name, issueType } = categoryOf(card.id, card.severity);
    const severity = severityUnder(card, { profile: config.config.profiel ?? "eigen", settings: new Map() });
    return {
      ruleId: card.id,
      description: card.title,
      categoryId: id,
      categoryName: name,
      locQualityIssueType: issueType,
      ...(severity === undefined || severity === "info" ? { isDefaultOff: "yes" } : {}),
      ...(needsWholeLetter(card) ? { isTextLevelRule: "yes" } : {}),
    };
  }),
});

/** Does one job. */
export async function doJob(engine: Engine, job: Job): Promise<Answer> {
  if (job.task === "describe") return { json: JSON.stringify(describe(engine)) };
  if (job.task === "proofread") return { json: JSON.stringify(await proofread(engine, job)) };
  if (job.task === "check") {
    const result = await checkDocument(engine, job.document);
    return result.letter ? { json: JSON.stringify(letterJson(result, ruleUrl)) } : unreadable(result);
  }
  const before = await checkDocument(engine, job.before);
  const after = await checkDocument(engine, job.after);
  const comparison = compareLetters(before, after);
  if (!comparison) return unreadable(before.letter ? after : before);
  return { json: comparisonJson(comparison, ruleUrl) };
}
