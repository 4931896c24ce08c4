// SPDX-License-Identifier: EUPL-1.2
import { inflect, inflectTo } from "../dutch/inflect.ts";
import { isInfinitive } from "./phrase-verb.ts";

/**
 * A surface form and what it stands for: a feature of the inflector, or `split`, `fixed`, `given`. Of a split form `finite` is the feature of
 * its verb, where the verb alone stands in front.
 */
export interface SurfaceForm {
  readonly form: string;
  readonly feature: string;
  readonly finite?: string;
}

const words = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** Who can stand between a finite verb and its preposition (`wendt u zich tot`). */
const fillers = ["u", "zich", "u zich", "ik mij", "ik me", "wij ons", "we ons", "wij", "we"];

/** Forms of `zich` in a letter. */
const reflexives = ["zich", "u", "ons", "mij", "me", "je"];

const determiners = ["uw", "deze", "dit", "onze", "ons", "dat", "die"];

/** A phrase with `de`, `het` or `een` in front is meant with any determiner. */
function withDeterminers(before: string): readonly string[] {
  const [first = "", ...rest] = words(before);
  if (rest.length !== 1 || !["de", "het", "een"].includes(first)) return [before];
  return [before, ...determiners.map((determiner) => join(determiner, ...rest))];
}

/**
 * All orders and forms of a phrase with a verb: `in kennis stellen`, `wenden tot`, `zich voordoen`. The verb is the last
 * infinitive in it. In a form ` … ` is a gap for any words and ` * ` one for helping verbs and `te` only.
 */
export function phraseForms(phrase: string): readonly SurfaceForm[] {
  const all = words(phrase);
  // `doen toekomen`: the first verb inflects.
  const at = all.length === 2 && /^(?:doen|laten)$/u.test(all[0] ?? "") ? 0 : all.findLastIndex(isInfinitive);
  const verb = all[at];
  if (verb === undefined) return [{ form: phrase, feature: "inf" }];
  const before = all.slice(0, at);
  const after = all.slice(at + 1).join(" ");
  if (before[0] === "zich")
    return reflexives.flatMap((self) =>
      reflexiveForms(self, { before: before.slice(1).join(" "), verb, after }),
    );
  const [own = "", ...variants] = withDeterminers(before.join(" "));
  // The better words have the phrase's own determiner.
  const asSplit = variants
    .flatMap((start) => plainForms({ before: start, verb, after }))
    .map(({ form }) => ({ form, feature: "split" }));
  return [...plainForms({ before: own, verb, after }), ...asSplit];
}

interface Parts {
  readonly before: string;
  readonly verb: string;
  readonly after: string;
}

/** `inflect` knows whether the verb leaves its particle: such a verb has no `te` form as a whole. */
const formsOfVerb = (verb: string): readonly SurfaceForm[] =>
  inflect(verb, inflectTo(verb, "verb", "te-inf") === undefined ? "separable-verb" : "verb");

const isFiniteForm = (feature: string): boolean => /^(?:pres|past)-(?:1|3|pl|sg)$/u.test(feature);

/** The verb of a main clause and what comes at the end of it. */
const apart = (form: string): readonly [string, string] => {
  const [verb = "", particle = ""] = form.split(" … ");
  return [verb, particle];
};

function plainForms({ before, verb, after }: Parts): readonly SurfaceForm[] {
  return formsOfVerb(verb).flatMap(({ form, feature }): readonly SurfaceForm[] => {
    const [finite, particle] = apart(form);
    if (isFiniteForm(feature) && particle !== "")
      return [
        { form: `${finite} … ${join(before, particle, after)}`, feature: "split", finite: feature },
        ...(before === "" ? [{ form: join(finite, particle, after), feature }] : []),
      ];
    if (/^pres-part/u.test(feature)) return [];
    const whole = { form: before === "" ? join(form, after) : `${before} * ${join(form, after)}`, feature };
    if (!isFiniteForm(feature)) return [whole];
    if (before !== "")
      return [whole, { form: `${finite} … ${join(before, after)}`, feature: "split", finite: feature }];
    return [
      whole,
      ...(/^(?:te|niet|toekomen)$/u.test(after)
        ? [{ form: `${finite} … ${after}`, feature: "split", finite: feature }]
        : fillers.map((filler) => ({ form: join(finite, filler, after), feature: "split" }))),
    ];
  });
}

function reflexiveForms(self: string, { before, verb, after }: Parts): readonly SurfaceForm[] {
  return formsOfVerb(verb).flatMap(({ form, feature }): readonly SurfaceForm[] => {
    const [finite, particle] = apart(form);
    if (/^pres-part/u.test(feature)) return [];
    const tail = join(before, particle, after);
    if (isFiniteForm(feature) && particle !== "")
      return ["", ...(self === "zich" ? ["u"] : [])].map((subject) => ({
        form: `${join(finite, subject, self)} … ${tail}`,
        feature: "split",
      }));
    const whole = [
      { form: `${join(self, before)} * ${join(form, after)}`, feature },
      // `u`, `ons` and `me` far from the verb are mostly something else.
      ...(self === "zich" ? [{ form: `${self} … ${join(before, form, after)}`, feature: "split" }] : []),
    ];
    if (!isFiniteForm(feature)) return whole;
    const subjects = self === "zich" ? ["", "u", "hij", "zij"] : self === "u" ? [] : ["ik", "wij", "we", ""];
    return [
      ...whole,
      ...subjects.map((subject) => ({
        form: tail === "" ? join(finite, subject, self) : `${join(finite, subject, self)} … ${tail}`,
        feature: "split",
      })),
    ];
  });
}
