// What the specification refuses or leaves open of ops with parameters: rescale, mul, negate.
import type { Op } from "../ir/graph.ts";
import type { ConstantRule, OpRecord } from "../ir/record.ts";
import type { ElementType } from "../support/element-type.ts";
import { boolOf, elementOf, enumOf, resultElement } from "./shared.ts";
import { sizesOf } from "./sizes.ts";

type Rules = Required<Pick<OpRecord, "errorIf" | "constants">>;

const ZERO = [0];
const zeroHelp = "only bytes, and unsigned halfwords, have zero points";

const isUnsigned = (op: Op, side: "input" | "output"): boolean => {
  const element = side === "input" ? elementOf(op, 0) : resultElement(op);
  return boolOf(op, `${side}_unsigned`) || element.sign === "unsigned";
};

const is32 = ({ scalar }: ElementType): boolean => scalar === "i32";

/** Zero points of one side of a rescale: anything for bytes, the ends' middle for unsigned halfwords, else 0. */
const rescaleZero = (operand: number, side: "input" | "output"): ConstantRule => ({
  operand,
  breaks: "ERROR_IF",
  allowed: (op) => {
    const { scalar } = elementOf(op, operand);
    if (scalar === "i8") return undefined;
    // In a signless constant 32768 is spelled as -32768.
    return scalar === "i16" && isUnsigned(op, side) ? [0, 32768, -32768] : ZERO;
  },
  help: zeroHelp,
});

export const rescaleRules: Rules = {
  errorIf: [
    {
      when: (op) => !boolOf(op, "scale32") && enumOf(op, "rounding_mode") === "DOUBLE_ROUND",
      message: "DOUBLE_ROUND is there with scale32 only",
      help: "write rounding_mode = SINGLE_ROUND, which means the same up to shift 31, or scale32 = true",
    },
    {
      when: (op) => elementOf(op, 1).scalar !== (boolOf(op, "scale32") ? "i32" : "i16"),
      message: "multiplier must be i32 with scale32, and i16 without",
      help: "change the type of the multiplier, or scale32",
    },
    {
      when: (op) => boolOf(op, "per_channel") && sizesOf(op, 0)?.length === 0,
      message: "per_channel needs a last axis, and a tensor of rank 0 has none",
      help: "write per_channel = false",
    },
    {
      when: (op) => isUnsigned(op, "input") && isUnsigned(op, "output"),
      message: "input and output may not both be unsigned",
      help: "rescale to a signed type in between",
    },
    // An i32 on the other side of an unsigned type is refused by strict readings too; older producers write it, and its
    // meaning is plain.
    ...(["input", "output"] as const).map((side) => ({
      when: (op: Op) => isUnsigned(op, side) && is32(side === "input" ? elementOf(op, 0) : resultElement(op)),
      message: `${side} may not be unsigned, as it is an i32`,
      help: `write ${side}_unsigned = false`,
    })),
    {
      when: (op) => boolOf(op, "input_unsigned") && elementOf(op, 0).scalar === "i48",
      message: "input may not be unsigned, as it is an i48",
      help: "write input_unsigned = false",
    },
  ],
  constants: [
    rescaleZero(3, "input"),
    rescaleZero(4, "output"),
    {
      operand: 1,
      breaks: "REQUIRE",
      allowed: () => ({ from: 0, to: 2 ** 31 - 1 }),
      help: "scales are not negative",
    },
    {
      operand: 2,
      breaks: "REQUIRE",
      allowed: () => ({ from: 2, to: 62 }),
      help: "move the scale into the multiplier",
    },
  ],
};

export const mulRules: Rules = {
  errorIf: [],
  constants: [
    {
      operand: 2,
      breaks: "ERROR_IF",
      allowed: (op) => (is32(elementOf(op, 0)) ? undefined : ZERO),
      help: "only products of i32 are shifted",
    },
    {
      operand: 2,
      breaks: "REQUIRE",
      allowed: (op) => (is32(elementOf(op, 0)) ? { from: 0, to: 63 } : undefined),
      help: "a product has 64 bits",
    },
  ],
};

export const negateRules: Rules = {
  errorIf: [],
  constants: [1, 2].map((operand) => ({
    operand,
    breaks: "ERROR_IF",
    allowed: (op) => (elementOf(op, 0).scalar === "i8" ? undefined : ZERO),
    help: zeroHelp,
  })),
};
