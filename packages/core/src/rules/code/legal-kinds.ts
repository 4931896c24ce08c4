// SPDX-License-Identifier: EUPL-1.2
import { latinLetters } from "../../latin.ts";
import type { Letter, LetterKind, Span } from "../../letter.ts";
import { addDays, daysBetween } from "../../structure/calendar.ts";
import type { Checker, Match } from "../rule.ts";
import { covers } from "./find-text.ts";
import { datePlaces, endCue, lastDays, letterDates } from "./letter-dates.ts";
import { hasField, textAt, wholeLetter, wholeText } from "./letter-text.ts";
import { entitiesIn, fieldsIn, textAround } from "./lookup.ts";
import { isRequired } from "./requirements.ts";

const word = (source: string): RegExp => new RegExp(latinLetters(`(?<!\\p{L})(?:${source})(?!\\p{L})`), "iu");

const has = (letter: Letter, span: Span, kind: string): boolean =>
  entitiesIn(letter, span).some((e) => e.kind === kind);

/** ‘a’, ‘a en b’, ‘a, b en c’. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} en ${last}` : last;
}

function* lacking(items: readonly (string | false)[]): Generator<Match> {
  const missing = items.filter((item) => item !== false);
  if (missing.length > 0) yield { at: "missing", values: { missing: listed(missing) } };
}

const isKind = (letter: Letter, ...kinds: readonly LetterKind[]): boolean => kinds.includes(letter.kind.name);

/** A sentence with the one before and the two after it. */
const around = (letter: Letter, index: number): Span => ({
  start: letter.sentences[Math.max(0, index - 1)]?.start ?? 0,
  end: (letter.sentences[index + 2] ?? letter.sentences.at(-1))?.end ?? 0,
});

/** Days of a term in days or weeks. */
const daysOf = (term: string): number => {
  const match = /^P(\d+)([DWM])$/u.exec(term);
  return match ? Number(match[1]) * (match[2] === "W" ? 7 : match[2] === "M" ? 30 : 1) : 0;
};

interface When {
  /** Longest stated term in days, 0 without one. */
  readonly days: number;
  /** A term or date that a field stands for, or a date in a letter without date. */
  readonly unknown: boolean;
}

/** How long the reader gets, in terms behind ‘binnen’ and in last days; days are counted from the date of the letter. */
function timeGiven(letter: Letter): When {
  let days = 0;
  let unknown = false;
  const [from] = letterDates(letter);
  const skip = word("bezwaar\\p{L}*|beroep|beroepschrift");
  for (const sentence of letter.sentences) {
    if (skip.test(textAt(letter, sentence))) continue;
    for (const { value } of entitiesIn(letter, sentence, "term")) days = Math.max(days, daysOf(value));
    if (
      fieldsIn(letter, sentence).some(
        (field) => !field.blank && (field.type === "term" || field.type === "date"),
      )
    )
      unknown = true;
  }
  for (const place of datePlaces(letter)) {
    const cue = endCue(place.before);
    const sentence = letter.sentences[place.sentence];
    if (!cue || !sentence || skip.test(`${place.before} ${place.after}`)) continue;
    const last = place.day && lastDays(place.day, cue).at(-1);
    if (!last || !from) unknown = true;
    else days = Math.max(days, daysBetween(from, last));
  }
  return { days, unknown };
}

const opinion = word(
  "zienswijze\\p{L}*|uw mening|wat u (?:er|hier)van vindt|wat vindt u (?:er|hier)van|wat u vindt|(?:u kunt|kunt u|mag u|u mag|wilt u) (?:\\p{L}+ ){0,6}reageren|uw reactie|reageer|vertel (?:het )?ons|uw kant van het verhaal|(?:wij|ik) (?:willen|wil) (?:\\p{L}+ ){0,4}(?:van u )?horen",
);

/** Finds an intended decision that does not ask what the reader thinks of it (Awb 4:7, 4:8 and 5:50). */
export const opinionMissing: Checker = function* (letter) {
  if (isRequired(letter.kind.name, "opinion") && !opinion.test(wholeText(letter))) yield { at: "missing" };
};

const ombudsman = word("\\p{L}*ombuds\\p{L}*");
const outcome = word(
  "gegrond|ongegrond|niet-ontvankelijk|gelijk|(?:wij|ik) (?:vinden|vind)|vinden (?:wij|we)|conclusie|oordeel|bevindingen|excuses|spijt|sorry|niet in behandeling",
);

/** Finds the outcome of a complaint that does not name the ombudsman (Awb 9:12, second paragraph). */
export const ombudsmanMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "ombudsman")) return;
  const text = wholeText(letter);
  if (outcome.test(text) && !ombudsman.test(text)) yield { at: "missing" };
};

const privateDebt = word(
  "incassokosten|buitengerechtelijke (?:incasso)?kosten|incassobureau|artikel 6:96|wettelijke rente",
);
const publicDebt = word(
  "dwangbevel|invorderingswet|kostenwet|algemene wet bestuursrecht|awb|\\p{L}*belasting\\p{L}*|\\p{L}*heffing\\p{L}*|leges|beschikking\\p{L}*|terugvorder\\p{L}*|boete|gerechtsdeurwaarderskosten",
);

/** A letter under BW 6:96, and not under the Awb or the Invorderingswet. */
const isPrivate = (letter: Letter): boolean => {
  const text = wholeText(letter);
  return (
    isKind(letter, "veertiendagenbrief") ||
    (isKind(letter, "aanmaning", "herinnering") && privateDebt.test(text) && !publicDebt.test(text))
  );
};

const force = word(
  "dwangbevel\\p{L}*|deurwaarder\\p{L}*|beslag|invorder\\p{L}*|tenuitvoer\\p{L}*|loonbeslag",
);
const costs = word("\\p{L}*kosten|kost|extra|duurder|erbij|hoger");
const reminderFee = word(
  "aanmaningskosten|kosten (?:van|voor) (?:de|deze) (?:aanmaning|brief)|kosten aanmaning",
);

/**
 * Finds a reminder of a public-law debt that lacks what Awb 4:112 and 4:113 ask: two weeks, what follows and at whose cost, and the fee
 * when one is charged. Invorderingswet 1990, article 11, has the same two weeks for taxes.
 */
export const incompleteReminder: Checker = function* (letter) {
  if (!isKind(letter, "aanmaning") || isPrivate(letter)) return;
  const { days, unknown } = timeGiven(letter);
  const text = wholeText(letter);
  const amounts =
    new Set(letter.entities.filter((e) => e.kind === "amount").map((e) => e.value)).size +
    letter.fields.filter((f) => f.type === "amount").length;
  const warns = letter.sentences.some(
    (sentence, i) => force.test(textAt(letter, sentence)) && costs.test(textAt(letter, around(letter, i))),
  );
  yield* lacking([
    !unknown && days < 14 && "dat de lezer 2 weken de tijd heeft",
    !warns && "wat er gebeurt als de lezer niet betaalt en wat dat kost",
    reminderFee.test(text) && amounts === 1 && "hoe hoog de kosten van deze brief zijn",
  ]);
};

const receipt = word("ontvang\\p{L}*|ontvangst|gekregen|hebt gehad|bezorg\\p{L}*|bezorging|krijgt|binnen is");
const collection = word("incassokosten|buitengerechtelijke kosten|kosten|extra|toeslag");

/** Finds a last reminder of a private debt without fourteen days from receipt, or without the amount of the costs (BW 6:96, paragraph 6). */
export const incompleteFourteenDays: Checker = function* (letter) {
  if (!isPrivate(letter)) return;
  if (isKind(letter, "herinnering") && !privateDebt.test(wholeText(letter))) return;
  const [from] = letterDates(letter);
  let isLong = false;
  let fromReceipt = false;
  let isField = false;
  for (const [i, sentence] of letter.sentences.entries()) {
    const terms = entitiesIn(letter, sentence, "term").filter((e) => daysOf(e.value) >= 14);
    isField ||=
      fieldsIn(letter, sentence).some((f) => f.type === "term") &&
      receipt.test(textAt(letter, around(letter, i)));
    if (terms.length === 0) continue;
    isLong = true;
    fromReceipt ||= receipt.test(
      textAt(letter, { start: sentence.start, end: letter.sentences[i + 1]?.end ?? sentence.end }),
    );
  }
  // A fixed day is fine when the post has had the time to come.
  const isLate = datePlaces(letter).some((place) => {
    const cue = endCue(place.before);
    return (
      cue &&
      place.day &&
      from &&
      lastDays(place.day, cue).some((last) => daysBetween(addDays(from, 16), last) >= 0)
    );
  });
  const hasDate = letter.fields.some(
    (f) => f.type === "date" && endCue(textAround(letter, f).before) !== undefined,
  );
  const isTermRight = isField || hasDate || isLate || (isLong && fromReceipt);
  const namesCosts = letter.sentences.some(
    (sentence, i) =>
      collection.test(textAt(letter, sentence)) &&
      [sentence, letter.sentences[i + 1] ?? sentence].some(
        (s) => has(letter, s, "amount") || hasField(letter, s, "amount"),
      ),
  );
  if (isLong && !isTermRight && namesCosts) {
    yield { at: "missing", message: "begin" };
    return;
  }
  yield* lacking([
    !isTermRight &&
      (isLong
        ? "dat de 14 dagen beginnen op de dag na de bezorging"
        : "dat de lezer 14 dagen krijgt vanaf de dag na de bezorging"),
    !namesCosts && "hoeveel de extra kosten (incassokosten) zijn",
  ]);
};

const perTime = word("per|elke|iedere|voor (?:elke|iedere)");
const maximum = word(
  "maxim\\p{L}+|ten hoogste|hoogstens|nooit meer dan|niet meer dan|niet hoger dan|tot een bedrag van|in totaal|één ?malig\\p{L}*|eenmalig\\p{L}*|ineens|in één keer|plafond",
);
const toDo = word(
  "(?:moet|dient) u|u (?:moet|dient)|gelasten|gelast|weghalen|verwijder\\p{L}*|beëindig\\p{L}*|stop\\p{L}*|staken|gestaakt|herstel\\p{L}*|ongedaan|ontruim\\p{L}*|afbreken|breek|haal|slopen|opruimen|legt u op",
);
const noRepeat = word("herhal\\p{L}*|niet opnieuw|niet nog een keer|nogmaals|voorkom\\p{L}*");
const breach = word(
  "artikel(?:en)?|art\\.|\\p{L}*wet|\\p{L}*verordening|\\p{L}*besluit|apv|\\p{L}*regeling|omgevingsplan|bestemmingsplan|voorschrift\\p{L}*|de regels? sta(?:at|an)",
);
const order = word("last onder (?:dwangsom|bestuursdwang)|dwangsom|bestuursdwang");

/** Finds an order under penalty or coercion that lacks what Awb 5:9, 5:24, 5:25, 5:32a and 5:32b ask. */
export const incompleteOrder: Checker = function* (letter) {
  if (!isKind(letter, "last")) return;
  const text = wholeText(letter);
  if (!order.test(text)) return;
  const isPenalty = /dwangsom/iu.test(text);
  const { days, unknown } = timeGiven(letter);
  const hasAmount =
    has(letter, wholeLetter(letter), "amount") || hasField(letter, wholeLetter(letter), "amount");
  const runsUp = letter.sentences.some(
    (s) => (has(letter, s, "amount") || hasField(letter, s, "amount")) && perTime.test(textAt(letter, s)),
  );
  yield* lacking([
    !toDo.test(text) && "wat de lezer moet doen",
    days === 0 && !unknown && !noRepeat.test(text) && "de datum waarop het klaar moet zijn",
    isPenalty && !hasAmount && "hoe hoog de dwangsom is",
    isPenalty && hasAmount && runsUp && !maximum.test(text) && "hoeveel de dwangsom in totaal kan worden",
    !isPenalty && !costs.test(text) && "wie de kosten betaalt",
    !breach.test(text) && !has(letter, wholeLetter(letter), "law") && "welke regel is overtreden",
  ]);
};

const because = word(
  "omdat|want|doordat|daarom|op grond van|geconstateerd|vastgesteld|gezien|gebleken|zagen|zag|trof|troffen|controle|overtreding|overtreden|niet gemeld|niet doorgegeven",
);

/** Finds a fine that does not say which rule was broken, or what happened and when (Awb 5:9). */
export const incompleteFine: Checker = function* (letter) {
  if (!isKind(letter, "boete")) return;
  const text = wholeText(letter);
  if (!word("\\p{L}*boete\\p{L}*").test(text)) return;
  const body = letter.parts.find(({ part }) => part === "body") ?? wholeLetter(letter);
  const saysWhen =
    has(letter, body, "date") ||
    hasField(letter, body, "date") ||
    word(
      "sinds|in de (?:periode|maand)|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)",
    ).test(textAt(letter, body));
  const isTold = because.test(text) || letter.fields.some((f) => f.type === "text" && covers(body, f));
  yield* lacking([
    !breach.test(text) && !has(letter, wholeLetter(letter), "law") && "welke regel is overtreden",
    !(saysWhen && isTold) && "wat er is gebeurd en wanneer",
  ]);
};

const application = word(
  "aanvraag|aanvragen|aangevraagd|vroeg|vraagt .{1,40} aan|subsidie|verzoek om|bezwaar\\p{L}*",
);
const stops = word(
  "niet (?:\\p{L}+ ){0,3}(?:in behandeling|behandel\\p{L}*|beoordel\\p{L}*|beslissen|verder|ontvankelijk)|buiten behandeling|niet-ontvankelijk|stoppen|stopt|stop|afwijzen|afgewezen|afwijzing|geen (?:besluit|geld|uitkering|subsidie|vergunning|recht)|dan (?:krijgt|kunt|kan) u (?:\\p{L}+ ){0,4}(?:niet|geen)|zonder (?:uw|deze|die|de) (?:gegevens|papieren|stukken|informatie|reactie)|beslissen (?:wij|we)|vervalt|ingetrokken",
);

/** Finds a request to complete an application without a term, or without what follows when nothing comes (Awb 4:5). */
export const incompleteCompletion: Checker = function* (letter) {
  if (!isKind(letter, "aanvulling") || letter.medium === "message") return;
  const text = wholeText(letter);
  if (!application.test(text)) return;
  const { days, unknown } = timeGiven(letter);
  yield* lacking([
    days === 0 && !unknown && "voor welke datum de lezer moet reageren",
    !stops.test(text) && "wat er gebeurt als de lezer niets stuurt",
  ]);
};
