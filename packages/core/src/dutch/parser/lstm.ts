// SPDX-License-Identifier: EUPL-1.2
import type { Kernel } from "./kernel.ts";
import { type Arena, placeIntLayer, placeVectors } from "./layers.ts";
import type { ModelFile } from "./model-file.ts";

/** A bidirectional LSTM in two steps: what comes in for each place, which depends on that place alone, then the states. */
export interface Lstm {
  /** Floats of what comes in at one place: the gates of both directions. */
  readonly gates: number;
  /** Reads `count` vectors of numbers from -1 to 1 at `input` and writes what they bring in at `output`. */
  readonly bringIn: (input: number, output: number, count: number) => void;
  /** Reads what comes in and writes `count` vectors of twice the state, forward then backward, at `output`. */
  readonly run: (incoming: number, output: number, count: number) => void;
}

interface Source {
  readonly model: ModelFile;
  readonly kernel: Kernel;
  readonly arena: Arena;
}

/** A bidirectional LSTM with the weights called `name`, in whole numbers. */
export function createLstm(source: Source, name: string): Lstm {
  const { model, kernel, arena } = source;
  const n = model.header.state;
  const gates = 8 * n;
  const sides = (["f", "b"] as const).map((side) => {
    return {
      bias: placeVectors(source, [`${name}.${side}.bias`], 4 * n),
      input: placeIntLayer(source, [`${name}.${side}.input`]),
      state: placeIntLayer(source, [`${name}.${side}.state`]),
    };
  });
  const width = sides[0]?.input.columns ?? 0;
  return {
    gates,
    bringIn: (input, output, count) => {
      const mark = arena.mark();
      const whole = arena.take((width * count) / 2);
      kernel.quantise(input, whole, width * count);
      sides.forEach((side, back) => {
        kernel.denseInt({
          ...side.input,
          bias: side.bias,
          biasStep: 0,
          input: whole,
          output: output + back * 4 * n,
          outputStep: gates,
          count,
        });
      });
      arena.release(mark);
    },
    run: (incoming, output, count) => {
      const mark = arena.mark();
      const sums = arena.take(4 * n);
      const cell = arena.take(n);
      const hidden = arena.take(n / 2);
      sides.forEach((side, back) => {
        kernel.floats().fill(0, cell, hidden + n / 2);
        for (let i = 0; i < count; i++) {
          const t = back ? count - 1 - i : i;
          const at = output + t * 2 * n + back * n;
          kernel.denseInt({
            ...side.state,
            bias: incoming + t * gates + back * 4 * n,
            biasStep: 0,
            input: hidden,
            output: sums,
            outputStep: 0,
            count: 1,
          });
          kernel.cell({ gates: sums, cell, hidden: at, units: n });
          kernel.quantise(at, hidden, n);
        }
      });
      arena.release(mark);
    },
  };
}
