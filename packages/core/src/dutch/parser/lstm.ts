// SPDX-License-Identifier: EUPL-1.2
import type { Kernel } from "./kernel.ts";
import { type Arena, type Layer, placeLayer, run } from "./layers.ts";
import type { ModelFile } from "./model-file.ts";

interface Direction {
  readonly input: Layer;
  readonly state: Layer;
}

/** Reads `count` vectors at `input` and writes `count` vectors of twice the state, forward then backward, at `output`. */
export type Lstm = (input: number, output: number, count: number) => void;

interface Source {
  readonly model: ModelFile;
  readonly kernel: Kernel;
  readonly arena: Arena;
}

/** A bidirectional LSTM with the weights called `name`. */
export function createLstm({ model, kernel, arena }: Source, name: string): Lstm {
  const n = model.header.state;
  const direction = (side: "f" | "b"): Direction => ({
    input: placeLayer({ model, kernel, arena }, `${name}.${side}.input`, { bias: false }),
    state: placeLayer({ model, kernel, arena }, `${name}.${side}.state`, { bias: false }),
  });
  const sides = (["f", "b"] as const).map((side) => {
    const made = direction(side);
    kernel.floats().set(model.vector(`${name}.${side}.bias`), made.input.bias);
    return made;
  });
  return (input, output, count) => {
    const mark = arena.mark();
    const before = arena.take(4 * n * count);
    const gates = arena.take(4 * n);
    const cell = arena.take(n);
    const zero = arena.take(n);
    sides.forEach((side, back) => {
      run(kernel, side.input, { input, output: before, count });
      kernel.floats().fill(0, cell, zero + n);
      let hidden = zero;
      for (let i = 0; i < count; i++) {
        const t = back ? count - 1 - i : i;
        run(kernel, side.state, { input: hidden, output: gates, count: 1, bias: before + t * 4 * n });
        hidden = output + t * 2 * n + back * n;
        kernel.cell({ gates, cell, hidden, units: n });
      }
    });
    arena.release(mark);
  };
}
