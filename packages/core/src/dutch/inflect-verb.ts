// SPDX-License-Identifier: EUPL-1.2
import { loanVerbs, presentForms, principalParts, weakLookalikes } from "./irregular-verbs.ts";
import { atWordEnd, isVowel } from "./spelling.ts";
import {
  checkedSeparable,
  fixedPrefixes,
  loose,
  noPrefix,
  openPrefixes,
  particleRoots,
  particles,
  strongEl,
  weakEn,
  weakEr,
  weakOr,
  wholeVerbs,
} from "./verb-prefixes.ts";

/** Forms of a verb, the usual one first. `part` is whole; `bare` is without the ge- that a prefix takes away. */
export interface Conjugation {
  readonly first: readonly string[];
  readonly third: readonly string[];
  readonly pastOne: readonly string[];
  readonly pastMany: readonly string[];
  readonly part: readonly string[];
  readonly bare: readonly string[];
}

const table = (text: string): readonly (readonly (readonly string[])[])[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map((cell) => (cell === "-" ? [] : cell.split("/"))));

const present = new Map(
  table(presentForms).map(([name = [], first = [], third = []]) => [name[0] ?? "", { first, third }]),
);

const addT = (stem: string): string => (stem.endsWith("t") ? stem : `${stem}t`);

const stripGe = (part: string): string =>
  part
    .replace(/^ge(?=.{3})/u, "")
    .replace(/^ë/u, "e")
    .replace(/^ï/u, "i");

const irregular: ReadonlyMap<string, Conjugation> = new Map([
  ...table(principalParts).map(
    ([name = [], pastOne = [], pastMany = [], part = []]): [string, Conjugation] => {
      const infinitive = name[0] ?? "";
      const stem = stemOf(infinitive);
      const { first, third } = present.get(infinitive) ?? { first: [stem], third: [addT(stem)] };
      return [infinitive, { first, third, pastOne, pastMany, part, bare: part.map(stripGe) }];
    },
  ),
  ...table(loanVerbs).map(
    ([name = [], first = [], third = [], pastOne = [], part = []]): [string, Conjugation] => {
      const pastMany = pastOne.map((past) => `${past}n`);
      return [name[0] ?? "", { first, third, pastOne, pastMany, part, bare: part.map(stripGe) }];
    },
  ),
]);

function isStressed(infinitive: string): boolean {
  if (infinitive.endsWith("eren")) return !weakEr.has(infinitive);
  if (infinitive.endsWith("elen")) return strongEl.has(infinitive);
  if (infinitive.endsWith("oren")) return !weakOr.has(infinitive);
  return !weakEn.has(infinitive);
}

function stemOf(infinitive: string): string {
  if (infinitive.endsWith("ën") && isVowel(infinitive.at(-3))) return infinitive.slice(0, -2);
  if (!infinitive.endsWith("en")) return infinitive.slice(0, -1);
  return atWordEnd(infinitive.slice(0, -2), isStressed(infinitive));
}

/** Before e, i and u a trema keeps ge- apart, save where the letters cannot be read together (geijkt, geuit). */
function withGe(bare: string): string {
  const trema = /^(?:e|i(?!j)|u(?!i))/u.test(bare) ? { e: "ë", i: "ï", u: "ü" }[bare[0] ?? ""] : undefined;
  return trema ? `ge${trema}${bare.slice(1)}` : `ge${bare}`;
}

function weak(infinitive: string): Conjugation {
  const stem = stemOf(infinitive);
  const isOnVowel = infinitive.endsWith("ën") && stem.endsWith("i");
  const isVoiceless = /(?:[tkfspxc]|ch|sh)en$/u.test(infinitive);
  const past = stem + (isOnVowel ? "ede" : isVoiceless ? "te" : "de");
  const end = isVoiceless ? "t" : "d";
  const bare = isOnVowel ? `${stem}ed` : stem.endsWith(end) ? stem : stem + end;
  return {
    first: [stem],
    third: [isOnVowel ? `${stem}et` : addT(stem)],
    pastOne: [past],
    pastMany: [`${past}n`],
    part: [withGe(bare)],
    bare: [bare],
  };
}

/** `prefix` before all forms; the participle without ge-. */
function prefixed(prefix: string, { first, third, pastOne, pastMany, bare }: Conjugation): Conjugation {
  const join = (forms: readonly string[]): readonly string[] => forms.map((form) => prefix + form);
  const part = join(bare);
  return {
    first: join(first),
    third: join(third),
    pastOne: join(pastOne),
    pastMany: join(pastMany),
    part,
    bare: part,
  };
}

const syllables =
  /^(?:[bcdfghjklmnprstvwz]|[bcfgkpv][lr]|[dt]r|[dkt]w|zw|vr|wr|ch|kn|gn|s[cklmnptj]|schr?|sp[lr]|str)?(?:ij|[aeiouyëïöü])+.*[eë]n$/u;

/** Whether the letters after a prefix can be a verb of their own. */
const canBeVerb = (rest: string): boolean => syllables.test(rest) || irregular.has(rest);

const takesParticles = (rest: string): boolean => {
  const plain = rest.replace(/^-/u, "");
  if (irregular.has(plain) || particleRoots.has(plain)) return true;
  return fixedPrefixes.some(
    (prefix) => plain.startsWith(prefix) && irregular.has(plain.slice(prefix.length)),
  );
};

/** The particle of a verb that is known to separate, or undefined. Verbs with two readings count as whole. */
export function knownParticle(infinitive: string): string | undefined {
  if (wholeVerbs.has(infinitive) || irregular.has(infinitive)) return undefined;
  if (checkedSeparable.has(infinitive)) return particleOf(infinitive);
  return loose.find(
    (particle) => infinitive.startsWith(particle) && takesParticles(infinitive.slice(particle.length)),
  );
}

/** The particle of a verb that is said to separate: the longest that leaves a known verb, else a possible one. */
export function particleOf(infinitive: string): string | undefined {
  const fits = particles.filter((particle) => infinitive.startsWith(particle));
  const rest = (particle: string): string => infinitive.slice(particle.length);
  return (
    fits.find((particle) => takesParticles(rest(particle))) ??
    fits.find((particle) => canBeVerb(rest(particle)))
  );
}

function prefixOf(infinitive: string): string | undefined {
  const fits = (prefix: string): boolean => {
    const rest = infinitive.slice(prefix.length);
    return (
      infinitive.startsWith(prefix) &&
      canBeVerb(rest) &&
      !(prefix.endsWith("e") && /^(?:[eu]|i(?!j))/u.test(rest))
    );
  };
  const isWhole = wholeVerbs.has(infinitive) && infinitive.startsWith("aan");
  return isWhole ? "aan" : (fixedPrefixes.find(fits) ?? openPrefixes.find(fits));
}

/** Conjugates an infinitive. A separable one gets its forms in one word (`aangeeft`, `aangegeven`). */
export function conjugate(infinitive: string): Conjugation {
  const listed = irregular.get(infinitive);
  if (listed) return listed;
  if (weakLookalikes.has(infinitive)) return weakWithPrefix(infinitive);
  if (noPrefix.has(infinitive) || weakEr.has(infinitive)) return weak(infinitive);
  const particle = knownParticle(infinitive);
  if (particle !== undefined) return joined(particle, infinitive.slice(particle.length));
  const prefix = prefixOf(infinitive);
  return prefix === undefined
    ? weak(infinitive)
    : prefixed(prefix, conjugate(infinitive.slice(prefix.length)));
}

function weakWithPrefix(infinitive: string): Conjugation {
  const prefix = prefixOf(infinitive);
  if (prefix !== undefined) return prefixed(prefix, weak(infinitive.slice(prefix.length)));
  const particle = loose.find((word) => infinitive.startsWith(word));
  return particle === undefined
    ? weak(infinitive)
    : joinedForms(particle, weak(infinitive.slice(particle.length)));
}

function joinedForms(particle: string, verb: Conjugation): Conjugation {
  const { part } = verb;
  return {
    ...prefixed(particle, verb),
    part: part.map((form) => particle + form),
    bare: part.map((form) => particle + form),
  };
}

/** Forms of particle and verb in one word. A hyphen between them (`toe-eigenen`) is lost before ge-. */
export function joined(particle: string, rest: string): Conjugation {
  if (!rest.startsWith("-")) return joinedForms(particle, conjugate(rest));
  const verb = conjugate(rest.slice(1));
  return { ...joinedForms(`${particle}-`, verb), part: joinedForms(particle, verb).part };
}

/** Whether a verb may well be separable though it is not known to be: too uncertain to fill in. */
export function looksSeparable(infinitive: string): boolean {
  if (irregular.has(infinitive) || wholeVerbs.has(infinitive) || infinitive.endsWith("eren")) return false;
  return loose.some(
    (particle) =>
      particle.length > 1 &&
      infinitive.startsWith(particle) &&
      syllables.test(infinitive.slice(particle.length)),
  );
}
