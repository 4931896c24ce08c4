// SPDX-License-Identifier: EUPL-1.2

import type { Letter, PartName } from "../../letter.ts";
import { subjectLabel, wholeOrganisation } from "../../structure/letter-words.ts";
import { singleSpaces } from "../../white-space.ts";
import type { Checker } from "../rule.ts";
import { hasField, partsOf, textAt, textOf } from "./letter-text.ts";
import { type Element, isRequired } from "./requirements.ts";

/** Reports an element that this kind of letter must have and that is not there. */
const missing = (element: Element, isThere: (letter: Letter) => boolean): Checker =>
  function* (letter) {
    if (isRequired(letter.kind.name, element) && !isThere(letter)) yield { at: "missing" };
  };

const hasPart =
  (name: PartName) =>
  (letter: Letter): boolean =>
    letter.parts.some(({ part }) => part === name);

/** The sender is named above or below the letter; a template may have the letterhead in its layout, as a field. */
const hasSender = (letter: Letter): boolean =>
  partsOf(letter, "sender").length > 0 ||
  wholeOrganisation.test(textOf(letter, "signature", "footer")) ||
  letter.fields.some(({ name }) =>
    /organi[sz]ati|afzender|sponsor|site_?name|gemeente|instantie/iu.test(name),
  );

const hasDate = (letter: Letter): boolean =>
  partsOf(letter, "date").some(
    (part) =>
      /\d/u.test(textAt(letter, part)) ||
      letter.template ||
      letter.fields.some(({ start, end }) => start >= part.start && end <= part.end),
  ) ||
  partsOf(letter, "signature", "reference", "sender").some(
    (part) =>
      hasField(letter, part, "date") ||
      letter.entities.some(
        ({ kind, start, end }) => kind === "date" && start >= part.start && end <= part.end,
      ),
  );

const hasReference = (letter: Letter): boolean =>
  partsOf(letter, "reference").some((part) => !/^bijlage/iu.test(textAt(letter, part))) ||
  letter.entities.some(({ kind }) => kind === "reference") ||
  letter.fields.some(({ type }) => type === "reference");

const empty =
  /^(?:uw|jouw|je|onze|ons|deze|dit|de|het|een|inzake|over|m\.b\.t\.)?\s*(?:brief|bericht|e-?mail|schrijven|beschikking|besluit|beslissing|aanvraag|verzoek|zaak|dossier|uitnodiging|oproep|informatie|mededeling|kennisgeving|bezwaar(?:schrift)?|klacht|aanmaning|herinnering|factuur|nota|reactie|antwoord|diversen|correspondentie|formulier|beslissing op bezwaar)(?:\s(?:van|d\.d\.|dd\.?)\s[\d\p{L} .-]{4,25})?[.!]?$/iu;

/** A subject that names only the kind of document; the words after the label are marked. */
export const subjectEmpty: Checker = function* (letter) {
  for (const part of partsOf(letter, "subject")) {
    const text = letter.text.slice(part.start, part.end);
    const label = subjectLabel.exec(text)?.[0].length ?? 0;
    const value = text.slice(label);
    const start = part.start + label + (value.length - value.trimStart().length);
    const end = start + value.trim().length;
    if (part.reason === "label" && end > start && empty.test(singleSpaces(value.trim())))
      yield { at: { start, end } };
  }
};

/** The date counts more in a decision: the term for objection runs from the day after it was sent (Awb 6:8). */
export const dateMissing: Checker = function* (letter) {
  const kind = letter.kind.name;
  if (!isRequired(kind, "date") || hasDate(letter)) return;
  if (isRequired(kind, "objection"))
    yield { at: "missing", message: "besluit", severity: "error", authority: "law" };
  else yield { at: "missing" };
};

/** The checkers about the parts around the running text, by rule id. */
export const headAndTailCheckers: Readonly<Record<string, Checker>> = {
  "briefonderdelen/afzender-ontbreekt": missing("sender", hasSender),
  "briefonderdelen/datum-ontbreekt": dateMissing,
  "briefonderdelen/kenmerk-ontbreekt": missing("reference", hasReference),
  "briefonderdelen/onderwerp-ontbreekt": missing("subject", hasPart("subject")),
  "briefonderdelen/onderwerp-zegt-niets": subjectEmpty,
  "briefonderdelen/aanhef-ontbreekt": missing("greeting", hasPart("greeting")),
  "briefonderdelen/slotgroet-ontbreekt": missing("closing", hasPart("closing")),
  "briefonderdelen/ondertekening-ontbreekt": missing("signature", hasPart("signature")),
};
