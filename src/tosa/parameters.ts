// Operands with one element, or one for each channel: zero points, multipliers, shifts. Constants become part of the lane
// expression; what is known at run time only is a further input of it.
import type { Expr } from "../expr/expr.ts";
import { constant, input } from "../expr/expr.ts";
import { clamp, convert, unsignedConvert } from "../expr/vocabulary.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import { denseAt } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import { conditionOf, conditionText } from "../ir/legality.ts";
import type { Require } from "../ir/record.ts";
import { constantOperand } from "../ir/constants.ts";
import { lanesOf, scalarOf } from "./shared.ts";

/** The inputs of a map form that has parameters. */
export interface Parameters {
  /** The lanes of the operands that always are inputs. */
  readonly lanes: readonly Expr[];
  /** The operands and constants of the map form, in the order of its inputs. */
  readonly operands: readonly number[];
  readonly channels: readonly DenseAttr[];
  /** A parameter as an i32; `unsigned`: its bits are a number without a sign. */
  readonly word: (operand: number, unsigned?: boolean) => Expr;
  /** Whether a parameter is constant, and every element of it between two numbers. */
  readonly within: (operand: number, from: number, to: number) => boolean;
  /** What the record says of constants, as conditions on the parameters that are none. */
  readonly requires: readonly Require[];
}

/** `always`: operands that are lanes. `parameters`: those that are constants or known at run time. */
export function parametersOf(op: Op, always: readonly number[], parameters: readonly number[]): Parameters {
  const known = new Map(parameters.map((operand) => [operand, constantOperand(op, operand)]));
  const open = parameters.filter((operand) => !known.get(operand));
  const varying = parameters.filter((operand) => known.get(operand) && !isNumber(known.get(operand)!));
  const operands = [...always, ...open];
  const inputs = [...operands, ...varying];
  const at = (operand: number): Expr => input(scalarOf(op, operand), inputs.indexOf(operand));
  return {
    lanes: lanesOf(op, always),
    operands,
    channels: varying.map((operand) => known.get(operand)!),
    word: (operand, unsigned = false) =>
      inputs.includes(operand)
        ? (unsigned ? unsignedConvert : convert)("i32", at(operand))
        : constant("i32", numberOf(known.get(operand)!, unsigned)),
    within: (operand, from, to) => {
      const data = known.get(operand)?.data;
      return data !== undefined && Array.from<number | bigint>(data).every((v) => from <= v && v <= to);
    },
    requires: open.flatMap((operand) => conditionsOn(op, operand, at(operand))),
  };
}

const isNumber = ({ splat, data }: DenseAttr): boolean => splat || data.length === 1;

function numberOf(dense: DenseAttr, unsigned: boolean): number {
  const v = Number(denseAt(dense, 0));
  return unsigned && v < 0 ? v + 2 ** dense.type.element.bits : v;
}

function conditionsOn(op: Op, operand: number, value: Expr): Require[] {
  const { constants = [], operands } = op.record!;
  return constants.flatMap((rule) => {
    const allowed = rule.operand === operand ? rule.allowed(op) : undefined;
    if (!allowed) return [];
    return [
      {
        that: conditionOf(value, allowed),
        message: `${operands[operand]!.name} must be ${conditionText(allowed)}`,
      },
    ];
  });
}

/** A shift amount between two others. Constants stay constants. */
export function amountWithin(amount: Expr, from: number, to: number): Expr {
  const inside = (v: number): number => Math.min(Math.max(v, from), to);
  if (amount.kind === "const") return constant(amount.type, inside(Number(amount.value)));
  return clamp(amount, constant(amount.type, from), constant(amount.type, to));
}
