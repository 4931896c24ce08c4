// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { amountNotation } from "./amount-notation.ts";
import { dateNotation } from "./date-notation.ts";
import { ibanNotation, invalidIban } from "./iban-number.ts";
import { lawReferences } from "./law-references.ts";
import { emptyGreeting, fillerText, leftoverFields } from "./leftover-fields.ts";
import { linkWithoutText } from "./link-text.ts";
import { openChoice } from "./open-choice.ts";
import { outdatedTerms } from "./outdated-terms.ts";
import { invalidPhone, phoneNotation } from "./phone-number.ts";
import { bsnInLetter, postcodeNotation } from "./reader-data.ts";
import { relativeDate } from "./relative-date.ts";
import { repeatedWord } from "./repeated-word.ts";
import { staffNotes } from "./staff-notes.ts";
import { timeNotation } from "./time-notation.ts";

/** Coded rules for notations, personal data and leftovers, by rule id. */
export const formalCheckers: Readonly<Record<string, Checker>> = {
  "formeel/bedrag-notatie": amountNotation,
  "formeel/bsn-in-brief": bsnInLetter,
  "formeel/datum-notatie": dateNotation,
  "formeel/herhaald-woord": repeatedWord,
  "formeel/iban-notatie": ibanNotation,
  "formeel/iban-ongeldig": invalidIban,
  "formeel/interne-notitie": staffNotes,
  "formeel/keuze-niet-gemaakt": openChoice,
  "formeel/lege-aanhef": emptyGreeting,
  "formeel/link-zonder-tekst": linkWithoutText,
  "formeel/postcode-notatie": postcodeNotation,
  "formeel/relatieve-datum": relativeDate,
  "formeel/telefoon-notatie": phoneNotation,
  "formeel/telefoon-ongeldig": invalidPhone,
  "formeel/tijd-notatie": timeNotation,
  "formeel/veld-over": leftoverFields,
  "formeel/verouderd": outdatedTerms,
  "formeel/vultekst": fillerText,
  "formeel/wetsartikelen-in-tekst": lawReferences,
};
