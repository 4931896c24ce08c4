// SPDX-License-Identifier: EUPL-1.2
import { latinLetters } from "../../latin.ts";
import type { FieldType, Letter, Sentence, Span } from "../../letter.ts";
import type { Checker } from "../rule.ts";
import { covers } from "./find-text.ts";
import { bodyStart, hasField, partsOf, textAt, wholeLetter, wholeText } from "./letter-text.ts";
import { entitiesIn } from "./lookup.ts";
import { type Element, isRequired } from "./requirements.ts";

const word = (source: string): RegExp => new RegExp(latinLetters(`(?<!\\p{L})(?:${source})(?!\\p{L})`), "iu");

const pays = word(
  "betaalt?|betalen|betaald|betaling|terugbetalen|terugbetaling|voldoen|voldaan|voldoening|overmaken|over te maken|overgemaakt|maakt? .{1,60} over|gestort|storten|bijgeschreven|bijschrijven|aflossen|verschuldigd\\p{L}*|afgeschreven|afschrijven|schrijven .{1,40} af|incasso|geïncasseerd|incasseren|in rekening|betaaldatum|betaaltermijn|vervaldatum",
);

/** The sender takes the money itself, or the reader pays on line or at a desk: no account number or reference is needed. */
const otherWay = word(
  "automatische incasso|incasseren (?:wij|we)|automatisch (?:van uw rekening )?(?:af|afgeschreven|geïncasseerd)|(?:wij|we) schrijven .{1,60} af|schrijven (?:wij|we) .{1,60} af|(?:wij|we) (?:kunnen .{1,60} )?verrekenen|verrekenen (?:wij|we)|(?:wij|we) houden [^.?!]{1,60} in(?: op| van|[.,])|houden (?:wij|we) [^.?!]{1,60} in(?: op| van|[.,])|wordt (?:.{1,40} )?(?:verrekend|ingehouden)|ideal|wero|betaallink|betaalknop|qr-?code|online betalen|betaal (?:direct |veilig |eenvoudig )?online|betalen via|pinnen|pinpas|contant",
);
/** How to pay comes in another letter, or stands on something that came along. */
const elsewhere = word(
  "(?:u krijgt|u ontvangt|krijgt u|ontvangt u|(?:wij|we) sturen u|sturen (?:wij|we) u|stuurt u)(?: [\\p{L}-]+){0,5} (?:rekening|factuur|nota|acceptgiro|betaalverzoek|betaalbrief|aparte brief|andere brief|nieuwe brief) (?:\\p{L}+ ){0,4}(?:om|voor|over|met|van het|hoe)|(?:staa[nt]|vindt u|leest u|ziet u)(?: [\\p{L}-]+){0,8} (?:op|in|bij) (?:de|het|uw|onze) (?:bijlage|bijgevoegde?|achterkant|aanslagbiljet|factuur|nota)|zie (?:de |het )?(?:bijlage|bijgevoegde?|achterkant|aanslagbiljet|factuur)",
);

const says = (letter: Letter, pattern: RegExp): boolean => pattern.test(wholeText(letter));
const paidElsewhere = (letter: Letter): boolean => says(letter, otherWay) || says(letter, elsewhere);

const hasEntity = (letter: Letter, span: Span, kind: string): boolean =>
  entitiesIn(letter, span).some((e) => e.kind === kind);

/** A checker that asks for something in the kinds of letter that need it. */
const require = (element: Element, isThere: (letter: Letter) => boolean): Checker =>
  function* (letter) {
    if (isRequired(letter.kind.name, element) && !isThere(letter)) yield { at: "missing" };
  };

/** Sentences about paying, with `reach` sentences around each; the objection clause is left out. */
function aboutPaying(letter: Letter, reach: number): readonly Sentence[] {
  const objection = partsOf(letter, "objection");
  const start = bodyStart(letter);
  const near = new Set<number>();
  for (const [i, sentence] of letter.sentences.entries()) {
    const isAbout =
      pays.test(textAt(letter, sentence)) ||
      hasEntity(letter, sentence, "iban") ||
      hasField(letter, sentence, "iban");
    if (!isAbout || sentence.start < start) continue;
    for (let k = i - reach; k <= i + reach; k++) near.add(k);
  }
  return letter.sentences.filter(
    (sentence, i) =>
      near.has(i) && sentence.start >= start && !objection.some((part) => covers(part, sentence)),
  );
}

const hasAmount = (letter: Letter): boolean =>
  hasEntity(letter, wholeLetter(letter), "amount") || hasField(letter, wholeLetter(letter), "amount");

/** Finds a letter that asks for money and does not say how much. */
export const amountMissing: Checker = require("amount", (letter) =>
  hasAmount(letter) || says(letter, elsewhere));

/** `op 1 mei` is a deadline only where the money must be in by then. */
const deadline = word(
  "binnen|uiterlijk|v[oó]{2}r|tot en met|t/m|tot|betaaldatum|vervaldatum|betaaltermijn|laatste dag|dag 1|op \\S.{1,40} (?:bijgeschreven|op onze rekening)",
);
const whenTypes: readonly FieldType[] = ["date", "term"];

/** Finds a letter that asks for money and does not say by when. */
export const dueDateMissing: Checker = require("dueDate", (letter) => {
  if (paidElsewhere(letter)) return true;
  const labels =
    /(?<!\p{L})(?:uiterste betaaldatum|betaaldatum|vervaldatum|betalen v[oó]{2}r|betaaltermijn)(?!\p{L})/iu;
  return (
    says(letter, labels) ||
    aboutPaying(letter, 2).some((sentence) => {
      const hasWhen =
        hasEntity(letter, sentence, "date") ||
        hasEntity(letter, sentence, "term") ||
        hasField(letter, sentence, ...whenTypes);
      return hasWhen && deadline.test(textAt(letter, sentence));
    })
  );
});

/** Finds a letter that asks for money and names no account to pay to. */
export const ibanMissing: Checker = require("iban", (letter) =>
  hasEntity(letter, wholeLetter(letter), "iban") ||
  hasField(letter, wholeLetter(letter), "iban") ||
  paidElsewhere(letter));

const paymentReference = word("betalingskenmerk|betaalkenmerk|acceptgironummer|acceptnummer");
const mention = word(
  "onder vermelding van|o\\.?v\\.?v\\.?|vermeld(?:t)?|noem|zet erbij|zet (?:dit|het|uw) \\p{L}*(?:nummer|kenmerk) erbij|zet bij|als (?:kenmerk|omschrijving|referentie)|omschrijving|kenmerk|\\p{L}*nummer erbij|factuurnummer|vorderingsnummer|aanslagnummer|dossiernummer|zegelnummer",
);

/** Finds a letter that asks for money and does not say what to put with the payment. */
export const paymentReferenceMissing: Checker = require("paymentReference", (letter) =>
  says(letter, paymentReference) ||
  paidElsewhere(letter) ||
  aboutPaying(letter, 2).some(
    (sentence) => mention.test(textAt(letter, sentence)) || hasField(letter, sentence, "reference"),
  ));

const arrangement = word(
  "betalingsregeling\\p{L}*|betaalregeling\\p{L}*|betalingsafspraak|betaalafspraak|afbetal\\p{L}*|in (?:delen|stukken|stapjes|kleine bedragen|gedeelten|gedeeltes)|gespreid|(?:in|over) (?:\\p{L}+ |\\d+ )?termijnen (?:te )?betalen|betal\\p{L}* in (?:\\p{L}+ |\\d+ )?termijnen|betaal\\p{L}* in (?:\\p{L}+ |\\d+ )?termijnen|uitstel|kwijtschelding|elke maand een deel|per maand (?:te )?betalen|niet (?:alles |het hele bedrag |het bedrag )?(?:in één keer|in een keer|ineens)|(?:kunt|kan) (?:u|je) (?:\\p{L}+ ){0,4}niet (?:op tijd )?(?:be)?talen|(?:lukt|lukken) (?:het |betalen |het betalen )?(?:u )?niet(?: om)?(?: op tijd)? (?:te betalen)?|(?:moeite|problemen|probleem) (?:met|om) (?:\\p{L}+ ){0,3}beta\\p{L}+|samen (?:\\p{L}+ ){0,3}(?:een )?oplossing",
);
const denied = word(
  "(?:betalingsregeling|uitstel|kwijtschelding)(?: van betaling)? (?:is|zijn|wordt|worden) (?:helaas )?(?:niet|geen)|geen (?:betalingsregeling|uitstel|kwijtschelding)",
);

/** Finds a letter that asks for money and does not say what to do when one cannot pay at once. */
export const arrangementMissing: Checker = require("arrangement", (letter) =>
  letter.sentences.some((sentence) => {
    const text = textAt(letter, sentence);
    return arrangement.test(text) && !denied.test(text);
  }));
