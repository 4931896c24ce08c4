// SPDX-License-Identifier: EUPL-1.2
import { headPlurals, loanS, noCompound, pluralOnly, singularEn, stressed } from "./irregular-nouns.ts";
import { beforeVowel, isVowel, lastVowel } from "./spelling.ts";

/** The longest listed noun that the word is, or is a compound of with a first part of three letters or more. */
function listedPlurals(noun: string): readonly string[] | undefined {
  const whole = headPlurals.get(noun);
  if (whole || noCompound.has(noun)) return whole;
  for (let at = 3; at < noun.length - 1; at++) {
    const first = noun.slice(0, at);
    const many = headPlurals.get(noun.slice(at));
    if (many && /[aeiouyëïöü]/u.test(first)) return many.map((form) => first + form);
  }
  return undefined;
}

const endsIn = (noun: string, list: Iterable<string>): boolean => {
  for (const word of list)
    if (noun.endsWith(word) && (noun === word || noun.length > word.length + 2)) return true;
  return false;
};

/** Whether a lemma is in the plural already, or may be: `kosten`, `gegevens`, `regels`. */
export function isPlural(noun: string): boolean {
  if (pluralOnly.has(noun)) return true;
  if (/(?:heden|ingen|kosten|lieden|zaken|teiten)$/u.test(noun)) return true;
  if (noun.endsWith("en") && lastVowel(noun) === "short")
    return !endsIn(noun, singularEn) && !stressed.has(noun);
  return (
    /[^aeiou](?:el|er|en|em|je|ie)s$/u.test(noun) &&
    !/(?:^|[^e])(?:mens|wens|grens|lens|pers|kers|vers|koers)$/u.test(noun)
  );
}

const isUnstressed = (noun: string): boolean =>
  /(?:el|em|en|er)$/u.test(noun) &&
  lastVowel(noun) === "short" &&
  /[aeiouyëïöü].*e.$/u.test(noun) &&
  !endsIn(noun, stressed);

const takesN = /(?:ende|[^aeiou]ene|igde|eerde|[^aeiou]elde|[^aeiou]erde|[^t]te|ige|lede|wezene)$/u;
const onlyS =
  /(?:ure|ette|ine|ide|ose|ance|ence|ade|ique|ate|age|ware|gue|nge|yse|ene|ase|ode|oge|ste|ole|ice|ace|ide|ype|ime|ame|me|ope|tre|che|rge|uide|use|ite)$/u;

function onVowel(noun: string): readonly string[] {
  if (/(?:eau|ieu|ay|ey|oy|ou|[^b]oe)$/u.test(noun)) return [`${noun}s`];
  if (/(?:ij|ei|ui|ai)$/u.test(noun)) return [`${noun}en`];
  if (noun.endsWith("ee")) return [`${noun}ën`, `${noun}s`];
  if (
    /(?:logie|grafie|nomie|sofie|cratie|thie|metrie|archie|urgie|fonie|scopie|pathie|gamie|tomie)$/u.test(
      noun,
    )
  )
    return [`${noun}ën`];
  if (noun.endsWith("ie")) return [`${noun}s`];
  if (/[aiouy]$/u.test(noun)) return [`${noun}'s`];
  if (/[éè]$/u.test(noun)) return [`${noun}s`];
  if (noun.endsWith("je")) return [`${noun}s`];
  if (
    /(?:geadresseerde|begunstigde|deskundige|gegadigde|verzekerde|gemachtigde|geïnteresseerde)$/u.test(noun)
  )
    return [`${noun}n`];
  if (takesN.test(noun) && !/[aeiou]{2}te$/u.test(noun))
    return noun.endsWith("te") ? [`${noun}s`, `${noun}n`] : [`${noun}n`, `${noun}s`];
  return onlyS.test(noun) ? [`${noun}s`] : [`${noun}s`, `${noun}n`];
}

function onConsonant(noun: string): readonly string[] {
  const en = (stem: string): string => `${stem}en`;
  if (noun.endsWith("heid") && noun.length > 6) return [`${noun.slice(0, -4)}heden`];
  if (noun.endsWith("icus")) return [`${noun.slice(0, -2)}i`, `${noun}sen`];
  if (/[^aeiou]um$|[eiu]um$/u.test(noun)) return [`${noun.slice(0, -2)}a`, `${noun}s`];
  if (/[^aeiou]or$/u.test(noun) && /[aeiou].*or$/u.test(noun))
    return [`${noun.slice(0, -2)}oren`, `${noun}s`];
  if (/[nlr]aar$/u.test(noun) && /[aeiou].*[nlr]aar$/u.test(noun) && !/(?:ge|be)vaar$/u.test(noun))
    return [`${noun.slice(0, -3)}aren`, `${noun}s`];
  if (/sel$/u.test(noun)) return [`${noun}s`, `${noun}en`];
  if (isUnstressed(noun)) return [`${noun}s`];
  if (/eur$/u.test(noun)) return [`${noun}s`, `${noun}en`];
  if (/(?:graaf|soof)$/u.test(noun)) return [en(beforeVowel(noun, { keep: true }))];
  if (/(?:ier)$/u.test(noun) && noun.length > 5) return [`${noun}s`, `${noun}en`];
  if (/(?:erd|aard)$/u.test(noun) && noun.length > 6) return [`${noun}en`, `${noun}s`];
  const stressedEnd =
    !/[^aeiouy][aeiouy]*[^aeiouy]+(?:ik|es|ig)$/u.test(noun) || /(?:blik|stik|prik|lik|es)$/u.test(noun);
  return [en(beforeVowel(noun, { stressed: stressedEnd }))];
}

/** Plurals of a noun, the usual one first. Empty when the lemma is a plural. */
export function plurals(noun: string): readonly string[] {
  const listed = listedPlurals(noun);
  if (listed) return listed;
  if (isPlural(noun)) return [];
  if (endsIn(noun, loanS)) return [/[^aeiou]y$/u.test(noun) ? `${noun}'s` : `${noun}s`];
  return isVowel(noun.at(-1)) || noun.endsWith("ij") ? onVowel(noun) : onConsonant(noun);
}
