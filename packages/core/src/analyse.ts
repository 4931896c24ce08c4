// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "./dutch/language.ts";
import { isOtherLanguage } from "./dutch/other-language.ts";
import { splitSentences } from "./dutch/split-sentences.ts";
import { tokenise } from "./dutch/tokenise.ts";
import type { Draft, Field, FieldType, Kind, Letter, Medium, Sentence, Span, Token } from "./letter.ts";
import { remember } from "./remember.ts";
import { recogniseEntities } from "./structure/entities.ts";
import { recogniseKind, recogniseMedium } from "./structure/recognise-kind.ts";
import { recogniseParts } from "./structure/recognise-parts.ts";

/** What is known of a letter from outside; each overrides recognition. */
export interface Known {
  readonly path: string;
  readonly kind?: Kind;
  readonly medium?: Medium;
}

const numeric = new Set<FieldType>(["date", "term", "amount", "number", "iban", "reference", "phone"]);

/** What a field is read as: a number where one will stand, else a name. */
const standIn = (field: Field | undefined): string => (field && numeric.has(field.type) ? "100" : "Jansen");

/** A text of more characters, some 40,000 words, is no letter: it gets no grammar, so that checking stays quick. */
const mostText = 250_000;

/** Gives tokens their grammar. */
function parse(
  tokens: readonly Token[],
  language: Language,
  fields: ReadonlyMap<number, Field>,
): readonly Token[] {
  const forms = tokens.map(({ text, kind, start }) => (kind === "field" ? standIn(fields.get(start)) : text));
  const analysis = language.analyse(forms);
  return tokens.map((token, i) => {
    const found = analysis[i];
    return found ? { ...token, ...found, ...(token.kind === "field" ? { lemma: token.lower } : {}) } : token;
  });
}

type Unplaced = Omit<Sentence, "block">;

/** The sentences of a text without fields, with their grammar when a language is given. */
function plainSentences(text: string, language: Language | undefined): readonly Unplaced[] {
  return splitSentences(text, { start: 0, end: text.length }, []).map(({ start, end }) => {
    const tokens = tokenise(text, { start, end }, []);
    return { start, end, tokens: language ? parse(tokens, language, new Map()) : tokens };
  });
}

type SentencesIn = (text: string) => readonly Unplaced[];

const withoutGrammar: SentencesIn = remember((text) => plainSentences(text, undefined));

/** What is remembered with each language. */
const sentencesByLanguage = new WeakMap<Language, SentencesIn>();

function sentencesWith(language: Language | undefined): SentencesIn {
  if (!language) return withoutGrammar;
  const known = sentencesByLanguage.get(language);
  if (known) return known;
  const made: SentencesIn = remember((text) => plainSentences(text, language));
  sentencesByLanguage.set(language, made);
  return made;
}

const move = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

/** The sentences of a letter; those in Dutch have their grammar when a language is given. */
function sentencesOf({ text, fields, blocks }: Draft, known: Language | undefined): readonly Sentence[] {
  const byStart = new Map(fields.map((field) => [field.start, field]));
  return blocks.flatMap((block, index) => {
    const language = block.foreign || text.length > mostText ? undefined : known;
    const own = fields.filter(({ start, end }) => start >= block.start && end <= block.end);
    if (own.length === 0)
      return sentencesWith(language)(text.slice(block.start, block.end)).map((sentence): Sentence => {
        const tokens = sentence.tokens.map((token) => move(token, block.start));
        return { ...move(sentence, block.start), tokens, block: index };
      });
    return splitSentences(text, block, own).map(({ start, end }): Sentence => {
      const inside = own.filter((field) => field.start >= start && field.end <= end);
      const tokens = tokenise(text, { start, end }, inside);
      return { start, end, tokens: language ? parse(tokens, language, byStart) : tokens, block: index };
    });
  });
}

const isForeign = remember(isOtherLanguage);

/** Marks the blocks that are in another language. */
const withLanguages = (draft: Draft): Draft => ({
  ...draft,
  blocks: draft.blocks.map((block) =>
    isForeign(draft.text.slice(block.start, block.end)) ? { ...block, foreign: true } : block,
  ),
});

/** From what a reader gives to a letter: sentences, tokens, values, parts, kind and medium; grammar when a language is given. */
export function analyse(read: Draft, known: Known, language?: Language): Letter {
  const draft = withLanguages(read);
  const sentences = sentencesOf(draft, language);
  const entities = recogniseEntities(draft.text, draft.fields);
  const parts = recogniseParts({ ...draft, sentences, entities });
  const words = sentences.reduce((n, { tokens }) => n + tokens.length, 0);
  const input = { text: draft.text, parts };
  return {
    ...draft,
    path: known.path,
    sentences,
    entities,
    parts,
    kind: known.kind ?? recogniseKind(input),
    medium: known.medium ?? recogniseMedium({ ...input, words }),
  };
}
