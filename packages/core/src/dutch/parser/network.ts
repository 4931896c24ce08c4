// SPDX-License-Identifier: EUPL-1.2
import { decodeHeads } from "./decode-heads.ts";
import { createEmbedding, type WordClass } from "./embed.ts";
import { createHeadScorer, createLabelScorer } from "./heads.ts";
import type { Kernel } from "./kernel.ts";
import { createArena, placeLayer, run } from "./layers.ts";
import { createLstm } from "./lstm.ts";
import type { ModelFile } from "./model-file.ts";
import { hasWordCharacter } from "./word-features.ts";

/** Per word: joint tag `UPOS XPOS`, head (1-based, 0 is the root), label, and the scores behind them. */
export interface Prediction {
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  readonly tagBest: readonly number[];
  readonly headScores: readonly Float64Array[];
  readonly labelScores: readonly Float64Array[];
}

/** Tags and parses the forms of one sentence. */
export type Predict = (forms: readonly string[]) => Prediction;

export interface NetworkSource {
  readonly model: ModelFile;
  readonly kernel: Kernel;
  readonly classOf: (folded: string) => WordClass;
}

function best(scores: ArrayLike<number>, from: number, count: number): number {
  let top = 0;
  for (let i = 1; i < count; i++) if ((scores[from + i] ?? 0) > (scores[from + top] ?? 0)) top = i;
  return top;
}

/** The network of training/README.md: embeddings, two bidirectional LSTMs, tags from both, biaffine heads and labels. */
export function createNetwork({ model, kernel, classOf }: NetworkSource): Predict {
  const arena = createArena(kernel);
  const source = { model, kernel, arena };
  const { state, tags: tagNames, labels: labelNames } = model.header;
  const embed = createEmbedding(model, classOf);
  const join = placeLayer(source, "join");
  const [lower, upper] = [createLstm(source, "lower"), createLstm(source, "upper")];
  const tag = placeLayer(source, "tag");
  const scoreHeads = createHeadScorer(source);
  const scoreLabels = createLabelScorer(source);
  const mix = model.vector("mix");
  const root = labelNames.indexOf("root");
  const width = 2 * state;

  const embedAll = (forms: readonly string[], input: number): void => {
    const vector = new Float32Array(join.columns);
    let seen = false;
    for (let i = 0; i <= forms.length; i++) {
      const form = i === 0 ? undefined : forms[i - 1];
      const initial: boolean = !seen && form !== undefined && hasWordCharacter(form);
      seen ||= initial;
      embed(vector, form, initial);
      kernel.floats().set(vector, input + i * join.columns);
    }
  };

  const tagAll = (one: number, two: number, count: number): readonly (readonly [number, number])[] => {
    const mixed = arena.take(width * count);
    const out = arena.take(tag.rows * count);
    const memory = kernel.floats();
    for (let k = 0; k < width * count; k++)
      memory[mixed + k] = (mix[0] ?? 0) * (memory[one + k] ?? 0) + (mix[1] ?? 0) * (memory[two + k] ?? 0);
    run(kernel, tag, { input: mixed, output: out, count });
    const floats = kernel.floats();
    return Array.from({ length: count }, (_, i) => {
      const top = best(floats, out + i * tag.rows, tagNames.length);
      return [top, floats[out + i * tag.rows + top] ?? 0] as const;
    });
  };

  return (forms) => {
    const mark = arena.mark();
    const count = forms.length + 1;
    const [input, joined, one, two] = [
      arena.take(join.columns * count),
      arena.take(state * count),
      arena.take(width * count),
      arena.take(width * count),
    ] as const;
    embedAll(forms, input);
    run(kernel, join, { input, output: joined, count });
    const memory = kernel.floats();
    for (let k = joined; k < joined + state * count; k++) memory[k] = Math.tanh(memory[k] ?? 0);
    lower(joined, one, count);
    upper(one, two, count);
    const tagged = tagAll(one, two, count).slice(1);
    const scores = scoreHeads(two, count);
    const heads = decodeHeads(scores).slice(1);
    const labelScores = heads.map((head, i) => scoreLabels(two, i + 1, head));
    arena.release(mark);
    return {
      tags: tagged.map(([top]) => tagNames[top] ?? ""),
      heads,
      labels: labelScores.map((row, i) => {
        if (heads[i] === 0) return "root";
        const others = row.slice();
        others[root] = -1e9;
        return labelNames[best(others, 0, others.length)] ?? "";
      }),
      tagBest: tagged.map(([, value]) => value),
      headScores: scores.slice(1),
      labelScores,
    };
  };
}
