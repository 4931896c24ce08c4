// SPDX-License-Identifier: EUPL-1.2
import type { Kernel } from "./kernel.ts";
import { type Arena, four, placeLayer, run } from "./layers.ts";
import type { ModelFile } from "./model-file.ts";

interface Source {
  readonly model: ModelFile;
  readonly kernel: Kernel;
  readonly arena: Arena;
}

/** Scores `[dependent][head]` of `count` vectors at `upper`, place 0 being the root. */
export type ScoreHeads = (upper: number, count: number) => readonly Float64Array[];

/** The scores of all labels for each dependent (place 1 and on, 0 being the root) under its head, places among the `count` vectors at `upper`. */
export type ScoreLabels = (upper: number, heads: readonly number[], count: number) => readonly Float64Array[];

function leaky(memory: Float32Array, from: number, count: number): void {
  for (let i = from; i < from + count; i++) if ((memory[i] ?? 0) < 0) memory[i] = 0.1 * (memory[i] ?? 0);
}

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

/** Biaffine scores of arcs (Dozat & Manning 2017), with a bias for distance. */
export function createHeadScorer({ model, kernel, arena }: Source): ScoreHeads {
  const source = { model, kernel, arena };
  const dependents = placeLayer(source, "arc.dep");
  const heads = placeLayer(source, "arc.head");
  const arc = placeLayer(source, "arc", { turned: true, bias: false });
  const biasOf = distanceBias(model.vector("distance"), model.header.distanceSteps);
  const width = dependents.rows;
  return (upper, count) => {
    const mark = arena.mark();
    const rows = four(count);
    const left = arena.take(arc.columns * count);
    const right = arena.take(width * rows);
    const turned = arena.take(arc.rows * count);
    const out = arena.take(rows * count);
    const zero = arena.take(rows);
    kernel.floats().fill(0, left, zero + rows);
    run(kernel, dependents, { input: upper, output: left, count, outputStep: arc.columns });
    run(kernel, heads, { input: upper, output: right, count });
    const memory = kernel.floats();
    for (let i = 0; i < count; i++) {
      leaky(memory, left + i * arc.columns, width);
      memory[left + i * arc.columns + width] = 1;
    }
    leaky(memory, right, width * count);
    run(kernel, arc, { input: left, output: turned, count });
    run(kernel, { weights: right, bias: zero, rows, columns: width }, { input: turned, output: out, count });
    const floats = kernel.floats();
    const scores = Array.from({ length: count }, () => new Float64Array(count));
    scores.forEach((row, i) => {
      for (let j = 0; j < count; j++)
        row[j] = i === j ? -1e9 : (floats[out + i * rows + j] ?? 0) + biasOf(i, j);
    });
    arena.release(mark);
    return scores;
  };
}

/** Biaffine scores of labels. */
export function createLabelScorer({ model, kernel, arena }: Source): ScoreLabels {
  const source = { model, kernel, arena };
  const dependents = placeLayer(source, "rel.dep");
  const heads = placeLayer(source, "rel.head");
  const rel = placeLayer(source, "rel", { bias: false });
  const width = dependents.rows;
  const labels = model.header.labels.length;
  const size = width + 1;
  const step = model.header.state * 2;
  return (upper, headOf, count) => {
    const mark = arena.mark();
    const used = [...new Set(headOf)];
    const left = arena.take(width * count);
    const right = arena.take(rel.columns * used.length);
    const turned = arena.take(rel.rows * used.length);
    run(kernel, dependents, { input: upper, output: left, count });
    kernel.floats().fill(0, right, right + rel.columns * used.length);
    used.forEach((head, k) => {
      run(kernel, heads, { input: upper + head * step, output: right + k * rel.columns, count: 1 });
    });
    const memory = kernel.floats();
    leaky(memory, left, width * count);
    leaky(memory, right, rel.columns * used.length);
    for (let k = 0; k < used.length; k++) memory[right + k * rel.columns + width] = 1;
    run(kernel, rel, { input: right, output: turned, count: used.length });
    const floats = kernel.floats();
    const scores = headOf.map((head, i) => {
      const own = left + (i + 1) * width;
      const under = turned + used.indexOf(head) * rel.rows;
      const row = new Float64Array(labels);
      for (let label = 0; label < labels; label++) {
        const at = under + label * size;
        let sum = floats[at + width] ?? 0;
        for (let k = 0; k < width; k++) sum += (floats[own + k] ?? 0) * (floats[at + k] ?? 0);
        row[label] = sum;
      }
      return row;
    });
    arena.release(mark);
    return scores;
  };
}
