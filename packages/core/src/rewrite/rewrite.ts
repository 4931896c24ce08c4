// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult } from "../finding.ts";
import type { Letter } from "../letter.ts";
import { parseAnswer } from "./answer.ts";
import { buildRequests, type PartRequest, type Task, type Wishes } from "./build-requests.ts";
import { type Judged, judgeVersion, type Proposal } from "./judge-version.ts";
import { AnswerError, type Complete, type Message, type ModelRequest } from "./model.ts";
import { buildRepair } from "./prompt.ts";

/** What a rewrite needs of the world. */
export interface RewriteOptions extends Wishes {
  readonly complete: Complete;
  readonly signal: AbortSignal;
  /** How often a wrong answer goes back with what is wrong; 2 at most. */
  readonly repairs: number;
}

const noAnswer = "Het antwoord van het model heeft niet de gevraagde vorm.";

/** The versions of one part: the good ones, or the first of the bad. */
const good = (versions: readonly Judged[]): readonly Judged[] => {
  const fine = versions.filter(({ proposal }) => !proposal.refused);
  return fine.length > 0 ? fine : versions.slice(0, 1);
};

async function judgePart(
  task: Task,
  versions: readonly string[] | undefined,
  request: PartRequest,
  options: RewriteOptions,
): Promise<readonly Judged[]> {
  if (!versions) return [refusal(task, noAnswer)];
  const judged: Judged[] = [];
  for (const version of versions.slice(0, options.versions))
    judged.push(await judgeVersion(task, version, request, options.check));
  return good(judged);
}

const refusal = ({ part, before }: Task, reason: string): Judged => ({
  proposal: { part, before, after: "", judgement: undefined, refused: true, reasons: [reason] },
  faults: [reason],
});

/** The answer, or why there is none. What stops every question (a wrong key) is thrown. */
async function ask(
  request: ModelRequest,
  { complete, signal }: RewriteOptions,
): Promise<string | AnswerError> {
  try {
    return await complete(request, signal);
  } catch (error) {
    if (error instanceof AnswerError) return error;
    throw error;
  }
}

/** Asks for one request, and again for the parts that are wrong, with what is wrong about them. */
async function answerRequest(request: PartRequest, options: RewriteOptions): Promise<readonly Proposal[]> {
  const done = new Map<Task, readonly Judged[]>();
  let open = request.tasks;
  let messages: readonly Message[] = request.request.messages;
  for (let round = 0; open.length > 0 && round <= options.repairs; round++) {
    const text = await ask({ ...request.request, messages }, options);
    if (typeof text !== "string") {
      for (const task of open) if (!done.has(task)) done.set(task, [refusal(task, text.message)]);
      break;
    }
    const answer = parseAnswer(text);
    for (const task of open) done.set(task, await judgePart(task, answer?.get(task.nr), request, options));
    open = open.filter((task) => done.get(task)?.every(({ proposal }) => proposal.refused));
    const repair = buildRepair(
      open.map((task) => ({ nr: task.nr, faults: done.get(task)?.[0]?.faults ?? [] })),
    );
    messages = [...request.request.messages, { role: "assistant", content: text.slice(0, 20_000) }, repair];
  }
  return request.tasks.flatMap((task) => (done.get(task) ?? []).map(({ proposal }) => proposal));
}

/** Rewrites a letter part by part, in order. Every proposal was judged; what changes a fact is refused. */
export async function* rewriteLetter(
  checked: CheckResult & { readonly letter: Letter },
  options: RewriteOptions,
): AsyncGenerator<readonly Proposal[]> {
  for (const request of await buildRequests(checked, options)) yield await answerRequest(request, options);
}
