// SPDX-License-Identifier: EUPL-1.2
import { latinLetters } from "../../latin.ts";
import type { Block, Letter, LetterKind, Sentence } from "../../letter.ts";
import type { Checker } from "../rule.ts";
import { isWithin, mainSentences, partsOf, textAt } from "./letter-text.ts";
import { isRequired } from "./requirements.ts";

const word = (source: string): RegExp => new RegExp(latinLetters(`(?<!\\p{L})(?:${source})(?!\\p{L})`), "iu");

const pay = word(
  "(?:moet|dient|wilt|verzoek\\p{L}*) (?:u|wij u|ik u) (?:[^.?!]{0,80} )?(?:betalen|voldoen|over te maken)|betaal (?:het|€)|nog niet betaald|uw betaling",
);

/** What the first lines of a letter of this kind should say: the decision or the request itself. */
const core: Partial<Record<LetterKind, RegExp>> = {
  toekenning: word(
    "u krijgt|u ontvangt|goedgekeurd|toegekend|verleen|verlenen|verleend|kennen|ken ik|keur|stel\\p{L}* .{0,60} vast|goed nieuws|akkoord|besloten|besluit (?:ik|wij)|verstrek\\p{L}*|toegewezen",
  ),
  afwijzing: word("niet|geen|afgewezen|afwijz\\p{L}*|wijs|wijzen|weiger\\p{L}*|geweigerd|helaas"),
  stopzetting: word(
    "stop\\p{L}*|ingetrokken|intrekk\\p{L}*|trek|trekken|beëindig\\p{L}*|opgeschort|opschort\\p{L}*|geblokkeerd|geen recht|niet meer",
  ),
  terugvordering: word("terug\\p{L}*|te veel|vorder\\p{L}*"),
  boete: word("boete"),
  last: word(
    "dwangsom|bestuursdwang|moet u|u moet|dient u|u dient|gelast\\p{L}*|haal\\p{L}*|weghalen|stoppen",
  ),
  aanvulling: word(
    "wij missen|ik mis|nog nodig|nodig|aan te vullen|aanvullen|aanvulling|stuur\\p{L}*|ontbre\\p{L}*|niet compleet|onvolledig|verzoek\\p{L}*|vragen wij|wilt u|upload",
  ),
  voornemen: word("voornemen\\p{L}*|van plan|willen|wil ik|zienswijze|reageren|boete"),
  uitnodiging: word(
    "praten|verwacht\\p{L}*|spreken|uitnodig\\p{L}*|nodig\\p{L}* .{0,40}uit|uitgenodigd|afspraak|gesprek|langs|komt|kom|komen|zitting|hoorzitting|ophalen|klaar|bijeenkomst",
  ),
  ontvangstbevestiging: word("ontvang\\p{L}*|ontving\\p{L}*|kregen|binnen|bevestig"),
  "beslissing-op-bezwaar": word(
    "gegrond|ongegrond|niet-ontvankelijk|gelijk|in stand|blijft|veranderen|herroep\\p{L}*|beslis\\p{L}* op uw bezwaar|beslissing op uw bezwaar",
  ),
  klacht: word(
    "gelijk|gegrond|ongegrond|klacht .{0,60}(?:terecht|klopt)|spijt|excuses|sorry|ons antwoord|onze conclusie",
  ),
  dwangbevel: word("dwangbevel|betal\\p{L}*|voldoen"),
};

/** Openings that tell what went before, not what it is about. */
const history =
  /^(?:(?:op|in) (?:\d|\S*[{<«$[:]|(?:maan|dins|woens|donder|vrij|zater|zon)dag)|bij (?:brief|besluit|schrijven)|per brief|naar aanleiding van|in (?:antwoord|reactie|vervolg|aansluiting) op|met (?:mijn|onze|uw) brief|onder verwijzing)/iu;
/** An event in the past; an event to come is news. */
const past = word(
  "vroeg|stuurde\\p{L}*|kreeg|kregen|ontving\\p{L}*|ontvangen|diende|ingediend|ingekomen|belde\\p{L}*|schreef|schreven|verzonden|hebt|heeft|heb|hebben|had|hadden|was|waren|stond|zag|zagen|is gebleken|geconstateerd",
);
const turns = word(
  "hierbij|besloten|in deze (?:brief|e-?mail|mail)|met deze brief|daarom|dit betekent|u kunt|wij vragen|ik vraag|ik stuur|wij sturen|deel ik u|bericht ik u|hoeft",
);

/** A long first paragraph that opens with a rule or an event. */
const background =
  /^(?:in|bij|op|sinds|na|ingevolge|krachtens|gelet|naar aanleiding)(?! (?:deze|dit|bijgaand))(?!\p{L})/iu;
const longOpening = 110;

const countWords = (text: string): number => text.split(" ").filter((w) => /[\p{L}\p{N}]/u.test(w)).length;

const amountIn = (letter: Letter, block: Block): boolean =>
  letter.entities.some(({ kind, start, end }) => kind === "amount" && isWithin({ start, end }, [block])) ||
  letter.fields.some((field) => field.type === "amount" && isWithin(field, [block]));

/** The first paragraphs of the running text: one, and the next when the first has only a few words. */
function openingOf(letter: Letter): readonly Block[] {
  const body = partsOf(letter, "body")[0];
  if (!body) return [];
  const headings = partsOf(letter, "heading");
  const isNote = (block: Block): boolean => /^\[[^\]]*\]$/u.test(textAt(letter, block));
  const inside = letter.blocks.filter(
    (block) => isWithin(block, [body]) && !isWithin(block, headings) && !isNote(block),
  );
  const [first, second] = inside;
  if (!first) return [];
  return second && countWords(textAt(letter, first)) < 8 ? [first, second] : [first];
}

function saysCore(letter: Letter, opening: readonly Block[], text: string): boolean {
  const kind = letter.kind.name;
  if (isRequired(kind, "iban") && kind !== "terugvordering" && kind !== "boete" && kind !== "dwangbevel")
    return (
      pay.test(text) ||
      opening.some((block) => amountIn(letter, block)) ||
      /(?<!\p{L})(?:factuur|rekening)(?!\p{L})/iu.test(text)
    );
  const cue = core[kind];
  if (cue) return cue.test(text);
  if (kind === "intern" || letter.medium === "message") return true;
  const words = countWords(text);
  if (words > longOpening && background.test(text) && letter.medium === "letter") return false;
  return letter.medium !== "letter" || !history.test(text) || !past.test(text) || turns.test(text);
}

/** The first paragraph does not say what the letter is about. */
export const coreNotFirst: Checker = function* (letter) {
  const opening = openingOf(letter);
  const first = opening[0];
  if (!first) return;
  const text = opening.map((block) => textAt(letter, block)).join(" ");
  // A field for the whole text, or a paragraph of a template whose decision is in a field, cannot be judged.
  if (
    letter.fields.some((field) =>
      opening.some((block) => field.start === block.start && field.end === block.end),
    )
  )
    return;
  if (!saysCore(letter, opening, text)) yield { at: { start: first.start, end: first.end } };
};

const noAction = word("u hoeft (?:\\p{L}+ ){0,3}niets (?:meer )?te doen|u hoeft niet te reageren");
const ask = word(
  "wilt u|u moet|moet u|u dient|dient u|dien(?:t|en) .{0,80}te \\p{L}+|verzoek(?:en)? (?:ik |wij )?u|(?:ik|wij) vra(?:ag|gen) u|vragen wij u|vraag ik u|gelieve|u wordt (?:\\p{L}+ ){0,2}(?:verzocht|gesommeerd|uitgenodigd)|nodig(?:en)? (?:ik|wij) u|u kunt|bevel|gelast\\p{L}*|u betaalt|kan u (?:\\p{L}+ ){0,6}worden",
);
const imperative =
  /^(?:- )?(?:stuur|bel|betaal|vul|lever|geef|maak|kom|neem|meld|kies|log|ga|upload|controleer|kijk|haal|zorg|laat|onderteken|open|klik|download|breek|breng|schrijf|zet|gebruik|lees|reageer|vertel|doe|print)(?:t u)?(?!\p{L})/iu;

/** A kind of letter that asks something, and no sentence that asks it. */
export const actionMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "action")) return;
  const body = mainSentences(letter);
  const clear = body.some((sentence) => {
    const text = textAt(letter, sentence);
    return ask.test(text) || imperative.test(text) || noAction.test(text);
  });
  // The place, day and hour of an appointment ask to come.
  const meets =
    letter.kind.name === "uitnodiging" &&
    (letter.entities.some(({ kind }) => kind === "time") || partsOf(letter, "action").length > 0);
  if (!clear && !meets && partsOf(letter, "action").length === 0) yield { at: "missing" };
};

const vague = word(
  "zo (?:spoedig|snel) mogelijk|op tijd|tijdig|per omgaande|spoedig|onverwijld|op korte termijn|zo gauw mogelijk",
);
const must = word(
  "u moet|moet u|u dient|dient u|dien(?:t|en) .{0,80}te \\p{L}+|wilt u|verzoek(?:en)? (?:ik |wij )?u|(?:ik|wij) vra(?:ag|gen) u|u wordt (?:\\p{L}+ ){0,2}verzocht|gelieve",
);
/** In a letter that only informs, a sentence must ask the reader to be taken for a request. */
const mustYou = word(
  "u moet|moet u|u dient|dient u|wilt u|verzoek(?:en)? (?:ik |wij )?u|(?:ik|wij) vra(?:ag|gen) u",
);
const deadline =
  /(?<!\p{L})(?:(?:binnen|uiterlijk|tot|na|in) (?:\p{L}+ ){0,2}(?:\d{1,3}|één|een|twee|drie|vier|vijf|zes|acht|tien|veertien) (?:werk)?(?:dag(?:en)?|week|weken|maand(?:en)?|uur)|dag \d)(?!\p{L})/iu;

/** A day or term by which something must be done, anywhere in the letter. */
const hasDeadline = (letter: Letter): boolean =>
  mainSentences(letter, "contact").some((sentence) => {
    const text = textAt(letter, sentence);
    if (deadline.test(text)) return true;
    const before =
      /(?<!\p{L})(?:voor|vóór|uiterlijk|tot|tot en met|t\/m|op|vanaf|om|is|vervalt|datum|beantwoord)(?!\p{L})/iu;
    return (
      before.test(text) &&
      [
        ...letter.entities.filter(({ kind }) => kind === "date"),
        ...letter.fields.filter(({ type }) => type === "date" || type === "term"),
      ].some(
        (thing) =>
          isWithin(thing, [sentence]) &&
          !/(?<!\p{L})(?:ontving\p{L}*|ontvangen|kregen|heeft u|hebt u|sinds|schreven|geconstateerd|gebleken|werd)(?!\p{L})/iu.test(
            text,
          ),
      )
    );
  });

const asksWithout = (letter: Letter, pattern: RegExp): Sentence | undefined => {
  const asking = mainSentences(letter, "contact").filter((sentence) =>
    pattern.test(textAt(letter, sentence)),
  );
  return asking.find((sentence) => vague.test(textAt(letter, sentence))) ?? asking[0];
};

/** The letter asks something, and nowhere says by when. Letters that ask for money have a rule of their own. */
export const actionUndated: Checker = function* (letter) {
  const kind = letter.kind.name;
  const informs = (kind === "informatie" || kind === "onbekend") && letter.medium === "letter";
  const asks = isRequired(kind, "deadline") && !isRequired(kind, "dueDate") && kind !== "uitnodiging";
  if ((!informs && !asks) || hasDeadline(letter)) return;
  const sentences = mainSentences(letter);
  if (informs && !sentences.some((sentence) => vague.test(textAt(letter, sentence)))) return;
  const sentence = asksWithout(letter, informs ? mustYou : must);
  if (sentence) yield { at: sentence };
};

const consequence = word(
  "(?:als|indien|wanneer|mocht|zolang) [^.?!]{0,140}(?:niet|geen|niets|te laat|onvoldoende|uitblijft)[^.?!]{0,160}|(?:betaalt|betaal|doet|doe|reageert|stuurt|komt|belt|haalt|levert|verschijnt|voldoet|geeft|houdt|maakt) (?:u|je) [^.?!]{0,80}(?:niet|geen|niets)[^.?!]{0,60}|(?:krijgen|horen|hebben|ontvangen) wij [^.?!]{0,80}(?:niet|geen|niets)|(?:bij|door) (?:gebreke|(?:het )?uitblijven|niet|te late|niet-\\p{L}+)|bij gebreke|in gebreke|anders|staat .{0,60} er .{0,30} nog|lukt .{0,30} niet",
);

/** The letter asks something, and not what happens otherwise. */
export const consequenceMissing: Checker = function* (letter) {
  if (!isRequired(letter.kind.name, "consequence")) return;
  const says = mainSentences(letter).some((sentence) => consequence.test(textAt(letter, sentence)));
  if (!says) yield { at: "missing" };
};

/** The checkers about what the letter says first, asks, and announces, by rule id. */
export const messageCheckers: Readonly<Record<string, Checker>> = {
  "briefonderdelen/kernboodschap-niet-vooraan": coreNotFirst,
  "briefonderdelen/actie-ontbreekt": actionMissing,
  "briefonderdelen/actie-zonder-datum": actionUndated,
  "briefonderdelen/gevolg-ontbreekt": consequenceMissing,
};
