// SPDX-License-Identifier: EUPL-1.2
import { kernelBytes } from "./kernel-bytes.ts";
import { sigmoid, tanh } from "./scalar-math.ts";

type Loop = (...places: number[]) => void;

/** What is used of it; the types of the project are those of no host. */
declare const WebAssembly: {
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<"dense" | "denseInt" | "quantise" | "cell", Loop>> };
};

/** One layer on `count` vectors. Places are indices in the floats of the kernel; steps go from one vector to the next. */
export interface Dense {
  readonly weights: number;
  readonly bias: number;
  readonly input: number;
  readonly output: number;
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
  readonly biasStep: number;
  readonly outputStep: number;
}

/**
 * As `Dense`, in whole numbers: `weights` are numbers from -127 to 127 where `weightPlace` says, each row has its factor at `scale`, and `input`
 * is what `quantise` wrote. `rows` is a multiple of `rowsTogether`, `columns` of 8 and at most 256, so that no sum is too large for 32 bits.
 */
export interface DenseInt extends Dense {
  readonly scale: number;
}

/** One step of an LSTM of `units` (a multiple of 4). `gates`: input, forget, cell, output. `cell` is renewed, `hidden` written. */
export interface Cell {
  readonly gates: number;
  readonly cell: number;
  readonly hidden: number;
  readonly units: number;
}

/**
 * Memory for floats and the inner loops of the network: `output[r] = bias[r] + weights[r] · input`, with `rows` a multiple
 * of 4 and `columns` of 8. Sums run in four lanes of 32-bit floats, so that every kernel gives the same bits.
 */
export interface Kernel {
  readonly name: "simd" | "scalar";
  /** Makes room up to `floats`. Views made before are no longer valid. */
  readonly ensure: (floats: number) => void;
  readonly floats: () => Float32Array;
  /** The same memory as whole numbers of 16 bits: two in the place of a float. */
  readonly whole: () => Int16Array;
  readonly dense: (job: Dense) => void;
  readonly denseInt: (job: DenseInt) => void;
  /** Writes `count` numbers from -1 to 1, a multiple of 8, as whole numbers up to `quantum`, two in the place of a float. */
  readonly quantise: (input: number, output: number, count: number) => void;
  readonly cell: (job: Cell) => void;
}

/** What 1 becomes in whole numbers. */
export const quantum = 32767;

/** So many rows of whole numbers stand together: two columns of each, then the next two. They are read one after another, and lanes are rows. */
export const rowsTogether = 32;

/** Where the weight of a row and a column stands among the whole numbers of a layer. */
export const weightPlace = (row: number, column: number, columns: number): number => {
  const group = Math.floor(row / rowsTogether);
  const pair = (group * columns) / 2 + Math.floor(column / 2);
  return (pair * rowsTogether + (row % rowsTogether)) * 2 + (column % 2);
};

/** Added and taken away again, it leaves a whole number: 32-bit floats of this size have no fraction. */
const rounding = 12582912;

const pageFloats = 16384;

/** Grows in steps of at least a half, so that long sentences do not copy the memory again and again. */
const grown = (now: number, wanted: number): number => Math.max(wanted, Math.ceil(now * 1.5));

function scalarKernel(): Kernel {
  let memory = new Float32Array(pageFloats);
  const lanes = new Float32Array(4);
  const dot = (weights: number, input: number, columns: number): number => {
    lanes.fill(0);
    for (let c = 0; c < columns; c += 4)
      for (let lane = 0; lane < 4; lane++)
        lanes[lane] =
          (lanes[lane] ?? 0) +
          Math.fround((memory[weights + c + lane] ?? 0) * (memory[input + c + lane] ?? 0));
    const [a = 0, b = 0, c = 0, d = 0] = lanes;
    return Math.fround(Math.fround(a + b) + Math.fround(c + d));
  };
  return {
    name: "scalar",
    ensure: (floats) => {
      if (floats <= memory.length) return;
      const wider = new Float32Array(grown(memory.length, floats));
      wider.set(memory);
      memory = wider;
    },
    floats: () => memory,
    whole: () => new Int16Array(memory.buffer),
    quantise: (input, output, count) => {
      const whole = new Int16Array(memory.buffer);
      for (let i = 0; i < count; i++) {
        const value = Math.fround((memory[input + i] ?? 0) * quantum);
        whole[output * 2 + i] = Math.fround(value + rounding) - rounding;
      }
    },
    denseInt: ({ weights, scale, bias, input, output, rows, columns, count, biasStep, outputStep }) => {
      const whole = new Int16Array(memory.buffer);
      for (let n = 0; n < count; n++)
        for (let r = 0; r < rows; r++) {
          const x = input * 2 + n * columns;
          let sum = 0;
          for (let c = 0; c < columns; c++)
            sum += (whole[weights * 2 + weightPlace(r, c, columns)] ?? 0) * (whole[x + c] ?? 0);
          const scaled = Math.fround(Math.fround(sum) * (memory[scale + r] ?? 0));
          memory[output + n * outputStep + r] = scaled + (memory[bias + n * biasStep + r] ?? 0);
        }
    },
    dense: ({ weights, bias, input, output, rows, columns, count, biasStep, outputStep }) => {
      for (let n = 0; n < count; n++)
        for (let r = 0; r < rows; r++)
          memory[output + n * outputStep + r] =
            dot(weights + r * columns, input + n * columns, columns) + (memory[bias + n * biasStep + r] ?? 0);
    },
    cell: ({ gates, cell, hidden, units }) => {
      const gate = (part: number, k: number): number => memory[gates + part * units + k] ?? 0;
      for (let k = 0; k < units; k++) {
        const kept = Math.fround(sigmoid(gate(1, k)) * (memory[cell + k] ?? 0));
        const next = Math.fround(kept + Math.fround(sigmoid(gate(0, k)) * tanh(gate(2, k))));
        memory[cell + k] = next;
        memory[hidden + k] = sigmoid(gate(3, k)) * tanh(next);
      }
    },
  };
}

function simdKernel(): Kernel {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(kernelBytes());
  const { dense, denseInt, quantise, cell } = new WebAssembly.Instance(module, { env: { memory } }).exports;
  let view = new Float32Array(memory.buffer);
  return {
    name: "simd",
    ensure: (floats) => {
      if (floats <= view.length) return;
      memory.grow(Math.ceil((grown(view.length, floats) - view.length) / pageFloats));
      view = new Float32Array(memory.buffer);
    },
    floats: () => view,
    dense: ({ weights, bias, input, output, rows, columns, count, biasStep, outputStep }) =>
      dense(weights * 4, bias * 4, input * 4, output * 4, rows, columns, count, biasStep * 4, outputStep * 4),
    whole: () => new Int16Array(memory.buffer),
    quantise: (input, output, count) => quantise(input * 4, output * 4, count * 4),
    denseInt: ({ weights, scale, bias, input, output, rows, columns, count, biasStep, outputStep }) =>
      denseInt(
        weights * 4,
        scale * 4,
        bias * 4,
        input * 4,
        output * 4,
        rows,
        columns,
        count,
        biasStep * 4,
        outputStep * 4,
      ),
    cell: (job) => cell(job.gates * 4, job.cell * 4, job.hidden * 4, job.units * 4),
  };
}

/** WebAssembly with SIMD where the engine has it, else plain loops. */
export function createKernel(name?: Kernel["name"]): Kernel {
  if (name === "scalar") return scalarKernel();
  const able = typeof WebAssembly === "object" && WebAssembly.validate(kernelBytes());
  return able ? simdKernel() : scalarKernel();
}
