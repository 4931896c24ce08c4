// SPDX-License-Identifier: EUPL-1.2
import { type Conjugation, irregular, prefixed, weak } from "./conjugate-root.ts";
import { weakLookalikes } from "./irregular-verbs.ts";
import {
  checkedSeparable,
  fixedPrefixes,
  loose,
  noPrefix,
  openPrefixes,
  particleRoots,
  particles,
  weakEr,
  wholeVerbs,
} from "./verb-prefixes.ts";

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

/** The verb that a particle goes with. `zeggen` then has its weak past (`hij zegde toe`). */
export function afterParticle(rest: string): Conjugation {
  const verb = conjugate(rest.replace(/^-/u, ""));
  return rest === "zeggen" ? { ...verb, pastOne: ["zegde", "zei"], pastMany: ["zegden", "zeiden"] } : verb;
}

/** Forms of particle and verb in one word. A hyphen between them (`toe-eigenen`) is lost before ge-. */
export function joined(particle: string, rest: string): Conjugation {
  const verb = afterParticle(rest);
  if (!rest.startsWith("-")) return joinedForms(particle, verb);
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
