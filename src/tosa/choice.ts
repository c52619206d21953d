// Comparisons, select and clamp.
import type { Expr } from "../expr/expr.ts";
import type { ElementType } from "../support/element-type.ts";
import { constant } from "../expr/expr.ts";
import { extreme } from "../expr/reduce.ts";
import { eq, le, lt, max, min, select } from "../expr/vocabulary.ts";
import type { Op } from "../ir/graph.ts";
import type { Inferred, OldOp, OpRecord, Upgraded } from "../ir/record.ts";
import {
  binary,
  each,
  elementOf,
  elementwise,
  floats,
  inOrder,
  nanMode,
  nanOf,
  scalarOf,
  stored,
  tensor,
  without,
} from "./shared.ts";
import { rounded } from "../support/small-floats.ts";
import { mismatch, sameShape } from "./sizes.ts";

const comparisons: readonly OpRecord[] = (
  [
    ["equal", "x == y.", eq, ["commutative"]],
    ["greater", "x > y.", (a: Expr, b: Expr) => lt(b, a), []],
    ["greater_equal", "x >= y.", (a: Expr, b: Expr) => le(b, a), []],
  ] as const
).map(([name, summary, f, traits]) =>
  elementwise({
    name,
    family: "comparison",
    summary,
    operands: binary,
    result: "i1",
    types: each(`i32 i64 ${floats}`),
    beyond: each("i8 i16"),
    admits: { T: stored },
    traits,
    lane: ([a, b], op) => f(inOrder(a!, elementOf(op, 0)), inOrder(b!, elementOf(op, 0))),
    example: `%2 = tosa.${name} %0, %1 : (tensor<2x7xi32>, tensor<2x7xi32>) -> tensor<2x7xi1>`,
  }),
);

const selectRecord = elementwise({
  name: "select",
  family: "elementwise-ternary",
  summary: "The second operand where the first is true, else the third.",
  operands: [tensor("input1", "i1"), tensor("input2", "T"), tensor("input3", "T")],
  types: each(`i1 i8 i16 i32 i64 ${floats}`),
  beyond: each("i4 i48"),
  admits: { T: stored },
  lane: ([c, a, b]) => select(c!, a!, b!),
  example: "%3 = tosa.select %0, %1, %2 : (tensor<2x7xi1>, tensor<2x7xi8>, tensor<2x7xi8>) -> tensor<2x7xi8>",
});

/** A bound of a clamp; the attribute carries the element's own type. */
function bound(op: Op, name: string): Expr {
  const a = op.attributes[name];
  return constant(scalarOf(op, 0), a?.kind === "int" || a?.kind === "float" ? a.value : NaN);
}

function clamped([x]: readonly Expr[], op: Op): Expr {
  const ordered = (e: Expr): Expr => inOrder(e, elementOf(op, 0));
  const [low, high] = [ordered(bound(op, "min_val")), ordered(bound(op, "max_val"))];
  const nan = nanOf(op);
  return ordered(extreme(min, nan, extreme(max, nan, ordered(x!), low), high));
}

function inferClamp(op: Op): Inferred {
  const [low, high] = ["min_val", "max_val"].map(
    (n) => (op.attributes[n] as { value?: number } | undefined)?.value,
  );
  if (low !== undefined && high !== undefined && !(low <= high))
    return mismatch("op/clamp-bounds", `min_val ${low} is not at most max_val ${high}`, {
      help: "swap the bounds; neither may be NaN",
    });
  return sameShape(op);
}

/** The number of an integer type that is nearest to a bound: bounds had 64 bits, whatever they were for. */
function heldBy({ bits, sign }: ElementType, value: number | bigint): number | bigint {
  const half = 1n << BigInt(bits - 1);
  const [least, most] = sign === "unsigned" ? [0n, 2n * half - 1n] : [-half, half - 1n];
  return BigInt(value) < least ? Number(least) : BigInt(value) > most ? Number(most) : value;
}

function upgradeClamp(old: OldOp): Upgraded | undefined {
  const type = old.operandTypes[0];
  const float = type?.kind === "tensor" && type.element.kind === "float";
  const [low, high] = float
    ? [old.attributes["min_fp"], old.attributes["max_fp"]]
    : [old.attributes["min_int"], old.attributes["max_int"]];
  if (type?.kind !== "tensor" || low === undefined || high === undefined) return undefined;
  if (old.attributes["min_val"] || old.attributes["max_val"]) return undefined;
  const { storage, scalar } = type.element;
  const typed = (a: typeof low) => {
    if (a.kind === "float") return { ...a, value: rounded(scalar, a.value), type: storage };
    return a.kind === "int" ? { ...a, value: heldBy(type.element, a.value), type: storage } : a;
  };
  const rest = without(old.attributes, "min_int", "max_int", "min_fp", "max_fp");
  return { attributes: { ...rest, min_val: typed(low), max_val: typed(high) }, operands: [] };
}

const clampRecord: OpRecord = {
  ...elementwise({
    name: "clamp",
    family: "activation",
    summary: "Keeps x between min_val and max_val.",
    operands: [tensor("input", "T")],
    types: each(`i8 i16 ${floats}`),
    beyond: each("i32 i64"),
    admits: { T: stored },
    attributes: [{ name: "min_val", kind: "number" }, { name: "max_val", kind: "number" }, nanMode],
    lane: clamped,
    example:
      "%1 = tosa.clamp %0 {max_val = 100 : i8, min_val = -5 : i8} : (tensor<2x7xi8>) -> tensor<2x7xi8>",
    upgrade: upgradeClamp,
  }),
  older: {
    attributes: ["min_int", "max_int", "min_fp", "max_fp"],
    examples: [
      '%1 = "tosa.clamp"(%0) {max_fp = 6.0 : f32, max_int = 100 : i64, min_fp = 0.0 : f32, min_int = -5 : i64} : (tensor<2x7xi8>) -> tensor<2x7xi8>',
    ],
  },
  infer: inferClamp,
};

export const choice: readonly OpRecord[] = [...comparisons, selectRecord, clampRecord];
