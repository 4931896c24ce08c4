// SPDX-License-Identifier: EUPL-1.2
import type { Conjugation } from "./conjugate-root.ts";
import { adjectiveForms } from "./inflect-adjective.ts";
import { isPlural, plurals } from "./inflect-noun.ts";
import {
  afterParticle,
  conjugate,
  joined,
  knownParticle,
  looksSeparable,
  particleOf,
} from "./inflect-verb.ts";
import { massNouns } from "./irregular-nouns.ts";

/** What `inflect` can inflect. A `separable-verb` leaves its particle in a main clause (`hij geeft … aan`). */
export type WordClass = "verb" | "separable-verb" | "noun" | "adjective";

/**
 * What a form stands for: infinitive, present (ik, hij and u, plural), past, participle, present participle; singular,
 * plural; base, with -e, comparative, superlative. `-joined`: in one word, as in a subordinate clause (`aangeeft`).
 */
export type Feature =
  | "inf"
  | "te-inf"
  | "pres-1"
  | "pres-3"
  | "pres-pl"
  | "past-sg"
  | "past-pl"
  | "part"
  | "part-e"
  | "pres-part"
  | "pres-part-e"
  | "pres-1-joined"
  | "pres-3-joined"
  | "past-sg-joined"
  | "past-pl-joined"
  | "sg"
  | "pl"
  | "base"
  | "e"
  | "comp"
  | "comp-e"
  | "sup"
  | "sup-e";

/** One surface form. A gap in a form is written ` … `: other words may stand there. */
export interface InflectedForm {
  readonly form: string;
  readonly feature: Feature;
}

const as = (feature: Feature, forms: readonly string[]): readonly InflectedForm[] =>
  forms.map((form) => ({ form, feature }));

const auxiliaries: ReadonlySet<string> = new Set(
  "zijn hebben kunnen moeten mogen willen zullen hoeven".split(" "),
);

/** After a loan stem on a silent e (`geüpdatet`, `geüpdatete`) the consonant is not doubled. */
function participles(infinitive: string, { part, first }: Conjugation): readonly InflectedForm[] {
  const isSilent = /[^aeiou]e$/u.test(first[0] ?? "");
  const withE = (form: string): string => (isSilent ? `${form}e` : (adjectiveForms(form).e ?? form));
  return [
    ...as("part", part),
    ...as("part-e", auxiliaries.has(infinitive) ? [] : part.map(withE)),
    ...as("pres-part", [`${infinitive}d`]),
    ...as("pres-part-e", [`${infinitive}de`]),
  ];
}

function finite(verb: Conjugation, plural: string, end: "" | "-joined"): readonly InflectedForm[] {
  return [
    ...as(`pres-1${end}`, verb.first),
    ...as(`pres-3${end}`, verb.third),
    ...(end === "" ? as("pres-pl", [plural]) : []),
    ...as(`past-sg${end}`, verb.pastOne),
    ...as(`past-pl${end}`, verb.pastMany),
  ];
}

function wholeVerb(infinitive: string): readonly InflectedForm[] {
  const verb = conjugate(infinitive);
  const isJoined = knownParticle(infinitive) !== undefined;
  return [
    ...as("inf", [infinitive]),
    ...finite(verb, infinitive, isJoined ? "-joined" : ""),
    ...participles(infinitive, verb),
  ];
}

function separableVerb(infinitive: string): readonly InflectedForm[] {
  const particle = particleOf(infinitive);
  if (particle === undefined) return wholeVerb(infinitive);
  const rest = infinitive.slice(particle.length);
  const plain = rest.replace(/^-/u, "");
  const apart = finite(afterParticle(rest), plain, "");
  const whole = joined(particle, rest);
  return [
    ...as("inf", [infinitive]),
    ...as("te-inf", [`${particle.trim()} te ${plain}`]),
    ...apart.map(({ form, feature }) => ({ form: `${form} … ${particle.trim()}`, feature })),
    ...finite(whole, infinitive, "-joined"),
    ...participles(infinitive, whole),
  ];
}

function adjective(word: string): readonly InflectedForm[] {
  const { e, comp, sup } = adjectiveForms(word);
  return [
    ...as("base", [word]),
    ...(e ? as("e", [e]) : []),
    ...(comp ? [...as("comp", [comp]), ...as("comp-e", [`${comp}e`])] : []),
    ...(sup ? [...as("sup", [sup]), ...as("sup-e", [`${sup}e`])] : []),
  ];
}

/** Letters, and marks within a word: anything else is a phrase or a remark and is not inflected. */
const isWord = (lemma: string): boolean => /^[\p{L}'’-]+$/u.test(lemma);

const isInfinitive = (lemma: string): boolean => isWord(lemma) && /(?:[aeoië]|ij)n$/u.test(lemma);

/**
 * All forms of a Dutch lemma in lower case, the usual form of a feature before its variants. One form may have several
 * features (`verstrekt`: `pres-3` and `part`). A verb that is known to separate, given as `verb`, gets only the forms
 * in one word. A noun without plural, or without singular (`kosten`), has one form, `sg`. A phrase is not inflected.
 * A plural or comparative may be formed that nobody uses. Spelling as in the Leidraad (https://woordenlijst.org/leidraad).
 */
export function inflect(lemma: string, wordClass: WordClass): readonly InflectedForm[] {
  if (wordClass === "noun") return [...as("sg", [lemma]), ...as("pl", isWord(lemma) ? plurals(lemma) : [])];
  if (wordClass === "adjective") return isWord(lemma) ? adjective(lemma) : as("base", [lemma]);
  if (wordClass === "separable-verb" && particleOf(lemma) !== undefined) return separableVerb(lemma);
  return isInfinitive(lemma) ? wholeVerb(lemma) : as("inf", [lemma]);
}

function verbTo(lemma: string, feature: string): string | undefined {
  const isKnown = knownParticle(lemma) !== undefined;
  if (isKnown ? !/^part|^pres-part|-joined$/u.test(feature) : looksSeparable(lemma)) return undefined;
  if (feature === "te-inf") return `te ${lemma}`;
  const asked = isKnown ? feature : feature.replace(/-joined$/u, "");
  return wholeVerb(lemma).find((item) => item.feature === asked)?.form;
}

/**
 * The form of a lemma with a feature, or undefined when it cannot be formed with certainty: a phrase is only given
 * back as it stands (`inf`, `sg`, `base`), and a separable verb given as `verb` only has participles and joined forms.
 * A joined form of a verb that does not separate is its plain form.
 */
export function inflectTo(lemma: string, wordClass: WordClass, feature: string): string | undefined {
  if (wordClass === "separable-verb" && particleOf(lemma) !== undefined) {
    return separableVerb(lemma).find((item) => item.feature === feature)?.form;
  }
  const isVerb = wordClass === "verb" || wordClass === "separable-verb";
  if (isVerb ? !isInfinitive(lemma) : !isWord(lemma)) {
    return feature === "inf" || feature === "sg" || feature === "base" ? lemma : undefined;
  }
  if (isVerb) return verbTo(lemma, feature);
  if (wordClass === "noun" && feature === "pl" && (massNouns.has(lemma) || isPlural(lemma))) return undefined;
  return inflect(lemma, wordClass).find((item) => item.feature === feature)?.form;
}
