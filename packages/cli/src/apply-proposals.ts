// SPDX-License-Identifier: EUPL-1.2
import { type Letter, UserError } from "@klarebrief/core";
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
  const now = await readBytes(read.file);
  if ("code" in now || Buffer.compare(now, read.bytes) !== 0)
    throw new UserError(`${letter.path} is intussen veranderd. Wij hebben het bestand niet aangepast.`);
  writeAtomic(read.file, bytes);
  return new Set(chosen.keys());
}
