// SPDX-License-Identifier: EUPL-1.2
import type { Card } from "./card.ts";

/** Coded rules about parts that a paragraph is enough for. */
const ofParagraph: ReadonlySet<string> = new Set([
  "briefonderdelen/duur-telefoonnummer",
  "briefonderdelen/einddatum-op-vrije-dag",
  "briefonderdelen/weekdag-klopt-niet",
]);

/** Coded rules of other packs that weigh one place of a letter against another, or need to know its parts. */
const ofLetter: ReadonlySet<string> = new Set([
  "begrijpelijk/letterwoord-zonder-uitleg",
  "begrijpelijk/vakterm-zonder-uitleg",
  "begrijpelijk/wisselende-termen",
  "formeel/sjabloon-onbalans",
  "formeel/tak-zonder-onderdeel",
  "formeel/veld-over",
  "leesbaarheid/acties-verspreid",
  "leesbaarheid/andere-taal",
  "leesbaarheid/geen-kopjes",
  "leesbaarheid/veel-acties",
  "leesbaarheid/veel-lijdende-vorm",
  "toon/dreiging-zonder-uitweg",
  "toon/hoofdletters",
  "toon/u-en-je",
  "toon/veel-moeten",
  "toon/wisselende-afzender",
]);

/**
 * Whether a rule must see the whole letter: it asks for something that may stand anywhere, counts over the letter, or compares its
 * places. Of a single paragraph such a rule would say what is not true. The others say of a paragraph what they say of the letter.
 */
export function needsWholeLetter(card: Card): boolean {
  if (card.kind === "require") return true;
  if (card.kind === "limit") return card.limit.measure === "bodyWords";
  if (card.kind !== "code") return false;
  return ofLetter.has(card.id) || (card.id.startsWith("briefonderdelen/") && !ofParagraph.has(card.id));
}

/** The ids named here, for the test that they exist. */
export const namedRules: readonly string[] = [...ofParagraph, ...ofLetter];
