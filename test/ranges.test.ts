// Bounds of float operations against values: whatever operands lie in their intervals, results lie in the bounds.
import { describe, expect, it } from "vitest";
import type { Scalar } from "../src/expr/expr.ts";
import "../src/expr/functions.ts";
import { contains } from "../src/expr/range.ts";
import { operationNamed } from "../src/expr/vocabulary.ts";
import type { Random } from "./support/seeded.ts";
import { seeded } from "./support/seeded.ts";

/** Float operations with finite operands up to some magnitude. */
const floatUses: readonly { op: string; type: Scalar; operands: readonly number[] }[] = [
  ...["add", "sub", "mul", "max", "min"].map((op) => ({ op, type: "f32" as const, operands: [1e3, 1e3] })),
  ...["eq", "lt", "le"].map((op) => ({ op, type: "i1" as const, operands: [4, 4] })),
  ...["exp", "exp_below", "exp_normal", "tanh", "sigmoid", "erf", "sin", "cos"].map((op) => ({
    op,
    type: "f32" as const,
    operands: [40],
  })),
];

const narrowOrWide = (r: Random, most: number): { lo: number; hi: number } => {
  const a = Math.fround((most * r.within(-4096, 4096)) / 4096);
  const far = r.bits() & 1 ? (most * r.within(-4096, 4096)) / 4096 : a + a * r.within(0, 64) * 2 ** -23;
  const b = Math.max(-most, Math.min(most, Math.fround(far)));
  return { lo: Math.min(a, b), hi: Math.max(a, b) };
};

const between = (r: Random, { lo, hi }: { lo: number; hi: number }): number =>
  [lo, hi, Math.fround(lo + ((hi - lo) * r.within(0, 4096)) / 4096)][r.within(0, 2)]!;

describe("ranges of floats", () => {
  it.each(floatUses)("$op -> $type", ({ op, type, operands }) => {
    const { evaluate, range } = operationNamed(op);
    const types = operands.map(() => "f32" as const);
    const r = seeded(7);
    for (let i = 0; i < 4_000; i++) {
      const ranges = operands.map((most) => narrowOrWide(r, most));
      const bound = range!(type, ranges, types);
      for (let k = 0; k < 12; k++) {
        const values = ranges.map((x) => between(r, x));
        const value = Number(evaluate(type, types)(...values));
        expect({ ranges, values, value, inside: contains(bound, value) }).toMatchObject({ inside: true });
      }
    }
  });
});
