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

/** A letter of more tokens is no letter: it gets no grammar, so that checking stays quick. */
const mostTokens = 40_000;

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

/** The sentences of a text without fields. */
const plainSentences = remember((text): readonly Unplaced[] =>
  splitSentences(text, { start: 0, end: text.length }, []).map(({ start, end }) => ({
    start,
    end,
    tokens: tokenise(text, { start, end }, []),
  })),
);

const move = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

const sentencesOf = (draft: Draft): readonly Sentence[] =>
  draft.blocks.flatMap((block, index) => {
    const within = (span: Span): boolean => span.start >= block.start && span.end <= block.end;
    const fields = draft.fields.length > 0 ? draft.fields.filter(within) : [];
    if (fields.length === 0)
      return plainSentences(draft.text.slice(block.start, block.end)).map((sentence): Sentence => {
        const tokens = sentence.tokens.map((token) => move(token, block.start));
        return { ...move(sentence, block.start), tokens, block: index };
      });
    return splitSentences(draft.text, block, fields).map(({ start, end }): Sentence => {
      const inside = fields.filter((field) => field.start >= start && field.end <= end);
      const tokens = tokenise(draft.text, { start, end }, inside);
      return { start, end, tokens, block: index };
    });
  });

/** Gives every sentence in Dutch its grammar, unless there is far too much text. */
function withGrammar(
  sentences: readonly Sentence[],
  { fields, blocks }: Draft,
  language: Language,
): readonly Sentence[] {
  if (sentences.reduce((n, { tokens }) => n + tokens.length, 0) > mostTokens) return sentences;
  const byStart = new Map(fields.map((field) => [field.start, field]));
  return sentences.map((sentence) =>
    blocks[sentence.block]?.foreign
      ? sentence
      : { ...sentence, tokens: parse(sentence.tokens, language, byStart) },
  );
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
  const plain = sentencesOf(draft);
  const sentences = language ? withGrammar(plain, draft, language) : plain;
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
