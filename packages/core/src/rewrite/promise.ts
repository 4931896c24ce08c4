// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
import {
  type Both,
  changeOf,
  nearlyEqual,
  pairFacts,
  type SentenceGroup,
  type SoftFact,
  sharedLike,
} from "./soft-fact.ts";
import { stemOf } from "./stem.ts";
import { wordSet } from "./vocabulary.ts";
import { clauseOf, nearStems, type Unit } from "./words.ts";

/** What the sender will do or the reader will get: plainly, surely (`gegarandeerd`), or hedged (`wij streven ernaar`). */
export interface Commitment extends SoftFact {
  readonly kind: "promise";
  readonly value: "plain" | "sure" | "hedged";
}

const sure =
  /^(?:garandeer\p{L}*|gegarandeerd|beloof|beloven|belooft|toezegg\p{L}+|toegezegd|zeker|sowieso|ongetwijfeld|absoluut|definitief)$/u;
const hedged = wordSet(
  "streven streeft streef ernaar trachten tracht pogen poogt beogen beoogt proberen probeert probeer verwachten verwacht verwachting waarschijnlijk misschien wellicht beginsel principe mogelijkerwijs hopelijk vermoedelijk doorgaans",
);
const gives = new Set(
  "betalen vergoeden sturen bellen zorgen regelen helpen mailen storten toekennen uitbetalen terugbetalen informeren laten behandelen beslissen besluiten nemen geven kwijtschelden verlagen verhogen plannen herstellen"
    .split(" ")
    .map(stemOf),
);
const gets = wordSet("krijg krijgt krijgen ontvang ontvangt ontvangen terugkrijgt terugkrijgen");
const senders = /^(?:wij|we|ik)$/u;
const readers = /^(?:u|je|jij|jullie)$/u;

function plainAt(unit: Unit, at: number): boolean {
  const word = unit.words[at];
  if (!word?.isWord) return false;
  const own = unit.words.slice(Math.max(0, at - 12), at + 12).filter(({ clause }) => clause === word.clause);
  const has = (pattern: RegExp): boolean => own.some(({ lower }) => pattern.test(lower));
  if (/^(?:zal|zullen)$/u.test(word.lower)) return true;
  if (gets.has(word.lower))
    return has(readers) && !has(/^(?:kan|kunt|kunnen|als|indien|wanneer|hebt|heeft)$/u);
  return (
    gives.has(word.stem) &&
    has(senders) &&
    !has(/^(?:kan|kunnen|mogen|mag|moeten|moet|hebben|heb|als|indien|wanneer|willen|wil)$/u)
  );
}

/** `Misschien kunt u niet komen. Dan …` is a condition, and `van u wordt verwacht` a duty. */
function standsForIf(unit: Unit, at: number): boolean {
  const { lower, clause } = unit.words[at] ?? { lower: "", clause: 0 };
  if (lower === "misschien") return at === unit.firstWord;
  if (lower !== "verwacht") return false;
  return clauseOf(unit, clause).some(
    (word, i, own) => word.lower === "van" && readers.test(own[i + 1]?.lower ?? ""),
  );
}

/** Promises of a sentence, at most one plain one a clause. */
export function* promisesIn(unit: Unit): Generator<Commitment> {
  const clauses = new Set<number>();
  for (const [at, word] of unit.words.entries()) {
    if (!word.isWord) continue;
    const weighed = sure.test(word.lower) ? "sure" : hedged.has(word.lower) ? "hedged" : undefined;
    if (weighed === undefined && (clauses.has(word.clause) || unit.isQuestion || !plainAt(unit, at)))
      continue;
    if (
      weighed === "sure" &&
      /^(?:is|bent|zijn|weet|weten)$/u.test(unit.words[at - 1]?.lower ?? "") &&
      word.lower === "zeker"
    )
      continue;
    if (weighed === "hedged" && standsForIf(unit, at)) continue;
    if (weighed === undefined) clauses.add(word.clause);
    const near = [...(word.content && weighed === undefined ? [word.stem] : []), ...nearStems(unit, at, 6)];
    yield { kind: "promise", value: weighed ?? "plain", start: word.start, end: word.end, near };
  }
}

/** Promises that are new, firmer or gone. A plain one may come out of any sentence that speaks of the same. */
export function* comparePromises(
  own: Both<readonly Commitment[]>,
  group: SentenceGroup,
): Generator<FactChange> {
  const { rest } = pairFacts(own, (one, other) => one.value === other.value);
  for (const side of ["before", "after"] as const) {
    const other = side === "before" ? "after" : "before";
    for (const fact of rest[side]) {
      const change = (status?: FactChange["status"]): FactChange =>
        side === "before" ? changeOf(fact, undefined, status) : changeOf(undefined, fact, status);
      const there = sharedLike(fact.near, group.stems[other], 6);
      if (fact.value === "sure")
        yield change(group.alike > 0.5 || there === 0 || group[other].length === 0 ? undefined : "uncertain");
      else if (fact.value === "hedged") {
        const firm = side === "before" && own.after.some(({ value }) => value !== "hedged");
        const asked = side === "after" && group.before.some(({ isQuestion }) => isQuestion);
        if (group[other].length > 0 && !asked)
          yield change(firm || group.alike > nearlyEqual ? undefined : "uncertain");
      } else if (group[other].length === 0 || (there === 0 && fact.near.length > 0)) yield change();
    }
  }
}
