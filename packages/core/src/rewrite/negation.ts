// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
import { isWorthless, type Modality } from "./modality.ts";
import {
  type Both,
  changeOf,
  nearlyEqual,
  pairFacts,
  type SentenceGroup,
  type SoftFact,
  shared,
} from "./soft-fact.ts";
import { stemOf } from "./stem.ts";
import { wordSet } from "./vocabulary.ts";
import { nearStems, type Unit } from "./words.ts";

/** A negation with what it denies nearest first. `soft` ones lie in a word: `onvolledig`. */
export interface Negation extends SoftFact {
  readonly kind: "negation";
  readonly soft: boolean;
  /** `het niet eens zijn`. */
  readonly disagrees: boolean;
}

const objections = ["bezwaar", "beroep", "bezwaarschrift"].map(stemOf);
const negatives = wordSet("niet geen nooit niets niemand nergens zonder noch nee evenmin geenszins niks");
const inWord =
  /^(?:on(?:mogelijk|voldoende|juist|redelijk|geldig|volledig|bevoegd|verplicht|bekend|beperkt|rechtmatig|terecht|veilig|bereikbaar|duidelijk|gegrond|gewijzigd|betaald|toereikend|gelijk|noodzakelijk|afhankelijk)e?|niet-\p{L}+)$/u;
/** `wel/niet`: a choice that a template leaves open. */
const choice = /^(?:\p{L}+\/(?:niet|geen)|(?:niet|geen)\/\p{L}+)$/u;
/** Words that deny without a negation; then a negation that is gone may live on in them. */
const denying =
  /^(?:te|laat|mis\p{L}+|weiger\p{L}*|afgewezen|afwijz\p{L}+|wijzen|wijst|stop\p{L}*|verbod\p{L}*|verbied\p{L}*|ontbre\p{L}+|vergeet|vergeten|helaas|buiten|behalve|tenzij|vervalt|vervallen|kwijt|uitgesloten|ongegrond|zelden|nauwelijks|pas|anders|verlie\p{L}+|onthou\p{L}+|tekort|geweigerd)$/u;

/** Negations of a sentence, without those that a modal verb has (`mag niet`). */
export function* negationsIn(unit: Unit, modalities: readonly Modality[]): Generator<Negation> {
  const used = new Set(modalities.map(({ negation }) => negation));
  for (const [at, word] of unit.words.entries()) {
    if (!word.isWord) continue;
    const soft = inWord.test(word.lower);
    if (
      !soft &&
      ((!negatives.has(word.lower) && !choice.test(word.lower)) || used.has(at) || isWorthless(unit, at))
    )
      continue;
    const disagrees = [1, 2].some((step) => unit.words[at + step]?.lower === "eens");
    const near = soft
      ? [stemOf(word.lower.replace(/^(?:on|niet-)/u, "")), ...nearStems(unit, at, 3)]
      : nearStems(unit, at, 5);
    yield {
      kind: "negation",
      value: soft ? word.stem : "not",
      start: word.start,
      end: word.end,
      near,
      soft,
      disagrees,
    };
  }
}

/** Stems of a side that no negation denies. */
function affirmed(side: readonly Unit[], negations: readonly Negation[]): ReadonlySet<string> {
  const denied = new Set(negations.flatMap(({ near, soft }) => near.slice(0, soft ? 1 : 2)));
  return new Set(side.flatMap(({ stems }) => [...stems]).filter((stem) => !denied.has(stem)));
}

const deniesInWords = (units: readonly Unit[]): number =>
  units.reduce((n, { words }) => n + words.filter(({ lower }) => denying.test(lower)).length, 0);

/** `Bent u het niet eens met dit besluit?` says no more than `bezwaar maken`. */
const isDisagreement = (
  { disagrees }: Negation,
  { stems }: SentenceGroup,
  other: keyof Both<unknown>,
): boolean => disagrees && objections.some((stem) => stems[other].has(stem));

/** `niet kostenefficiënt` → `duur`: the word that was denied is gone too, and another one came. */
const isReplaced = ({ near }: Negation, { stems }: SentenceGroup, side: keyof Both<unknown>): boolean => {
  const other = side === "before" ? "after" : "before";
  return (
    near[0] !== undefined &&
    !stems[other].has(near[0]) &&
    [...stems[other]].some((stem) => !stems[side].has(stem))
  );
};

/** Negations that are lost or new, or that deny something else. A negated modal verb on the other side may hold one. */
export function* compareNegations(
  own: Both<readonly Negation[]>,
  modalities: Both<readonly Modality[]>,
  group: SentenceGroup,
): Generator<FactChange> {
  const { pairs, rest } = pairFacts(own, (one, other) => shared(one.near, other.near) > 0);
  const loose = pairFacts(rest, () => true);
  const affirmedIn = {
    before: affirmed(group.before, own.before),
    after: affirmed(group.after, own.after),
  };
  for (const [one, other] of [...pairs, ...loose.pairs]) {
    const moved =
      shared(one.near, other.near, 2) === 0 &&
      shared(one.near, affirmedIn.after, 2) > 1 &&
      shared(other.near, affirmedIn.before, 2) > 1;
    if (moved && group.alike > nearlyEqual) yield changeOf(one, other);
  }
  for (const side of ["before", "after"] as const) {
    const other = side === "before" ? "after" : "before";
    let held =
      modalities[other].filter(({ negation }) => negation >= 0).length -
      modalities[side].filter(({ negation }) => negation >= 0).length;
    // `zonder … kunt u niet` may become `alleen met …`.
    const doubled = loose.rest[side].filter(({ soft }) => !soft).length === 2 && own[other].length === 0;
    for (const fact of loose.rest[side]) {
      const change = (status?: FactChange["status"]): FactChange =>
        side === "before" ? changeOf(fact, undefined, status) : changeOf(undefined, fact, status);
      if (isDisagreement(fact, group, other)) continue;
      if (held-- > 0 || doubled) yield change("uncertain");
      else if (group[other].length === 0) yield change(fact.soft ? "uncertain" : undefined);
      else if (fact.soft) {
        if (affirmedIn[other].has(fact.near[0] ?? "")) yield change();
      } else if (shared(fact.near, affirmedIn[other], 3) === 0 && group.alike <= nearlyEqual)
        yield change("uncertain");
      else if (isReplaced(fact, group, side)) yield change("uncertain");
      else if (deniesInWords(group[other]) > deniesInWords(group[side])) yield change("uncertain");
      else yield change();
    }
  }
}
