// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../../letter.ts";
import { cover, isInfinitive, perSentence, setOf } from "../grammar.ts";

/** Nouns that look like verbs, and verbs without someone who acts. */
const nouns =
  setOf(`leven eten drinken weten vermogen inkomen schrijven verzoeken belang wezen streven gebeuren dossier
  uitblijven verstrijken ontstaan overlijden verlopen ontbreken bestaan gereedkomen aflopen`);

const article = setOf("het dit");

/** `het indienen van`: article, infinitive and `van`. */
function infinitiveNoun(tokens: readonly Token[], at: number): readonly [Token, Token, string] | undefined {
  const [first, verb, of] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !verb || !of || !article.has(first.lower) || of.lower !== "van") return undefined;
  if (!isInfinitive(verb) || nouns.has(verb.lower)) return undefined;
  // `het tijdig indienen van` is another pattern; `te` before it makes it a verb.
  return [first, of, verb.lower];
}

/** Endings of nouns that are made of a verb, with the verb they come from. */
const action = /^(.{4,})(?:ing|atie|ering)$/u;

/** `overgaan tot verzending`, `overgaan tot het verzenden`. */
function proceedTo(tokens: readonly Token[], index: number): readonly [Token, Token, string] | undefined {
  const noun = tokens[index];
  const verb = noun ? tokens[noun.head] : undefined;
  if (!noun || verb?.lemma !== "overgaan" || !(action.test(noun.lower) || isInfinitive(noun)))
    return undefined;
  const preposition = tokens.find(
    ({ head, deprel, lower }) => head === index && deprel === "case" && lower === "tot",
  );
  return preposition ? [verb, noun, noun.lower] : undefined;
}

/** Finds actions that are written as things. `value` is the word that holds the action. */
export const nounStyle = perSentence(function* ({ tokens }) {
  for (const index of tokens.keys()) {
    const found = infinitiveNoun(tokens, index) ?? proceedTo(tokens, index);
    if (found) yield { at: cover(found[0], found[1]), values: { value: found[2] } };
  }
});
