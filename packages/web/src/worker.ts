// SPDX-License-Identifier: EUPL-1.2
import { prepareRules } from "@klarebrief/core";
import { createEngine, type Engine } from "./engine.ts";
import { languageFrom } from "./language.ts";
import type { Answer, DataFiles, Question, RuleText, TaskName, Tasks } from "./messages.ts";

/** The worker: has the engine and answers one question at a time, so that the page never waits for it. */
let engine: Engine | undefined;

function start(files: DataFiles): Readonly<Record<string, RuleText>> {
  const rules = prepareRules(JSON.parse(new TextDecoder().decode(files.rules)));
  engine = createEngine({ rules, language: languageFrom(files) });
  return Object.fromEntries(
    rules.map(({ card: { id, title, why, source } }) => [id, { title, why: why.trim(), sources: source }]),
  );
}

async function answerTo(question: Question): Promise<Tasks[TaskName]["answer"]> {
  if (question.task === "start") return start(question.asked);
  if (!engine) throw new Error("The engine has not started.");
  switch (question.task) {
    case "open":
      return engine.open(question.asked);
    case "check":
      return engine.check(question.asked);
    case "fix":
      return engine.fix(question.asked);
    case "annotate":
      return engine.annotate(question.asked);
  }
}

addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  const { id } = data;
  let answer: Answer;
  try {
    answer = { id, answer: await answerTo(data) };
  } catch (error) {
    answer = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});
