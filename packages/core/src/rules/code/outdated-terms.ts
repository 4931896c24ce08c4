// SPDX-License-Identifier: EUPL-1.2
import { isInPart } from "../measures.ts";
import type { Checker, Match } from "../rule.ts";
import { findInBlocks, overlaps } from "./find-text.ts";

interface Outdated {
  readonly pattern: RegExp;
  /** The day it ended, as in `sinds …`. */
  readonly since: string;
  /** What took its place. */
  readonly successor: string;
  /** Key of the card's messages. */
  readonly message: "wet" | "naam" | "betalen";
}

const word = (source: string, flags = ""): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}\\d]|-(?:oud|zaak)\\p{L}*)`, `gu${flags}`);

/** Laws, names and ways to pay that no longer exist. Sources: see the card. Acronyms are matched with their capitals. */
const outdated: readonly Outdated[] = [
  {
    pattern: word("acceptgiro(?:['’]?s|kaart(?:en)?)?", "i"),
    since: "1 juni 2023",
    successor: "een overschrijving, iDEAL of een QR-code",
    message: "betalen",
  },
  {
    pattern: word("giro ?(?:rekening|nummer)s?|girorekeningnummer", "i"),
    since: "2014",
    successor: "een bankrekening met een IBAN",
    message: "betalen",
  },
  {
    pattern: word("Wob|Wet openbaarheid van bestuur|Wob-verzoek(?:en)?"),
    since: "1 mei 2022",
    successor: "Wet open overheid (Woo)",
    message: "wet",
  },
  {
    pattern: word("Wabo|Wet algemene bepalingen omgevingsrecht"),
    since: "1 januari 2024",
    successor: "Omgevingswet",
    message: "wet",
  },
  {
    pattern: word("Wro|Wet ruimtelijke ordening"),
    since: "1 januari 2024",
    successor: "Omgevingswet",
    message: "wet",
  },
  {
    pattern: word("Wet bodembescherming"),
    since: "1 januari 2024",
    successor: "Omgevingswet",
    message: "wet",
  },
  {
    pattern: word("bestemmingsplan(?:nen)?", "i"),
    since: "1 januari 2024",
    successor: "omgevingsplan",
    message: "naam",
  },
  {
    pattern: word("WWB|Wwb|Wet werk en bijstand"),
    since: "1 januari 2015",
    successor: "Participatiewet",
    message: "wet",
  },
  {
    pattern: word("AWBZ|Algemene Wet Bijzondere Ziektekosten", "i"),
    since: "1 januari 2015",
    successor: "Wet langdurige zorg (Wlz) of de Wmo 2015",
    message: "wet",
  },
  {
    pattern: word("GBA|[Gg]emeentelijke basisadministratie(?: persoonsgegevens)?"),
    since: "6 januari 2014",
    successor: "Basisregistratie Personen (BRP)",
    message: "naam",
  },
  {
    pattern: word("[Ss]ofi-?nummers?"),
    since: "26 november 2007",
    successor: "burgerservicenummer (bsn)",
    message: "naam",
  },
];

/** Words around a term that say that it is history: `de vroegere Wob`, `tot 2015 heette dit de WWB`. */
const isHistory =
  /(?<!\p{L})(?:voormalige?|vroegere?|oude|toenmalige?|ingetrokken|vervallen|vervangen|opvolger|thans|destijds|niet meer|bestaat niet|sinds|heette|v[oó]{1,2}r 1 januari|overgangsrecht|van vóór)(?!\p{L})/iu;

/** Finds laws, names and ways to pay that no longer exist: each once a letter. */
export const outdatedTerms: Checker = function* (letter) {
  for (const { pattern, since, successor, message } of outdated) {
    let first: Match | undefined;
    for (const { at, match, text, block } of findInBlocks(letter, pattern)) {
      const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
      // A title or a subject names things as they were called.
      if (block.kind === "heading" || !isInPart(letter, at, ["body"])) continue;
      // A letter that tells the change knows it.
      if (isHistory.test(around)) {
        first = undefined;
        break;
      }
      if (
        letter.fields.some((field) => overlaps(field, at)) ||
        letter.entities.some((e) => (e.kind === "url" || e.kind === "email") && overlaps(e, at))
      )
        continue;
      first ??= { at, message, values: { since, successor } };
    }
    if (first) yield first;
  }
};
