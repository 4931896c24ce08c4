// SPDX-License-Identifier: EUPL-1.2

import type { Kind, LetterKind, Medium, Part } from "../letter.ts";
import { remember } from "../remember.ts";
import { singleBlanks } from "../white-space.ts";
import { type Cue, kindCues } from "./kind-cues.ts";
import { objectionText } from "./letter-words.ts";

export interface KindInput {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Letters of one kind use the words of others: a reminder speaks of the bill, a decision on an objection of the refusal. */
const masks: Partial<Record<LetterKind, readonly LetterKind[]>> = {
  "beslissing-op-bezwaar": [
    "afwijzing",
    "toekenning",
    "ontvangstbevestiging",
    "uitnodiging",
    "stopzetting",
    "informatie",
  ],
  dwangbevel: ["aanmaning", "herinnering", "betaalverzoek", "terugvordering"],
  veertiendagenbrief: ["herinnering", "betaalverzoek", "aanmaning"],
  aanmaning: ["herinnering", "betaalverzoek", "terugvordering", "boete"],
  herinnering: ["betaalverzoek", "terugvordering"],
  terugvordering: ["betaalverzoek", "toekenning", "stopzetting"],
  voornemen: ["boete", "afwijzing", "stopzetting", "last", "terugvordering", "betaalverzoek"],
  last: ["boete", "voornemen", "betaalverzoek"],
  boete: ["betaalverzoek"],
  stopzetting: ["terugvordering", "afwijzing"],
  afwijzing: ["toekenning", "betaalverzoek"],
  toekenning: ["terugvordering", "informatie"],
  uitnodiging: ["afwijzing", "informatie", "aanvulling", "betaalverzoek"],
  aanvulling: ["informatie", "ontvangstbevestiging"],
  ontvangstbevestiging: ["uitnodiging", "informatie"],
  intern: [
    "beslissing-op-bezwaar",
    "afwijzing",
    "uitnodiging",
    "informatie",
    "ontvangstbevestiging",
    "aanvulling",
  ],
};

const decidedAt = 0.6;
/** Weight a kind needs before it is believed. */
const leastWeight = 2.5;
/** Length of the opening in characters: what comes later counts half. */
const openingLength = 700;
/** What stands nearer to the greeting than this many characters is what the letter is about, also when it speaks of objecting. */
const longestIntroduction = 250;

const conditional =
  /^(?:en |of |maar )?(?:als|indien|wanneer|dan|mocht|bij gebreke|anders|daarna)(?!\p{L})|(?<!\p{L})(?:als|indien) (?:u|je|wij|ik|de|het)(?!\p{L})/iu;
/** Words that make a letter ask or decide something; without them a letter without cues informs. */
const demanding =
  /(?<!\p{L})(?:moet u|u moet|dient u|u dient|betal\p{L}*|besluit|beschikking|bezwaar|verzoek(?:en)? (?:ik|wij) u|(?:ik|wij) verzoek(?:en)? u|goed te keuren|afgehandeld|beoordeeld|uiterlijk|binnen \S+ (?:dagen|weken))(?!\p{L})/iu;

const decisions: readonly LetterKind[] = [
  "toekenning",
  "afwijzing",
  "stopzetting",
  "terugvordering",
  "boete",
  "last",
];

/** Cues, each with the place behind its first match. */
type Found = ReadonlyMap<Cue, number>;

interface Scope {
  readonly objection: boolean;
  readonly subject: string;
  readonly anywhere: string;
  readonly inSubject: Found;
  /** Places are in the sentences without a condition, one a line. */
  readonly inFacts: Found;
  readonly inBody: Found;
}

/** The cues in one sentence; no cue goes on in the next. */
const cuesIn = remember(
  (text): Found =>
    new Map(
      kindCues.flatMap((cue): readonly (readonly [Cue, number])[] => {
        const match = cue.pattern.exec(text);
        return match ? [[cue, match.index + match[0].length]] : [];
      }),
    ),
);

/** The cues in sentences that stand below each other. */
function cuesOf(sentences: readonly string[]): Found {
  const found = new Map<Cue, number>();
  let start = 0;
  for (const sentence of sentences) {
    for (const [cue, end] of cuesIn(sentence)) if (!found.has(cue)) found.set(cue, start + end);
    start += sentence.length + 1;
  }
  return found;
}

function scopeOf({ text, parts }: KindInput): Scope {
  const of = (...names: readonly string[]): readonly Part[] =>
    parts.filter(({ part }) => names.includes(part));
  const cut = (part: Part): string => text.slice(part.start, part.end);
  const body = parts.find(({ part }) => part === "body") ?? { start: 0, end: text.length };
  // The objection clause stands in every decision, and the contact part says what else can be asked.
  let rest = text.slice(body.start, body.end);
  for (const part of of("objection", "contact"))
    if (part.start > body.start + longestIntroduction && part.end <= body.end)
      rest = rest.replace(cut(part), " ");
  const anywhere = singleBlanks(rest);
  const sentences = anywhere.split(/(?<=[.?!:]) |\n+/u);
  const subject = of("subject", "greeting").map((part) => singleBlanks(cut(part)));
  return {
    objection: of("objection").some((part) => objectionText.test(singleBlanks(cut(part)))),
    subject: subject.join("\n"),
    anywhere,
    inSubject: cuesOf(subject),
    inFacts: cuesOf(sentences.filter((sentence) => !conditional.test(sentence))),
    inBody: cuesOf(sentences),
  };
}

/** Weight of one cue in a letter; `has` says whether its kind has other cues. */
function weigh(cue: Cue, scope: Scope, has: boolean): number {
  const { weight, where } = cue;
  const at = scope.inFacts.get(cue);
  if (where === "support") return has && at !== undefined ? weight : 0;
  const inSubject = scope.inSubject.has(cue) ? weight * 2 : 0;
  if (where === "subject") return inSubject;
  if (where === "anywhere") return inSubject + (scope.inBody.has(cue) ? weight : 0);
  return inSubject + (at === undefined ? 0 : at <= openingLength ? weight : weight / 2);
}

/** Letters that ask for money name it; a reminder of an appointment or a plan is none of these. */
const aboutMoney: readonly LetterKind[] = ["betaalverzoek", "herinnering", "aanmaning", "veertiendagenbrief"];
const money =
  /€|&euro;|(?<!\p{L})(?:eur|euro|iban|\p{L}*(?:betal|betaal|factu|rekening|aanslag|belasting|heffing|bedrag|leges|kosten|nota)\p{L}*)(?!\p{L})/iu;

function scoresOf(scope: Scope): ReadonlyMap<LetterKind, number> {
  const scores = new Map<LetterKind, number>();
  for (const cue of kindCues) {
    const score = weigh(cue, scope, scores.has(cue.kind));
    if (score > 0) scores.set(cue.kind, (scores.get(cue.kind) ?? 0) + score);
  }
  if (!money.test(`${scope.subject}\n${scope.anywhere}`)) for (const kind of aboutMoney) scores.delete(kind);
  // Who may object has got a decision.
  if (scope.objection)
    for (const kind of decisions) if (scores.has(kind)) scores.set(kind, (scores.get(kind) ?? 0) + 2);
  return scores;
}

/**
 * Which kind of letter this is, with a confidence from 0 to 1: the share of the best kind in the weight of the two best.
 * Below 0.6, or with next to no cues, it is `onbekend`. Without any cue and any word that asks or decides it is `informatie`.
 */
export function recogniseKind(input: KindInput): Kind {
  const scope = scopeOf(input);
  const ranked = [...scoresOf(scope)].sort(([, a], [, b]) => b - a);
  const [best, bestScore] = unmasked(ranked);
  if (
    bestScore === 0 &&
    !demanding.test(`${scope.subject}\n${scope.anywhere}`) &&
    scope.anywhere.trim() !== ""
  )
    return { name: "informatie", by: "recognition", confidence: decidedAt };
  const second = ranked.find(([kind]) => kind !== best && !masks[best]?.includes(kind))?.[1] ?? 0;
  const confidence = bestScore < leastWeight ? 0 : Math.round((bestScore / (bestScore + second)) * 100) / 100;
  return { name: confidence >= decidedAt ? best : "onbekend", by: "recognition", confidence };
}

/** The best kind: of two that stand close the one that explains the other. */
function unmasked(ranked: readonly (readonly [LetterKind, number])[]): readonly [LetterKind, number] {
  const top = ranked[0];
  if (!top) return ["onbekend", 0];
  const explains = ranked.find(
    ([kind, score]) =>
      score >= top[1] * 0.6 && masks[kind]?.includes(top[0]) && !masks[top[0]]?.includes(kind),
  );
  return explains ?? top;
}

const digital =
  /(?<!\p{L})(?:deze (?:e-?)?mail|dit (?:e-?mail)?bericht|e-?mailbericht|e-?mailadres|klik|inloggen|log in|button|knop|url|link|account|qr-code|webshop)(?!\p{L})|:\/\/|www\.|@/iu;

/** A letter has a letterhead, references or an addressee; an e-mail has only text; a message has no greeting and few words. */
export function recogniseMedium(input: KindInput & { readonly words: number }): Medium {
  const has = (name: string): boolean => input.parts.some((part) => part.part === name);
  if (/^(?:van|from|aan|to)\s*:.*@/imu.test(input.text.slice(0, 500))) return "email";
  if (has("addressee") || has("reference") || has("date") || has("sender")) return "letter";
  if (input.words < 60 && !has("greeting")) return "message";
  if (!has("greeting")) return "letter";
  if (input.words > 400) return "letter";
  if (/^onderwerp\s*:/iu.test(input.text.trimStart()) || digital.test(input.text)) return "email";
  // A few lines with fields are a notification; a template of a letter has its address fields.
  return input.words < 120 && /\{\{|[$%]\{|«|(?<=\s):[a-z]+_/u.test(input.text) ? "email" : "letter";
}
