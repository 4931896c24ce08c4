// SPDX-License-Identifier: EUPL-1.2
import { adjectiveForms } from "./inflect-adjective.ts";
import { isPlural, plurals } from "./inflect-noun.ts";
import {
  type Conjugation,
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

const withE = (participle: string): string => adjectiveForms(participle).e ?? participle;

function participles(infinitive: string, { part }: Conjugation): readonly InflectedForm[] {
  return [
    ...as("part", part),
    ...as("part-e", part.map(withE)),
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
  const apart = finite(conjugate(plain), plain, "");
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

/**
 * All forms of a Dutch lemma in lower case, the usual form of a feature before its variants. One form may have several
 * features (`verstrekt`: `pres-3` and `part`). A verb that is known to separate, given as `verb`, gets only the forms in one word.
 * A noun without singular (`kosten`) has one form, `sg`. A phrase is not inflected. A plural or comparative may be
 * formed that nobody uses. Spelling as in the Woordenlijst (https://woordenlijst.org/leidraad).
 */
export function inflect(lemma: string, wordClass: WordClass): readonly InflectedForm[] {
  if (wordClass === "noun")
    return [...as("sg", [lemma]), ...(lemma.includes(" ") ? [] : as("pl", plurals(lemma)))];
  if (wordClass === "adjective") return adjective(lemma);
  if (wordClass === "separable-verb" && particleOf(lemma) !== undefined) return separableVerb(lemma);
  return lemma.includes(" ") || !/[aeoiëj]n$/u.test(lemma) ? as("inf", [lemma]) : wholeVerb(lemma);
}

function verbTo(lemma: string, feature: string): string | undefined {
  const known = knownParticle(lemma) !== undefined;
  if (!/[aeoiëj]n$/u.test(lemma)) return undefined;
  if (known)
    return wholeVerb(lemma).find(
      (item) => item.feature === feature && /^part|^pres-part|-joined$/u.test(feature),
    )?.form;
  if (looksSeparable(lemma)) return undefined;
  if (feature === "te-inf") return `te ${lemma}`;
  const asked = feature.replace(/-joined$/u, "");
  return wholeVerb(lemma).find((item) => item.feature === asked)?.form;
}

/**
 * The form of a lemma with a feature, or undefined when it cannot be formed with certainty: a phrase is only given
 * back as it stands (`inf`, `sg`, `base`), and a separable verb given as `verb` only has participles and joined forms.
 */
export function inflectTo(lemma: string, wordClass: WordClass, feature: string): string | undefined {
  if (lemma.includes(" ") && wordClass !== "separable-verb") {
    return feature === "inf" || feature === "sg" || feature === "base" ? lemma : undefined;
  }
  if (wordClass === "verb") return verbTo(lemma, feature);
  if (wordClass === "noun" && feature === "pl" && (massNouns.has(lemma) || isPlural(lemma))) return undefined;
  return inflect(lemma, wordClass).find((item) => item.feature === feature)?.form;
}
