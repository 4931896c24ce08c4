// SPDX-License-Identifier: EUPL-1.2
import type { Entity, Field, Letter, Sentence, Span } from "../../letter.ts";
import { addDays, type Day, dutchDay, firstWorkingDay, isoDay, lastDayOf } from "../../structure/calendar.ts";
import type { Checker, Match } from "../rule.ts";
import { covers, flatText } from "./find-text.ts";
import { groupBy } from "./group-by.ts";
import {
  type DatePlace,
  datePlaces,
  endCue,
  fullDay,
  lastDays,
  letterDates,
  sameForm,
} from "./letter-dates.ts";
import { entitiesIn, textAround } from "./lookup.ts";

/** A term that runs from the date of the letter, or from a date it names. */
interface Term {
  readonly entity: Entity;
  readonly sentence: Sentence;
  /** Index of the sentence. */
  readonly index: number;
  /** Days it may be counted from. */
  readonly from: readonly Day[];
  /** Some days later is fine as well: sent later than dated. */
  readonly slack: number;
}

const opensTerm =
  /(?<!\p{L})(?:binnen|termijn van|(?:hebt|heeft|heb|hebben|krijgt|krijg) (?:u |je )?(?:daarvoor |daar |hiervoor |dan |nog )?|(?:is|geldt) (?:een termijn van )?)\s?$/iu;
/** What the term is counted from, right behind it. */
const fromLetter =
  /^ ?,? ?(?:te rekenen |gerekend |ingaande |beginnend )?(?:na|vanaf|met ingang van|op) (?:\p{L}+ ){0,3}?(?:datum|dag|dagtekening|verzend\p{L}*|verzonden|vandaag|bekendmaking|toezending|brief|besluit|beschikking|aanslag|aanmaning)(?!\p{L})/iu;
const fromElse =
  /^(?: \p{L}+){0,4}? (?:na|vanaf|nadat|v[oó]{2}r|voor|voorafgaand|sinds|per|zodra)(?!\p{L})/iu;
const received =
  /(?<!\p{L})(?:ontvang\p{L}*|ontvangst|gekregen|krijgt|kreeg|bezorg\p{L}*|betekening|afname|afloop|verstr\p{L}+|hoorzitting)(?!\p{L})/iu;
const sentLater =
  /(?<!\p{L})(?:verzend\p{L}*|verzonden|bekendmaking|bekendgemaakt|toezending|toegezonden|verstuurd)(?!\p{L})/iu;

type Places = ReadonlyMap<number, readonly DatePlace[]>;

function* termsOf(letter: Letter, days: readonly Day[], places: Places): Generator<Term> {
  for (const [index, sentence] of letter.sentences.entries()) {
    const inside = entitiesIn(letter, sentence, "term");
    const [entity] = inside;
    if (!entity || inside.length > 1 || !/^P\d+[DWM]$/u.test(entity.value)) continue;
    if (/werkdag/iu.test(letter.text.slice(entity.start, entity.end))) continue;
    const { before, after: behind } = textAround(letter, entity);
    if (!opensTerm.test(before)) continue;
    const named = places
      .get(index)
      ?.find(
        (place) =>
          place.at.start >= entity.end &&
          /^ (?:na|vanaf) (?:\p{L}+dag )?$/iu.test(
            flatText(letter, { start: entity.end, end: place.at.start }),
          ),
      );
    if (named) {
      if (named.day) yield { entity, sentence, index, from: [named.day], slack: 0 };
      continue;
    }
    const near = behind.slice(0, 90);
    if (
      !fromLetter.test(near) &&
      (fromElse.test(near) || /(?<!\p{L})na (?:de|het|uw|afloop)(?!\p{L})/iu.test(near))
    )
      continue;
    if (received.test(near) || days.length === 0) continue;
    yield { entity, sentence, index, from: days, slack: days.length === 1 && sentLater.test(behind) ? 3 : 0 };
  }
}

const goesOn =
  /^(?:dat|dit|dus|u (?:hebt|heeft) (?:dus )?|doe (?:dat|dit)|de (?:eerste|laatste) dag|de termijn|uw (?:bezwaar|beroep)\p{L}*|het bezwaar\p{L}*|uiterlijk|stuur (?:uw|het) bezwaar\p{L}*|u kunt (?:dus )?(?:tot|bezwaar|reageren))(?!\p{L})/iu;

/** Sentences that go on about the term: its own, and the next ones that say when it starts or ends. */
function sameTopic(letter: Letter, { sentence, index }: Term): readonly number[] {
  const pays = /betaal|betalen/iu.test(flatText(letter, sentence));
  const indices = [index];
  for (let i = index + 1; i <= index + 3; i++) {
    const next = letter.sentences[i];
    if (!next || next.block > sentence.block + 1) break;
    const text = flatText(letter, next);
    if (
      !goesOn.test(text) ||
      (!pays && /betaal|betalen/iu.test(text)) ||
      entitiesIn(letter, next, "term").length > 0
    )
      break;
    indices.push(i);
  }
  return indices;
}

const firstDay = /(?<!\p{L})eerste dag (?:is|van \p{L}+ \p{L}+ is) (?:de )?$/iu;

const isBetween = (day: Day, from: Day, to: Day): boolean =>
  isoDay(from) <= isoDay(day) && isoDay(day) <= isoDay(to);

/** The last days that are right for a term: the last day itself, and up to the first working day when it is free. */
function accepts(term: Term, day: Day): boolean {
  return term.from.some((from) => {
    const last = lastDayOf(from, term.entity.value);
    return last !== undefined && isBetween(day, last, firstWorkingDay(addDays(last, term.slack)));
  });
}

const written = (letter: Letter, term: Term): string => flatText(letter, term.entity);

function* wrongEnds(letter: Letter, term: Term, places: Places): Generator<Match> {
  const indices = sameTopic(letter, term);
  const near = indices.flatMap((index) => places.get(index) ?? []);
  const starts = near.find((place) => place.day && firstDay.test(place.before));
  const base = term.from[0];
  if (!base) return;
  let counted = term;
  if (starts?.day) {
    const shift = term.from.map((from) => addDays(from, 1));
    const isFine = shift.some((day) => starts.day && isBetween(starts.day, day, addDays(day, 5)));
    if (isFine) counted = { ...term, from: [...term.from, addDays(starts.day, -1)] };
    else {
      const expected = sameForm(starts, addDays(base, 1));
      yield { at: starts.at, message: "begin", expected: [expected], values: { expected } };
    }
  }
  const ends = near.filter((place) => place !== starts && place.day && endCue(place.before));
  const inOwn = ends.filter((place) => place.sentence === term.index);
  const place = inOwn.length === 1 ? inOwn[0] : inOwn.length === 0 && ends.length === 1 ? ends[0] : undefined;
  const cue = place && endCue(place.before);
  if (!place?.day || !cue) return;
  const isObjection = /(?<!\p{L})(?:bezwaar|beroep)/iu.test(flatText(letter, term.sentence));
  const meant =
    cue === "before" && !isObjection ? [...lastDays(place.day, cue), place.day] : lastDays(place.day, cue);
  if (meant.some((day) => accepts(counted, day))) return;
  const from = counted.from.at(-1) ?? base;
  const last = lastDayOf(from, term.entity.value);
  if (!last) return;
  const right = firstWorkingDay(last);
  const expected = sameForm(place, cue === "before" ? addDays(right, 1) : right);
  yield {
    at: place.at,
    expected: [expected],
    values: { term: written(letter, term), from: dutchDay(from), expected: fullDay(right) },
  };
}

const fieldName = (field: Field): string => field.name.trim().toLowerCase();

/** In a template: a term that ends on the very field that stands for the date of the letter. */
function* sameField(letter: Letter): Generator<Match> {
  const dateParts = letter.parts.filter(({ part }) => part === "date");
  const inDate = (field: Field): boolean => dateParts.some((part) => covers(part, field));
  const names = new Set(letter.fields.filter(inDate).map(fieldName));
  for (const field of letter.fields) {
    if (!names.has(fieldName(field)) || inDate(field)) continue;
    const { before } = textAround(letter, field);
    if (!endCue(before)) continue;
    const hasTerm =
      entitiesIn(letter, { start: field.start - before.length, end: field.start }, "term").length > 0;
    const at: Span = { start: field.start, end: field.end };
    if (hasTerm) yield { at, message: "veld" };
  }
}

/**
 * Finds a last day that is not the end of the term it goes with. A term starts the day after the letter is sent (Awb 6:8); when its last
 * day is free it goes on to the next working day (Algemene termijnenwet, article 1), and both days are right.
 */
export const wrongTermEnd: Checker = function* (letter) {
  const places = groupBy(datePlaces(letter), (place) => place.sentence);
  const seen = new Set<number>();
  for (const term of termsOf(letter, letterDates(letter), places))
    for (const match of wrongEnds(letter, term, places)) {
      if (match.at === "missing" || seen.has(match.at.start)) continue;
      seen.add(match.at.start);
      yield match;
    }
  yield* sameField(letter);
};
