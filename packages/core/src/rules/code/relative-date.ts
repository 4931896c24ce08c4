// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { findInBlocks, overlaps } from "./find-text.ts";

const day = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag";
const month = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

/** Words that mean another day when the letter is read later. `schooljaar` and `drie maanden` say what they mean. */
const relative = new RegExp(
  `(?<![\\p{L}\\d'’-])(?:(?:vandaag|gisteren|eergisteren|overmorgen|morgen(?:ochtend|middag|avond)?|gisteren(?:ochtend|middag|avond)?|heden)(?! de dag)|(?:deze|volgende|vorige|komende|aanstaande|afgelopen) (?:week|maand|${day}|${month})|(?:volgend|vorig|komend|afgelopen) (?:jaar|weekend|weekeinde|kwartaal)|(?:jongstleden|aanstaande(?! \\p{L}))|jl\\.?|j\\.l\\.|a\\.s\\.)(?![\\p{L}\\d-])`,
  "giu",
);

const greets = /(?:goede|deze|die|elke|iedere|van|de|tot|op een|volgende|in de) ?$/iu;
/** A date right behind the word says which day it is. */
const explained =
  /^,? ?\(?(?:\p{L}+ )?(?:op )?\d{1,2}(?: (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|[-/]\d)/iu;
const yearBehind = /^ ?\(?\d{4}/u;

/** Finds words for days that shift with the day of reading. A message of a few lines is read on the day it comes. */
export const relativeDate: Checker = function* (letter) {
  for (const { at, match, text } of findInBlocks(letter, relative)) {
    const word = match[0].toLowerCase();
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 60);
    if (/^morgen$/u.test(word) && greets.test(text.slice(Math.max(0, match.index - 20), match.index)))
      continue;
    if (!/^j|^a\.s/u.test(word) && (explained.test(after) || yearBehind.test(after))) continue;
    if (letter.medium === "message" && /^(?:van|gis|mor)/u.test(word)) continue;
    if (letter.fields.some((field) => overlaps(field, at))) continue;
    yield { at, ...(/^(?:j\.?l|jong|a\.s|aanst)/u.test(word) ? { message: "afkorting" } : {}) };
  }
};
