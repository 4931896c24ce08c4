// SPDX-License-Identifier: EUPL-1.2
import type { Kernel } from "./kernel.ts";
import { type Arena, four, placeIntLayer, placeLayer, placeVectors, run } from "./layers.ts";
import type { ModelFile } from "./model-file.ts";

interface Source {
  readonly model: ModelFile;
  readonly kernel: Kernel;
  readonly arena: Arena;
}

/** What a sentence of `count` places, 0 being the root, says of arcs and labels. */
export interface ArcScores {
  /** Scores `[dependent][head]`. */
  readonly heads: readonly Float64Array[];
  /** The scores of all labels for each dependent (place 1 and on) under its head. */
  readonly labelsUnder: (heads: readonly number[]) => readonly Float64Array[];
}

/** Reads `count` vectors at `upper`, with numbers from -1 to 1. What it gives holds until the arena is released. */
export type ScoreArcs = (upper: number, count: number) => ArcScores;

const leaky = (value: number): number => (value < 0 ? 0.1 * value : value);

/** The bias of an arc for its distance: by steps, head before or after, and one for the root. */
function distanceBias(
  biases: Float32Array,
  steps: readonly number[],
): (dependent: number, head: number) => number {
  const side = steps.length + 1;
  const far = steps.at(-1) ?? 0;
  const bucketOf = Uint8Array.from({ length: far + 1 }, (_, gap) => steps.findIndex((limit) => gap <= limit));
  return (dependent, head) => {
    if (head === 0) return biases[2 * side] ?? 0;
    const gap = Math.abs(head - dependent);
    const bucket = gap <= far ? (bucketOf[gap] ?? 0) : steps.length;
    return biases[bucket + (head > dependent ? side : 0)] ?? 0;
  };
}

interface Taken {
  readonly width: number;
  readonly step: number;
  readonly output: number;
  readonly places: readonly number[];
}

const parts = ["arc.dep", "arc.head", "rel.dep", "rel.head"] as const;

/** Biaffine scores of arcs and labels (Dozat & Manning 2017), of arcs with a bias for distance. */
export function createArcScorer({ model, kernel, arena }: Source): ScoreArcs {
  const source = { model, kernel, arena };
  const [arcWidth = 0, , relWidth = 0] = parts.map((name) => model.rows(name).count);
  const projection = placeIntLayer(source, parts);
  const bias = placeVectors(
    source,
    parts.map((name) => `${name}.bias`),
    projection.rows,
  );
  const arc = placeLayer(source, "arc", { turned: true, bias: false });
  const rel = placeLayer(source, "rel", { bias: false });
  const biasOf = distanceBias(model.vector("distance"), model.header.distanceSteps);
  const labels = model.header.labels.length;
  const size = relWidth + 1;

  /** Takes one part of what is projected, made leaky, to vectors of `step` at `output`. */
  const take = (projected: number, from: number, { width, step, output, places }: Taken): void => {
    const memory = kernel.floats();
    places.forEach((place, i) => {
      const start = projected + place * projection.rows + from;
      for (let k = 0; k < width; k++) memory[output + i * step + k] = leaky(memory[start + k] ?? 0);
    });
  };

  const headsOf = (projected: number, all: readonly number[]): readonly Float64Array[] => {
    const count = all.length;
    const rows = four(count);
    const left = arena.take(arc.columns * count);
    const right = arena.take(arcWidth * rows);
    const turned = arena.take(arc.rows * count);
    const out = arena.take(rows * count);
    const zero = arena.take(rows);
    kernel.floats().fill(0, left, zero + rows);
    take(projected, 0, { width: arcWidth, step: arc.columns, output: left, places: all });
    take(projected, arcWidth, { width: arcWidth, step: arcWidth, output: right, places: all });
    const memory = kernel.floats();
    for (let i = 0; i < count; i++) memory[left + i * arc.columns + arcWidth] = 1;
    run(kernel, arc, { input: left, output: turned, count });
    run(
      kernel,
      { weights: right, bias: zero, rows, columns: arcWidth },
      { input: turned, output: out, count },
    );
    const scores = Array.from({ length: count }, () => new Float64Array(count));
    scores.forEach((row, i) => {
      for (let j = 0; j < count; j++)
        row[j] = i === j ? -1e9 : (memory[out + i * rows + j] ?? 0) + biasOf(i, j);
    });
    return scores;
  };

  const labelsOf = (
    projected: number,
    all: readonly number[],
    headOf: readonly number[],
  ): readonly Float64Array[] => {
    const used = [...new Set(headOf)];
    const left = arena.take(relWidth * all.length);
    const right = arena.take(rel.columns * used.length);
    const turned = arena.take(rel.rows * used.length);
    const memory = kernel.floats();
    memory.fill(0, right, right + rel.columns * used.length);
    take(projected, 2 * arcWidth, { width: relWidth, step: relWidth, output: left, places: all });
    take(projected, 2 * arcWidth + relWidth, {
      width: relWidth,
      step: rel.columns,
      output: right,
      places: used,
    });
    for (let k = 0; k < used.length; k++) memory[right + k * rel.columns + relWidth] = 1;
    run(kernel, rel, { input: right, output: turned, count: used.length });
    return headOf.map((head, i) => {
      const own = left + (i + 1) * relWidth;
      const under = turned + used.indexOf(head) * rel.rows;
      const row = new Float64Array(labels);
      for (let label = 0; label < labels; label++) {
        const at = under + label * size;
        let sum = memory[at + relWidth] ?? 0;
        for (let k = 0; k < relWidth; k++) sum += (memory[own + k] ?? 0) * (memory[at + k] ?? 0);
        row[label] = sum;
      }
      return row;
    });
  };

  return (upper, count) => {
    const whole = arena.take((projection.columns * count) / 2);
    const projected = arena.take(projection.rows * count);
    kernel.quantise(upper, whole, projection.columns * count);
    kernel.denseInt({
      ...projection,
      bias,
      biasStep: 0,
      input: whole,
      output: projected,
      outputStep: projection.rows,
      count,
    });
    const all = Array.from({ length: count }, (_, place) => place);
    return { heads: headsOf(projected, all), labelsUnder: (heads) => labelsOf(projected, all, heads) };
  };
}
