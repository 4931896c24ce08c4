// SPDX-License-Identifier: EUPL-1.2

// The functions of kernel.wat, one lane at a time and to the same bit.
const f = Math.fround;
const bits = new Int32Array(1);
const power = new Float32Array(bits.buffer);
const steps = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
].map(f);
const [log2e, high, low] = [f(Math.LOG2E), f(0.693359375), f(-2.1219444e-4)] as const;

/** e to the power of `v`, held between -80 and 80 (Cephes library). */
export function exp(v: number): number {
  const held = Math.max(-80, Math.min(80, v));
  const k = Math.floor(f(f(held * log2e) + 0.5));
  const x = f(f(held - f(k * high)) - f(k * low));
  const sum = steps.slice(1).reduce((p, step) => f(f(p * x) + step), steps[0] ?? 0);
  bits[0] = (k + 127) << 23;
  return f(f(f(f(sum * f(x * x)) + x) + 1) * (power[0] ?? 0));
}

export const sigmoid = (v: number): number => f(1 / f(1 + exp(-v)));
export const tanh = (v: number): number => f(1 - f(2 / f(exp(f(v + v)) + 1)));
