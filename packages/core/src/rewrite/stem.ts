// SPDX-License-Identifier: EUPL-1.2
import { principalParts } from "../dutch/irregular-verbs.ts";

/** Forms of common verbs that no rule gives, and what they are a form of. */
const ownForms: Readonly<Record<string, string>> = {
  ben: "zijn",
  bent: "zijn",
  is: "zijn",
  was: "zijn",
  waren: "zijn",
  geweest: "zijn",
  heb: "hebben",
  hebt: "hebben",
  heeft: "hebben",
  kan: "kunnen",
  kunt: "kunnen",
  kon: "kunnen",
  konden: "kunnen",
  mag: "mogen",
  mocht: "mogen",
  moet: "moeten",
  moest: "moeten",
  wil: "willen",
  wilt: "willen",
  wilde: "willen",
  wou: "willen",
  zal: "zullen",
  zult: "zullen",
  zou: "zullen",
  zouden: "zullen",
  hoef: "hoeven",
  hoeft: "hoeven",
  ga: "gaan",
  gaat: "gaan",
  sta: "staan",
  staat: "staan",
  doe: "doen",
  doet: "doen",
  zie: "zien",
  ziet: "zien",
};

const particles =
  /^(?:aan|achter|af|bij|binnen|deel|door|in|mede|mee|na|om|onder|op|over|plaats|samen|tegen|terug|toe|uit|vast|voor|voort|weg)(?=.{3})/u;

/** Endings off, double vowels and consonants single: one form for all of `betalen betaalt betaald betaalde`. */
function strip(word: string): string {
  let rest = word.replace(/(?:'s|’s|-)$/u, "").replace(/['’]/gu, "");
  if (rest.length > 5 && /^(?:ge)(?!v|l[uio]|b(?:r|ou|ied)|z|m|n|h|dr|r|s)/u.test(rest)) rest = rest.slice(2);
  rest = rest.replace(/(?<=.{3})(?:ende|end|eren|tjes|tje|jes|je)$/u, "");
  rest = rest.replace(/(?<=.{2})(?:heden)$/u, "heid");
  rest = rest
    .replace(/(?<=.{2})(?:den|ten|de|te)$/u, (end) => end.charAt(0))
    .replace(/(?<=.{2})(?:en|e|s)$/u, "");
  rest = rest.replace(/(?<=.{2})(?:dt|t|d)$/u, "");
  rest = rest.replace(/([aeou])\1/gu, "$1").replace(/([bcdfghjklmnpqrstvwxz])\1/gu, "$1");
  return rest.replace(/v$/u, "f").replace(/z$/u, "s");
}

const irregular: ReadonlyMap<string, string> = new Map(
  principalParts
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [infinitive = "", ...parts] = line.split(" ");
      return parts.flatMap((part) => part.split("/").map((form) => [form, infinitive] as const));
    }),
);

/** Words for one thing in letters, so that a usual rewording is no other content. */
const sameThing: readonly (readonly string[])[] = [
  [
    "sturen",
    "verzenden",
    "toezenden",
    "opsturen",
    "toesturen",
    "zenden",
    "versturen",
    "indienen",
    "inleveren",
    "overleggen",
    "aanleveren",
  ],
  ["krijgen", "ontvangen", "verkrijgen"],

  ["melden", "mededelen", "meedelen", "doorgeven", "informeren", "berichten"],
  ["brief", "schrijven", "bericht"],
  ["besluit", "beslissing", "beschikking"],
  ["starten", "beginnen", "aanvangen"],
  ["stoppen", "beëindigen", "eindigen"],
  ["geven", "verstrekken", "verlenen", "toekennen"],
  ["vragen", "verzoeken", "aanvragen"],
  ["hulp", "ondersteuning", "bijstand"],
  ["betalen", "voldoen", "storten", "overmaken"],
  ["gebruiken", "gebruik", "benutten"],
  ["documenten", "bescheiden", "stukken", "papieren"],
  ["nodig", "vereist", "benodigd", "vereisen"],
  ["duidelijk", "helder"],
  ["adres", "woonadres"],
];

const group: ReadonlyMap<string, string> = new Map(
  sameThing.flatMap(([first = "", ...more]) => more.map((word) => [strip(word), strip(first)] as const)),
);

const joined = (word: string): string => {
  const particle = particles.exec(word)?.[0];
  const root =
    particle === undefined ? undefined : irregular.get(word.slice(particle.length).replace(/^te/u, ""));
  return particle !== undefined && root !== undefined ? particle + root : word;
};

/**
 * A crude stem: forms of one word have one stem, and so have some words that letters use for one thing. Only to see whether two
 * sentences speak of the same; it is no lemma.
 */
export function stemOf(lower: string): string {
  const known = ownForms[lower] ?? irregular.get(lower);
  const stem = strip(
    known ??
      joined(lower).replace(
        /^(aan|af|bij|in|mee|na|op|over|terug|toe|uit|voor|weg)(?:ge|te)(?=[^w].{2})/u,
        "$1",
      ),
  );
  return group.get(stem) ?? stem;
}

const particleAlone = /^(?:aan|af|bij|door|in|mee|na|om|op|over|terug|toe|uit|voor|weg)$/u;
const endsLike = (long: string, short: string): boolean =>
  short.length > 2 && long.endsWith(short) && particleAlone.test(long.slice(0, -short.length));

/** One stem within another or with the same beginning: `urinemonster` and `monster`, `aanmaken` and `maakt … aan`. */
export const isLike = (one: string, other: string): boolean =>
  one === other ||
  endsLike(one, other) ||
  endsLike(other, one) ||
  (one.length > 4 &&
    other.length > 4 &&
    (one.includes(other) || other.includes(one) || one.slice(0, 5) === other.slice(0, 5)));
