// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { decodeHeads } from "./decode.ts";
import { affixRows, fnv1a, fold, hasWordCharacter, ROOT_SHAPE, shapeOf, wordKey } from "./features.ts";

type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float32Array };
type Stored = Int8Array | Uint16Array | Uint32Array | Float32Array;
type Entry = {
  readonly name: string;
  readonly kind: string;
  readonly shape: readonly number[];
  readonly offset: number;
};
type Header = {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly scripts: readonly string[];
  readonly distanceSteps: readonly number[];
  readonly affixRows: number;
  readonly state: number;
  readonly tensors: readonly Entry[];
};

/** A model file, read: its lists and its numbers as 32-bit floats. */
export type Model = {
  readonly header: Header;
  readonly words: ReadonlyMap<number, number>;
  readonly matrix: (name: string) => Matrix;
  readonly vector: (name: string) => Float32Array;
  readonly lemmas: ReadonlyMap<number, string>;
};

/** One word of a sentence with what the lexicon says: frequency band 0 to 7, noun class 0 to 8. */
export type Word = { readonly form: string; readonly band: number; readonly noun: number };

/** Per word: joint tag `UPOS XPOS`, head (1-based, 0 is the root), label, and the scores behind them. */
export type Analysis = {
  readonly tag: string[];
  readonly head: number[];
  readonly label: string[];
  readonly tagBest: number[];
  readonly headScores: Float64Array[];
  readonly labelScores: Float64Array[];
};

const prefixBytes = 44;
const constructors = { i8: Int8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array };

/** Reads a model file. Throws an Error when it is not one, has another version, or its SHA-256 is wrong. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < prefixBytes || view.getUint32(0, false) !== 0x4b424d44)
    throw new Error("This is not a language model file.");
  if (view.getUint32(4, true) !== 1)
    throw new Error(`Language model file of version ${view.getUint32(4, true)}; version 1 is needed.`);
  const digest = createHash("sha256").update(bytes.subarray(prefixBytes)).digest();
  if (!digest.equals(bytes.subarray(12, prefixBytes))) throw new Error("The language model file is damaged.");
  const start = prefixBytes + view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(prefixBytes, start))) as Header;
  const stored = new Map<string, Stored>();
  const shapes = new Map<string, readonly number[]>();
  for (const { name, kind, shape, offset } of header.tensors) {
    const type = constructors[kind as keyof typeof constructors];
    const size = shape.reduce((a, b) => a * b, 1) * type.BYTES_PER_ELEMENT;
    stored.set(name, new type(new Uint8Array(bytes.subarray(start + offset, start + offset + size)).buffer));
    shapes.set(name, shape);
  }
  const get = (name: string): Stored => {
    const found = stored.get(name);
    if (!found) throw new Error(`The language model file has no ${name}.`);
    return found;
  };
  const vector = (name: string): Float32Array => Float32Array.from(get(name));
  const matrices = new Map<string, Matrix>();
  const matrix = (name: string): Matrix => {
    const known = matrices.get(name);
    if (known) return known;
    const [rows = 0, columns = 0] = shapes.get(name) ?? [];
    const values = vector(name);
    const scale = get(`${name}.scale`);
    for (let i = 0; i < values.length; i++) values[i] = at(values, i) * at(scale, Math.floor(i / columns));
    const made = { rows, columns, values };
    matrices.set(name, made);
    return made;
  };
  const scripts = get("lemma.scripts");
  const lemmas = new Map(
    Array.from(get("lemma.keys"), (key, i) => [key, header.scripts[at(scripts, i)] ?? "0||0"]),
  );
  return {
    header,
    words: new Map(Array.from(get("words"), (hash, i) => [hash, i + 1])),
    matrix,
    vector,
    lemmas,
  };
}

function at(list: { readonly [index: number]: number }, index: number): number {
  return list[index] ?? 0;
}

function multiply(weights: Matrix, x: Float64Array, bias?: Float32Array): Float64Array {
  const out = new Float64Array(weights.rows);
  for (let r = 0; r < weights.rows; r++) {
    let sum = bias ? at(bias, r) : 0;
    const base = r * weights.columns;
    for (let c = 0; c < weights.columns; c++) sum += at(weights.values, base + c) * at(x, c);
    out[r] = sum;
  }
  return out;
}

function addRow(out: Float64Array, place: number, { row, of }: { row: number; of: Matrix }): void {
  for (let c = 0; c < of.columns; c++)
    out[place + c] = at(out, place + c) + at(of.values, row * of.columns + c);
}

const sigmoid = (v: number): number => 1 / (1 + Math.exp(-v));
const leaky = (v: Float64Array): Float64Array => v.map((x) => (x < 0 ? 0.1 * x : x));
const withOne = (v: Float64Array): Float64Array => Float64Array.from([...v, 1]);
const argMax = (v: Float64Array): number => v.reduce((best, x, i) => (x > at(v, best) ? i : best), 0);

/** The input vectors; position 0 is the root. */
function embed(model: Model, words: readonly Word[]): Float64Array[] {
  const tables = {
    word: model.matrix("word"),
    affix: model.matrix("affix"),
    shape: model.matrix("shape"),
    band: model.matrix("band"),
    noun: model.matrix("noun"),
  };
  const size = tables.word.columns;
  const join = (
    word: number,
    affixes: readonly number[],
    rest: { shape: number; band: number; noun: number },
  ): Float64Array => {
    const both = new Float64Array(2 * size);
    addRow(both, 0, { row: word, of: tables.word });
    addRow(both, 0, { row: rest.band, of: tables.band });
    addRow(both, 0, { row: rest.noun, of: tables.noun });
    for (const row of affixes) addRow(both, size, { row, of: tables.affix });
    addRow(both, size, { row: rest.shape, of: tables.shape });
    return multiply(model.matrix("join"), both, model.vector("join.bias")).map(Math.tanh);
  };
  const out = [join(0, [], { shape: ROOT_SHAPE, band: 0, noun: 0 })];
  let seen = false;
  for (const { form, band, noun } of words) {
    const initial: boolean = !seen && hasWordCharacter(form);
    seen ||= initial;
    const key = wordKey(fold(form));
    const id = model.words.get(fnv1a(key)) ?? 0;
    out.push(join(id, affixRows(key, model.header.affixRows), { shape: shapeOf(form, initial), band, noun }));
  }
  return out;
}

/** One direction of an LSTM; gates in the order input, forget, cell, output. */
function lstm(model: Model, name: string, inputs: readonly Float64Array[]): Float64Array[] {
  const [w, u, bias] = [
    model.matrix(`${name}.input`),
    model.matrix(`${name}.state`),
    model.vector(`${name}.bias`),
  ];
  const n = u.columns;
  let hidden = new Float64Array(n);
  const cell = new Float64Array(n);
  return inputs.map((x) => {
    const gates = multiply(w, x, bias);
    const again = multiply(u, hidden);
    const next = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      const gate = (part: number): number => at(gates, part * n + k) + at(again, part * n + k);
      cell[k] = sigmoid(gate(1)) * at(cell, k) + sigmoid(gate(0)) * Math.tanh(gate(2));
      next[k] = sigmoid(gate(3)) * Math.tanh(at(cell, k));
    }
    hidden = next;
    return next;
  });
}

function both(model: Model, name: string, inputs: readonly Float64Array[]): Float64Array[] {
  const forward = lstm(model, `${name}.f`, inputs);
  const backward = lstm(model, `${name}.b`, inputs.toReversed()).toReversed();
  return forward.map((f, i) => Float64Array.from([...f, ...(backward[i] ?? [])]));
}

function distanceBucket(dependent: number, head: number, steps: readonly number[]): number {
  const side = steps.length + 1;
  if (head === 0) return 2 * side;
  const gap = Math.abs(head - dependent);
  const step = steps.findIndex((limit) => gap <= limit);
  return (step < 0 ? steps.length : step) + (head > dependent ? side : 0);
}

function scoreHeads(model: Model, upper: readonly Float64Array[]): Float64Array[] {
  const project = (name: string, h: Float64Array): Float64Array =>
    leaky(multiply(model.matrix(name), h, model.vector(`${name}.bias`)));
  const heads = upper.map((h) => project("arc.head", h));
  const { rows, columns, values } = model.matrix("arc");
  const distance = model.vector("distance");
  return upper.map((h, i) => {
    const dependent = withOne(project("arc.dep", h));
    const turned = new Float64Array(columns);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        turned[c] = at(turned, c) + at(dependent, r) * at(values, r * columns + c);
    return Float64Array.from(heads, (head, j) => {
      if (j === i) return -1e9;
      return head.reduce(
        (sum, v, c) => sum + v * at(turned, c),
        at(distance, distanceBucket(i, j, model.header.distanceSteps)),
      );
    });
  });
}

function scoreLabels(model: Model, dependent: Float64Array, head: Float64Array): Float64Array {
  const project = (name: string, h: Float64Array): Float64Array =>
    withOne(leaky(multiply(model.matrix(name), h, model.vector(`${name}.bias`))));
  const left = project("rel.dep", dependent);
  const turned = multiply(model.matrix("rel"), project("rel.head", head));
  return Float64Array.from(model.header.labels, (_, label) =>
    left.reduce((sum, v, k) => sum + v * at(turned, label * left.length + k), 0),
  );
}

/** Tags and parses one sentence, in plain loops. A reference for faster code: slow, and easy to read. */
export function analyse(model: Model, words: readonly Word[]): Analysis {
  const lower = both(model, "lower", embed(model, words));
  const upper = both(model, "upper", lower);
  const mix = model.vector("mix");
  const tagScores = upper.slice(1).map((two, i) => {
    const one = lower[i + 1] ?? two;
    return multiply(
      model.matrix("tag"),
      two.map((v, k) => at(mix, 0) * at(one, k) + at(mix, 1) * v),
      model.vector("tag.bias"),
    );
  });
  const scores = scoreHeads(model, upper);
  const head = decodeHeads(scores).slice(1);
  const labelScores = head.map((h, i) =>
    scoreLabels(model, upper[i + 1] ?? new Float64Array(), upper[h] ?? new Float64Array()),
  );
  const { tags, labels } = model.header;
  const root = labels.indexOf("root");
  return {
    tag: tagScores.map((s) => tags[argMax(s)] ?? ""),
    head,
    label: labelScores.map((s, i) =>
      head[i] === 0 ? "root" : (labels[argMax(s.map((v, k) => (k === root ? -1e9 : v)))] ?? ""),
    ),
    tagBest: tagScores.map((s) => Math.max(...s)),
    headScores: scores.slice(1),
    labelScores,
  };
}

/** The lemma of a folded word under a tag: by the word itself, else by its longest known ending, else the word. */
export function lemmaOf(model: Model, folded: string, xpos: string): string {
  let script = model.lemmas.get(fnv1a(`${folded} ${xpos}`));
  for (let size = Math.min(7, folded.length); size >= 0 && script === undefined; size--)
    script = model.lemmas.get(fnv1a(`~${folded.slice(folded.length - size)} ${xpos}`));
  if (script === undefined) return folded;
  const [strip = "0", text = "", mode = "0"] = [
    script.slice(0, script.indexOf("|")),
    script.slice(script.indexOf("|") + 1, script.lastIndexOf("|")),
    script.slice(script.lastIndexOf("|") + 1),
  ];
  const place = mode === "1" ? (folded.startsWith("ge") ? 0 : -1) : folded.indexOf("ge", 1);
  if (mode !== "0" && place < 0) return folded;
  const base = mode === "0" ? folded : folded.slice(0, place) + folded.slice(place + 2);
  return Number(strip) > base.length ? folded : base.slice(0, base.length - Number(strip)) + text;
}
