// SPDX-License-Identifier: EUPL-1.2
import type { Block, PartName, Span } from "../letter.ts";
import {
  addresseeLabel,
  contactLabel,
  dateLabel,
  organisation,
  person,
  referenceLabel,
  senderAddress,
  senderLabel,
  subjectLabel,
} from "./letter-words.ts";
import { type Add, fieldsIn, hasEntity, slice, type View } from "./view.ts";

/** Blocks that stand together: the lines of one address. */
interface Group {
  readonly blocks: readonly Block[];
  readonly span: Span;
}

const labels: readonly (readonly [PartName, RegExp])[] = [
  ["subject", subjectLabel],
  ["date", dateLabel],
  ["reference", referenceLabel],
];

/** Everything above the greeting: subject, date, references, sender and addressee. `until` is the index of the first block below. */
export function recogniseHead(view: View, until: number, add: Add): void {
  const labelled = labelledBlocks(view, until, add);
  const groups = groupsOf(view, until, labelled);
  const addressee = findAddressee(view, groups);
  let untitled: Block | undefined;
  for (const [i, group] of groups.entries()) {
    if (i === addressee) add("addressee", group.span, "name and address above the greeting");
    else if (isSender(view, group, groups[i - 1]))
      add("sender", group.span, "names an organisation or its address");
    else untitled ??= titleOf(view, group);
  }
  if (untitled && !labelled.subject) add("subject", untitled, "a title above the letter");
}

/** Blocks that open with a label, and the values below a label that stands alone. */
function labelledBlocks(
  view: View,
  until: number,
  add: Add,
): { readonly taken: ReadonlySet<Block>; readonly subject: boolean } {
  const taken = new Set<Block>();
  let subject = false;
  for (const [i, block] of view.blocks.slice(0, until).entries()) {
    if (taken.has(block)) continue;
    const text = slice(view, block);
    const hit = labels.find(([, label]) => label.test(text));
    const next = view.blocks[i + 1];
    if (hit && text.split(/\s+/u).length < 40) {
      const alone = text.replace(hit[1], "").replace(/^[\s:]+/u, "") === "";
      const value =
        alone && next && i + 1 < until && !labels.some(([, label]) => label.test(slice(view, next)))
          ? next
          : undefined;
      add(hit[0], { start: block.start, end: value?.end ?? block.end }, "label");
      subject ||= hit[0] === "subject";
      taken.add(block);
      if (value) taken.add(value);
    } else if (hasEntity(view, block, "date") && text.length < 50) {
      add("date", block, "a date on a line of its own");
      taken.add(block);
    }
  }
  return { taken, subject };
}

function groupsOf(
  view: View,
  until: number,
  { taken }: { readonly taken: ReadonlySet<Block> },
): readonly Group[] {
  const groups: Block[][] = [];
  let last: Block | undefined;
  for (const block of view.blocks.slice(0, until)) {
    if (taken.has(block)) {
      last = undefined;
      continue;
    }
    const together = last && !/\n\s*\n/u.test(view.text.slice(last.end, block.start));
    if (together) groups.at(-1)?.push(block);
    else groups.push([block]);
    last = block;
  }
  return groups.map((blocks) => ({
    blocks,
    span: { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 },
  }));
}

const lines = (view: View, { blocks }: Group): readonly string[] => blocks.map((block) => slice(view, block));

/** Index of the group with the reader's name and address: the last with a person, a name field or a private address. */
function findAddressee(view: View, groups: readonly Group[]): number {
  const named = groups.findLastIndex((group) => {
    const text = lines(view, group);
    if (text.some((line) => line.split(/\s+/u).length > 14)) return false;
    if (text.some((line) => senderAddress.test(line) && /retour|bezoek/iu.test(line))) return false;
    if (text.some((line) => addresseeLabel.test(line) || person.test(line))) return true;
    return fieldsIn(view, group.span).some(({ type }) => type === "name" || type === "address");
  });
  if (named >= 0) return named;
  return groups.findLastIndex(
    (group, i) =>
      i > 0 &&
      group.blocks.length > 1 &&
      hasEntity(view, group.span, "postcode") &&
      !lines(view, group).some(
        (line) => senderAddress.test(line) || senderLabel.test(line) || organisation.test(line),
      ),
  );
}

function isSender(view: View, group: Group, previous: Group | undefined): boolean {
  const text = lines(view, group);
  if (text.some((line) => organisation.test(line) || senderAddress.test(line) || senderLabel.test(line)))
    return true;
  if (text.some((line) => contactLabel.test(line)) && text.every((line) => line.length < 60)) return true;
  if (
    hasEntity(view, group.span, "phone") ||
    hasEntity(view, group.span, "url") ||
    hasEntity(view, group.span, "email")
  )
    return true;
  if (fieldsIn(view, group.span).some(({ type }) => type === "phone" || type === "email")) return true;
  // The address below a line that says whose it is.
  return previous !== undefined && hasEntity(view, group.span, "postcode") && group.blocks.length < 3;
}

/** A short line that names what the letter is about: no page number, no field. */
function titleOf(view: View, { blocks }: Group): Block | undefined {
  const block = blocks[0];
  if (!block || blocks.length > 1) return undefined;
  const text = slice(view, block);
  const words = text.split(/\s+/u).length;
  if (
    /^(?:pagina|aangetekend|spoed|vertrouwelijk|in naam)|[.?!,]$/iu.test(text) ||
    fieldsIn(view, block).length > 0
  )
    return undefined;
  return words <= 20 && /\p{L}{4}/u.test(text) ? block : undefined;
}
