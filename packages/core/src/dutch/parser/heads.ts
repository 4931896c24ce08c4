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

/** The scores of all labels for one dependent and head, both places among the vectors at `upper`. */
export type ScoreLabels = (upper: number, dependent: number, head: number) => Float64Array;

function leaky(memory: Float32Array, from: number, count: number): void {
  for (let i = from; i < from + count; i++) if ((memory[i] ?? 0) < 0) memory[i] = 0.1 * (memory[i] ?? 0);
}

/** Which bias of distance belongs to an arc: by steps, head before or after, and one for the root. */
function distanceBucket(dependent: number, head: number, steps: readonly number[]): number {
  const side = steps.length + 1;
  if (head === 0) return 2 * side;
  const gap = Math.abs(head - dependent);
  const step = steps.findIndex((limit) => gap <= limit);
  return (step < 0 ? steps.length : step) + (head > dependent ? side : 0);
}

/** Biaffine scores of arcs (Dozat & Manning 2017), with a bias for distance. */
export function createHeadScorer({ model, kernel, arena }: Source): ScoreHeads {
  const source = { model, kernel, arena };
  const dependents = placeLayer(source, "arc.dep");
  const heads = placeLayer(source, "arc.head");
  const arc = placeLayer(source, "arc", { turned: true, bias: false });
  const distance = model.vector("distance");
  const steps = model.header.distanceSteps;
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
    const scores = Array.from({ length: count }, (_, i) =>
      Float64Array.from({ length: count }, (_, j) =>
        i === j ? -1e9 : (floats[out + i * rows + j] ?? 0) + (distance[distanceBucket(i, j, steps)] ?? 0),
      ),
    );
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
  const left = arena.take(width);
  const right = arena.take(rel.columns);
  const turned = arena.take(rel.rows);
  const step = model.header.state * 2;
  return (upper, dependent, head) => {
    run(kernel, dependents, { input: upper + dependent * step, output: left, count: 1 });
    run(kernel, heads, { input: upper + head * step, output: right, count: 1 });
    const memory = kernel.floats();
    leaky(memory, left, width);
    leaky(memory, right, width);
    memory.fill(0, right + width, right + rel.columns);
    memory[right + width] = 1;
    run(kernel, rel, { input: right, output: turned, count: 1 });
    const scores = new Float64Array(labels);
    for (let label = 0; label < labels; label++) {
      const at = turned + label * size;
      let sum = memory[at + width] ?? 0;
      for (let k = 0; k < width; k++) sum += (memory[left + k] ?? 0) * (memory[at + k] ?? 0);
      scores[label] = sum;
    }
    return scores;
  };
}
