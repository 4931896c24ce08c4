// SPDX-License-Identifier: EUPL-1.2
import { type Dense, type Kernel, quantum, rowsTogether, weightPlace } from "./kernel.ts";
import type { ModelFile } from "./model-file.ts";

/** A matrix with its bias in the memory of the kernel; rows and columns are filled up with zeros to multiples of 4 and 8. */
export interface Layer {
  readonly weights: number;
  readonly bias: number;
  readonly rows: number;
  readonly columns: number;
}

/** `n` rounded up to a multiple of 4 (rows) or 8 (columns). */
export const four = (n: number): number => (n + 3) & ~3;
const eight = (n: number): number => (n + 7) & ~7;

/** Hands out places in the memory of a kernel. `release` gives back all that was taken since `mark`. */
export interface Arena {
  readonly take: (floats: number) => number;
  readonly mark: () => number;
  readonly release: (mark: number) => void;
}

export function createArena(kernel: Kernel): Arena {
  let next = 0;
  return {
    take: (floats) => {
      const place = next;
      next += four(floats);
      kernel.ensure(next);
      return place;
    },
    mark: () => next,
    release: (mark) => {
      next = mark;
    },
  };
}

interface Source {
  readonly model: ModelFile;
  readonly kernel: Kernel;
  readonly arena: Arena;
}

/** Puts a matrix of the model into memory, `turned` with rows and columns exchanged, and its bias if the model has one. */
export function placeLayer(
  { model, kernel, arena }: Source,
  name: string,
  { turned = false, bias = true }: { readonly turned?: boolean; readonly bias?: boolean } = {},
): Layer {
  const { count, width, values, scale } = model.rows(name);
  const rows = four(turned ? width : count);
  const columns = eight(turned ? count : width);
  const weights = arena.take(rows * columns);
  const place = arena.take(rows);
  const memory = kernel.floats();
  memory.fill(0, weights, place + rows);
  for (let r = 0; r < count; r++)
    for (let c = 0; c < width; c++)
      memory[weights + (turned ? c * columns + r : r * columns + c)] =
        (values[r * width + c] ?? 0) * (scale[r] ?? 0);
  if (bias) memory.set(model.vector(`${name}.bias`), place);
  return { weights, bias: place, rows, columns };
}

/** Runs a layer over `count` vectors that stand one after another. */
export const run = (
  kernel: Kernel,
  layer: Layer,
  at: Pick<Dense, "input" | "output" | "count"> & Partial<Pick<Dense, "bias" | "biasStep" | "outputStep">>,
): void => kernel.dense({ ...layer, biasStep: 0, outputStep: layer.rows, ...at });

/** A matrix of whole numbers with a factor for each row, for `denseInt`. */
export interface IntLayer {
  readonly weights: number;
  readonly scale: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Puts matrices of the model into memory for `denseInt`, one below the other, filled up with rows of zeros to a multiple of `rowsTogether`.
 * `times` is what the vectors were divided by, so that their numbers are from -1 to 1.
 */
export function placeIntLayer(
  { model, kernel, arena }: Source,
  names: readonly string[],
  times = 1,
): IntLayer {
  const parts = names.map((name) => model.rows(name));
  const columns = parts[0]?.width ?? 0;
  if (columns % 8 !== 0 || columns > 256 || parts.some(({ width }) => width !== columns))
    throw new Error(`The language model file has ${names.join(", ")} in a shape that cannot be used.`);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const rows = Math.ceil(count / rowsTogether) * rowsTogether;
  const weights = arena.take((rows * columns) / 2);
  const place = arena.take(rows);
  const whole = kernel.whole();
  const floats = kernel.floats();
  floats.fill(0, weights, place + rows);
  let row = 0;
  for (const { count, values, scale } of parts)
    for (let r = 0, i = 0; r < count; r++, row++) {
      floats[place + row] = ((scale[r] ?? 0) * times) / quantum;
      let at = weights * 2 + weightPlace(row, 0, columns);
      for (let c = 0; c < columns; c += 2, at += 2 * rowsTogether) {
        whole[at] = values[i++] as number;
        whole[at + 1] = values[i++] as number;
      }
    }
  return { weights, scale: place, rows, columns };
}

/** Puts vectors of the model into memory one after another, filled up with zeros to `rows`. */
export function placeVectors(
  { model, kernel, arena }: Source,
  names: readonly string[],
  rows: number,
): number {
  const place = arena.take(rows);
  kernel.floats().fill(0, place, place + rows);
  let at = place;
  for (const name of names) {
    const values = model.vector(name);
    kernel.floats().set(values, at);
    at += values.length;
  }
  return place;
}
