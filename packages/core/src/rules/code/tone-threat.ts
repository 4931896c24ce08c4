// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../../letter.ts";
import { compilePattern } from "../regex.ts";
import type { Checker } from "../rule.ts";
import { overlaps } from "./find-text.ts";
import { anyOf, bodyLines, type Line, says } from "./tone-text.ts";

const sanction = anyOf([
  "(?<!geen )(?:bestuurlijke )?boetes?",
  "boeteoplegging",
  "(?:gerechts)?deurwaarder",
  "dwangbevel",
  "beslag (?:op|leggen|gelegd)",
  "(?:loon)beslag",
  "incasso(?:bureau|traject|procedure)",
  "(?:buitengerechtelijke|incasso|extra|hogere) ?kosten",
  "(?:rechts|dwang)?maatregel(?:en)?",
  "verdere stappen",
  "ontruim\\p{L}*",
  "(?:uitkering|toeslag|bijstand|persoonslijst|pensioen|kinderbijslag)\\b[^.?!]{0,40}\\b(?:stop|stopt|stoppen|intrekken|ingetrokken|opschorten|opgeschort|stopzetten|stopgezet|verlagen|verlaagd|korten|gekort|beëindigen|beëindigd)",
  "(?:stoppen|beëindigen|verlagen|korten|schorten) (?:wij|we|ik) uw (?:uitkering|toeslag|bijstand)",
]);

/** What the reader does or leaves, so that the sanction follows. */
const condition = compilePattern(
  String.raw`^(?:betaalt|betaal|doet|doe|reageert|reageer|komt|kom|verschijnt|maakt|levert|stuurt|werkt|geeft|meldt|houdt|blijft) (?:u|je)\b(?=[^.?]{0,300}\b(?:niet|geen|gebreke|te laat|onvoldoende)\b)|\b(?:als|indien|wanneer|mocht) (?:u|je|wij|we|ik|betaling|tijdige betaling|het bedrag|uw)\b(?=[^.?]{0,300}\b(?:niet|geen|uitblijft|gebreke|te laat|nalaat|weigert|onvoldoende)\b)|\bbij (?:gebreke|het uitblijven|uitblijven|niet(?:-| )tijdige) |\b(?:zo niet|anders)\b[^.?]{0,12}\b(?:volgt|volgen|krijgt|sturen|nemen|komt)\b|\brecht voor\b`,
);

/** Help or an arrangement: good anywhere in the letter, for it is about this. */
const arrangement = anyOf([
  "betalingsregeling",
  "betaalregeling",
  "in (?:termijnen|delen|stukjes)",
  "(?:meer|extra) tijd nodig",
  "lukt (?:het|dit|dat|betalen|u dat|u dit)(?: u)? niet",
  "niet (?:in (?:één|een) keer )?(?:kunt )?betalen\\?",
  "kunt u (?:het |dit |dit bedrag |het bedrag |de boete |nu )?niet (?:op tijd |in één keer )?betalen",
  "uitstel (?:vragen|aanvragen|krijgen)",
  "schuldhulp\\p{L}*",
  "geldzorgen",
]);

/** A way to talk to somebody. */
const contact = anyOf([
  "bel (?:ons|mij|dan|gerust|naar|met)",
  "belt u",
  "u kunt (?:ons )?bellen",
  "kunt u (?:ons )?bellen",
  "neem\\b[^.?!]{0,20}\\bcontact",
  "contact op\\p{L}*",
  "hulp",
  "(?:wij|we) helpen",
  "dit (?:kunt u )?voorkomen",
]);

/** "Our staff can tell you nothing about it." */
const refusesToTalk = anyOf(["geen (?:\\p{L}+ )?(?:inlichtingen|mededelingen|informatie|uitstel)"]);

const reach = 3;

const isContact = (letter: Letter, line: Line): boolean => {
  const { sentence } = line;
  return (
    !says(letter, line, refusesToTalk) &&
    (says(letter, line, contact) ||
      letter.entities.some(
        ({ kind, start, end }) => kind === "phone" && overlaps({ start, end }, sentence),
      ) ||
      letter.fields.some(({ type, start, end }) => type === "phone" && overlaps({ start, end }, sentence)))
  );
};

const isThreat = (letter: Letter, line: Line): boolean =>
  !line.isHeading &&
  !line.text.endsWith("?") &&
  says(letter, line, sanction) &&
  says(letter, line, condition);

/** A sanction announced to the reader with no help, contact or arrangement within three sentences, nor an arrangement elsewhere. */
export const threatWithoutWayOut: Checker = function* (letter) {
  const lines = bodyLines(letter);
  if (lines.some((line) => says(letter, line, arrangement))) return;
  for (const [i, line] of lines.entries()) {
    if (!isThreat(letter, line)) continue;
    const near = lines.slice(Math.max(0, i - reach), i + reach + 1);
    if (!near.some((other) => isContact(letter, other))) yield { at: line.sentence };
  }
};
