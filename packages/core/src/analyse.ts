// SPDX-License-Identifier: EUPL-1.2
import { splitSentences } from "./dutch/split-sentences.ts";
import { tokenise } from "./dutch/tokenise.ts";
import type { Draft, Kind, Letter, Medium, Sentence, Span } from "./letter.ts";
import { recogniseEntities } from "./structure/entities.ts";
import { recogniseKind, recogniseMedium } from "./structure/recognise-kind.ts";
import { recogniseParts } from "./structure/recognise-parts.ts";

/** What is known of a letter from outside; each overrides recognition. */
export interface Known {
  readonly path: string;
  readonly kind?: Kind;
  readonly medium?: Medium;
}

const sentencesOf = (draft: Draft): readonly Sentence[] =>
  draft.blocks.flatMap((block, index) => {
    const within = (span: Span): boolean => span.start >= block.start && span.end <= block.end;
    const fields = draft.fields.length > 0 ? draft.fields.filter(within) : [];
    return splitSentences(draft.text, block, fields).map(
      ({ start, end }): Sentence => ({
        start,
        end,
        tokens: tokenise(
          draft.text,
          { start, end },
          fields.filter((field) => field.start >= start && field.end <= end),
        ),
        block: index,
      }),
    );
  });

/** From what a reader gives to a letter: sentences, tokens, values, parts, kind and medium. */
export function analyse(draft: Draft, known: Known): Letter {
  const sentences = sentencesOf(draft);
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
