// SPDX-License-Identifier: EUPL-1.2
import { type CheckOptions, type Letter, toSource, UserError } from "@klarebrief/core";
import { type TextChange, trackChanges } from "@klarebrief/core/documents";
import { encodeLike } from "@klarebrief/core/fix";
import { readBytes } from "@klarebrief/core/node";
import { applyEdits, type Edit, editOf, type Proposal } from "@klarebrief/core/rewrite";
import { writeAtomic } from "./write-atomic.ts";

interface Read {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly checked: { readonly letter: Letter };
}

/** The edits of the proposals that keep every fact, one for each part. */
function chooseEdits(letter: Letter, proposals: readonly Proposal[]): ReadonlyMap<Proposal, Edit> {
  const chosen = new Map<Proposal, Edit>();
  const taken = new Set<number>();
  for (const proposal of proposals) {
    if (proposal.refused || proposal.judgement?.verdict !== "same") continue;
    const edit = editOf(letter, proposal);
    if (!edit || taken.has(edit.start)) continue;
    taken.add(edit.start);
    chosen.set(proposal, edit);
  }
  return chosen;
}

/** Of each part of a Word document the first proposal that keeps every fact, as a change of its text. */
function chooseChanges(letter: Letter, proposals: readonly Proposal[]): ReadonlyMap<TextChange, Proposal> {
  const chosen = new Map<TextChange, Proposal>();
  const taken = new Set<number>();
  for (const proposal of proposals) {
    if (proposal.refused || proposal.judgement?.verdict !== "same") continue;
    const span = toSource(letter.map, proposal.part);
    if (taken.has(span.start) || letter.source.slice(span.start, span.end) !== proposal.before) continue;
    taken.add(span.start);
    chosen.set({ ...span, text: proposal.after }, proposal);
  }
  return chosen;
}

async function refuseChanged({ file, bytes, checked: { letter } }: Read): Promise<void> {
  const now = await readBytes(file);
  if ("code" in now || Buffer.compare(now, bytes) !== 0)
    throw new UserError(`${letter.path} is intussen veranderd. Wij hebben het bestand niet aangepast.`);
}

/**
 * Writes the proposals that keep every fact into their Word document, as tracked changes. Returns those that were written. Throws UserError when
 * it cannot.
 */
export async function trackProposals(
  read: Read,
  proposals: readonly Proposal[],
  options: CheckOptions,
): Promise<ReadonlySet<Proposal>> {
  const { letter } = read.checked;
  const chosen = chooseChanges(letter, proposals);
  const result = await trackChanges(letter.path, read.bytes, letter, {
    changes: [...chosen.keys()],
    options,
  });
  if ("code" in result) throw new UserError(`${letter.path}: ${result.message}`);
  if (result.done.length === 0) return new Set();
  await refuseChanged(read);
  writeAtomic(read.file, result.bytes);
  return new Set(result.done.flatMap((change) => chosen.get(change) ?? []));
}

/** Writes the proposals that keep every fact into their file. Returns those that were written. Throws UserError when it cannot. */
export async function applyProposals(
  read: Read,
  proposals: readonly Proposal[],
): Promise<ReadonlySet<Proposal>> {
  const { letter } = read.checked;
  const chosen = chooseEdits(letter, proposals);
  if (chosen.size === 0) return new Set();
  const bytes = encodeLike(read.bytes, letter.source, applyEdits(letter.source, [...chosen.values()]));
  if (!bytes)
    throw new UserError(
      `${letter.path}: de tekens van dit bestand kennen wij niet goed genoeg. Sla het op als UTF-8.`,
    );
  await refuseChanged(read);
  writeAtomic(read.file, bytes);
  return new Set(chosen.keys());
}
