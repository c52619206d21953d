// The scaling inside of a rescale, as lowerings of TOSA leave it behind: of tensors, and of the vectors and numbers of loops.
import { convert } from "../expr/vocabulary.ts";
import { enumAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OldOp, OpRecord, SlotSpec, Upgraded } from "../ir/record.ts";
import type { Type } from "../ir/types.ts";
import { scaledProduct } from "./rescale.ts";
import { boolOf, each, enumOf, lanesOf, without } from "./shared.ts";
import { agree, mismatch, shapes } from "./sizes.ts";

const slot = (name: string, element: string): SlotSpec => ({ name, kind: "numbers", element });

const isTensor = (type: Type): boolean => type.kind === "tensor";

/** What is no single number has one shape, which the result has. */
function inferScaled({ operands, results }: Op): Inferred {
  const result = results[0]!.type;
  const whole = operands.map(({ type }) => type).filter((type) => !isNumber(type));
  const [first] = whole;
  const isResult = first ? isLike(first, result) : isNumber(result);
  if (!isResult || !whole.every((type) => alike(first!, type))) {
    const help = "value, multiplier, shift and result have one shape, or are single numbers";
    return mismatch("shape/container", "its operands and its result differ in shape", { help });
  }
  const ranked = whole.find((type) => type.kind === "tensor" && type.shape !== undefined);
  return shapes(ranked?.kind === "tensor" ? ranked.shape : undefined);
}

/** Whether a result may have sizes of a type, whose own are checked where they are known. */
const isLike = (type: Type, result: Type): boolean =>
  type.kind === "tensor" && result.kind === "tensor"
    ? (type.shape === undefined) === (result.shape === undefined)
    : alike(type, result);

const isNumber = (type: Type): boolean => type.kind === "other" && !type.text.includes("<");

/** The sizes of a vector as its text has them. */
const vectorSizes = (type: Type): string => (type.kind === "other" ? type.text.replace(/\w+>$/, "") : "");

function alike(a: Type, b: Type): boolean {
  if (a.kind !== "tensor" || b.kind !== "tensor")
    return a.kind === b.kind && vectorSizes(a) === vectorSizes(b);
  if (!a.shape || !b.shape) return a.shape === b.shape;
  return a.shape.length === b.shape.length && a.shape.every((d, i) => agree(d, b.shape![i]!));
}

/** Of 64 bits the low 32, as lowerings keep them. */
function scaled(op: Op): Compute {
  if (!op.operands.every(({ type }) => isTensor(type)))
    return {
      form: "none",
      because: "vectors and single numbers are what TOSA is lowered to, not what it is",
    };
  const [value, multiplier, shift] = lanesOf(op, [0, 1, 2]);
  const product = scaledProduct({
    centred: value!,
    multiplier: multiplier!,
    shift: convert("i32", shift!),
    isDouble: enumOf(op, "rounding_mode") === "DOUBLE_ROUND",
  });
  return { form: "map", operands: [0, 1, 2], lane: convert("i32", product) };
}

/** Up to LLVM 19 a truth value said how to round. */
function upgradeScaled({ attributes }: OldOp): Upgraded | undefined {
  if (attributes["double_round"]?.kind !== "bool" || attributes["rounding_mode"]) return undefined;
  const isDouble = boolOf({ attributes } as Op, "double_round");
  const rounding_mode = enumAttr(isDouble ? "DOUBLE_ROUND" : "SINGLE_ROUND");
  return { attributes: { ...without(attributes, "double_round"), rounding_mode }, operands: [] };
}

export const applyScale: OpRecord = {
  name: "tosa.apply_scale",
  family: "conversion",
  summary:
    "A number by a fixed-point multiplier and a rounded shift: (value * multiplier + rounding) >> shift.",
  operands: [slot("value", "T"), slot("multiplier", "i32"), slot("shift", "i8")],
  results: [slot("output", "i32")],
  attributes: [
    { name: "rounding_mode", kind: "enum", values: ["SINGLE_ROUND", "INEXACT_ROUND", "DOUBLE_ROUND"] },
  ],
  types: each("i8 i16 i32 i48 i64"),
  traits: [],
  constants: [
    {
      operand: 2,
      breaks: "REQUIRE",
      allowed: () => ({ from: 2, to: 62 }),
      help: "move the scale into the multiplier",
    },
  ],
  infer: inferScaled,
  compute: scaled,
  example:
    "%3 = tosa.apply_scale %0, %1, %2 {rounding_mode = DOUBLE_ROUND} : (tensor<2x7xi32>, tensor<2x7xi32>, tensor<2x7xi8>) -> tensor<2x7xi32>",
  older: {
    attributes: ["double_round"],
    examples: [
      '%3 = "tosa.apply_scale"(%0, %1, %2) {double_round = true} : (tensor<2x7xi32>, tensor<2x7xi32>, tensor<2x7xi8>) -> tensor<2x7xi32>',
      '%3 = "tosa.apply_scale"(%0, %1, %2) {double_round = false} : (i32, i32, i8) -> i32',
      '%3 = "tosa.apply_scale"(%0, %1, %2) {double_round = false} : (vector<4xi32>, vector<4xi32>, vector<4xi8>) -> vector<4xi32>',
    ],
  },
  upgrade: upgradeScaled,
};
