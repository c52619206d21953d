// Random well-typed TOSA functions. fast-check draws a plan of small choices, which shrinks by leaving steps out; the
// plan is then built into a graph, and every plan can be: a step that fits nowhere adds nothing.
import fc from "fast-check";
import type { Scalar } from "../../src/expr/expr.ts";
import { limits } from "../../src/expr/expr.ts";
import type { Attr, Attributes } from "../../src/ir/attributes.ts";
import { boolAttr, enumAttr, intAttr } from "../../src/ir/attributes.ts";
import type { Func, Op, Value } from "../../src/ir/graph.ts";
import { makeOp, makeParam } from "../../src/ir/graph.ts";
import type { AttributeSpec, OpRecord } from "../../src/ir/record.ts";
import type { TensorType, Type } from "../../src/ir/types.ts";
import { shapeType, tensorType } from "../../src/ir/types.ts";
import { isSmallFloat, storeFloats } from "../../src/support/small-floats.ts";
import type { Tensor, TypedArray } from "../../src/support/tensor.ts";
import { elements, zeros } from "../../src/support/tensor.ts";
import { tosaDialect } from "../../src/tosa/index.ts";
import { isCompiled } from "./examples.ts";
import { edgesOf, pick, seeded, type Random } from "./seeded.ts";

type Shape = readonly number[];

/** Around the widths of vectors (4, 8, 16 lanes) and of 16 partial sums. */
const SIZES = [1, 1, 2, 3, 5, 7, 15, 16, 17, 31, 33, 40];
const ELEMENTS: readonly Scalar[] = ["i8", "i16", "i32", "f32", "i1"];
/** Elements of an input, and of anything computed from it. */
const [INPUT, MOST] = [300, 800];

// Values

const tiny = 2 ** -149;
const floats = [
  0,
  -0,
  1,
  -1,
  0.5,
  -2.5,
  3,
  16777217,
  2 ** 31,
  -(2 ** 31),
  tiny,
  -tiny,
  2 ** -126,
  3.4e38,
  -3.4e38,
];
const specials = [...floats, Infinity, -Infinity, NaN].map(Math.fround);

export type Flavour = "edges" | "wide" | "small" | "mixed";

const edges = new Map(ELEMENTS.filter((e) => e.startsWith("i")).map((e) => [e, edgesOf(e)]));

/** One value of a type; of a narrow float, its bits. */
export function drawn(element: string, flavour: Flavour, r: Random): number {
  if (isSmallFloat(element)) {
    const { data } = zeros(element, [1]);
    storeFloats(element, Float32Array.of(drawnLane("f32", flavour, r)), data);
    return Number(data[0]);
  }
  return drawnLane(element as Scalar, flavour, r);
}

function drawnLane(element: Scalar, flavour: Flavour, r: Random): number {
  if (flavour === "mixed") return drawnLane(element, pick(r, ["edges", "wide", "small"]), r);
  if (element === "i1") return r.within(0, 1);
  if (element === "f32")
    return { edges: () => pick(r, specials), wide: r.float, small: () => r.within(-4096, 4096) / 512 }[
      flavour
    ]();
  const small = () => Math.max(limits(element).lo, Math.min(limits(element).hi, r.within(-9, 40)));
  return { edges: () => pick(r, edges.get(element)!), wide: () => r.integer(element), small }[flavour]();
}

export function filled(element: string, shape: Shape, draw: () => number): Tensor {
  const tensor = zeros(element, shape);
  for (let i = 0; i < tensor.data.length; i++) tensor.data[i] = draw();
  return tensor;
}

export const flavours: readonly Flavour[] = ["edges", "small", "mixed"];

/** Inputs for a function: a set of edges, one of small values, one with values of any size as well. */
export function inputSets(func: Func, seed: number): Tensor[][] {
  const r = seeded(seed);
  return flavours.map((flavour) =>
    func.params.map((p) => {
      const { element, shape } = tensor(p);
      const { storage } = (p.type as TensorType).element;
      return filled(storage, shape, () => drawn(element, flavour, r));
    }),
  );
}

// A graph under construction

const chance = (r: Random, percent: number): boolean => r.within(1, 100) <= percent;
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** The lanes of a value and their number. */
function tensor(v: Value): { element: Scalar; shape: Shape } {
  const { element, shape } = v.type as TensorType & { shape: Shape };
  return { element: element.scalar as Scalar, shape };
}
const shapeOf = (v: Value): Shape => tensor(v).shape;
const rankOf = (v: Value): number => shapeOf(v).length;

/** The common shape of two, when they broadcast to one of reasonable size, or no larger than one of them. */
function together(a: Shape, b: Shape): Shape | undefined {
  if (a.length !== b.length || a.some((s, d) => s !== b[d] && s !== 1 && b[d] !== 1)) return undefined;
  const shape = a.map((s, d) => Math.max(s, b[d]!));
  return elements(shape) <= Math.max(MOST, elements(a), elements(b)) ? shape : undefined;
}

class Draft {
  readonly ops: Op[] = [];
  /** Tensors to compute with, oldest first. */
  readonly values: Value[];

  constructor(params: readonly Value[]) {
    this.values = [...params];
  }

  /** Adds an op; the shapes of its results are those the record infers. The last result, where it has several. */
  emit(name: string, operands: readonly Value[], element: string, attributes: Attributes = {}): Value {
    const record = tosaDialect.find(`tosa.${name}`)!;
    const op = (resultTypes: readonly Type[]): Op =>
      makeOp({ name: record.name, record, operands, attributes, resultTypes });
    const inferred = record.infer(op(record.results.map(() => tensorType(element, []))));
    if ("mismatch" in inferred) throw new Error(`${name}: ${inferred.mismatch.message}`);
    const types = inferred.shapes.map((shape) =>
      element === "shape" ? shapeType(shape![0]!) : tensorType(element, shape!),
    );
    const made = this.add(op(types));
    if (element !== "shape") this.values.push(...made);
    return made.at(-1)!;
  }

  private add(op: Op): readonly Value[] {
    this.ops.push(op);
    return op.results;
  }

  /** A constant; `splat` keeps one element of it, as readers do with a single one. */
  constant(element: string, shape: Shape, data: TypedArray, splat = false): Value {
    const [type, one] = [tensorType(element, shape), splat || data.length === 1];
    const values: Attr = { kind: "dense", type, splat: one, data: one ? data.slice(0, 1) : data };
    return this.emit("const", [], element, { values });
  }

  one(element: string, value: number): Value {
    return this.constant(element, [1], filled(element, [1], () => value).data);
  }

  list(element: string, values: readonly number[]): Value {
    let i = 0;
    return this.constant(element, [values.length], filled(element, [values.length], () => values[i++]!).data);
  }

  sizes(values: readonly number[]): Value {
    const type = tensorType("index", [values.length]);
    const data = BigInt64Array.from(values, BigInt);
    return this.emit("const_shape", [], "shape", {
      values: { kind: "dense", type, splat: data.length === 1, data },
    });
  }
}

/** One draft with the choices of one step; with a focus, its first operand is that value where it fits. */
class Step {
  readonly draft: Draft;
  readonly r: Random;
  private focus: Value | undefined;

  constructor(draft: Draft, r: Random, focus?: Value) {
    this.draft = draft;
    this.r = r;
    this.focus = focus;
  }

  emit(name: string, operands: readonly Value[], element: string, attributes: Attributes = {}): Value {
    return this.draft.emit(name, operands, element, attributes);
  }

  /** Some earlier tensor, more often a recent one. */
  find(wanted: (v: Value) => boolean): Value | undefined {
    const { focus } = this;
    this.focus = undefined;
    if (focus && wanted(focus)) return focus;
    const all = this.draft.values.filter(wanted);
    return all.length === 0 ? undefined : pick(this.r, chance(this.r, 50) ? all.slice(-3) : all);
  }

  has(element: string): boolean {
    if (this.focus) return tensor(this.focus).element === element;
    return this.draft.values.some((v) => tensor(v).element === element);
  }

  /** One of some types, if possible one that a tensor has. */
  element(all: readonly Scalar[]): Scalar {
    const ready = all.filter((e) => this.has(e));
    return pick(this.r, ready.length > 0 ? ready : all);
  }

  /** A constant of a kind that rewrites like: one number, or all different. */
  someConstant(element: Scalar, shape: Shape, draw = () => drawn(element, "mixed", this.r)): Value {
    const neutral = element !== "f32" ? [0, 1, -1] : [0, -0, 1];
    const splat = chance(this.r, 50);
    const value = chance(this.r, 60) ? pick(this.r, neutral.slice(0, element === "i1" ? 2 : 3)) : draw();
    const { data } = filled(element, shape, splat ? () => value : draw);
    return this.draft.constant(element, shape, data, splat);
  }

  /** A tensor of an element type: an earlier one, one cast to the type, or a constant. */
  operand(element: Scalar, minRank = 0): Value | undefined {
    const wide = (v: Value): boolean => rankOf(v) >= minRank;
    if (!this.focus && chance(this.r, 12)) {
      const like = this.find(wide);
      return like && this.someConstant(element, shapeOf(like));
    }
    const found = this.find((v) => tensor(v).element === element && wide(v));
    if (found) return found;
    const other = this.find((v) => tensor(v).element !== element && wide(v));
    return other && this.emit("cast", [other], element);
  }

  /** Another operand that broadcasts with the given shape: an earlier tensor or a constant. */
  partner(element: Scalar, shape: Shape, draw?: () => number): Value {
    const fits = (v: Value): boolean => tensor(v).element === element && !!together(shapeOf(v), shape);
    const found = chance(this.r, draw ? 30 : 75) ? this.find(fits) : undefined;
    return found ?? this.someConstant(element, this.squeezed(shape), draw);
  }

  /** The shape with some of its sizes replaced by 1. */
  squeezed(shape: Shape): Shape {
    const kept = this.r.bits();
    return shape.map((s, d) => ((kept >> d) & 1 ? s : 1));
  }

  axisOf(v: Value): number {
    return this.r.within(0, rankOf(v) - 1);
  }
}

type Build = (s: Step) => unknown;

// Ops that their records describe in full: elementwise ops, reductions, argmax, reverse

/** A binding of the type variables for which tensors are at hand, if there is one. */
function bindingFor(s: Step, record: OpRecord): Readonly<Record<string, string>> {
  const known = record.types.filter((b) => Object.values(b).every((e) => ELEMENTS.some((k) => k === e)));
  const ready = known.filter((b) =>
    record.operands.every((o) => o.kind !== "tensor" || s.has(b[o.element] ?? o.element)),
  );
  return pick(s.r, ready.length > 0 ? ready : known);
}

function attributeOf(s: Step, spec: AttributeSpec, first: Value): Attr {
  if (spec.kind === "bool") return boolAttr(chance(s.r, 50));
  if (spec.kind === "enum") return enumAttr(pick(s.r, spec.values!));
  if (spec.kind === "i32") return intAttr(s.axisOf(first), "i32");
  throw new Error(`the attribute ${spec.name} needs a step of its own`);
}

function described(record: OpRecord): Build {
  const name = record.name.slice("tosa.".length);
  const minRank = record.attributes.some((a) => a.name === "axis") ? 1 : 0;
  return (s) => {
    const binding = bindingFor(s, record);
    const elementOf = (variable: string): Scalar => (binding[variable] ?? variable) as Scalar;
    const operands: Value[] = [];
    let shape: Shape = [];
    for (const slot of record.operands) {
      const element = elementOf(slot.element);
      const value: Value | undefined =
        operands.length === 0
          ? s.operand(element, minRank)
          : s.partner(element, shape, second[name]?.(s, element));
      if (!value) return;
      shape = operands.length === 0 ? shapeOf(value) : together(shape, shapeOf(value))!;
      operands.push(value);
    }
    const attributes = record.attributes.map((a) => [a.name, attributeOf(s, a, operands[0]!)] as const);
    s.emit(name, operands, elementOf(record.results[0]!.element), Object.fromEntries(attributes));
  };
}

const amounts = (s: Step) => () => (chance(s.r, 85) ? s.r.within(0, 31) : s.r.within(-3, 70));

/** What a second operand is mostly made of, where any number would be dull. */
const second: Readonly<Record<string, (s: Step, element: Scalar) => () => number>> = {
  arithmetic_right_shift: amounts,
  logical_left_shift: amounts,
  logical_right_shift: amounts,
  intdiv: (s, element) => () =>
    chance(s.r, 50) ? pick(s.r, [0, -1, 1, 2, 3, 7, -5]) : drawn(element, "mixed", s.r),
};

// Ops with constants or attributes that depend on one another

const ints: readonly Scalar[] = ["i8", "i16", "i32"];
const NUMBERS: readonly Scalar[] = [...ints, "f32"];
const anyOf = (s: Step, minRank = 0): Value | undefined => s.find((v) => rankOf(v) >= minRank);

const mul: Build = (s) => {
  const element = s.element(NUMBERS);
  const a = s.operand(element);
  if (!a) return;
  const b = s.partner(element, shapeOf(a));
  const shift = element === "i32" ? pick(s.r, [0, 0, 1, 7, 15, 30, 31, 31, 32, 40, 62]) : 0;
  return s.emit("mul", [a, b, s.draft.one("i8", shift)], element === "f32" ? "f32" : "i32");
};

const negate: Build = (s) => {
  const element = s.element(NUMBERS);
  const x = s.operand(element);
  if (!x) return;
  const zero = () => (element === "i8" || element === "i16" ? drawn(element, "mixed", s.r) : 0);
  return s.emit("negate", [x, s.draft.one(element, zero()), s.draft.one(element, zero())], element);
};

const clamp: Build = (s) => {
  const element = s.element(NUMBERS);
  const x = s.operand(element);
  if (!x) return;
  const ends = [0, 0].map(() => drawn(element, "mixed", s.r)).map((v) => (Number.isNaN(v) ? 0 : v));
  const { lo, hi } = limits(element);
  if (chance(s.r, 15)) ends.splice(0, 2, lo, hi);
  const [low, high] = ends[0]! <= ends[1]! ? ends : [ends[1], ends[0]];
  const bound = (value: number): Attr => ({
    kind: element === "f32" ? "float" : "int",
    value,
    type: element,
  });
  const nan_mode = enumAttr(pick(s.r, ["PROPAGATE", "IGNORE"]));
  return s.emit("clamp", [x], element, { min_val: bound(low!), max_val: bound(high!), nan_mode });
};

/** Zero points: of 32 bits there are none; of unsigned i16 only 0 and 32768, which is spelled as -32768. */
function zeroPoint(s: Step, element: Scalar, isUnsigned: boolean): Value {
  const values =
    element === "i8" ? [0, 0, 3, -128, 127, -7] : element === "i16" && isUnsigned ? [0, -32768] : [0];
  return s.draft.one(element, pick(s.r, values));
}

const rescale: Build = (s) => {
  const x = s.operand(s.element(ints));
  if (!x) return;
  const [from, to] = [tensor(x).element, pick(s.r, ints)];
  const flags = times(4, () => chance(s.r, 35));
  const [scale32, perChannel] = [flags[0]!, flags[1]! && rankOf(x) > 0];
  const [inUnsigned, outUnsigned] = [flags[2]! && from !== "i32", flags[3]! && !flags[2] && to !== "i32"];
  const channels = perChannel ? shapeOf(x).at(-1)! : 1;
  const mode = pick(s.r, scale32 ? ["SINGLE_ROUND", "DOUBLE_ROUND", "INEXACT_ROUND"] : ["SINGLE_ROUND"]);
  const top = scale32 ? 2 ** 31 : 2 ** 15;
  const unit = scale32 && chance(s.r, 20);
  const multiplier = () =>
    unit ? 2 ** 30 : pick(s.r, [top / 2, top - 1, 0, 1, s.r.within(top / 2, top - 1)]);
  const shift = () => (unit ? 30 : chance(s.r, 70) ? s.r.within(scale32 ? 28 : 12, 40) : s.r.within(2, 62));
  const operands = [
    x,
    s.draft.list(scale32 ? "i32" : "i16", times(channels, multiplier)),
    s.draft.list("i8", times(channels, shift)),
    zeroPoint(s, from, inUnsigned),
    zeroPoint(s, to, outUnsigned),
  ];
  return s.emit("rescale", operands, to, {
    scale32: boolAttr(scale32),
    per_channel: boolAttr(perChannel),
    input_unsigned: boolAttr(inUnsigned),
    output_unsigned: boolAttr(outUnsigned),
    rounding_mode: enumAttr(mode),
  });
};

/** Operands of one shape: it does not broadcast. */
const applyScale: Build = (s) => {
  const x = s.operand(s.element(ints));
  if (!x) return;
  const { shape } = tensor(x);
  const same = (element: Scalar, value: () => number): Value =>
    s.draft.constant(element, shape, filled(element, shape, value).data, chance(s.r, 50));
  const other = s.find((v) => tensor(v).element === "i32" && shapeOf(v).join() === shape.join());
  const multiplier = other ?? same("i32", () => drawn("i32", "mixed", s.r));
  const shift = same("i8", () => (chance(s.r, 90) ? s.r.within(2, 62) : s.r.within(-128, 127)));
  const rounding_mode = enumAttr(pick(s.r, ["SINGLE_ROUND", "DOUBLE_ROUND", "INEXACT_ROUND"]));
  return s.emit("apply_scale", [x, multiplier, shift], "i32", { rounding_mode });
};

/** Steps up or down, like tables of functions, an exponential up to the greatest value, or any values at all. */
function tableValues(s: Step, element: "i8" | "i16", length: number): number[] {
  const { lo, hi } = limits(element);
  const steepness = s.r.within(1, length);
  if (chance(s.r, 30)) return times(length, (i) => Math.round(hi * Math.exp((i + 1 - length) / steepness)));
  if (chance(s.r, 30)) return times(length, () => drawn(element, "mixed", s.r));
  const [from, to] = [s.r.within(lo, hi), s.r.within(lo, hi)];
  return times(length, (i) => Math.round(from + ((to - from) * i) / (length - 1)));
}

const tabled = (s: Step, x: Value): Value => {
  const [element, length, result] =
    tensor(x).element === "i8" ? (["i8", 256, "i8"] as const) : (["i16", 513, "i32"] as const);
  return s.emit("table", [x, s.draft.list(element, tableValues(s, element, length))], result);
};

const table: Build = (s) => {
  const x = s.operand(s.element(["i8", "i16"]));
  return x && tabled(s, x);
};

// Layout ops

/** Sizes that multiply to a number, of a random rank where that is possible. */
function factors(r: Random, count: number, rank: number): number[] {
  if (rank === 0) return [];
  if (rank === 1) return [count];
  const divisors = times(count, (i) => i + 1).filter((d) => count % d === 0);
  const size = pick(r, divisors);
  return [size, ...factors(r, count / size, rank - 1)];
}

const reshaped = (s: Step, x: Value, to: Shape): Value =>
  s.emit("reshape", [x, s.draft.sizes(to)], tensor(x).element);

const reshape: Build = (s) => {
  const x = anyOf(s);
  if (!x) return;
  const count = elements(shapeOf(x));
  const rank = s.r.within(count === 1 ? 0 : 1, 4);
  const to = chance(s.r, 10) ? [...shapeOf(x)] : factors(s.r, count, rank);
  return reshaped(s, x, to);
};

const transpose: Build = (s) => {
  const x = anyOf(s, 1);
  if (!x) return;
  const values = times(rankOf(x), (i) => i);
  for (let i = values.length - 1; i > 0; i--) {
    const j = s.r.within(0, i);
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  return s.emit("transpose", [x], tensor(x).element, {
    perms: { kind: "denseArray", element: "i32", values },
  });
};

const concat: Build = (s) => {
  const first = anyOf(s, 1);
  if (!first) return;
  const axis = s.axisOf(first);
  const off = (v: Value): string => shapeOf(v).with(axis, 0).join();
  const fits = (v: Value): boolean =>
    tensor(v).element === tensor(first).element && rankOf(v) === rankOf(first) && off(v) === off(first);
  const parts = [first, ...times(s.r.within(0, 2), () => s.find(fits)!)];
  if (parts.reduce((sum, p) => sum + elements(shapeOf(p)), 0) > MOST) return;
  return s.emit("concat", parts, tensor(first).element, { axis: intAttr(axis, "i32") });
};

const slice: Build = (s) => {
  const x = anyOf(s, 1);
  if (!x) return;
  const start = shapeOf(x).map((d) => (chance(s.r, 40) ? 0 : s.r.within(0, d - 1)));
  const size = shapeOf(x).map((d, i) => (chance(s.r, 40) ? d - start[i]! : s.r.within(1, d - start[i]!)));
  return s.emit("slice", [x, s.draft.sizes(start), s.draft.sizes(size)], tensor(x).element);
};

const tile: Build = (s) => {
  const x = anyOf(s, 1);
  const multiples = x && shapeOf(x).map(() => (chance(s.r, 60) ? 1 : s.r.within(1, 3)));
  if (!x || elements(shapeOf(x)) * elements(multiples!) > MOST) return;
  return s.emit("tile", [x, s.draft.sizes(multiples!)], tensor(x).element);
};

const pad: Build = (s) => {
  const x = anyOf(s, 1);
  if (!x) return;
  const around = shapeOf(x).flatMap(() => times(2, () => (chance(s.r, 60) ? 0 : s.r.within(0, 3))));
  const size = shapeOf(x).reduce((n, d, i) => n * (d + around[2 * i]! + around[2 * i + 1]!), 1);
  if (size > MOST) return;
  const { element } = tensor(x);
  const fill = s.draft.one(element, drawn(element, "mixed", s.r));
  return s.emit("pad", [x, s.draft.sizes(around), fill], element);
};

const ofRank = (s: Step, x: Value, rank: number): Value =>
  rankOf(x) === rank ? x : reshaped(s, x, factors(s.r, elements(shapeOf(x)), rank));

const gather: Build = (s) => {
  const found = s.find((v) => tensor(v).element !== "i1");
  if (!found) return;
  const values = ofRank(s, found, 3);
  const [n, k, c] = shapeOf(values);
  const { element } = tensor(values);
  const index = s.find((v) => tensor(v).element === "i32" && rankOf(v) === 2 && shapeOf(v)[0] === n);
  const places = () => s.r.within(-2, k! + 1);
  const indices = index && chance(s.r, 60) ? index : s.someConstant("i32", [n!, s.r.within(1, 5)], places);
  if (n! * shapeOf(indices)[1]! * c! > MOST) return;
  return s.emit("gather", [values, indices], element);
};

/** No place of a batch is written twice. */
const scatter: Build = (s) => {
  const found = s.find((v) => tensor(v).element !== "i1");
  if (!found) return;
  const values = ofRank(s, found, 3);
  const [n, k, c] = shapeOf(values) as [number, number, number];
  const w = s.r.within(1, k);
  const { element } = tensor(values);
  const rows = times(n, () => s.r.within(0, k - 1)).flatMap((first) => times(w, (i) => (first + i) % k));
  const indices = s.draft.constant("i32", [n, w], Int32Array.from(rows));
  const wanted = [n, w, c].join();
  const input =
    s.find((v) => tensor(v).element === element && shapeOf(v).join() === wanted) ??
    s.someConstant(element, [n, w, c]);
  return s.emit("scatter", [values, indices, input], element);
};

/** Along one axis of an image: scale, offset and border that come out even, and the size after. */
function resizedAxis(
  r: Random,
  size: number,
): { scale: number[]; offset: number; border: number; to: number } {
  const [n, d] = [r.within(1, 4), r.within(1, 3)];
  const offset = r.within(-n, n);
  const span = (size - 1) * n - offset;
  // The greatest border that leaves nothing over; less than n.
  const borders = times(d, (i) => n - 1 - i).filter(
    (b) => (span + b) % d === 0 && span + b >= 0 && b >= -16 * n,
  );
  const border = borders[0];
  return border === undefined
    ? { scale: [1, 1], offset: 0, border: 0, to: size }
    : { scale: [n, d], offset, border, to: (span + border) / d + 1 };
}

const resize: Build = (s) => {
  const found = s.find((v) => ["i8", "i16", "f32"].includes(tensor(v).element));
  if (!found) return;
  const x = ofRank(s, found, 4);
  const { element } = tensor(x);
  const [batches, h, w, c] = shapeOf(x) as [number, number, number, number];
  const axes = [resizedAxis(s.r, h), resizedAxis(s.r, w)];
  if (axes.reduce((count, { to }) => count * to, batches * c) > MOST) return;
  // Weighted means of i16 would be of 48 bits.
  const mode = element === "i16" || chance(s.r, 50) ? "NEAREST_NEIGHBOR" : "BILINEAR";
  const sizes = [axes.flatMap((a) => a.scale), axes.map((a) => a.offset), axes.map((a) => a.border)];
  const result = element === "i8" && mode === "BILINEAR" ? "i32" : element;
  const operands = [x, ...sizes.map((list) => s.draft.sizes(list))];
  return s.emit("resize", operands, result, { mode: enumAttr(mode) });
};

/** A float image whose sides are powers of two, out of the first elements of some tensor. */
function squareImage(s: Step): Value {
  const x = s.find((v) => tensor(v).element === "f32") ?? s.someConstant("f32", [s.r.within(1, 64)]);
  const count = Math.min(64, 2 ** Math.floor(Math.log2(elements(shapeOf(x)))));
  const flat = reshaped(s, x, [elements(shapeOf(x))]);
  const some = s.emit("slice", [flat, s.draft.sizes([0]), s.draft.sizes([count])], "f32");
  return reshaped(s, some, factors(s.r, count, 3));
}

const rfft2d: Build = (s) => s.emit("rfft2d", [squareImage(s)], "f32");

const fft2d: Build = (s) => {
  const x = squareImage(s);
  const shape = shapeOf(x).join();
  const imaginary = s.find((v) => tensor(v).element === "f32" && shapeOf(v).join() === shape) ?? x;
  return s.emit("fft2d", [x, imaginary], "f32", { inverse: boolAttr(chance(s.r, 50)) });
};

// Windows and products

/** A tensor of a rank, of bytes or floats. */
function imageOf(s: Step, rank: number): Value | undefined {
  const x = s.operand(s.element(["i8", "f32"]));
  if (!x || rankOf(x) === rank) return x;
  return reshaped(s, x, factors(s.r, elements(shapeOf(x)), rank));
}

interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly pad: readonly [before: number, after: number];
}

/** A window that comes out even; pads are smaller than the kernel, which pools want. */
function windowOn(r: Random, size: number, mayDilate: boolean): Window {
  const kernel = r.within(1, 3);
  const dilation = mayDilate ? r.within(1, 2) : 1;
  const pad = [r.within(0, kernel - 1), r.within(0, kernel - 1)] as const;
  const reach = size - 1 + pad[0] + pad[1] - (kernel - 1) * dilation;
  if (reach < 0) return { kernel: 1, stride: 1, dilation: 1, pad: [0, 0] };
  const stride = pick(
    r,
    [1, 2, 3].filter((d) => reach % d === 0),
  );
  return { kernel, stride, dilation, pad };
}

const numbers = (values: readonly number[]): Attr => ({ kind: "denseArray", element: "i64", values });
const wordOf = (element: Scalar): Scalar => (element === "i8" ? "i32" : element);
const accumulated = (element: Scalar): Attributes => ({
  acc_type: { kind: "type", type: { kind: "other", text: wordOf(element) } },
});
const zeroOf = (s: Step, element: Scalar): Value =>
  s.draft.one(element, element === "i8" ? pick(s.r, [0, 0, 3, -128, 127]) : 0);

/** Weights: mostly a constant, for most of the time with all kinds of numbers. */
const weightsOf = (s: Step, element: Scalar, shape: Shape): Value =>
  s.someConstant(element, shape, () => drawn(element, pick(s.r, ["small", "wide"]), s.r));

const biasOf = (s: Step, element: Scalar, channels: number): Value =>
  s.someConstant(wordOf(element), [chance(s.r, 80) ? channels : 1]);

/** Convolutions of a rank, by the shape of their weights. */
const convolution =
  (name: string, rank: number, weightsOn: (kernel: Shape, channels: number, out: number) => Shape): Build =>
  (s) => {
    const x = imageOf(s, rank);
    if (!x) return;
    const { element, shape } = tensor(x);
    const windows = shape.slice(1, -1).map((size) => windowOn(s.r, size, true));
    const kernel = windows.map((w) => w.kernel);
    const [channels, out] = [shape.at(-1)!, s.r.within(1, 4)];
    const weights = weightsOn(kernel, channels, out);
    if (elements(weights) > MOST || elements(shape) * out * elements(kernel) > 20 * MOST) return;
    const results = name === "depthwise_conv2d" ? channels * out : out;
    return s.emit(
      name,
      [
        x,
        weightsOf(s, element, weights),
        biasOf(s, element, results),
        zeroOf(s, element),
        zeroOf(s, element),
      ],
      wordOf(element),
      {
        pad: numbers(windows.flatMap((w) => w.pad)),
        stride: numbers(windows.map((w) => w.stride)),
        dilation: numbers(windows.map((w) => w.dilation)),
        ...accumulated(element),
      },
    );
  };

const transposeConvolution: Build = (s) => {
  const x = imageOf(s, 4);
  if (!x) return;
  const { element, shape } = tensor(x);
  const [channels, out] = [shape[3]!, s.r.within(1, 3)];
  const kernel = [s.r.within(1, 3), s.r.within(1, 3)];
  const stride = [s.r.within(1, 3), s.r.within(1, 3)];
  if (elements(shape) * stride[0]! * stride[1]! * out * elements(kernel) > 5 * MOST) return;
  const operands = [x, weightsOf(s, element, [out, ...kernel, channels]), biasOf(s, element, out)];
  return s.emit("transpose_conv2d", [...operands, zeroOf(s, element), zeroOf(s, element)], wordOf(element), {
    out_pad: numbers(times(4, () => s.r.within(0, 1))),
    stride: numbers(stride),
    ...accumulated(element),
  });
};

/** `inner`: the axis of the second matrix that is summed over. */
const product =
  (name: string, inner: 1 | 2): Build =>
  (s) => {
    const a = imageOf(s, 3);
    if (!a) return;
    const { element, shape } = tensor(a);
    const [n, , c] = shape as [number, number, number];
    const width = s.r.within(1, 9);
    if (n * c * width > MOST || elements(shape) * width > 20 * MOST) return;
    const fits = (v: Value): boolean =>
      tensor(v).element === element && rankOf(v) === 3 && shapeOf(v)[0] === n && shapeOf(v)[inner] === c;
    const b = s.find(fits) ?? weightsOf(s, element, inner === 1 ? [n, c, width] : [n, width, c]);
    return s.emit(name, [a, b, zeroOf(s, element), zeroOf(s, element)], wordOf(element));
  };

/** The sizes of windows are attributes, or shapes. */
const pool =
  (name: "avg_pool2d" | "max_pool2d", adaptive = false): Build =>
  (s) => {
    const x = imageOf(s, 4);
    if (!x) return;
    const { element, shape } = tensor(x);
    const windows = shape.slice(1, 3).map((size) => windowOn(s.r, size, false));
    const sizes = {
      kernel: windows.map((w) => w.kernel),
      stride: windows.map((w) => w.stride),
      pad: windows.flatMap((w) => w.pad),
    };
    const attributes: Attributes = adaptive
      ? {}
      : Object.fromEntries(Object.entries(sizes).map(([list, values]) => [list, numbers(values)]));
    const shapes = adaptive ? Object.values(sizes).map((values) => s.draft.sizes(values)) : [];
    const called = adaptive ? `${name}_adaptive` : name;
    if (name === "avg_pool2d")
      return s.emit(called, [x, zeroOf(s, element), zeroOf(s, element), ...shapes], element, {
        ...attributes,
        ...accumulated(element),
      });
    const nan_mode = enumAttr(pick(s.r, ["PROPAGATE", "IGNORE"]));
    return s.emit(called, [x, ...shapes], element, { ...attributes, nan_mode });
  };

const contractions: Readonly<Record<string, Build>> = {
  conv2d: convolution("conv2d", 4, (kernel, channels, out) => [out, ...kernel, channels]),
  conv3d: convolution("conv3d", 5, (kernel, channels, out) => [out, ...kernel, channels]),
  depthwise_conv2d: convolution("depthwise_conv2d", 4, (kernel, channels, out) => [...kernel, channels, out]),
  transpose_conv2d: transposeConvolution,
  matmul: product("matmul", 1),
  matmul_t: product("matmul_t", 2),
  avg_pool2d: pool("avg_pool2d"),
  max_pool2d: pool("max_pool2d"),
  avg_pool2d_adaptive: pool("avg_pool2d", true),
  max_pool2d_adaptive: pool("max_pool2d", true),
};

// Patterns of several ops

const axisAttr = (axis: number): Attributes => ({ axis: intAttr(axis, "i32") });
const ignoring = (axis: number): Attributes => ({ ...axisAttr(axis), nan_mode: enumAttr("IGNORE") });

/** x - max(x), weighed by its square or exponential, divided by the sum of the weights. */
const floatNormalization = (s: Step): Value | undefined => {
  const x = s.operand("f32", 1);
  if (!x) return undefined;
  const axis = s.axisOf(x);
  const top = s.emit("reduce_max", [x], "f32", chance(s.r, 50) ? axisAttr(axis) : ignoring(axis));
  const below = s.emit("sub", [x, top], "f32");
  const zero = s.draft.one("i8", 0);
  const weight = chance(s.r, 50) ? s.emit("exp", [below], "f32") : s.emit("mul", [below, below, zero], "f32");
  const sum = s.emit("reduce_sum", [weight], "f32", axisAttr(axis));
  return s.emit("mul", [weight, s.emit("reciprocal", [sum], "f32"), zero], "f32");
};

/** The same with integers: looked-up weights, a sum normalized by its leading zeros, a fixed-point product. */
const integerNormalization = (s: Step): Value | undefined => {
  const x = s.operand("i8", 1) ?? s.operand("i16", 1);
  if (!x) return undefined;
  const axis = s.axisOf(x);
  const ones = (v: number): Value =>
    s.draft.constant("i32", new Array<number>(rankOf(x)).fill(1), Int32Array.of(v));
  const wide = s.emit("cast", [x], "i32");
  const below = s.emit("sub", [wide, s.emit("reduce_max", [wide], "i32", axisAttr(axis))], "i32");
  const scaled = s.emit("mul", [below, ones(s.r.within(1, 300)), s.draft.one("i8", 0)], "i32");
  const weight = tabled(s, s.emit("cast", [scaled], "i16"));
  const rounded = s.emit("arithmetic_right_shift", [weight, ones(7)], "i32", { round: boolAttr(true) });
  const sum = s.emit("reduce_sum", [rounded], "i32", axisAttr(axis));
  const zeros = s.emit("clz", [sum], "i32");
  const mantissa = s.emit("logical_left_shift", [sum, s.emit("sub", [zeros, ones(1)], "i32")], "i32");
  const product = s.emit("mul", [weight, mantissa, s.draft.one("i8", 31)], "i32");
  const places = s.emit("sub", [ones(35), zeros], "i32");
  return s.emit("arithmetic_right_shift", [product, places], "i32", { round: boolAttr(chance(s.r, 50)) });
};

/** Shares of a whole held against a bound: which are above it, or those that are. */
const thresholded = (s: Step): Value | undefined => {
  const shares = chance(s.r, 50) ? floatNormalization(s) : integerNormalization(s);
  if (!shares) return undefined;
  const { element, shape } = tensor(shares);
  const splat = (value: number): Value =>
    s.draft.constant(
      element,
      shape.map(() => 1),
      filled(element, [1], () => value).data,
    );
  const bound = splat(
    element === "f32" ? pick(s.r, [0, 0.1, 0.5, 0.99, 1.5]) : s.r.within(-1, 2 ** 15) >> s.r.within(0, 15),
  );
  const order = chance(s.r, 75) ? [shares, bound] : [bound, shares];
  const above = s.emit(pick(s.r, ["greater", "greater_equal"]), order, "i1");
  return chance(s.r, 50) ? above : s.emit("select", [above, shares, splat(pick(s.r, [0, -1]))], element);
};

/** An earlier op once more, for which cse looks, with operands swapped where that is the same. */
const again: Build = (s) => {
  const ops = s.draft.ops.filter((op) => op.operands.length > 0);
  if (ops.length === 0) return;
  const { name, record, operands, attributes, results } = pick(s.r, ops);
  const [a, b, ...rest] = operands;
  const swapped = record!.traits.includes("commutative") && chance(s.r, 50) ? [b!, a!, ...rest] : operands;
  return s.emit(name.slice("tosa.".length), swapped, tensor(results[0]!).element, attributes);
};

/** An op after one of its kind: what undoes itself, merges, or says nothing new the second time. */
const twice: Build = (s) => {
  const ops = s.draft.ops.filter((op) => op.operands.length > 0);
  if (ops.length === 0) return;
  const { name, results } = pick(s.r, ops);
  return builds[name.slice("tosa.".length)]!(new Step(s.draft, s.r, results[0]!));
};

const binary = tosaDialect.records.filter(
  ({ operands, traits }) => operands.length === 2 && traits.includes("broadcast"),
);

/** An op with a constant of one number, on either side, that may leave the other operand as it is. */
const neutral: Build = (s) => {
  const x = anyOf(s);
  if (!x) return;
  const { element, shape } = tensor(x);
  const record = pick(
    s.r,
    binary.filter(({ types }) => types.some(({ T }) => T === element)),
  );
  const value = pick(s.r, element === "i1" ? [0, 1] : element === "f32" ? [0, -0, 1] : [0, 1, -1]);
  const splat = s.draft.constant(element, s.squeezed(shape), filled(element, [1], () => value).data);
  const attributes = record.attributes.map((a) => [a.name, attributeOf(s, a, x)] as const);
  const operands = chance(s.r, 50) ? [x, splat] : [splat, x];
  const result = record.results[0]!.element === "T" ? element : record.results[0]!.element;
  return s.emit(record.name.slice("tosa.".length), operands, result, Object.fromEntries(attributes));
};

const constantStep: Build = (s) => {
  const like = anyOf(s);
  return like && s.someConstant(pick(s.r, ELEMENTS), s.squeezed(shapeOf(like)));
};

const special: Readonly<Record<string, Build>> = {
  ...contractions,
  ...{ mul, negate, clamp, rescale, table, reshape, transpose, concat, slice, tile, pad, gather },
  ...{ scatter, resize, fft2d, rfft2d },
  apply_scale: applyScale,
  const: constantStep,
  const_shape: reshape,
  identity: described(tosaDialect.find("tosa.identity")!),
};

const patterns: Readonly<Record<string, Build>> = {
  floatNormalization,
  integerNormalization,
  thresholded,
  again,
  twice,
  neutral,
};

/** Every op of the dialect that is compiled, and the patterns. */
const builds: Readonly<Record<string, Build>> = {
  ...Object.fromEntries(
    tosaDialect.records.filter(isCompiled).map((record) => {
      const name = record.name.slice("tosa.".length);
      return [name, special[name] ?? described(record)];
    }),
  ),
  ...patterns,
};

// Plans

const seeds = fc.noShrink(fc.integer());
const shapes = fc.array(fc.constantFrom(...SIZES), { maxLength: 4, size: "max" }).map(modest);

/** Sizes from the last on, 1 once there are too many elements. */
function modest(sizes: Shape): Shape {
  let left = INPUT;
  return sizes.map((s) => {
    if (s > left) return 1;
    left = Math.floor(left / s);
    return s;
  });
}

const steps = (maxLength: number) =>
  fc.array(fc.record({ build: fc.constantFrom(...Object.keys(builds)), seed: seeds }), {
    minLength: 1,
    maxLength,
    size: "max",
  });

const plans = fc.record({
  space: shapes,
  /** Inputs: the space with some sizes 1, or a shape of their own. */
  inputs: fc.array(
    fc.record({
      element: fc.constantFrom(...ELEMENTS),
      kept: fc.nat(15),
      own: fc.option(shapes, { freq: 4 }),
    }),
    { minLength: 1, maxLength: 3, size: "max" },
  ),
  /** Mostly few, since small graphs already meet every pair of neighbours; now and then many. */
  steps: fc.oneof(
    { arbitrary: steps(5), weight: 6 },
    { arbitrary: steps(12), weight: 2 },
    { arbitrary: steps(25), weight: 1 },
  ),
  results: seeds,
});

type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never;

/** A well-typed function of one to three inputs and at most 25 steps. */
export const graphs: fc.Arbitrary<Func> = plans.map(graphOf);

function graphOf({ space, inputs, steps, results }: Plan): Func {
  const params = inputs.map(({ element, kept, own }, i) => {
    const shape = own ?? space.map((size, d) => ((kept >> d) & 1 || kept % 3 === 0 ? size : 1));
    return makeParam(tensorType(element, shape), i, `x${i}`);
  });
  const draft = new Draft(params);
  for (const { build, seed } of steps) builds[build]!(new Step(draft, seeded(seed)));
  return funcOf(draft, params, resultsOf(draft, seeded(results)));
}

function funcOf(draft: Draft, params: readonly Value[], out: readonly Value[]): Func {
  return {
    name: "main",
    visibility: "public",
    hasBody: true,
    params,
    ops: draft.ops,
    results: out,
    resultTypes: out.map((v) => v.type),
    attributes: {},
    paramAttributes: params.map(() => ({})),
    resultAttributes: out.map(() => ({})),
    span: undefined,
  };
}

/** What nothing reads, up to three of it, and now and then any value at all: an input, a constant, one twice. */
function resultsOf({ ops, values }: Draft, r: Random): Value[] {
  const read = new Set(ops.flatMap((op) => op.operands));
  const unread = values.filter((v) => !read.has(v) && v.owner && !constantOwner(v)).slice(-3);
  const extra = unread.length === 0 || chance(r, 30) ? [pick(r, values)] : [];
  return [...unread, ...extra];
}

const constantOwner = (v: Value): boolean => v.owner?.record?.traits.includes("constant") ?? false;

// Rows

/** Around a step, and around the lanes between two tests of what a row adds up to. */
const COLUMNS = [16, 40, 127, 128, 130, 300, 384];

/** Long rows that are normalized, and mostly held against a bound; nothing else is handed out. */
export const rowGraphs: fc.Arbitrary<Func> = fc
  .record({
    element: fc.constantFrom<Scalar>("i8", "i8", "i16", "f32"),
    rows: fc.constantFrom(1, 2, 5),
    columns: fc.constantFrom(...COLUMNS),
    build: fc.constantFrom(thresholded, thresholded, floatNormalization, integerNormalization),
    seed: seeds,
  })
  .map(({ element, rows, columns, build, seed }) => {
    const params = [makeParam(tensorType(element, [rows, columns]), 0, "x0")];
    const draft = new Draft(params);
    return funcOf(draft, params, [build(new Step(draft, seeded(seed)))!]);
  });
