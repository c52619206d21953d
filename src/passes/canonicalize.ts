// Ops that do nothing, or do something simpler than they say. Every pattern keeps every bit.
import type { Attr } from "../ir/attributes.ts";
import type { Op, Value } from "../ir/graph.ts";
import type { Answer, Builder, Pattern } from "../ir/rewrite.ts";
import { no } from "../ir/rewrite.ts";
import { sameType, shapeType, tensorType } from "../ir/types.ts";
import type { ElementType } from "../support/element-type.ts";
import { constantOperand } from "../ir/constants.ts";
import { patternPass } from "./pass.ts";
import { shapeValues, splatOf, tensorOfType } from "./constants.ts";

const first = (op: Op): Value => op.operands[0]!;
const result = (op: Op): Value => op.results[0]!;
const element = (op: Op): ElementType => tensorOfType(result(op)).element;
const isFloat = (op: Op): boolean => element(op).kind === "float";

/** The op that defines an operand, when it has the given name. */
const definedBy = (v: Value | undefined, name: string): Op | undefined =>
  v?.owner?.name === name ? v.owner : undefined;

/** An operand may stand for the result only when it has its whole type: broadcasting may not be lost. */
const asResult = (op: Op, operand: number): Answer =>
  sameType(op.operands[operand]!.type, result(op).type)
    ? op.operands[operand]
    : no("the operand is smaller than the result, which broadcasts it");

const intOf = (a: Attr | undefined): number => (a?.kind === "int" ? Number(a.value) : NaN);
const listOf = (a: Attr | undefined): number[] => (a?.kind === "denseArray" ? a.values.map(Number) : []);

/** Constants that leave the other operand as it is, for integers and for floats (where the sign of zero counts). */
const neutral: Readonly<
  Record<string, { readonly int?: number; readonly float?: number; readonly side: "right" | "either" }>
> = {
  "tosa.add": { int: 0, float: -0, side: "either" },
  "tosa.sub": { int: 0, float: 0, side: "right" },
  "tosa.mul": { int: 1, float: 1, side: "either" },
  "tosa.intdiv": { int: 1, side: "right" },
  "tosa.logical_left_shift": { int: 0, side: "right" },
  "tosa.logical_right_shift": { int: 0, side: "right" },
  "tosa.arithmetic_right_shift": { int: 0, side: "right" },
  "tosa.bitwise_or": { int: 0, side: "either" },
  "tosa.bitwise_xor": { int: 0, side: "either" },
  "tosa.bitwise_and": { int: -1, side: "either" },
  "tosa.logical_or": { int: 0, side: "either" },
  "tosa.logical_xor": { int: 0, side: "either" },
  "tosa.logical_and": { int: 1, side: "either" },
};

const neutralOperand: Pattern = {
  name: "neutral-operand",
  because:
    "x + 0 = x - 0 = x * 1 = x / 1 = x << 0 = x | 0 = x ^ 0 = x & -1 = x; for floats x + -0 = x - 0 = x * 1 = x",
  ops: Object.keys(neutral),
  rewrite: (op) => {
    const rule = neutral[op.name]!;
    const wanted = isFloat(op) ? rule.float : rule.int;
    const operand = [0, 1].find(
      (i) => Object.is(splatOf(op, 1 - i), wanted) && (i === 0 || rule.side === "either"),
    );
    if (wanted === undefined || operand === undefined) return undefined;
    if (op.name === "tosa.mul" && !isFloat(op) && splatOf(op, 2) !== 0)
      return no("the product is shifted as well");
    return asResult(op, operand);
  },
};

const constantToTheRight: Pattern = {
  name: "constant-to-the-right",
  because: "x op y = y op x for commutative ops; constants stand on the right so that equal ops look equal",
  rewrite: (op, build) => {
    if (!op.record?.traits.includes("commutative") || !constantOperand(op, 0) || constantOperand(op, 1))
      return undefined;
    const [a, b, ...rest] = op.operands;
    return build.op(op.name, [b!, a!, ...rest], op.attributes, result(op).type);
  },
};

const sameOperands: Pattern = {
  name: "same-operands",
  because: "max(x, x) = min(x, x) = x & x = x | x = x",
  ops: [
    "tosa.maximum",
    "tosa.minimum",
    "tosa.bitwise_and",
    "tosa.bitwise_or",
    "tosa.logical_and",
    "tosa.logical_or",
  ],
  rewrite: (op) => (op.operands[0] === op.operands[1] ? asResult(op, 0) : undefined),
};

const sameBranches: Pattern = {
  name: "same-branches",
  because: "c ? x : x = x, and a condition that is one constant chooses its side",
  ops: ["tosa.select"],
  rewrite: (op) => {
    if (op.operands[1] === op.operands[2]) return asResult(op, 1);
    const condition = splatOf(op, 0);
    return condition === undefined ? undefined : asResult(op, condition ? 1 : 2);
  },
};

const involution: Pattern = {
  name: "twice-is-once",
  because: "not not x = x, abs abs x = abs x, and an axis reversed twice is as it was",
  ops: ["tosa.bitwise_not", "tosa.logical_not", "tosa.abs", "tosa.reverse"],
  rewrite: (op) => {
    const inner = definedBy(first(op), op.name);
    if (!inner) return undefined;
    if (op.name === "tosa.abs") return first(op);
    if (op.name === "tosa.reverse" && intOf(op.attributes["axis"]) !== intOf(inner.attributes["axis"]))
      return no("the two reverse different axes");
    return first(inner);
  },
};

/** True when the op moves every element to where it already is. */
function staysPut(op: Op): boolean {
  const shape = tensorOfType(first(op)).shape ?? [];
  switch (op.name) {
    case "tosa.transpose":
      return listOf(op.attributes["perms"]).every((p, i) => p === i);
    case "tosa.reverse":
      return shape[intOf(op.attributes["axis"])] === 1;
    case "tosa.concat":
      return op.operands.length === 1;
    default:
      return true;
  }
}

const nothingMoves: Pattern = {
  name: "nothing-moves",
  because:
    "an op that leaves every element where it is can go: equal shapes, identity permutations, single pieces",
  ops: ["identity", "reshape", "slice", "pad", "tile", "transpose", "reverse", "concat"].map(
    (n) => `tosa.${n}`,
  ),
  rewrite: (op) => (sameType(first(op).type, result(op).type) && staysPut(op) ? first(op) : undefined),
};

const reshapeOfReshape: Pattern = {
  name: "reshape-of-reshape",
  because: "only the last of two reshapes is seen",
  ops: ["tosa.reshape"],
  rewrite: (op, build) => {
    const inner = definedBy(first(op), "tosa.reshape");
    return inner && build.op("tosa.reshape", [first(inner), op.operands[1]!], op.attributes, result(op).type);
  },
};

const transposeOfTranspose: Pattern = {
  name: "transpose-of-transpose",
  because: "two permutations in a row are one",
  ops: ["tosa.transpose"],
  rewrite: (op, build) => {
    const inner = definedBy(first(op), "tosa.transpose");
    if (!inner) return undefined;
    const [outer, before] = [listOf(op.attributes["perms"]), listOf(inner.attributes["perms"])];
    const perms: Attr = { kind: "denseArray", element: "i32", values: outer.map((p) => before[p]!) };
    return build.op("tosa.transpose", [first(inner)], { ...op.attributes, perms }, result(op).type);
  },
};

const sliceOfSlice: Pattern = {
  name: "slice-of-slice",
  because: "a box inside a box is a box: the starts add up",
  ops: ["tosa.slice"],
  rewrite: (op, build) => {
    const inner = definedBy(first(op), "tosa.slice");
    const [outer, before] = [shapeValues(op, 1), inner && shapeValues(inner, 1)];
    if (!inner || !outer || !before) return undefined;
    const start = shapeConstant(
      outer.map((s, d) => s + before[d]!),
      build,
    );
    return build.op("tosa.slice", [first(inner), start, op.operands[2]!], op.attributes, result(op).type);
  },
};

function shapeConstant(values: readonly number[], build: Builder): Value {
  const type = tensorType("index", [values.length]);
  const data = BigInt64Array.from(values, (v) => BigInt(v));
  const attr: Attr = { kind: "dense", type, splat: values.length === 1, data };
  return build.op("tosa.const_shape", [], { values: attr }, shapeType(values.length));
}

const IDENTITY = { multiplier: 2 ** 30, shift: 30 };

const identityRescale: Pattern = {
  name: "identity-rescale",
  because: "(x - zp) * 2^30 >> 30 + zp = x when type, signedness and zero point stay the same",
  ops: ["tosa.rescale"],
  rewrite: (op) => {
    if (!sameType(first(op).type, result(op).type)) return undefined;
    if (splatOf(op, 1) !== IDENTITY.multiplier || splatOf(op, 2) !== IDENTITY.shift) return undefined;
    const zeros = [splatOf(op, 3), splatOf(op, 4)];
    if (op.operands[3] !== op.operands[4]) {
      if (zeros.includes(undefined)) return no("the zero points are not known");
      if (zeros[0] !== zeros[1]) return no("the zero points differ");
    }
    const [from, to] = ["input_unsigned", "output_unsigned"].map(
      (n) => (op.attributes[n] as { value?: boolean } | undefined)?.value,
    );
    return from === to ? first(op) : no("one side is unsigned");
  },
};

const sameCast: Pattern = {
  name: "cast-to-same-type",
  because: "a value already has its own type",
  ops: ["tosa.cast"],
  rewrite: (op) => (sameType(first(op).type, result(op).type) ? first(op) : undefined),
};

const wideClamp: Pattern = {
  name: "clamp-of-everything",
  because: "a clamp to all the values an integer type has changes none",
  ops: ["tosa.clamp"],
  rewrite: (op) => {
    const { kind, bits, sign } = element(op);
    if (kind !== "integer") return undefined;
    const least = sign === "unsigned" ? 0 : -(2 ** (bits - 1));
    const [low, high] = [intOf(op.attributes["min_val"]), intOf(op.attributes["max_val"])];
    return low <= least && high >= least + 2 ** bits - 1 ? first(op) : undefined;
  },
};

const clampOfClamp: Pattern = {
  name: "clamp-of-clamp",
  because: "two integer clamps that overlap keep what both keep",
  ops: ["tosa.clamp"],
  rewrite: (op, build) => {
    const inner = definedBy(first(op), "tosa.clamp");
    if (!inner || isFloat(op)) return undefined;
    const ends = (o: Op): [number, number] => [
      intOf(o.attributes["min_val"]),
      intOf(o.attributes["max_val"]),
    ];
    const [[a, b], [c, d]] = [ends(op), ends(inner)];
    const [low, high] = [Math.max(a, c), Math.min(b, d)];
    if (low > high) return no("the two ranges do not overlap");
    const at = (value: number): Attr => ({ kind: "int", value, type: element(op).storage });
    return build.op(
      "tosa.clamp",
      [first(inner)],
      { ...op.attributes, min_val: at(low), max_val: at(high) },
      result(op).type,
    );
  },
};

const reduceOfOne: Pattern = {
  name: "reduce-of-one",
  because: "one element is its own extreme, product, conjunction, and integer sum",
  ops: ["max", "min", "sum", "product", "all", "any"].map((n) => `tosa.reduce_${n}`),
  rewrite: (op) => {
    if (!sameType(first(op).type, result(op).type)) return undefined;
    return op.name === "tosa.reduce_sum" && isFloat(op)
      ? no("a float sum starts at +0, which turns -0 into +0")
      : first(op);
  },
};

const patterns: readonly Pattern[] = [
  nothingMoves,
  neutralOperand,
  sameOperands,
  sameBranches,
  involution,
  reshapeOfReshape,
  transposeOfTranspose,
  sliceOfSlice,
  identityRescale,
  sameCast,
  wideClamp,
  clampOfClamp,
  reduceOfOne,
  constantToTheRight,
];

export const canonicalize = patternPass({
  name: "canonicalize",
  summary: "Remove ops that change nothing and merge those that repeat.",
  patterns,
});
