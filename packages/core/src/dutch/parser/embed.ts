// SPDX-License-Identifier: EUPL-1.2
import type { ModelFile, Rows } from "./model-file.ts";
import { affixRows, fnv1a, fold, ROOT_SHAPE, shapeOf, wordKey } from "./word-features.ts";

/** What the lexicon says of a folded word: frequency band 0 (absent) to 7, noun class 0 (no noun) to 8. */
export interface WordClass {
  readonly band: number;
  readonly noun: number;
}

/** Fills `out` (word part and affix part, one after the other) for a form; `undefined` is the artificial root. */
export type Embed = (out: Float32Array, form: string | undefined, initial: boolean) => void;

function addRow(out: Float32Array, place: number, { values, scale, width }: Rows, row: number): void {
  const factor = scale[row] ?? 0;
  for (let c = 0; c < width; c++)
    out[place + c] = (out[place + c] ?? 0) + factor * (values[row * width + c] ?? 0);
}

/** Word, frequency band and noun class in one half of the vector; endings, beginnings and shape in the other. */
export function createEmbedding(model: ModelFile, classOf: (folded: string) => WordClass): Embed {
  const [word, affix, shape, band, noun] = [
    model.rows("word"),
    model.rows("affix"),
    model.rows("shape"),
    model.rows("band"),
    model.rows("noun"),
  ] as const;
  const ids = new Map(Array.from(model.integers("words"), (hash, i) => [hash, i + 1]));
  return (out, form, initial) => {
    out.fill(0);
    const folded = form === undefined ? "" : fold(form);
    const key = wordKey(folded);
    const known = form === undefined ? { band: 0, noun: 0 } : classOf(folded);
    addRow(out, 0, word, form === undefined ? 0 : (ids.get(fnv1a(key)) ?? 0));
    addRow(out, 0, band, known.band);
    addRow(out, 0, noun, known.noun);
    if (form !== undefined)
      for (const row of affixRows(key, model.header.affixRows)) addRow(out, word.width, affix, row);
    addRow(out, word.width, shape, form === undefined ? ROOT_SHAPE : shapeOf(form, initial));
  };
}
