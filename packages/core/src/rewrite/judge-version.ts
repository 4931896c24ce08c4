// SPDX-License-Identifier: EUPL-1.2

import type { Span } from "../letter.ts";
import { singleSpaces } from "../white-space.ts";
import type { PartRequest, Task, Wishes } from "./build-requests.ts";
import { type Fault, faultText, type Judgement, judge, placeholderFaults } from "./judge.ts";
import type { Redaction } from "./privacy/redact.ts";
import type { Part } from "./select-parts.ts";

/** A rewrite of a part of a letter. Only one with `refused: false` may be shown as good; only `same` may be applied unasked. */
export interface Proposal {
  readonly part: Part;
  readonly before: string;
  /** The new text, with personal values put back; empty when the model gave none. */
  readonly after: string;
  readonly judgement: Judgement | undefined;
  readonly refused: boolean;
  /** In Dutch: why it is refused. */
  readonly reasons: readonly string[];
}

/** Words of a letter on both sides of a place, on one line. */
function inContext(text: string, span: Span | null, around: number): string {
  if (!span) return "";
  const [from, to] = [Math.max(0, span.start - around), Math.min(text.length, span.end + around)];
  return `${from > 0 ? "…" : ""}${singleSpaces(text.slice(from, to))}${to < text.length ? "…" : ""}`;
}

/** A fault in words for the writer, and in words for the model: those hold nothing that was not sent or answered. */
function describe(fault: Fault, task: Task, after: string, version: string, { hide }: Redaction): Described {
  if (!("change" in fault)) {
    const quoted = "finding" in fault ? fault.finding.found : undefined;
    const known = quoted === undefined || version.includes(quoted);
    const text = faultText(fault, "", "");
    return { writer: text, model: known ? text : "Er is een nieuw probleem met de woorden." };
  }
  const { before: old, after: now } = fault.change;
  const sent = old ? hide({ start: task.part.start + old.start, end: task.part.start + old.end }) : "";
  const answered = now ? after.slice(now.start, now.end) : "";
  return {
    writer: faultText(fault, inContext(task.before, old, 15), inContext(after, now, 15)),
    model: faultText(fault, sent, version.includes(answered) ? answered : ""),
  };
}

/** What one version of a part is worth. */
export async function judgeVersion(
  task: Task,
  version: string,
  { redaction }: PartRequest,
  check: Wishes["check"],
): Promise<Judged> {
  const { part, before } = task;
  const lost = version === "" ? [noText] : placeholderFaults(task.hidden, version);
  if (lost.length > 0)
    return {
      proposal: { part, before, after: "", judgement: undefined, refused: true, reasons: lost },
      faults: lost,
    };
  const after = redaction.restore(version);
  const judgement = judge(task.checked, await check(after));
  const described = judgement.faults.map((fault) => describe(fault, task, after, version, redaction));
  return {
    proposal: {
      part,
      before,
      after,
      judgement,
      refused: described.length > 0,
      reasons: described.map(({ writer }) => writer),
    },
    faults: described.map(({ model }) => model),
  };
}

interface Described {
  readonly writer: string;
  readonly model: string;
}

/** A proposal with its faults as the model is told them. */
export interface Judged {
  readonly proposal: Proposal;
  readonly faults: readonly string[];
}

const noText = "Er kwam geen tekst.";
