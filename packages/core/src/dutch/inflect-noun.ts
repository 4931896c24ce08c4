// SPDX-License-Identifier: EUPL-1.2
import {
  headPlurals,
  loanS,
  noCompound,
  noPlural,
  pluralOnly,
  shortHeads,
  singularEn,
  stressed,
  stressedHeads,
} from "./irregular-nouns.ts";
import { beforeVowel, isVowel, lastVowel } from "./spelling.ts";

/** The plurals of the longest listed noun that the word is, or is a compound of. */
function listedPlurals(noun: string): readonly string[] | undefined {
  const whole = headPlurals.get(noun);
  if (whole || noCompound.has(noun)) return whole;
  for (let at = 2; at < noun.length - 2; at++) {
    const [first, head] = [noun.slice(0, at), noun.slice(at)];
    const isHead = head.length > 3 || shortHeads.has(head) || first.endsWith("-");
    const many = isHead ? headPlurals.get(head) : undefined;
    if (many && (at > 2 ? /[aeiouyëïöü]/u : /^(?:op|in|af|om|.-)$/u).test(first)) {
      return many.map((form) => first + form);
    }
  }
  return undefined;
}

const endsIn = (noun: string, list: Iterable<string>): boolean => {
  for (const word of list) {
    if (noun.endsWith(word) && (noun === word || noun.length > word.length + 2)) return true;
  }
  return false;
};

/** Whether a lemma is in the plural already, or may be: `kosten`, `gegevens`, `regels`. */
export function isPlural(noun: string): boolean {
  if (pluralOnly.has(noun)) return true;
  if (/(?:heden|ingen|kosten|lieden|zaken|teiten)$/u.test(noun)) return true;
  if (noun.endsWith("en") && lastVowel(noun) === "short") {
    return !endsIn(noun, singularEn) && !stressed.has(noun);
  }
  return (
    /(?:[^aeiou](?:el|er|en|em|je)|[tsdgnrl]ie)s$/u.test(noun) &&
    !/(?:mens|wens|grens|lens|pers|kers|vers|koers|dens|kies|lies|fries|spies)$/u.test(noun)
  );
}

const endsUnstressed = (noun: string): boolean =>
  /[aeiouyëïöü].*e[lmnr]$/u.test(noun) &&
  lastVowel(noun) === "short" &&
  !stressed.has(noun) &&
  !endsIn(noun, stressedHeads);

/** Stressed -ie, which takes -ën, by the ending of a learned word. */
const stressedIe = /(?:logie|grafie|nomie|sofie|cratie|thie|metrie|archie|urgie|fonie|scopie|gamie|tomie)$/u;

/** Nouns made of adjectives and participles: they take -n only. */
const persons =
  /(?:ende|aande|verantwoordelijke|(?<!sc)[^aeiou]ene|eerde|igde|kundige|plichtige|gerechtigde|zekerde|machtigde|gadigde|stigde|lede)$/u;

const onlyS = /(?:ure|ette|ance|ence|ique|[^lr]age|ware|gue|ace|ice|date|ase|che|line|ole|ule|ise|ive)$/u;

function afterVowel(noun: string): readonly string[] {
  if (/(?:eau|ieu|[aeo]y|ou|oe|[éè]|je)$/u.test(noun)) return [`${noun}s`];
  if (/(?:ij|ei|ui|aai|ooi|oei)$/u.test(noun)) return [`${noun}en`];
  if (noun.endsWith("ee")) return [`${noun}ën`, `${noun}s`];
  if (noun.endsWith("ie")) return stressedIe.test(noun) ? [`${noun}ën`] : [`${noun}s`];
  if (/[aiouy]$/u.test(noun)) return [`${noun}'s`];
  if (persons.test(noun)) return [`${noun}n`];
  return onlyS.test(noun) ? [`${noun}s`] : [`${noun}s`, `${noun}n`];
}

function afterConsonant(noun: string): readonly string[] {
  if (noun.endsWith("heid")) return [`${noun.slice(0, -4)}heden`];
  if (noun.endsWith("icus")) return [`${noun.slice(0, -2)}i`];
  if (/[^aou]um$/u.test(noun) && noun.length > 4) return [`${noun.slice(0, -2)}a`, `${noun}s`];
  if (/[aeiouy].*[^aeou]or$/u.test(noun)) return [`${noun.slice(0, -2)}oren`, `${noun}s`];
  if (/[aeiouy].*[nlr]aar$/u.test(noun)) return [`${noun.slice(0, -3)}aren`, `${noun}s`];
  if (noun.endsWith("sel") || (noun.endsWith("ier") && noun.length > 5)) return [`${noun}s`, `${noun}en`];
  if (/(?:iër|uum|oir)$/u.test(noun)) return [`${noun}s`];
  if (endsUnstressed(noun)) return [`${noun}s`];
  if (noun.endsWith("eur")) return [`${noun}s`, `${noun}en`];
  if (/(?:erd|aard)$/u.test(noun) && noun.length > 6) return [`${noun}en`, `${noun}s`];
  const isStressed = !/(?:erik|avik|nnik|rzik)$/u.test(noun);
  return [`${beforeVowel(noun, { stressed: isStressed, keep: /(?:graaf|soof)$/u.test(noun) })}en`];
}

/** Plurals of a noun, the usual one first. Empty when the lemma is a plural. */
export function plurals(noun: string): readonly string[] {
  const listed = listedPlurals(noun);
  if (listed) return listed;
  if (endsIn(noun, noPlural)) return [];
  if (isPlural(noun)) return [];
  if (endsIn(noun, loanS)) return [/[^aeiou]y$/u.test(noun) ? `${noun}'s` : `${noun}s`];
  return isVowel(noun.at(-1)) || noun.endsWith("ij") ? afterVowel(noun) : afterConsonant(noun);
}
