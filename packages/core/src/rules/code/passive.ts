// SPDX-License-Identifier: EUPL-1.2
import type { Sentence, Token } from "../../letter.ts";
import {
  analysedSentences,
  cover,
  dependents,
  isParticiple,
  numberOption,
  perSentence,
  setOf,
} from "../grammar.ts";
import type { Checker } from "../rule.ts";

/** With `zijn` these say how things are, not what someone did; some never have an actor. */
const states = setOf(`
  aangesloten aanwezig afgelopen afhankelijk bedoeld beëindigd bekend belast beperkt bereid beschikbaar bestemd betrokken bevoegd
  gebaseerd gebonden geboren gedaald gedwongen geduid gehandicapt gehouden gehuwd geldig gelegen genaamd geopend gericht gerechtigd
  geschikt geslaagd gesloten gestegen gestorven getrouwd gevestigd gewend gezond ingeschreven ingesteld ongehuwd opgenomen overleden
  toegankelijk toegestaan uitgesloten verbonden verboden verdwenen vereist vergeten verhinderd verhuisd verlopen verloren verplicht
  verschenen verschuldigd verstreken vertegenwoordigd vervallen voltooid voorzien vrijgesteld geïnteresseerd verzekerd geregistreerd
  gescheiden ontstaan gebleken geworden veranderd toegenomen afgenomen aangewezen
`);

/** Passives that are fixed ways of speaking of things without an actor. */
const always = setOf("geboren bedoeld genoemd geacht vereist");

/** `door` between the verbs of the clause or right behind them names who acts, whatever the tree makes of it. */
function hasActor(tokens: readonly Token[], verb: number): boolean {
  const verbs = tokens.flatMap(({ head, deprel }, i) =>
    i === verb || (head === verb && deprel.startsWith("aux")) ? [i] : [],
  );
  const own = tokens.filter(({ head }) => head === verb);
  const isDoor = ({ lower }: Token): boolean => lower === "door";
  return (
    tokens.slice(Math.min(...verbs), Math.max(...verbs) + 2).some(isDoor) ||
    tokens.some(
      ({ head, deprel }, i) =>
        head === verb && deprel.startsWith("obl") && dependents(tokens, i, "case").some(isDoor),
    ) ||
    // `dient door u te worden ondertekend`: the tree may hang `door` from the verb, beside the agent.
    (own.some(isDoor) && own.some(({ deprel }) => deprel === "obl:agent"))
  );
}

interface Passive {
  readonly helper: Token;
  readonly verb: Token;
}

/** Passive clauses that do not say who acts. */
function* passives({ tokens }: Sentence): Generator<Passive> {
  for (const helper of tokens) {
    if (helper.deprel !== "aux:pass") continue;
    const verb = tokens[helper.head];
    if (!verb || !isParticiple(verb) || always.has(verb.lower)) continue;
    if (
      helper.lemma === "zijn" &&
      (states.has(verb.lower) ||
        !/^ge|^(?:aan|af|be|door|her|in|mee|na|om|ont|op|over|toe|uit|ver|vast|voor)/u.test(verb.lower))
    )
      continue;
    if (!hasActor(tokens, helper.head)) yield { helper, verb };
  }
}

/** Finds passive clauses without an actor. Universal Dependencies marks the helping verb with `aux:pass`. */
export const passiveVoice = perSentence(function* (sentence) {
  for (const { helper, verb } of passives(sentence)) {
    const at = cover(helper, verb);
    const apart = Math.abs(sentence.tokens.indexOf(helper) - sentence.tokens.indexOf(verb)) > 1;
    const pieces = [helper, verb].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    yield { at, values: { value: `${helper.lower} … ${verb.lower}` }, ...(apart ? { pieces } : {}) };
  }
});

/** Reports a letter in which more than `options.procent` of the sentences is passive without an actor. */
export const manyPassives: Checker = function* (letter, { options }) {
  const sentences = analysedSentences(letter);
  if (sentences.length < numberOption(options.zinnen, 8)) return;
  const passive = sentences.filter((sentence) => !passives(sentence).next().done).length;
  const share = Math.round((100 * passive) / sentences.length);
  if (share > numberOption(options.procent, 30)) yield { at: "missing", values: { value: String(share) } };
};
