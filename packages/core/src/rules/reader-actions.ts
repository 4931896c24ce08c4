// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Span, Token } from "../letter.ts";
import { dependents, isFiniteVerb, setOf } from "./grammar.ts";
import { isInPart, isRunningText } from "./measures.ts";

/** Something the letter asks of the reader: something to do, to decide or to look up. */
export interface ReaderAction extends Span {
  readonly kind: "do" | "decide" | "find";
  /** The verb, as a lemma; the first word of the sentence without grammar. */
  readonly verb: string;
  /** Index in `letter.blocks`. */
  readonly block: number;
}

/** Without grammar: words that ask. */
const asks =
  /(?<!\p{L})(?:wilt u|u moet|moet u|u dient|dient u|(?:wij|ik) (?:vragen|vraag|verzoeken|verzoek) u|(?:vragen wij|vraag ik|verzoeken wij|verzoek ik) u|zorgt? u ervoor)(?!\p{L})|^(?:stuur|bel|betaal|vul|lever|geef|maak|kom|neem|meld|kies|log|ga|upload|haal|laat|onderteken|print|kopieer|schrijf)(?:t u)?(?!\p{L})/iu;

const obliged = setOf("moeten dienen");
const deciding = setOf("kiezen beslissen besluiten afwegen overwegen nagaan bepalen");
const looking = setOf("zoeken opzoeken vinden kijken bekijken nakijken lezen");
/** Orders that ask nothing. */
const noOrder = setOf("letten opletten zien lezen kijken");

const kindOf = (verb: string): ReaderAction["kind"] =>
  deciding.has(verb) ? "decide" : looking.has(verb) ? "find" : "do";

const isYou = ({ lower }: Token): boolean => /^(?:u|je|jij)$/u.test(lower);

/** The verb of an order (`Stuur ons …`), of `u moet …` or of `wilt u …`; undefined when the sentence asks nothing. */
function askedVerb({ tokens }: Sentence): string | undefined {
  const root = tokens.findIndex(({ deprel }) => deprel === "root");
  const verb = tokens[root];
  if (!verb) return undefined;
  const subject = dependents(tokens, root, "nsubj")[0];
  const words = tokens.filter(({ kind }) => kind === "word" || kind === "field");
  if (
    words[0] === verb &&
    isFiniteVerb(verb) &&
    (!subject || isYou(subject)) &&
    !tokens.some(({ text }) => text === "?")
  )
    return noOrder.has(verb.lemma) ? undefined : verb.lemma;
  if (!subject || !isYou(subject)) return undefined;
  const helper = dependents(tokens, root, "aux").find(isFiniteVerb);
  if (helper && obliged.has(helper.lemma)) return verb.lemma;
  const inner = dependents(tokens, root, "xcomp")[0];
  const wish = verb.lemma === "willen" && tokens.indexOf(verb) < tokens.indexOf(subject);
  return inner && (obliged.has(verb.lemma) || wish) ? inner.lemma : undefined;
}

/** What the letter asks of the reader outside lists, contact and objection. Needs grammar to be exact; guesses by words without. */
export function readerActions(letter: Letter): readonly ReaderAction[] {
  return letter.sentences.flatMap((sentence): readonly ReaderAction[] => {
    const { start, end, block, tokens } = sentence;
    if (!isRunningText(letter, sentence) || letter.blocks[block]?.kind === "listItem") return [];
    if (isInPart(letter, sentence, ["contact"]) || isInPart(letter, sentence, ["objection"])) return [];
    const analysed = tokens.some(({ deprel }) => deprel === "root");
    const verb = analysed ? askedVerb(sentence) : undefined;
    if (analysed) return verb === undefined ? [] : [{ start, end, block, verb, kind: kindOf(verb) }];
    return asks.test(letter.text.slice(start, end))
      ? [{ start, end, block, verb: tokens[0]?.lower ?? "", kind: "do" }]
      : [];
  });
}
