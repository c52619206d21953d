// Products in forms that vectors of every machine have, wherever they stand in an expression. One rule, one equation.
import type { Apply, Expr } from "./expr.ts";
import { constant, limits, withOperands } from "./expr.ts";
import { mulHighExpr, roundingMulHighExpr, roundingMulShiftExpr, roundingShiftRightExpr } from "./idioms.ts";
import type { Interval } from "./range.ts";
import { point, within } from "./range.ts";
import { add, shl } from "./vocabulary.ts";

interface ProductForm {
  readonly name: string;
  readonly because: string;
  readonly rewrite: (e: Apply, range: (e: Expr) => Interval) => Expr | undefined;
}

/** A product of two words in 64 bits, rounded down by 31. */
function floorProduct(e: Apply): readonly [Expr, Expr] | undefined {
  const [shifted] = e.op === "convert" && e.type === "i32" ? e.args : [];
  if (shifted?.kind !== "apply" || shifted.op !== "sar" || shifted.type !== "i64") return undefined;
  const [product, by] = shifted.args as [Expr, Expr];
  if (by.kind !== "const" || Number(by.value) !== 31) return undefined;
  if (product.kind !== "apply" || product.op !== "mul") return undefined;
  const words = product.args.map((x) => wordIn(x));
  return words.every((x) => x !== undefined) ? (words as [Expr, Expr]) : undefined;
}

/** The word that a number of 64 bits is. */
function wordIn(e: Expr): Expr | undefined {
  if (e.kind === "const")
    return within(point(Number(e.value)), word) ? constant("i32", Number(e.value)) : undefined;
  return e.kind === "apply" && e.op === "convert" && e.args[0]!.type === "i32" ? e.args[0] : undefined;
}

const word = limits("i32");

/** A factor shifted left by so much, as an expression. */
const raised = (m: Expr, by: number): Expr =>
  m.kind === "const" ? constant("i32", Number(m.value) * 2 ** by) : shl(m, constant("i32", by));

/** Shifts that one instruction or two have. */
const [LEAST_SHIFT, MOST_SHIFT] = [32, 62];
/** Both are raised by so much where the shift is not the same for all lanes. */
const RAISED = 16;

const fitsRaised = ({ lo, hi }: Interval, by: number): boolean =>
  lo * 2 ** by >= word.lo && hi * 2 ** by <= word.hi;

const products: readonly ProductForm[] = [
  {
    name: "raised-factor",
    because: "a factor of 2^k goes into the shift: the Q31 product, rounded, is one instruction",
    rewrite: ({ op, args }, range) => {
      const [a, m, n] = args as [Expr, Expr, Expr?];
      if (op !== "rounding_mul_shift" || m.kind !== "const" || n?.kind !== "const") return undefined;
      const by = 31 - Number(n.value);
      return by > 0 && fitsRaised(range(m), by) ? roundingMulHighExpr(a, raised(m, by)) : undefined;
    },
  },
  {
    name: "raised-factors",
    because: "a factor of 2^k goes into the shift: products that are shifted past 31 need no 64 bits",
    rewrite: ({ op, args }, range) => {
      const [a, m, n] = args as [Expr, Expr, Expr?];
      if (op !== "rounding_mul_shift" || !n || n.kind === "const" || !fitsRaised(range(m), RAISED))
        return undefined;
      const { lo, hi } = range(n);
      if (lo >= LEAST_SHIFT || lo + RAISED < LEAST_SHIFT || hi + RAISED > MOST_SHIFT) return undefined;
      return roundingMulShiftExpr(a, raised(m, RAISED), add(n, constant("i32", RAISED)));
    },
  },
  {
    name: "floor-product",
    because:
      "the Q31 product rounded down is one instruction, which only the square of the least value saturates",
    rewrite: (e, range) => {
      const [a, b] = floorProduct(e) ?? [];
      const fits = a && b && (range(a).lo > word.lo || range(b).lo > word.lo);
      return fits ? mulHighExpr(a, b) : undefined;
    },
  },
  {
    name: "product-past-31",
    because: "rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose",
    rewrite: ({ op, args }) => {
      const [a, m, n] = args as [Expr, Expr, Expr?];
      if (op !== "rounding_mul_shift" || n?.kind !== "const") return undefined;
      const rest = Number(n.value) - 31;
      return rest >= 1 && rest <= 31
        ? roundingShiftRightExpr(mulHighExpr(a, m), constant("i32", rest))
        : undefined;
    },
  },
];

/** An expression with products in the forms that machines have, and why those are exact. */
export function withProducts(root: Expr, range: (e: Expr) => Interval): { expr: Expr; because: Set<string> } {
  const [done, because] = [new Map<Expr, Expr>(), new Set<string>()];
  const go = (e: Expr): Expr => {
    let made = done.get(e);
    if (!made) done.set(e, (made = formed(withOperands(e, go))));
    return made;
  };
  const formed = (e: Expr): Expr => {
    if (e.kind !== "apply") return e;
    for (const form of products) {
      const made = form.rewrite(e, range);
      if (made) because.add(form.because);
      if (made) return made;
    }
    return e;
  };
  return { expr: go(root), because };
}
