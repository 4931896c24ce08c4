// SPDX-License-Identifier: EUPL-1.2
import type { CheckResult } from "../finding.ts";
import type { Letter, Span } from "../letter.ts";
import { addressOf } from "./dutch-check.ts";
import { factNames } from "./fact-names.ts";
import { factsOf } from "./facts.ts";
import { answerSchema, type ModelRequest } from "./model.ts";
import { placeholdersIn, type Redaction, redact } from "./privacy/redact.ts";
import { buildPrompt, type PromptPart } from "./prompt.ts";
import { type Part, type RewriteUnit, selectParts } from "./select-parts.ts";

/** A part of a letter to be asked for. */
export interface Task {
  readonly nr: number;
  readonly part: Part;
  readonly before: string;
  readonly hidden: string;
  readonly checked: CheckResult;
}

/** A long list of facts helps no model; the guard looks at all of them. */
const mostFacts = 25;

function promptPart(
  { nr, part, before, hidden, checked }: Task,
  letter: Letter,
  { hide }: Redaction,
): PromptPart {
  const isSecret = (span: Span): boolean => hide(span) !== letter.text.slice(span.start, span.end);
  const facts = checked.letter?.text === before ? factsOf(checked.letter) : [];
  const lines = facts
    .filter(({ kind }) => kind !== "actor")
    .map(
      ({ kind, start, end }) =>
        `${factNames[kind]}: ${hide({ start: part.start + start, end: part.start + end })}`,
    );
  return {
    nr,
    text: hidden,
    findings: [
      ...new Set(part.findings.filter((finding) => !isSecret(finding)).map(({ message }) => message)),
    ],
    // A piece of a hidden value has a code that the part does not have.
    facts: [...new Set(lines)]
      .filter((line) => placeholdersIn(line).every((name) => hidden.includes(name)))
      .slice(0, mostFacts),
  };
}

/** What is wanted of a rewrite. */
export interface Wishes {
  readonly unit: RewriteUnit;
  /** Only the parts that touch this span of the letter, whatever is found in them. */
  readonly within?: Span;
  /** Versions of each part, 1 to 3. */
  readonly versions: number;
  /** Checks a part of the letter as a text of its own. */
  readonly check: (text: string) => Promise<CheckResult>;
}

/** A question as it would be sent, with its parts. */
export interface PartRequest {
  readonly tasks: readonly Task[];
  readonly request: ModelRequest;
  readonly redaction: Redaction;
}

/** Requests for a letter as they would be sent, each with its parts. Of a whole letter one, else one for each part. */
export async function buildRequests(
  checked: CheckResult & { readonly letter: Letter },
  { unit, within, versions, check }: Wishes,
): Promise<readonly PartRequest[]> {
  const { letter, findings } = checked;
  const redaction = redact(letter);
  const tasks: Task[] = [];
  for (const part of selectParts(letter, findings, { unit, within })) {
    const before = letter.text.slice(part.start, part.end);
    tasks.push({
      nr: tasks.length + 1,
      part,
      before,
      hidden: redaction.hide(part),
      checked: await check(before),
    });
  }
  const style = { address: addressOf(letter.text) ?? "u", versions } as const;
  const groups =
    unit === "letter" ? (tasks.length > 0 ? [tasks] : []) : tasks.map((task) => [{ ...task, nr: 1 }]);
  return groups.map((group) => ({
    tasks: group,
    redaction,
    request: {
      schema: answerSchema,
      messages: buildPrompt(
        group.map((task) => promptPart(task, letter, redaction)),
        style,
      ),
    },
  }));
}
