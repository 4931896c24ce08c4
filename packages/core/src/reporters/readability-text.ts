// SPDX-License-Identifier: EUPL-1.2
import type { Readability, SentenceScore } from "../finding.ts";
import { adultsInTrouble, type LintLevel, lintLevel } from "../readability/lint-ii.ts";

const levelNames: Readonly<Record<number, string>> = {
  1: "makkelijk",
  2: "redelijk makkelijk",
  3: "moeilijk",
  4: "heel moeilijk",
};

const b1Texts = {
  likely: "De tekst lijkt leesbaar op B1. Dit is een schatting.",
  doubtful: "De tekst is misschien te moeilijk voor B1. Dit is een schatting.",
  unlikely: "De tekst is waarschijnlijk te moeilijk voor B1. Dit is een schatting.",
};

/**
 * A score as it is shown, in whole points or in parts of one: rounded, but upwards just above the border of a level, so that the number
 * and the level agree (60.2 is level 4, and shown as 61: 60 is level 3).
 */
export function shownScore(score: number, parts = 1): number {
  const rounded = Math.round(score * parts) / parts;
  return lintLevel(rounded) === lintLevel(score) ? rounded : Math.ceil(score * parts) / parts;
}

/** Dutch at B1: level and score, what they mean, and the indication of B1. Empty where nothing was measured. */
export function readabilityText({
  lint,
  level,
  b1,
}: Pick<Readability, "lint" | "level" | "b1">): readonly string[] {
  if (lint === null || level === null) return [];
  const trouble = adultsInTrouble[level as LintLevel];
  return [
    `Leesbaarheid: niveau ${level} van 4, ${levelNames[level] ?? ""} (LiNT-score ${shownScore(lint)} van 100). Ongeveer ${trouble} van de 100 volwassenen vinden zo’n tekst te moeilijk.`,
    ...(b1 === null ? [] : [b1Texts[b1]]),
  ];
}

const quoted = (words: readonly string[]): string => words.map((word) => `‘${word}’`).join(", ");

/** Why a sentence is hard; empty when no cause stands out. */
export function causeText({ rareWords, link, abstractNouns }: SentenceScore): string {
  // An address on the internet is rare, but no word to replace.
  const rare = rareWords.filter((word) => !/[./@]/u.test(word));
  const causes = [
    ...(rare.length > 0 ? [`weinig gebruikt: ${quoted(rare.slice(0, 3))}`] : []),
    ...(link ? [`ver uit elkaar: ‘${link.first}’ en ‘${link.last}’`] : []),
    ...(abstractNouns.length > 2 ? [`niet tastbaar: ${quoted(abstractNouns.slice(0, 3))}`] : []),
  ];
  return causes.join("; ");
}

/** The hardest sentences that have a cause, hardest first. */
export const hardestSentences = ({ sentenceScores }: Readability, count: number): readonly SentenceScore[] =>
  sentenceScores
    .filter((score) => score.level >= 3 && causeText(score) !== "")
    .sort((a, b) => b.hardness - a.hardness || a.start - b.start)
    .slice(0, count);
