// SPDX-License-Identifier: EUPL-1.2
import { remember } from "../../remember.ts";
import { decodeHeads } from "./decode-heads.ts";
import { createEmbedding, type WordClass } from "./embed.ts";
import { createArcScorer } from "./heads.ts";
import type { Kernel } from "./kernel.ts";
import { createArena, placeIntLayer, placeLayer, placeVectors, run } from "./layers.ts";
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
  const [ofOne = 0, ofTwo = 0] = model.vector("mix");
  /** Divided by this, what the LSTMs give together is from -1 to 1. */
  const most = Math.abs(ofOne) + Math.abs(ofTwo);
  const tag = placeIntLayer(source, ["tag"], most);
  const tagBias = placeVectors(source, ["tag.bias"], tag.rows);
  const scoreArcs = createArcScorer(source);
  const root = labelNames.indexOf("root");
  const width = 2 * state;

  const vector = new Float32Array(join.columns);
  /** What one word brings into the first LSTM; `undefined` is the artificial root. */
  const incomingOf = (form: string | undefined, initial: boolean): Float32Array => {
    const mark = arena.mark();
    const [input, joined, out] = [
      arena.take(join.columns),
      arena.take(state),
      arena.take(lower.gates),
    ] as const;
    embed(vector, form, initial);
    kernel.floats().set(vector, input);
    run(kernel, join, { input, output: joined, count: 1 });
    const memory = kernel.floats();
    for (let k = joined; k < joined + state; k++) memory[k] = Math.tanh(memory[k] ?? 0);
    lower.bringIn(joined, out, 1);
    const made = kernel.floats().slice(out, out + lower.gates);
    arena.release(mark);
    return made;
  };
  const rootIncoming = incomingOf(undefined, false);
  const firstIncoming = remember((form) => incomingOf(form, true), 500);
  const laterIncoming = remember((form) => incomingOf(form, false), 2000);

  const embedAll = (forms: readonly string[], incoming: number): void => {
    let seen = false;
    for (let i = 0; i <= forms.length; i++) {
      const form = i === 0 ? undefined : forms[i - 1];
      const initial: boolean = !seen && form !== undefined && hasWordCharacter(form);
      seen ||= initial;
      const own = form === undefined ? rootIncoming : (initial ? firstIncoming : laterIncoming)(form);
      kernel.floats().set(own, incoming + i * lower.gates);
    }
  };

  const tagAll = (one: number, two: number, count: number): readonly (readonly [number, number])[] => {
    const mixed = arena.take(width * count);
    const whole = arena.take((width * count) / 2);
    const out = arena.take(tag.rows * count);
    const memory = kernel.floats();
    for (let k = 0; k < width * count; k++)
      memory[mixed + k] = (ofOne * (memory[one + k] ?? 0) + ofTwo * (memory[two + k] ?? 0)) / most;
    kernel.quantise(mixed, whole, width * count);
    kernel.denseInt({
      ...tag,
      bias: tagBias,
      biasStep: 0,
      input: whole,
      output: out,
      outputStep: tag.rows,
      count,
    });
    const floats = kernel.floats();
    return Array.from({ length: count }, (_, i) => {
      const top = best(floats, out + i * tag.rows, tagNames.length);
      return [top, floats[out + i * tag.rows + top] ?? 0] as const;
    });
  };

  return (forms) => {
    const mark = arena.mark();
    const count = forms.length + 1;
    const [incoming, one, two] = [
      arena.take(lower.gates * count),
      arena.take(width * count),
      arena.take(width * count),
    ] as const;
    embedAll(forms, incoming);
    lower.run(incoming, one, count);
    upper.bringIn(one, incoming, count);
    upper.run(incoming, two, count);
    const tagged = tagAll(one, two, count).slice(1);
    const scores = scoreArcs(two, count);
    const heads = decodeHeads(scores.heads).slice(1);
    const labelScores = scores.labelsUnder(heads);
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
      headScores: scores.heads.slice(1),
      labelScores,
    };
  };
}
