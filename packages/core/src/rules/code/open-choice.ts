// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import { isInPart } from "../measures.ts";
import type { Checker } from "../rule.ts";
import { findInBlocks, flatText, overlaps } from "./find-text.ts";

/** `ja/nee*`: the star says that one of them had to go. */
const starred =
  /(?<![\p{L}\d/])(?<at>\p{L}+(?:-\p{L}+)*(?: ?\/ ?\p{L}+(?:-\p{L}+)*){1,4} ?\*\)?)(?![\p{L}*])/dgu;
const strike =
  /(?<!\p{L})(?:(?:doorhalen|doorstrepen|verwijderen|weghalen|schrappen) wat niet van toepassing is|(?:s\.v\.p\. )?doorhalen (?:indien|als) niet van toepassing)(?!\p{L})/giu;

/** Words that exclude each other: in a letter to one reader only one can be true. */
const opposites =
  /(?<![\p{L}\d/-])(?:wel ?\/ ?niet|niet ?\/ ?wel|wel ?\/ ?geen|gegrond ?\/ ?ongegrond|ongegrond ?\/ ?gegrond|toegewezen ?\/ ?afgewezen|toegekend ?\/ ?(?:afgewezen|geweigerd)|toewijzen ?\/ ?afwijzen|toekennen ?\/ ?(?:afwijzen|weigeren)|goedgekeurd ?\/ ?afgekeurd|verleend ?\/ ?geweigerd|ik ?\/ ?wij|wij ?\/ ?ik|u ?\/ ?jij?|je ?\/ ?u|uw ?\/ ?jouw|brief ?\/ ?e-?mail(?:bericht)?|e-?mail(?:bericht)? ?\/ ?brief|bezwaar ?\/ ?beroep|bezwaarschrift ?\/ ?beroepschrift)(?![\p{L}\d/-])/giu;

/** Two wordings in brackets with `/` or `of` between. */
const bracketPairs = /\[[^[\]\n:]{2,40}\] ?(?:\/|of) ?\[[^[\]\n:]{2,40}\]/gu;

/** A question or a form lets the reader choose. */
const readerChooses =
  /(?<!\p{L})(?:kruis|aankruisen|aanvinken|vink|omcirkel|kies|geef\p{L}* (?:\p{L}+ ){0,4}aan|aangeven|vul\p{L}*|of u|laat (?:\p{L}+ ){0,3}weten|handtekening|ondergetekende)(?!\p{L})|\?\s*$/iu;

const parts = ["body", "greeting", "objection", "contact", "payment"] as const;

/** The sentence around a place, at most this far to each side. */
const around = 250;

function sentenceAround(letter: Letter, at: Span): string {
  const sentence = letter.sentences.find((s) => s.start <= at.start && at.start < s.end) ?? at;
  const span = {
    start: Math.max(sentence.start, at.start - around),
    end: Math.min(sentence.end, at.end + around),
  };
  return flatText(letter, span).replace(strike, "");
}

/** The letter asks the reader to strike something out: a form to send back. */
const isForm = (letter: Letter, at: Span): boolean =>
  isInPart(letter, at, ["attachments", "footer"]) ||
  /(?<!\p{L})(?:antwoord|machtigings|aanvraag|reactie)formulier|antwoordstrook/iu.test(
    letter.text.slice(Math.max(0, at.start - 1500), at.start),
  );

/** Finds alternatives between which the writer had to choose. */
export const openChoice: Checker = function* (letter) {
  const reported: Span[] = [];
  const isNew = (at: Span): boolean =>
    !reported.some((span) => overlaps(span, at)) &&
    !letter.fields.some((field) => field.syntax !== "bracket" && overlaps(field, at));
  for (const pattern of [starred, strike]) {
    for (const { at } of findInBlocks(letter, pattern)) {
      if (!isNew(at) || isForm(letter, at) || readerChooses.test(sentenceAround(letter, at))) continue;
      reported.push(at);
      yield { at };
    }
  }
  for (const { at } of findInBlocks(letter, bracketPairs)) {
    const isValue = letter.fields.some(
      (field) => overlaps(field, at) && (field.type !== "unknown" || field.name.includes("_")),
    );
    if (!isNew(at) || isValue || !isInPart(letter, at, parts)) continue;
    reported.push(at);
    yield { at };
  }
  for (const { at } of findInBlocks(letter, opposites)) {
    if (
      !isNew(at) ||
      !isInPart(letter, at, parts) ||
      isForm(letter, at) ||
      readerChooses.test(sentenceAround(letter, at))
    )
      continue;
    reported.push(at);
    yield { at };
  }
};
