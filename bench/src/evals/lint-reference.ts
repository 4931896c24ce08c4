// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One token of the reference. `word_frequency` is absent where LiNT-II gives none. */
export interface ReferenceToken {
  readonly text: string;
  readonly form: string;
  readonly space_after: boolean;
  readonly tag: string;
  readonly pos: string;
  readonly dep_length: number;
  readonly word_frequency?: number;
  readonly super_sem_type?: string;
}

export interface ReferenceSentence {
  readonly text: string;
  readonly tokens: readonly ReferenceToken[];
  readonly lint_score: number | null;
  readonly mean_log_word_frequency: number | null;
  readonly max_sdl: number | null;
  readonly content_words_per_clause: number | null;
  readonly proportion_of_concrete_nouns: number | null;
}

export interface ReferenceDocument {
  readonly name: string;
  readonly score: number;
  readonly level: number;
  readonly sentences: readonly ReferenceSentence[];
}

/** The documents of the reference in the data folder; none without it. */
export function readReference(dataFolder: string | undefined): readonly ReferenceDocument[] {
  const folder = dataFolder === undefined ? undefined : join(dataFolder, "lint-reference");
  if (folder === undefined || !existsSync(folder)) return [];
  return ["level1", "level2", "level3", "level4"]
    .filter((name) => existsSync(join(folder, `${name}.json`)))
    .map((name) => {
      const { document, sentences } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as {
        readonly document: { readonly lint_score: number; readonly difficulty_level: number };
        readonly sentences: readonly ReferenceSentence[];
      };
      return { name, score: document.lint_score, level: document.difficulty_level, sentences };
    });
}

/** The text of a sentence with capitals, from its tokens. */
export const textOf = ({ tokens }: ReferenceSentence): string =>
  tokens
    .map(({ form, space_after }) => form + (space_after ? " " : ""))
    .join("")
    .trim();
