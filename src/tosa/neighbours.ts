// Ops of other dialects that importers leave around TOSA, and that say plainly what they compute: elements of static tensors that
// move, and arithmetic. Their text stays as it is; all others of their dialects stand in a model and mean nothing here.
import { input } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, OpRecord, SlotSpec, StridedCopy } from "../ir/record.ts";
import { asTensor, hasLanes } from "../ir/numbers.ts";
import type { TensorType, Type } from "../ir/types.ts";
import { isStatic } from "../ir/types.ts";
import { stridesOf } from "../support/strides.ts";
import { elements, storageOf } from "../support/tensor.ts";
import { arithmeticOf } from "./arith.ts";
import { beside } from "./beside.ts";
import { declared, dense, resultShape } from "./move.ts";
import { listOf, output, resultElement, shapeOf, tensor } from "./shared.ts";

const neighbour = (
  name: string,
  summary: string,
  operands: readonly SlotSpec[],
  compute: (op: Op) => Compute,
  attributes: readonly string[] = [],
): OpRecord => ({
  name: `tensor.${name}`,
  summary,
  family: "layout",
  operands,
  results: output("T"),
  attributes: attributes.map((a) => ({ name: a, kind: "i64 array" })),
  types: [],
  traits: [],
  infer: declared,
  compute,
  example: "",
});

/** The same elements in their order, under another shape. */
function asTheyAre(op: Op): Compute {
  const n = elements(resultShape(op));
  return { form: "move", copies: [{ operand: 0, dims: [n], from: dense([n]), to: dense([n]) }] };
}

/** Where a slice of a tensor lies, and how the elements of the slice by itself. */
interface Slice {
  readonly dims: readonly number[];
  readonly inside: StridedCopy["from"];
  readonly alone: StridedCopy["from"];
}

/** Axes of size 1 that a slice does not have change nothing: its elements have the same order. */
function sliceOf(op: Op, shape: readonly number[]): Slice {
  const [offsets, dims, steps] = slicing.map((name) => listOf(op.attributes[name])!);
  const strides = stridesOf(shape);
  const offset = offsets!.reduce((sum, at, d) => sum + at * strides[d]!, 0);
  return {
    dims: dims!,
    inside: { offset, strides: strides.map((s, d) => s * steps![d]!) },
    alone: dense(dims!),
  };
}

const slicing = ["static_offsets", "static_sizes", "static_strides"] as const;

function extracted(op: Op): Compute {
  const { dims, inside, alone } = sliceOf(op, shapeOf(op, 0));
  return { form: "move", copies: [{ operand: 0, dims, from: inside, to: alone }] };
}

function inserted(op: Op): Compute {
  const shape = shapeOf(op, 1);
  const { dims, inside, alone } = sliceOf(op, shape);
  return {
    form: "move",
    copies: [
      { operand: 1, dims: shape, from: dense(shape), to: dense(shape) },
      { operand: 0, dims, from: alone, to: inside },
    ],
  };
}

/** Contents that may be anything are 0. */
function empty(op: Op): Compute {
  const element = resultElement(op);
  const type = { kind: "tensor", element, shape: resultShape(op) } as const;
  return {
    form: "const",
    value: { kind: "dense", type, splat: true, data: storageOf(element.storage)!.create(1) },
  };
}

const source = tensor("source", "T");

const records: readonly OpRecord[] = [
  neighbour("cast", "The same tensor, its type said otherwise.", [source], asTheyAre),
  neighbour("expand_shape", "Axes split into several.", [source], asTheyAre),
  neighbour("collapse_shape", "Several axes as one.", [source], asTheyAre),
  neighbour(
    "extract_slice",
    "The elements of a box, every so many along each axis.",
    [source],
    extracted,
    slicing,
  ),
  neighbour(
    "insert_slice",
    "A tensor with the elements of another in a box of it.",
    [source, tensor("dest", "T")],
    inserted,
    slicing,
  ),
  neighbour("empty", "A tensor without contents of its own.", [], empty),
];

const byName = new Map(records.map((record) => [record.name, record]));

/** The record of such an op, when what it computes follows from static types, and from numbers in its text where it has some. */
export function neighbourOf(
  name: string,
  operands: readonly Type[],
  results: readonly Type[],
  attributes: Op["attributes"],
): OpRecord | undefined {
  const types = [...operands, ...results].map(asTensor);
  if (results.length !== 1 || !types.every((type) => type !== undefined && isComputed(type)))
    return undefined;
  const [from, to] = [types.slice(0, -1) as TensorType[], types.at(-1)!];
  const [dialect, own] = name.split(".", 2) as [string, string];
  if (dialect === "arith") return arithmeticOf(own, from, to, attributes);
  if (name === "tensor.splat" || name === "linalg.fill") return filled(name, from, to);
  return moved(name, operands, results, attributes);
}

const isComputed = (type: TensorType): boolean =>
  isStatic(type) && storageOf(type.element.storage) !== undefined;

/** Every element is the one of the first operand. The second of `linalg.fill` says the sizes only. */
function filled(name: string, operands: readonly TensorType[], result: TensorType): OpRecord | undefined {
  const [one] = operands;
  const isRight = operands.length === (name === "linalg.fill" ? 2 : 1) && one!.shape!.length === 0;
  if (!isRight || one!.element !== result.element || !hasLanes(one!.element)) return undefined;
  const lane = input(laneType(one!.element.scalar), 0);
  return beside(name, "One number everywhere.", operands.length, () => ({
    form: "map",
    operands: [0],
    lane,
  }));
}

function moved(
  name: string,
  operands: readonly Type[],
  results: readonly Type[],
  attributes: Op["attributes"],
): OpRecord | undefined {
  const record = byName.get(name);
  const all = [...operands, ...results];
  if (!record || operands.length !== record.operands.length) return undefined;
  const [first] = all;
  const isPlain = all.every((t) => t.kind === "tensor" && t.element === (first as TensorType).element);
  return isPlain &&
    record.attributes.every((a) => listOf(attributes[a.name])) &&
    fits(record, all, attributes)
    ? record
    : undefined;
}

const sizesOf = (type: Type): readonly number[] => (type as { shape: readonly number[] }).shape;

/** Whether elements are as many as the types say, and lie inside of them. */
function fits({ name }: OpRecord, types: readonly Type[], attributes: Op["attributes"]): boolean {
  const counts = types.map((t) => elements(sizesOf(t)));
  if (!name.endsWith("_slice")) return counts.every((n) => n === counts[0]);
  const [offsets, sizes, steps] = slicing.map((list) => listOf(attributes[list])!);
  const isExtract = name.endsWith("extract_slice");
  const whole = sizesOf(types[isExtract ? 0 : 1]!);
  const part = counts[isExtract ? 1 : 0];
  const inside = whole.every((size, d) => {
    const [from, n, step] = [offsets![d]!, sizes![d]!, steps![d]!];
    return from >= 0 && n >= 1 && step >= 1 && from + (n - 1) * step < size;
  });
  const ranked = [offsets, sizes, steps].every((list) => list!.length === whole.length);
  return ranked && elements(sizes!) === part && inside;
}
