// SPDX-License-Identifier: EUPL-1.2
import type { Fact, FactChange } from "./fact.ts";
import { type Both, changeOf, type SentenceGroup } from "./soft-fact.ts";
import { isLike } from "./stem.ts";
import type { Unit, Word } from "./words.ts";

/** Things that a sentence names side by side: `een paspoort of een rijbewijs`. */
interface Enumeration {
  readonly link: "and" | "or" | "both";
  readonly items: readonly Word[];
  /** `innovatieve en creatieve oplossingen`: what is said of one thing. */
  readonly adjectives: boolean;
}

const links: Readonly<Record<string, Enumeration["link"]>> = {
  en: "and",
  alsmede: "and",
  evenals: "and",
  alsook: "and",
  of: "or",
  "dan wel": "or",
  "en/of": "both",
  "c.q.": "both",
  cq: "both",
};

/** The content word nearest to a place, at most `reach` tokens off, within its part between marks. */
function contentNear(words: readonly Word[], at: number, step: 1 | -1, reach: number): number {
  for (let i = at + step, n = 0; n < reach; i += step, n++) {
    const word = words[i];
    if (!word || /^[,;:.!?()]$/u.test(word.lower) || links[word.lower]) return -1;
    if (word.content) return i;
  }
  return -1;
}

/** The last content word of a phrase: `een geldig rijbewijs` ends with what it is about. */
function headAfter(words: readonly Word[], at: number): number {
  let found = contentNear(words, at, 1, 4);
  // `en het optreden van`: a verb that is used as a noun begins another clause as a rule.
  if (words[found - 1]?.lower === "het" && /en$/u.test(words[found]?.lower ?? "")) return -1;
  while (
    found >= 0 &&
    words[found + 1]?.content &&
    words[found + 2] !== undefined &&
    /e$/u.test(words[found]?.lower ?? "")
  )
    found++;
  return found;
}

/** After these `of` is no choice: `kijken of`, `al of niet`. */
const whether =
  /^(?:al|na|aan|kijk|kijken|kijkt|meten|meet|weet|weten|vraag|vragen|vraagt|afvragen|controleer|controleren|controleert|nagaan|beoordelen|beoordeelt|zien|twijfelt|check|checken|bekijk|bekijken|bekijkt|onderzoeken|onderzoekt|bepalen|bepaalt|,)$/u;

/** Names are compared on their own. */
const isName = (words: readonly Word[], at: number): boolean =>
  at > 0 && /^\p{Lu}/u.test(words[at]?.text ?? "");

/** Enumerations of a sentence. */
export function* enumerationsIn({ words }: Unit): Generator<Enumeration> {
  for (const [at, word] of words.entries()) {
    const link =
      links[word.lower] ?? (word.lower === "wel" && words[at - 1]?.lower === "dan" ? "or" : undefined);
    if (!link || (word.lower === "of" && whether.test(words[at - 1]?.lower ?? ""))) continue;
    const left = contentNear(words, word.lower === "wel" ? at - 1 : at, -1, 3);
    const right = headAfter(words, at);
    if (left < 0 || right < 0 || isName(words, left) || isName(words, right)) continue;
    const items = [left, right];
    for (let from = left; items.length < 12; ) {
      let comma = from - 1;
      while (comma >= 0 && from - comma < 5 && inPhrase(words[comma])) comma--;
      const before = words[comma]?.lower === "," ? contentNear(words, comma, -1, 2) : -1;
      if (before < 0) break;
      items.unshift(before);
      from = before;
    }
    const adjectives = /e$/u.test(words[left]?.lower ?? "") && contentNear(words, at, 1, 4) !== right;
    yield { link, items: items.flatMap((i) => words[i] ?? []), adjectives };
  }
}

const inPhrase = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.content || /^(?:de|het|een|uw|onze|ons|van|je|jouw|mijn|hun|zijn|haar)$/u.test(word.lower));

const asFact = ({ start, end, stem }: Word): Fact => ({
  kind: "quantifier",
  value: `item ${stem}`,
  start,
  end,
});

/** Where the word class is known, only a noun is surely a thing that was named. */
const isThing = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:NOUN|PROPN|X|SYM)?$/u.test(word.upos);

/** Items that fall out of an enumeration, and `en` that became `of`. */
export function* compareEnumerations(
  own: Both<readonly Enumeration[]>,
  group: SentenceGroup,
): Generator<FactChange> {
  for (const side of ["before", "after"] as const) {
    const other = side === "before" ? "after" : "before";
    const there = [...group.stems[other]].slice(0, 400);
    const has = (word: Word): boolean => there.some((stem) => isLike(word.stem, stem));
    for (const { items, link, adjectives } of own[side].slice(0, 100)) {
      const [kept, gone] = [items.filter(has), items.filter((word) => !has(word))];
      const twin = own[other].find((list) =>
        kept.some((word) => list.items.some(({ stem }) => isLike(stem, word.stem))),
      );
      if (kept.length > 0 && gone.length > 0 && (twin?.items.length ?? 1) < items.length) {
        const [item] = gone;
        const sure = side === "before" && group.alike > 0.25 && !adjectives && isThing(item);
        const status = sure ? undefined : ("uncertain" as const);
        if (item)
          yield side === "before"
            ? changeOf(asFact(item), undefined, status)
            : changeOf(undefined, asFact(item), status);
      }
      const [first] = items;
      const [second] = twin?.items ?? [];
      const isTurned =
        twin &&
        items.every((word, i) => isLike(word.stem, twin.items[i]?.stem ?? "")) &&
        link !== twin.link &&
        gone.length === 0 &&
        link !== "both" &&
        twin.link !== "both";
      if (side === "before" && isTurned && first && second && items.length === twin.items.length)
        yield changeOf(
          { ...asFact(first), value: link },
          { ...asFact(second), value: twin.link },
          group.alike > 0.8 ? "changed" : "uncertain",
        );
    }
  }
}
