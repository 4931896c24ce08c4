// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { changingTerms } from "./changing-terms.ts";
import { unexplainedAcronyms } from "./unexplained-acronyms.ts";
import { unexplainedTerms } from "./unexplained-terms.ts";

/** Coded rules of this file, by rule id. */
export const comprehensionCheckers: Readonly<Record<string, Checker>> = {
  "begrijpelijk/vakterm-zonder-uitleg": unexplainedTerms,
  "begrijpelijk/letterwoord-zonder-uitleg": unexplainedAcronyms,
  "begrijpelijk/wisselende-termen": changingTerms,
};
