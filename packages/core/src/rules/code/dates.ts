// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../../letter.ts";
import {
  type Day,
  daysBetween,
  firstWorkingDay,
  holidayName,
  isFreeDay,
  parseDay,
  weekday,
  weekdayNames,
} from "../../structure/calendar.ts";
import { isInPart } from "../measures.ts";
import type { Checker } from "../rule.ts";
import { flatText } from "./find-text.ts";
import {
  type DatePlace,
  datePlaces,
  endCue,
  fullDay,
  isBefore,
  letterDates,
  sameForm,
} from "./letter-dates.ts";

/** Without a year the nearest one is meant, when it is near enough to be sure. */
const sureWithin = 150;

function nearest(value: string, letterDay: Day | undefined): Day | undefined {
  if (!letterDay) return undefined;
  const days = [-1, 0, 1].flatMap((shift) => {
    const day = parseDay(`${letterDay.year + shift}${value.slice(1)}`);
    return day ? [day] : [];
  });
  const best = days.sort(
    (a, b) => Math.abs(daysBetween(letterDay, a)) - Math.abs(daysBetween(letterDay, b)),
  )[0];
  return best && Math.abs(daysBetween(letterDay, best)) <= sureWithin ? best : undefined;
}

/** Finds a weekday that the date does not have. A date without year is taken in the year nearest to the letter's date. */
export const wrongWeekday: Checker = function* (letter) {
  const [letterDay] = letterDates(letter);
  for (const place of datePlaces(letter)) {
    const day = place.day ?? nearest(place.value, letterDay);
    if (place.weekday === undefined || !day || weekday(day) === place.weekday) continue;
    const isRight = weekdayNames[weekday(day)] ?? "";
    const expected = place.day ? fullDay(day) : fullDay(day).replace(/ \d{4}$/u, "");
    yield { at: place.at, expected: [expected], values: { weekday: isRight, expected } };
  }
};

const sentenceText = (letter: Letter, place: DatePlace): string =>
  `${place.before}${flatText(letter, place.at)}${place.after}`.trim();

/** What a reader does before a day has passed. */
const readerActs =
  /(?<!\p{L})(?:bezwaar\p{L}*|beroep|verzet|zienswijze\p{L}*|reageer\p{L}*|reageren|reactie|antwoord\p{L}*|stuurt?|sturen|opsturen|terugsturen|lever\p{L}*|inleveren|indienen|dien|betaalt?|betalen|terugbetalen|voldoen|overmaken|maak|maken|aanvragen|vraag|aanmelden|meld\p{L}*|aanleveren|overleggen|doorgeven|geef|invullen|vul|upload\p{L}*|ophalen|haal|bel|kom|ontvangen te hebben|laatste dag|vervaldatum|betaaldatum)(?!\p{L})/iu;
const senderActs =
  /(?<!\p{L})(?:krijgt u|ontvangt u|hoort u|u (?:krijgt|ontvangt|hoort)|(?:beslissen|betalen|sturen|laten|nemen|geven|doen|komen|maken) (?:wij|we|ik)|(?:wij|we|ik) (?:beslissen|beslis|betalen|betaal|sturen|stuur|laten|laat|nemen|neem|geven|geef|doen|doe|komen|kom|maken|maak)|wordt u|geldt|geldig|duurt|loopt|looptijd|\p{L}*periode|terugwerk\p{L}*|ingangsdatum)(?!\p{L})/iu;

/** Finds a last day for the reader that is a Saturday, a Sunday or a public holiday. */
export const endsOnFreeDay: Checker = function* (letter) {
  const letterDay = letterDates(letter)[0];
  for (const place of datePlaces(letter)) {
    const day = place.day ?? nearest(place.value, letterDay);
    if (!day || !isFreeDay(day) || endCue(place.before) !== "last") continue;
    if (letterDay && isBefore(day, letterDay)) continue;
    if (place.weekday !== undefined && place.weekday !== weekday(day)) continue;
    const text = sentenceText(letter, place);
    const isObjection =
      /(?<!\p{L})(?:bezwaar|beroep)/iu.test(text) || isInPart(letter, place.at, ["objection"]);
    if (!isObjection && (!readerActs.test(text) || senderActs.test(text))) continue;
    const next = firstWorkingDay(day);
    const expected = sameForm(place, next);
    const reason =
      holidayName(day) ??
      (weekday(day) === 0 || weekday(day) === 6
        ? `een ${weekdayNames[weekday(day)]}`
        : "een officiële vrije dag");
    yield {
      at: place.at,
      expected: [expected],
      message: isObjection ? "wet" : "dag",
      values: { reason, expected: fullDay(next) },
    };
  }
};

/** Told as something that is over: `verlengd tot en met 13 februari`, `u had voor 1 mei moeten betalen`. */
const past =
  /(?<!\p{L})(?:had|hadden|moest|moesten|kon|konden|was|waren|werd|werden|vroeg|vroegen|schreef|schreven|stuurde|stuurden|kreeg|kregen|betaalde|liep|gold|stond|ge\p{Ll}{3,}(?:d|t|en)|ver\p{Ll}{3,}(?:d|t)|(?:in|aan|op|af|toe|uit|door)ge\p{Ll}{3,}(?:d|t|en)|(?:hebt|heeft|hebben|bent|is|zijn) (?:\p{L}+ ){0,6}(?:ge|be|ver|ont)\p{Ll}{3,}(?:d|t|en))(?!\p{L})/iu;
const mustAct =
  /(?<!\p{L})(?:wilt u|wil je|moet(?:en)? (?:u|je|wij)|(?:u|je) moet|dient u|u dient|u kunt|kunt u|je kunt|kun je|u betaalt|je betaalt|verzoek(?:en)?|gelieve|vragen wij|wij vragen|u hebt|u heeft|dient (?:te|het|uw|binnen|uiterlijk|v[oó]{2}r))(?!\p{L})|^(?:stuur|bel|betaal|vul|lever|geef|maak|meld|upload|reageer|haal|doe|onderteken|kom|zorg|dien|vraag|laat)(?:t u)?(?!\p{L})/iu;
const meeting =
  /(?<!\p{L})(?:nodig(?:en)? (?:wij|ik|we) u (?:\p{L}+ ){0,3}uit|(?:wij|ik|we) nodig(?:en)? u|vindt plaats|vinden plaats|(?:wij|we|ik) verwacht(?:en)? u|verwacht(?:en)? (?:wij|we|ik) u|uw afspraak is|de (?:zitting|hoorzitting|afspraak|bijeenkomst) is|wordt gehouden|kom(?:t u)? (?:dan )?(?:naar|op))(?!\p{L})/iu;

/** Finds a day on which the reader should do something, that lies before the date of the letter. */
export const beforeLetterDate: Checker = function* (letter) {
  const days = letterDates(letter);
  const first = [...days].sort((a, b) => daysBetween(b, a))[0];
  if (!first) return;
  for (const place of datePlaces(letter)) {
    const { day } = place;
    if (
      !day ||
      !isBefore(day, first) ||
      isInPart(letter, place.at, ["date", "reference", "sender", "addressee", "footer"])
    )
      continue;
    const text = sentenceText(letter, place);
    if (past.test(text)) continue;
    const cue = endCue(place.before);
    const isDeadline =
      cue !== undefined &&
      mustAct.test(text) &&
      !/(?<!\p{L})(?:periode|tijdvak|jaar|over|van) (?:\p{L}+ )?(?:tot|t\/m)[^\p{L}]*$/iu.test(place.before);
    const isMeeting = cue === undefined && /(?<!\p{L})op $/iu.test(place.before) && meeting.test(text);
    if (!isDeadline && !isMeeting) continue;
    yield {
      at: place.at,
      message: isMeeting ? "afspraak" : "termijn",
      values: { letterDate: fullDay(first) },
    };
  }
};
