// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
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
import { clauseOf, type Unit, type Word } from "./words.ts";

/** Under what condition something holds: `if`, `unless` (tenzij, behalve) or `only-if` (mits, alleen als). */
export interface Condition extends SoftFact {
  readonly kind: "condition";
  readonly value: "if" | "unless" | "only-if";
}

const ifs = wordSet("als indien wanneer mocht ingeval");
const unless = wordSet("tenzij behalve uitgezonderd uitzondering");
const onlyIf = wordSet("mits zover voorzover");
const only = /^(?:alleen|slechts|enkel|uitsluitend)$/u;

/** Content of the clause at a word; of the next one too when it only says `als blijkt`. */
function contentAt(unit: Unit, at: number): readonly string[] {
  const clause = unit.words[at]?.clause ?? 0;
  const stems = (number: number): readonly string[] =>
    clauseOf(unit, number)
      .filter(({ content }) => content)
      .map(({ stem }) => stem);
  const own = stems(clause);
  return own.every((stem) => empty.has(stem)) ? [...own, ...stems(clause + 1)] : own;
}
const empty = new Set(["blijken", "geval", "sprake"].map(stemOf));

/** After `als` a subject begins: a pronoun, an article, a plural, a name. `Als coach` is a role. */
const opensIf = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.value ||
    /^\p{Lu}/u.test(word.text) ||
    /(?:en|s)$/u.test(word.lower) ||
    /^(?:u|je|jij|jullie|ik|wij|we|hij|zij|ze|men|de|het|een|dit|dat|die|deze|er|uw|onze|ons|iemand|niemand|iedereen|geen|ook|hier|daar|blijkt|zo|alle|deze|twee|meer|mijn|hun|haar|zijn|niet|aan|in|op|bij|na|door|uit)$/u.test(
      word.lower,
    ));

/** The class of the condition that a word opens, if any. */
export function conditionAt(unit: Unit, at: number): Condition["value"] | undefined {
  const lower = unit.words[at]?.lower ?? "";
  const [before = "", next = ""] = [-1, 1].map((step) => unit.words[at + step]?.lower);
  if (unless.has(lower)) return "unless";
  if (onlyIf.has(lower)) return "only-if";
  if (lower === "voorwaarde" && next === "dat") return "only-if";
  if (lower === "geval" && /^(?:in|het)$/u.test(before) && next !== "is") return "if";
  if (
    !ifs.has(lower) ||
    /^(?:zo|zoals|zowel|net)$/u.test(before) ||
    /^(?:volgt|zodanig|bedoeld)$/u.test(next)
  )
    return undefined;
  if (
    lower === "als" &&
    (/^(?:hetzelfde|dezelfde|met|evenveel)$/u.test(before) || !opensIf(unit.words[at + 1]))
  )
    return undefined;
  const left = unit.words.slice(Math.max(0, at - 6), at);
  return left.some((word) => only.test(word.lower)) ? "only-if" : "if";
}

const opensQuestion =
  /^(?:bent|ben|is|zijn|heeft|hebt|heb|hebben|kunt|kan|wilt|wil|moet|mag|gaat|ga|komt|kom|krijgt|krijg|woont|werkt|denkt|vindt|twijfelt|lukt|staat|doet|wordt|was|had|betaalt|ontvangt|verandert|reageert|stuurt|maakt|vraagt|klopt|geeft|hoeft|gebruikt|ziet|weet|verhuist|vindt|mocht|leest|wordt|worden|zoekt|zoeken|zult|stopt|dient|verwacht|zit)$/u;

/** `Misschien hebt u meer tijd nodig. Neem dan …`, `Het kan zijn dat …`: what editors make of `als`. */
function isPerhaps({ words, firstWord }: Unit, at: number): boolean {
  const lower = words[at]?.lower;
  if (lower === "misschien" || lower === "mogelijk") return at === firstWord;
  return (
    lower === "kan" &&
    at === firstWord + 1 &&
    words[firstWord]?.lower === "het" &&
    /^(?:zijn|dat)$/u.test(words[at + 1]?.lower ?? "")
  );
}

/** Conditions of a sentence: words for it, and a question that stands for `als` (`Bent u het er niet mee eens?`). */
export function* conditionsIn(unit: Unit): Generator<Condition> {
  for (const [at, word] of unit.words.entries()) {
    if (!word.isWord) continue;
    const value = conditionAt(unit, at) ?? (isPerhaps(unit, at) ? "if" : undefined);
    const { start, end } = word;
    if (value !== undefined) yield { kind: "condition", value, start, end, near: contentAt(unit, at) };
    else if (at === unit.firstWord && asksCondition(unit, word.lower))
      yield {
        kind: "condition",
        value: "if",
        start,
        end,
        near: unit.isQuestion ? [...unit.stems] : contentAt(unit, at),
      };
  }
}

/** `Bent u verhuisd?` and `Bent u verhuisd, dan …`. */
function asksCondition(unit: Unit, first: string): boolean {
  if (!opensQuestion.test(first)) return false;
  if (unit.isQuestion) return true;
  return unit.words.some(
    ({ lower }, i) =>
      lower === "dan" && unit.words.slice(Math.max(0, i - 4), i).some((word) => word.lower === ","),
  );
}

const contact = wordSet("vraag vrag vragen inform informati contact");

function alone(fact: Condition, side: keyof Both<unknown>, group: SentenceGroup): FactChange | undefined {
  const other = side === "before" ? "after" : "before";
  const change = (status?: FactChange["status"]): FactChange =>
    side === "before" ? changeOf(fact, undefined, status) : changeOf(undefined, fact, status);
  // Words that the rest of the sentence has too say nothing about the condition.
  const own = fact.near.filter((stem) => (group.counts[side].get(stem) ?? 0) < 2);
  const there =
    own.length === 0 ? (fact.near.length === 0 ? 1 : 0.5) : shared(own, group.stems[other], 99) / own.length;
  if (fact.value !== "if") return there < 0.6 || fact.value === "unless" ? change() : change("uncertain");
  if (there >= 0.6) return undefined;
  return there >= 0.34 || fact.near.some((stem) => contact.has(stem)) ? change("uncertain") : change();
}

/** Conditions that are lost, new or turned around. `negations` says how many each side has: `tenzij` may be `niet als`. */
export function* compareConditions(
  own: Both<readonly Condition[]>,
  negations: Both<number>,
  group: SentenceGroup,
): Generator<FactChange> {
  const equal = pairFacts(own, (one, other) => one.value === other.value);
  const rest = pairFacts(equal.rest, () => true);
  for (const [one, other] of rest.pairs) {
    const turned = one.value === "unless" || other.value === "unless";
    const extra =
      one.value === "unless" ? negations.after - negations.before : negations.before - negations.after;
    const sure = turned ? extra <= 0 : group.alike > nearlyEqual;
    yield changeOf(one, other, sure ? "changed" : "uncertain");
  }
  for (const [one, other] of equal.pairs) {
    const kept = one.near.length === 0 || shared(one.near, group.stems.after, 99) > 0;
    if (!kept && other.near.length > 0) yield changeOf(one, other, "uncertain");
  }
  for (const side of ["before", "after"] as const)
    for (const fact of rest.rest[side]) {
      const change = alone(fact, side, group);
      if (change) yield change;
    }
}
