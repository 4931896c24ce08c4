// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Sentence, Span } from "../../letter.ts";
import { evenSpaces, singleSpaces } from "../../white-space.ts";
import type { Checker, Match } from "../rule.ts";
import { isWithin, partsOf, textAt, textOf } from "./letter-text.ts";
import { needOf } from "./requirements.ts";

/** What the letter says about objecting: the spans and their text. */
interface Clause {
  readonly spans: readonly Span[];
  readonly text: string;
}

const offers = /(?<!\p{L})(?:bezwaar\p{L}*|beroep(?:schrift)?|naar de rechter|verzet)(?!\p{L})/iu;
const appeal =
  /(?<!\p{L})(?:in beroep|beroep (?:instellen|aantekenen|in te stellen|indienen)|beroep(?:schrift)?|naar de rechter|rechtbank)(?!\p{L})/iu;
/** Talks of an objection made before, not of one that can be made. */
const backward =
  /(?<!\p{L})(?:uw bezwaar(?:schrift)? (?:is|hebben|heb|ontvangen)|heeft u (?:\p{L}+ ){0,12}bezwaar(?:schrift)?)(?!\p{L})/iu;

/** Blocks that say how to object: the recognised parts, and what follows them and goes on about it. */
export function objectionClause(letter: Letter): Clause | undefined {
  const parts = partsOf(letter, "objection");
  const first = parts[0];
  if (!first) return undefined;
  const headings = partsOf(letter, "heading");
  const spans: Span[] = [...parts];
  let near = false;
  for (const block of letter.blocks) {
    if (isWithin(block, parts)) {
      near = true;
      continue;
    }
    if (block.start < first.start) continue;
    const goesOn =
      !isWithin(block, headings) &&
      (block.kind === "listItem" ||
        /(?<!\p{L})(?:bezwaar|beroep)(?:schrift)?(?!\p{L})/iu.test(textAt(letter, block)));
    if (near && goesOn) spans.push(block);
    else near = false;
  }
  const text = spans.map((span) => textAt(letter, span)).join("\n");
  const onlyBackward =
    backward.test(text) && !/(?<!\p{L})(?:kunt|kan|binnen|uiterlijk|wilt|maak|dien)(?!\p{L})/iu.test(text);
  return onlyBackward ? undefined : { spans, text };
}

const isTax = (letter: Letter): boolean =>
  /(?<!\p{L})(?:(?:naheffings)?aanslag|woz-\p{L}+|belastingaanslag)(?!\p{L})/iu.test(
    textOf(letter, "subject"),
  ) && !/(?:betal|herinner|aanman)/iu.test(textOf(letter, "subject"));

/** A decision by e-mail says that it is one; a message that a decision waits elsewhere is none. */
const isDecision = (letter: Letter): boolean =>
  letter.medium === "letter" || /(?<!\p{L})(?:besluit|beschikking|beslissing)(?!\p{L})/iu.test(letter.text);

/** Open to objection: a decision (Awb 3:45), or a tax assessment. */
export const needsObjection = (letter: Letter): boolean =>
  (needOf(letter.kind.name, "objection") === "required" && isDecision(letter)) ||
  (letter.kind.name === "betaalverzoek" && isTax(letter));

const messageFor = (letter: Letter): Pick<Match, "message"> =>
  letter.kind.name === "beslissing-op-bezwaar" ? { message: "beroep" } : {};

const objectionMissing: Checker = function* (letter) {
  if (!needsObjection(letter)) return;
  const text = objectionClause(letter)?.text ?? "";
  const there = letter.kind.name === "beslissing-op-bezwaar" ? appeal.test(text) : offers.test(text);
  if (!there) yield { at: "missing", ...messageFor(letter) };
};

/** Runs `find` on the clause of a letter that is open to objection; without a clause only `bezwaar-ontbreekt` speaks. */
const onClause = (find: (clause: Clause, letter: Letter) => boolean): Checker =>
  function* (letter) {
    if (needOf(letter.kind.name, "objection") === "no") return;
    const clause = objectionClause(letter);
    if (!clause || !offers.test(clause.text)) return;
    if (!find(clause, letter)) yield { at: "missing", ...messageFor(letter) };
  };

const term =
  /(?<!\p{L})(?:\d{1,2}|één|een|twee|drie|vier|vijf|zes|acht|tien|twaalf|veertien|dertig) (?:dag(?:en)?|week|weken|maand(?:en)?)(?!\p{L})/iu;
const lastDay = /(?<!\p{L})(?:tot en met|t\/m|uiterlijk(?: op)?|voor|vóór|laatste dag is|tot)(?!\p{L})/iu;

const has = (clause: Clause, letter: Letter, kind: "date" | "postcode" | "url" | "email"): boolean =>
  letter.entities.some((entity) => entity.kind === kind && isWithin(entity, clause.spans)) ||
  letter.fields.some(
    (field) => isWithin(field, clause.spans) && field.type === (kind === "postcode" ? "address" : kind),
  );

/** A field that stands for the last day or the term, whatever its name. */
const hasOpenDate = (clause: Clause, letter: Letter): boolean =>
  letter.fields.some((field) => {
    if (!isWithin(field, clause.spans)) return false;
    const before = singleSpaces(letter.text.slice(Math.max(0, field.start - 30), field.start));
    return (
      field.type === "term" ||
      /(?:laatste dag is|eerste dag is|uiterlijk(?: op)?|tot en met|voor|vóór|binnen)\s*$/iu.test(before)
    );
  });

const hasLastDay = (clause: Clause, letter: Letter): boolean =>
  (lastDay.test(clause.text) && has(clause, letter, "date")) || hasOpenDate(clause, letter);

const termMissing = onClause((clause, letter) => term.test(clause.text) || hasLastDay(clause, letter));

const begin =
  /(?<!\p{L})(?:(?:na|vanaf|met ingang van) (?:de )?(?:dag|datum|dagtekening|verzending|verzenddatum|bekendmaking|toezending|ontvangst|uitreiking)|de dag na|eerste dag|dag (?:na|waarop|nadat)|datum (?:die |van |op |waarop |bovenaan |boven )|nadat (?:wij|u|deze|dit)|dagtekening|ingaande|verzonden)(?!\p{L})/iu;
const beginMissing = onClause((clause, letter) => begin.test(clause.text) || hasLastDay(clause, letter));

const address =
  /(?<!\p{L})(?:postbus|antwoordnummer|postadres|adres (?:boven|bovenaan|hierboven|in de kop|staat))(?!\p{L})/iu;
const addressMissing = onClause(
  (clause, letter) => address.test(clause.text) || has(clause, letter, "postcode"),
);

const contents = [
  /(?<!\p{L})(?:uw |je )?naam(?!\p{L})/iu,
  /(?<!\p{L})adres(?:gegevens)?(?!\p{L})/iu,
  /(?<!\p{L})(?:de |een )?(?:datum|dagtekening)(?!\p{L})/iu,
  /(?<!\p{L})(?:handtekening|onderteken\p{L}*)(?!\p{L})/iu,
  /(?<!\p{L})(?:waarom|reden(?:en)?|gronden|argumenten)(?!\p{L})/iu,
  /(?<!\p{L})(?:kenmerk|kopie van|omschrijving van|welk besluit|besluit waartegen|zaaknummer|aanslagnummer)(?!\p{L})/iu,
];
/** Three of the things Awb 6:5 asks for are enough: the law lets a fault be mended (6:6). */
const contentMissing = onClause(({ text }) => contents.filter((pattern) => pattern.test(text)).length >= 3);

const digital =
  /(?<!\p{L})(?:online|digitaal|digid|eherkenning|eidas|website|webformulier|formulier|portaal|mijn \p{Lu}\p{L}+|via internet)(?!\p{L})/iu;
const digitalMissing = onClause(
  (clause, letter) => digital.test(clause.text) || has(clause, letter, "url") || has(clause, letter, "email"),
);

const help =
  /(?<!\p{L})(?:juridisch loket|hulp|helpt|helpen|rechtsbijstand|raadslieden|raadsman|advocaat|advies|cliëntondersteun\p{L}*|gemachtigde|bel ons|bel dan|belt u)(?!\p{L})/iu;
const helpMissing = onClause(
  ({ text }, letter) => help.test(text) || /juridisch loket|cliëntondersteun|raadslieden/iu.test(letter.text),
);

/** Six weeks: Awb 6:7 and AWR 22j. Other terms are in other acts; from receipt no term runs. */
const wrong =
  /(?<!\p{L})(?:\d{1,2}|één|een|twee|drie|vier|vijf|acht|tien|twaalf|veertien|dertig) (?:dag(?:en)?|week|weken|maand(?:en)?)(?!\p{L})/iu;
const right = /^(?:6|zes) weken$|^42 dagen$/iu;
const fromReceipt = /(?<!\p{L})(?:6|zes) weken na (?:de )?ontvangst(?!\p{L})/iu;
const otherAct =
  /vreemdelingenwet|(?<!\p{L})IND(?!\p{L})|administratief beroep|hoger beroep|cassatie|verzet|sportwedstrijden/u;
const aboutAnswer =
  /(?<!\p{L})(?:beslis\p{L}*|beslui(?:t|ten) (?:wij|ik)|antwoord|reactie|reageren wij|hoort|krijgt u|ontvangt u|aanvullen|behandel\p{L}*|griffierecht)(?!\p{L})/iu;
const makes = /(?<!\p{L})(?:bezwaar\p{L}*|beroep(?:schrift)?)(?!\p{L})/iu;

function* wrongTerms(letter: Letter, sentence: Sentence): Generator<Match> {
  const text = evenSpaces(letter.text.slice(sentence.start, sentence.end));
  if (!makes.test(text) || aboutAnswer.test(text)) return;
  const receipt = fromReceipt.exec(text);
  if (receipt) {
    yield {
      at: { start: sentence.start + receipt.index, end: sentence.start + receipt.index + receipt[0].length },
      message: "ontvangst",
    };
    return;
  }
  const found = wrong.exec(text);
  if (
    !found ||
    right.test(found[0]) ||
    !/(?:binnen|hebt u|heeft u|hebt|tot) (?:een termijn van )?$/iu.test(text.slice(0, found.index))
  )
    return;
  yield { at: { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length } };
}

/** The term for objection is not six weeks, or is counted from receipt. */
const termWrong: Checker = function* (letter) {
  if (needOf(letter.kind.name, "objection") === "no") return;
  const clause = objectionClause(letter);
  if (!clause || otherAct.test(letter.text)) return;
  for (const sentence of letter.sentences)
    if (isWithin(sentence, clause.spans)) yield* wrongTerms(letter, sentence);
};

/** The checkers about the objection clause (Awb 3:45, 6:4, 6:5, 6:7, 6:8, 2:13; AWR 22j), by rule id. */
export const objectionCheckers: Readonly<Record<string, Checker>> = {
  "briefonderdelen/bezwaar-ontbreekt": objectionMissing,
  "briefonderdelen/bezwaar-termijn-ontbreekt": termMissing,
  "briefonderdelen/bezwaar-termijn-onjuist": termWrong,
  "briefonderdelen/bezwaar-begin-ontbreekt": beginMissing,
  "briefonderdelen/bezwaar-adres-ontbreekt": addressMissing,
  "briefonderdelen/bezwaar-inhoud-ontbreekt": contentMissing,
  "briefonderdelen/bezwaar-digitaal-ontbreekt": digitalMissing,
  "briefonderdelen/bezwaar-hulp-ontbreekt": helpMissing,
};
