// The softmax graphs that importers write, and a model of them from outside the compiler (in Python).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compareOutputs } from "../../src/cli/compare.ts";
import type { Sample } from "../../src/cli/samples.ts";
import type { Model, Tensor } from "../../src/index.ts";
import { elements, storageOf, zeros } from "../../src/support/tensor.ts";
import { seeded, type Random } from "./seeded.ts";
import { interpreted, modelOf, type Run } from "./subjects.ts";

/** One graph; `exp_table` is the generation of the int8 exponential. */
export interface Softmax {
  readonly func: string;
  readonly dtype: "i8" | "i16" | "f32";
  readonly syntax: "llvm22" | "llvm16";
  readonly exp_table: "v1" | "v2" | "v3";
  readonly rows: number;
  readonly cols: number;
  readonly scale: number;
  readonly zp: number;
  /** A threshold on the result, in the text only: on codes, on dequantized codes, or on the softmax of dequantized codes. */
  readonly threshold?: number;
  readonly threshold_form?: "a" | "b" | "c";
}

/** What the model says of one graph on some inputs. */
export interface Modelled {
  readonly graph: Softmax;
  readonly text: string;
  readonly inputs: readonly Tensor[];
  /** One per input: codes, or double precision for f32. */
  readonly outputs: readonly Tensor[];
  /** Conditions of the specification that failed, over all inputs: how often each. */
  readonly violations: Readonly<Record<string, number>>;
}

/** Text and expected outputs of many graphs, by one Python process. */
export function modelled(cases: readonly { graph: Softmax; inputs: readonly Tensor[] }[]): Modelled[] {
  const header = JSON.stringify(cases.map(({ graph, inputs }) => ({ ...graph, sets: inputs.length })));
  const data = cases.flatMap(({ inputs }) => inputs.map((tensor) => bytesOf(tensor)));
  const answer = python(Buffer.concat([Buffer.from(`${header}\n`), ...data]));
  const newline = answer.indexOf(10);
  const told = JSON.parse(answer.subarray(0, newline).toString()) as Pick<Modelled, "text" | "violations">[];
  const take = tensorsOf(answer.subarray(newline + 1));
  return cases.map(({ graph, inputs }, i) => {
    const type = graph.dtype === "f32" ? "f64" : graph.dtype;
    return { graph, inputs, ...told[i]!, outputs: inputs.map(({ shape }) => take(type, shape)) };
  });
}

const bytesOf = ({ data }: Tensor): Uint8Array =>
  new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);

/** Reads one tensor after the other. */
function tensorsOf(bytes: Uint8Array): (type: string, shape: readonly number[]) => Tensor {
  let at = 0;
  return (type, shape) => {
    const storage = storageOf(type)!;
    const size = elements(shape) * storage.bytes;
    if (at + size > bytes.length) throw new Error("the model's answer is too short");
    const copy = new Uint8Array(bytes.subarray(at, (at += size))); // aligned for any type
    return { type, shape, data: storage.view(copy.buffer, 0, elements(shape)) };
  };
}

/** What the generator prints for each list of its options. */
export function generated(options: readonly (readonly string[])[]): string[] {
  const folder = fileURLToPath(new URL("softmax", import.meta.url));
  const program = `import sys, json; sys.path.insert(0, ${JSON.stringify(folder)}); import gen_softmax as g
print(json.dumps([g.generate(g.parser().parse_args(o)) for o in json.load(sys.stdin)]))`;
  return JSON.parse(python(Buffer.from(JSON.stringify(options)), ["-c", program]).toString()) as string[];
}

/** Debian's Python first: the one that its package python3-numpy belongs to. */
const batch = fileURLToPath(new URL("softmax/batch.py", import.meta.url));
const interpreters = ["/usr/bin/python3", "python3", "python"];

function python(input: Uint8Array, program = [batch]): Buffer {
  const command = interpreters.find((name) => spawnSync(name, ["-c", "import numpy"]).status === 0);
  if (command === undefined)
    throw new Error("no Python with numpy found: sudo apt-get install python3-numpy");
  const { status, stdout, stderr } = spawnSync(command, ["-B", ...program], { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`the model failed:\n${stderr.toString()}`);
  return stdout;
}

/** Makes the values of one row, column after column, between `lo` and `hi`. */
type Row = (rng: Random, limits: { lo: number; hi: number }, cols: number) => (column: number) => number;

/** About normal, mean 0: the sum of uniform values. */
function bell(rng: Random, deviation: number): number {
  const twelve = Array.from({ length: 12 }, () => rng.within(0, 65536) / 65536);
  return deviation * (twelve.reduce((sum, v) => sum + v, 0) - 6);
}

/** The kinds of rows that attention and classifiers show, and the extremes among them. */
const rows = {
  uniform:
    (rng, { lo, hi }) =>
    () =>
      rng.within(lo, hi),
  normal: (rng, { lo, hi }) => {
    const [deviation, mean] = [(hi - lo) / rng.within(6, 60), rng.within(lo, hi) / 2];
    return () => Math.round(mean + bell(rng, deviation));
  },
  constant: (rng, { lo, hi }) => {
    const value = [lo, hi, rng.within(lo, hi)][rng.within(0, 2)]!;
    return () => value;
  },
  "one-hot": (rng, { lo, hi }, cols) => {
    const [hot, low] = [rng.within(0, cols - 1), rng.within(lo, hi - 1)];
    return (column) => (column === hot ? hi : low);
  },
  "two-level": (rng, { lo, hi }) => {
    const levels = [rng.within(lo, hi), rng.within(lo, hi)];
    return () => levels[rng.within(0, 1)]!;
  },
  flat: (rng, { lo, hi }) => {
    const [top, depth] = [rng.within(lo + 3, hi), rng.within(1, 3)];
    return () => top - rng.within(0, depth);
  },
} satisfies Record<string, Row>;

type RowKind = keyof typeof rows;
const rowKinds = Object.keys(rows) as RowKind[];

/** Ordinary logits, extremes, and values that are not numbers; `random` is uniform in -1..1. */
const floatRows: readonly ((column: number, random: () => number) => number)[] = [
  (_, random) => random(),
  (_, random) => 10 * random(),
  (_, random) => 200 * random(),
  () => -3.25,
  (column) => (column === 0 ? 1e4 : -1e4),
  (column, random) => (column % 2 === 0 ? 1e30 : -1e30 * random()),
  (_, random) => 1e-40 * random(),
  (column, random) => (column % 3 === 2 ? -Infinity : random()),
  (column, random) => (column % 5 === 4 ? Infinity : random()),
  (column, random) => (column % 7 === 6 ? NaN : random()),
  () => -Infinity,
];

/** A graph: int8 of the newest importer unless told otherwise, with one row of every kind. */
export function graphOf(part: Pick<Softmax, "func" | "cols"> & Partial<Softmax>): Softmax {
  const kinds = part.dtype === "f32" ? floatRows : rowKinds;
  const usual = { dtype: "i8", syntax: "llvm22", exp_table: "v3", scale: 0.1, zp: 0 } as const;
  return { ...usual, rows: kinds.length, ...part };
}

const limits = { i8: { lo: -128, hi: 127 }, i16: { lo: -32768, hi: 32767 } };

/** `sets` inputs of a quantized graph; their rows are of all kinds, or of the given ones, in turn. */
export function codeSets(graph: Softmax, sets: number, kinds: readonly RowKind[] = rowKinds): Tensor[] {
  const rng = seeded(hash(graph.func));
  const { lo, hi } = limits[graph.dtype as keyof typeof limits];
  const rowAt = (row: number) => {
    const kind: Row = rows[kinds[row % kinds.length]!];
    const valueAt = kind(rng, { lo, hi }, graph.cols);
    return (column: number) => Math.min(hi, Math.max(lo, valueAt(column)));
  };
  return Array.from({ length: sets }, () => filled(graph, rowAt));
}

/** `sets` inputs of a float graph. */
export function floatSets(graph: Softmax, sets: number): Tensor[] {
  const rng = seeded(hash(graph.func));
  const random = () => rng.bits() / 2 ** 31;
  const rowAt = (row: number) => (column: number) => floatRows[row % floatRows.length]!(column, random);
  return Array.from({ length: sets }, () => filled(graph, rowAt));
}

const hash = (text: string): number =>
  [...text].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), 0x811c9dc5);

/** An input of a graph, made row by row. */
export function filled(
  { dtype, rows: count, cols }: Softmax,
  rowAt: (row: number) => (column: number) => number,
): Tensor {
  const tensor = zeros(dtype, [count, cols]);
  for (let row = 0; row < count; row++) {
    const valueAt = rowAt(row);
    for (let column = 0; column < cols; column++) tensor.data[row * cols + column] = valueAt(column);
  }
  return tensor;
}

/** Graphs as the functions of one model, run on their inputs by the interpreter; runs are in the order of `graphs`. */
export function interpretedTogether(graphs: readonly Modelled[]): { model: Model; runs: Run[] } {
  const model = modelOf(graphs.map(({ text }) => text).join(""));
  const samples = new Map(graphs.map(({ graph, inputs }) => [graph.func, inputs.map(sampleOf)]));
  return { model, runs: interpreted(model, ({ name }) => samples.get(name)!) };
}

const sampleOf = (tensor: Tensor, set: number): Sample => ({ name: `set ${set}`, tensors: [tensor] });

/** Where the interpreter and the model part, in words; empty when every lane agrees. */
export function deviations(graphs: readonly Modelled[], runs: readonly Run[]): string[] {
  return graphs.flatMap(({ graph, outputs }, i) => {
    const { different, lanes, first } = compareOutputs(outputs, runs[i]!.outputs.flat());
    if (first === undefined) return [];
    return [
      `${graph.func}: ${different} of ${lanes} lanes differ, the first in set ${first.output}, lane ${first.lane}`,
    ];
  });
}
