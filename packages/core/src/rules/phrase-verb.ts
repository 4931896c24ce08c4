// SPDX-License-Identifier: EUPL-1.2
import { inflectTo } from "../dutch/inflect.ts";
import { knownParticle } from "../dutch/inflect-verb.ts";

/** A phrase around its verb: `van plan` `zijn`, `gaan` `over`, `laten` `weten`. */
export interface VerbPhrase {
  readonly before: string;
  readonly verb: string;
  readonly after: string;
}

/** How a phrase stands in a sentence: in a main clause what is not the finite verb comes later. */
export interface ConjugatedPhrase {
  readonly finite: string;
  readonly rest: string;
}

const words = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** End in -en or -an and are no verb. */
const noVerb = new Set(
  "aan binnen boven dan een geen samen tegen ten tussen van volledigen allen eigen".split(" "),
);

/** Whether a word of a phrase looks like its verb. */
export const isInfinitive = (word: string): boolean =>
  /(?:[eë]n|aan|oen|ien|zijn)$/u.test(word) && word.length > 3 && !noVerb.has(word);

/** Take an infinitive without `te`: of the two they are the finite one. */
const helpers = new Set("doen laten gaan kunnen mogen moeten hoeven willen blijven".split(" "));

/** The phrase around its finite verb: the last infinitive, or the helper before it. Undefined when there is none. */
export function verbPhrase(phrase: string): VerbPhrase | undefined {
  const all = words(phrase);
  const last = all.findLastIndex(isInfinitive);
  const at = last > 0 && helpers.has(all[last - 1] ?? "") ? last - 1 : last;
  const verb = all[at];
  return verb === undefined
    ? undefined
    : { before: all.slice(0, at).join(" "), verb, after: all.slice(at + 1).join(" ") };
}

/** A preposition behind the verb belongs to what follows: `gaan over`. */
export const endsInPreposition = (phrase: string): boolean => {
  const after = verbPhrase(phrase)?.after ?? "";
  return after !== "" && !isInfinitive(words(after).at(-1) ?? "");
};

/** Finite forms that `u` has instead of those of `hij`. */
const withU: Readonly<Record<string, string>> = {
  is: "bent",
  heeft: "hebt",
  kan: "kunt",
  zal: "zult",
  wil: "wilt",
};

/**
 * The phrase in a main clause with a feature of the inflector (`pres-3`); `u` says that its subject is `u`. Undefined when the form is not
 * certain, and for phrases with `zich`.
 */
export function inMainClause(phrase: string, feature: string, u: boolean): ConjugatedPhrase | undefined {
  const parts = verbPhrase(phrase);
  if (!parts || /(?:^| )zich(?: |$)/u.test(phrase)) return undefined;
  const { before, verb, after } = parts;
  const found = isSeparable(verb)
    ? inflectTo(verb, "separable-verb", feature)
    : feature === "pres-pl"
      ? verb
      : inflectTo(verb, "verb", feature);
  if (found === undefined) return undefined;
  const [form = "", particle = ""] = found.split(" … ");
  return {
    finite: (u && feature === "pres-3" ? withU[form] : undefined) ?? form,
    rest: join(before, particle, after),
  };
}

const isSeparable = (verb: string): boolean => knownParticle(verb) !== undefined;

/**
 * The phrase at the end of its clause: a finite form (`invoert`, `gaat over`), `inf`, `te-inf` (`in te voeren`) or `part`. Undefined when the
 * form is not certain.
 */
export function atClauseEnd(phrase: string, feature: string): string | undefined {
  const parts = verbPhrase(phrase);
  if (!parts || /(?:^| )zich(?: |$)/u.test(phrase)) return undefined;
  if (feature === "part" && helpers.has(parts.verb) && parts.after !== "") return undefined;
  const isFiniteForm = /^(?:pres|past)-(?:1|3|sg|pl)$/u.test(feature);
  const asked =
    isSeparable(parts.verb) && isFiniteForm && feature !== "pres-pl" ? `${feature}-joined` : feature;
  const form =
    asked === "inf" || asked === "pres-pl"
      ? parts.verb
      : inflectTo(parts.verb, isSeparable(parts.verb) ? "separable-verb" : "verb", asked);
  return form === undefined ? undefined : join(parts.before, form, parts.after);
}
