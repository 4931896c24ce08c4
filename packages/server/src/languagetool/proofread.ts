// SPDX-License-Identifier: EUPL-1.2
import { type CheckOptions, type CheckResult, check, type Letter, type Rule } from "@klarebrief/core";
import { isForeignLetter, needsWholeLetter } from "@klarebrief/core/node";
import type { Engine } from "../work/engine.ts";
import type { ProofreadJob } from "../work/jobs.ts";
import { isReported, isWanted } from "./choose-rules.ts";
import { matchMaker } from "./match.ts";
import { response } from "./response.ts";

const hasPart = (letter: Letter, name: string): boolean => letter.parts.some(({ part }) => part === name);

/** Which rules run: those of the whole letter only where the client sends one. */
function rulesFor({ mode, choice }: ProofreadJob): NonNullable<CheckOptions["applies"]> {
  return ({ card }: Rule, letter) => {
    if (!isWanted(card.id, choice)) return false;
    const isWhole = needsWholeLetter(card);
    if (mode === "textLevelOnly") return isWhole;
    if (!isWhole) return true;
    return mode === "all" && hasPart(letter, "greeting") && hasPart(letter, "closing");
  };
}

/** A text without words, or one with a mistake in its own settings, has no matches; only the last is said. */
const reasonOf = ({ letter, failures }: CheckResult): string | undefined =>
  letter || failures[0]?.code === "empty" ? undefined : failures[0]?.message;

/** Checks a text for a client of the LanguageTool protocol and gives the whole answer. */
export async function proofread({ optionsFor, rules }: Engine, job: ProofreadJob): Promise<object> {
  const name = "tekst.txt";
  const result = await check(name, job.text, {
    ...optionsFor({ name }),
    format: "text",
    applies: rulesFor(job),
  });
  const reason = reasonOf(result);
  const { letter } = result;
  if (!letter) return response(job, { matches: [], ...(reason ? { incomplete: reason } : {}) });
  if (job.auto && isForeignLetter(letter)) return response(job, { matches: [], isForeign: true });
  const make = matchMaker(letter, rules, job);
  const matches = result.findings
    .filter((finding) => isReported(finding, job.choice, job.picky))
    .flatMap((finding) => make(finding) ?? []);
  return response(job, { matches });
}
