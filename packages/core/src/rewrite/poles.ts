// SPDX-License-Identifier: EUPL-1.2
import type { FactChange } from "./fact.ts";
import { type Both, changeOf, type SentenceGroup, type SoftFact } from "./soft-fact.ts";
import { nearStems, type Unit } from "./words.ts";

/** A word that has an opposite (`afgewezen` ↔ `toegewezen`). `value` is the pair and which side of it. */
export interface Pole extends SoftFact {
  readonly kind: "negation";
  readonly pair: number;
  readonly side: 0 | 1;
}

/** Opposites that decide what a letter means: outcome, direction, more and less. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:toegewezen|toegekend|toekennen|toewijzen|goedgekeurd|goedkeuren|gehonoreerd|verleend|verlenen|ingewilligd)$/u,
    /^(?:afgewezen|afwijzen|geweigerd|weigeren|afgekeurd|afkeuren|ingetrokken|intrekken)$/u,
  ],
  [
    /^(?:verhog\p{L}+|verhoogd?|stijgt|stijgen|gestegen)$/u,
    /^(?:verlag\p{L}+|verlaagd?|daalt|dalen|gedaald)$/u,
  ],
  [/^(?:hoog|hoge|hoger|hogere|hoogste)$/u, /^(?:laag|lage|lager|lagere|laagste)$/u],
  [/^(?:meer|meeste)$/u, /^(?:minder|minste)$/u],
  [/^(?:langer|langere|langste)$/u, /^(?:korter|kortere|kortste)$/u],
  [/^(?:later|latere|laatste)$/u, /^(?:eerder|eerdere|eerste)$/u],
  [/^(?:groter|grotere|grootste)$/u, /^(?:kleiner|kleinere|kleinste)$/u],
  [/^(?:open|geopend|bereikbaar)$/u, /^(?:dicht|gesloten)$/u],
  [
    /^(?:begin|begint|beginnen|start|starten|begonnen)$/u,
    /^(?:eind|eindigt|eindigen|stopt|stoppen|geëindigd|gestopt|beëindigd)$/u,
  ],
  [/^(?:ouder|oudere)$/u, /^(?:jonger|jongere)$/u],
];

/** Words with an opposite in a sentence. */
export function* polesIn(unit: Unit): Generator<Pole> {
  for (const [at, word] of unit.words.entries()) {
    if (!word.isWord) continue;
    for (const [pair, sides] of pairs.entries()) {
      const side = sides[0].test(word.lower) ? 0 : sides[1].test(word.lower) ? 1 : undefined;
      if (side === undefined) continue;
      const { start, end } = word;
      yield {
        kind: "negation",
        value: `pole ${pair}${side === 0 ? "+" : "-"}`,
        start,
        end,
        near: nearStems(unit, at, 3),
        pair,
        side,
      };
    }
  }
}

/** A word that made way for its opposite. */
export function* comparePoles(
  { before, after }: Both<readonly Pole[]>,
  group: SentenceGroup,
): Generator<FactChange> {
  if (group.alike < 0.3) return;
  const sides = (poles: readonly Pole[], pair: number): readonly Pole[] =>
    poles.filter((pole) => pole.pair === pair);
  for (const pair of pairs.keys()) {
    const [old, now] = [sides(before, pair), sides(after, pair)];
    const [one, other] = [old[0], now[0]];
    if (
      one &&
      other &&
      old.every(({ side }) => side === one.side) &&
      now.every(({ side }) => side !== one.side)
    )
      yield changeOf(one, other, group.alike > 0.5 ? "changed" : "uncertain");
  }
}
