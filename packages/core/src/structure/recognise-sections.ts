// SPDX-License-Identifier: EUPL-1.2
import type { Block, PartName, Span } from "../letter.ts";
import {
  actionCue,
  contactCue,
  contactHeading,
  contactText,
  objectionHeading,
  objectionText,
  paymentCue,
} from "./letter-words.ts";
import { type Add, fieldsIn, hasEntity, slice, type View } from "./view.ts";

const isHeading = (view: View, block: Block): boolean =>
  (block.kind === "heading" && !/[.!?] \p{Lu}/u.test(slice(view, block))) ||
  (block.strong === true && slice(view, block).length < 80) ||
  (block.kind === "line" && /^[\p{Lu}][^.!:,]{3,60}\?$/u.test(slice(view, block)));

const hasPhone = (view: View, block: Span): boolean =>
  hasEntity(view, block, "phone") || fieldsIn(view, block).some(({ type }) => type === "phone");

const isContact = (view: View, block: Block): boolean => {
  const text = slice(view, block);
  return (hasPhone(view, block) && contactCue.test(text)) || contactText.test(text);
};

/** A part that goes on from its heading to the next. */
interface Section {
  readonly topics: readonly PartName[];
  readonly start: number;
  readonly end: number;
}

const closeSection = ({ topics, start, end }: Section, add: Add): void => {
  for (const topic of topics) add(topic, { start, end }, "heading names it");
};

/** Headings, and what holds contact, objection, payment or action, inside running text. */
export function recogniseSections(view: View, body: Span, add: Add): void {
  let section: Section = { topics: [], start: 0, end: 0 };
  for (const block of view.blocks) {
    if (block.end <= body.start || block.start >= body.end) continue;
    const text = slice(view, block);
    if (isHeading(view, block)) {
      add("heading", block, "heading");
      closeSection(section, add);
      section = { topics: topicsOf(text), start: block.start, end: block.end };
      continue;
    }
    const { topics } = section;
    section = { ...section, end: block.end };
    if (!topics.includes("objection") && objectionText.test(text))
      add("objection", block, "says how to object");
    if (topics.length === 0 && isContact(view, block)) add("contact", block, "says how to reach the sender");
    const hasIban =
      hasEntity(view, block, "iban") || fieldsIn(view, block).some(({ type }) => type === "iban");
    if (hasIban || (hasEntity(view, block, "amount") && paymentCue.test(text)))
      add("payment", block, "says what to pay or how");
  }
  closeSection(section, add);
  for (const sentence of view.sentences)
    if (sentence.start >= body.start && sentence.end <= body.end && actionCue.test(slice(view, sentence)))
      add("action", sentence, "asks the reader to do something");
}

const topicsOf = (heading: string): readonly PartName[] => [
  ...(objectionHeading.test(heading) ? (["objection"] as const) : []),
  ...(contactHeading.test(heading) ? (["contact"] as const) : []),
];

/** Contact data below the closing. */
export function recogniseContactBelow(view: View, from: number, add: Add): void {
  for (const block of view.blocks)
    if (
      block.start >= from &&
      (isContact(view, block) || (hasPhone(view, block) && slice(view, block).length < 120))
    )
      add("contact", block, "contact data below the closing");
}
