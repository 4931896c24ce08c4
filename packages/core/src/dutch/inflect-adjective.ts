// SPDX-License-Identifier: EUPL-1.2
import { beforeVowel, isVowel, lastVowel } from "./spelling.ts";

/** Forms of an adjective; those it lacks are absent. */
export interface AdjectiveForms {
  readonly e?: string;
  readonly comp?: string;
  readonly sup?: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Adjectives, and other words used as such, that never take an ending. */
const bare = words(`
  genoeg meer minder deze die dit dat alle beide samen vooraf achteraf zo nu straks graag vaker hierboven hieronder altijd
  steeds mag moet helemaal hetzelfde linker rechter overall up-to-date bellen anders gratis
  extra prima sexy lila roze oranje beige rosé indigo albino perplex mauve crème kaki online offline privé
  allerlei velerlei enerlei tweeërlei veel weinig
`);

/** Comparative and superlative that are not made by rule. */
const irregular: Readonly<Record<string, AdjectiveForms>> = {
  goed: { e: "goede", comp: "beter", sup: "best" },
  veel: { e: "vele", comp: "meer", sup: "meest" },
  weinig: { e: "weinige", comp: "minder", sup: "minst" },
  graag: { comp: "liever", sup: "liefst" },
  nader: { e: "nadere" },
  ver: { e: "verre", comp: "verder", sup: "verst" },
  grof: { e: "grove", comp: "grover", sup: "grofst" },
  laatst: { e: "laatste" },
  beter: { e: "betere" },
  later: { e: "latere" },
  verder: { e: "verdere" },
  eerder: { e: "eerdere" },
  half: { e: "halve" },
  "niet-ontvankelijk": { e: "niet-ontvankelijke" },
  elk: { e: "elke" },
  verscheiden: { e: "verscheidene" },
  overzees: { e: "overzeese" },
  chic: { e: "chique", comp: "chiquer", sup: "chicst" },
  moe: { e: "moeë", comp: "moeër" },
  geruim: { e: "geruime" },
  waard: { e: "waarde" },
  ruw: { e: "ruwe", comp: "ruwer", sup: "ruwst" },
};

/** Long vowel and yet -s- (`heus`: `heuse`), or short vowel that does not double. */
const keepsS = /(?:heus|kuis|confuus|diffuus|abstruus|ees|aas|fries|parijs|pools|thais)$/u;

const keepsF = /(?:graaf|soof)$/u;

/** Not compared: they name a kind and no degree (`wettelijk` may be, `bovenstaand` may not). */
const ungraded = /(?:ste|genoemd|vermeld|staand|volgend|gaand|zijds|aanstaande|loos|ischst|weg)$/u;

const isUnstressed = (word: string): boolean =>
  /[aeiouyëïöü].*(?:el|em|er|ig|ik|om)$/u.test(word) &&
  lastVowel(word) === "short" &&
  !/(?:snel|fel|stom|krom)$/u.test(word);

function inflected(word: string): string | undefined {
  if (word.endsWith("e") && !word.endsWith("ee")) return undefined;
  if (/[aiouy]$/u.test(word) && !/(?:oi|ai|ei|ui|au|ou|ieu|ij|oe)$/u.test(word)) return undefined;
  if (word.endsWith("ee")) return `${word}ë`;
  if (isVowel(word.at(-1)) || word.endsWith("ij")) return `${word}e`;
  if (word.endsWith("en") && lastVowel(word) === "short") return undefined;
  return `${beforeVowel(word, { stressed: !isUnstressed(word), keep: keepsS.test(word) || keepsF.test(word) })}e`;
}

function superlative(word: string): string | undefined {
  if (/(?:st|sch|ts|ste)$/u.test(word)) return undefined;
  return word.endsWith("s") ? `${word}t` : `${word}st`;
}

/** The forms with -e, -er and -st, as far as an adjective has them. */
export function adjectiveForms(word: string): AdjectiveForms {
  const listed = irregular[word];
  if (listed) return listed;
  if (bare.has(word) || word.includes(" ")) return {};
  const e = inflected(word);
  if (e === undefined || ungraded.test(word)) return e === undefined ? {} : { e };
  const comp = word.endsWith("r") ? `${word}der` : `${e}r`;
  const sup = superlative(word);
  return sup === undefined ? { e, comp } : { e, comp, sup };
}
