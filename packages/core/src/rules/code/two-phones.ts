// SPDX-License-Identifier: EUPL-1.2
import type { Entity, Letter } from "../../letter.ts";
import type { Checker } from "../rule.ts";
import { flatText } from "./find-text.ts";
import { indexAt, textAround } from "./lookup.ts";

/** `of`, `en` or a slash between two numbers, and nothing that tells them apart. */
const orGap =
  /^\s*(?:,?\s*(?:of|en|dan wel)(?: (?:naar|op|via|met|tel\.?|telefoon))?|\/|\||,)\s*(?:\()?\s*$/iu;
/** A team, a desk, or the name of a person in front of a number. */
const owner =
  /(?<!\p{L})((?:team|afdeling|cluster|loket|klantenservice|servicedesk|helpdesk|bureau)(?: (?:\p{Lu}[\p{L}-]+|van de|voor)){0,4}|(?:de heer|mevrouw|meneer|dhr\.|mw\.) (?:\p{L}{1,3}\. ?){0,6}(?:\p{Ll}+ ){0,2}\p{Lu}\p{L}+|(?!(?:Bel|Vraag|Neem|Telefoon|Tel|Mail|Uw|Onze|De|Het|Wilt|Of|En|Met|Voor|Via|Contact|Haar|Zijn)(?!\p{L}))\p{Lu}\p{Ll}+(?: (?:van|de|der|den|ten|ter|el)){0,2} \p{Lu}\p{L}+)(?!\p{L})/gu;
/** Words that say that another line is meant. */
const otherLine =
  /(?<!\p{L})(?:afspra\p{L}*|spoed|nood\p{L}*|buiten\p{L}*|buitenland|mobiel|whatsapp|sms|\p{L}*fax\p{L}*|algemeen|algemene|centrale|receptie|doorkies\p{L}*|rechtstreeks|direct|tolk\p{L}*|doven|avond|weekend|klacht\p{L}*|storing\p{L}*|testafspraak|testlijn|gratis|engels\p{L}*)(?!\p{L})/iu;

/** Numbers of one kind can be mixed up: two land lines, two 088 numbers. A mobile beside a land line is an extra. */
const kindOf = ({ value }: Entity): string =>
  value.startsWith("14") ? "14" : /^0[689]/u.test(value) ? value.slice(0, 3).replace(/^06.*/u, "06") : "area";

/** Whom the number belongs to, as its sentence says; undefined when it does not say. */
function ownerOf(letter: Letter, phone: Entity): string | undefined {
  const { before, after, sentence } = textAround(letter, phone);
  if (sentence < 0 || otherLine.test(`${before} ${after}`)) return undefined;
  return [...before.matchAll(owner)].at(-1)?.[1]?.toLowerCase();
}

/** Finds a second, different phone number for the same line, team or person. Numbers are compared by their digits. */
export const twoPhones: Checker = function* (letter) {
  const phones = letter.entities.filter(({ kind }) => kind === "phone");
  const seen = new Map<string, Entity>();
  for (const [i, phone] of phones.entries()) {
    const at = { start: phone.start, end: phone.end };
    const previous = phones[i - 1];
    const report = (first: Entity) => ({
      at,
      values: { first: flatText(letter, first) },
      related: [{ start: first.start, end: first.end, message: "Hier staat een ander nummer." }],
    });
    const { before, after, sentence } = textAround(letter, phone);
    if (
      previous &&
      sentence >= 0 &&
      indexAt(letter.sentences, previous.start) === sentence &&
      previous.value !== phone.value &&
      kindOf(previous) === kindOf(phone)
    ) {
      const gap = flatText(letter, { start: Math.max(previous.end, phone.start - 60), end: phone.start });
      const isListed =
        orGap.test(gap) &&
        !otherLine.test(`${before} ${after}`) &&
        !/^\s*(?:\(|voor|buiten|als|bij|vanuit)/iu.test(after);
      if (isListed) {
        yield report(previous);
        continue;
      }
    }
    const name = ownerOf(letter, phone);
    if (name === undefined) continue;
    const first = seen.get(`${name} ${kindOf(phone)}`);
    if (first && first.value !== phone.value) yield report(first);
    else seen.set(`${name} ${kindOf(phone)}`, phone);
  }
};
