// Forms that suit lanes: changes of width one halving or doubling at a time, and work that means the same in narrower
// lanes. One rule, one equation.
import type { Apply, Expr } from "../expr/expr.ts";
import { apply, constant, limits } from "../expr/expr.ts";
import { saturate, saturateUnsigned, saturatingAdd } from "../expr/idioms.ts";
import type { Interval } from "../expr/range.ts";
import { interval, within } from "../expr/range.ts";
import { add, convert, unsignedConvert, xor } from "../expr/vocabulary.ts";
import { widthOfType } from "./registers.ts";

interface LaneForm {
  readonly name: string;
  readonly because: string;
  readonly rewrite: (e: Apply, range: (e: Expr) => Interval) => Expr | undefined;
}

const changes = new Set(["convert", "unsigned_convert", "saturate", "saturate_unsigned"]);

/** The sum and the constant of `x + c`, saturating or not; the sum of an addition may not wrap. */
function offset(e: Expr, range: (e: Expr) => Interval): { x: Expr; by: number } | undefined {
  if (e.kind !== "apply" || (e.op !== "add" && e.op !== "saturating_add")) return undefined;
  const [x, c] = e.args as [Expr, Expr];
  if (c.kind !== "const") return undefined;
  const [{ lo, hi }, by] = [range(x), Number(c.value)];
  const fits = within(interval(lo + by, hi + by), limits(e.type));
  return e.op === "saturating_add" || fits ? { x, by } : undefined;
}

/** An offset up to here moves the ends of 16 bits nowhere near those of 8. */
const MOST_OFFSET = 32767 - 128;

/** What an unsigned halfword holds. */
const unsignedHalf = interval(0, 65535);

const opposite: Readonly<Record<string, string>> = { add: "sub", sub: "add" };

const forms: readonly LaneForm[] = [
  {
    name: "positive-constants",
    because: "adding a negative constant is subtracting its magnitude, and the other way round",
    rewrite: (e) => {
      const [x, c] = e.args;
      if (!(e.op in opposite) || e.type === "f32" || c?.kind !== "const") return undefined;
      const by = Number(c.value);
      if (by >= 0 || by === limits(e.type).lo) return undefined;
      return apply(opposite[e.op]!, e.type, x!, constant(e.type, -by));
    },
  },
  {
    name: "clip-from-zero",
    because: "clipping x - 128 to -128..127 is clipping x to 0..255, with the top bit flipped in bytes",
    rewrite: (e, range) => {
      if (e.op !== "saturate" || e.type !== "i8") return undefined;
      const sum = offset(e.args[0]!, range);
      if (sum?.by !== -128 || range(sum.x).lo < 0) return undefined;
      return xor(saturateUnsigned("i8", sum.x), constant("i8", -128));
    },
  },
  {
    name: "unsigned-halfwords",
    because: "what fits 16 bits without a sign is clipped from those",
    rewrite: (e, range) => {
      if (e.op !== "saturate_unsigned" || e.type !== "i8" || e.args[0]!.type !== "i32") return undefined;
      const [x] = e.args as [Expr];
      if (isUnsignedHalf(e) || within(range(x), limits("i16")) || !within(range(x), unsignedHalf))
        return undefined;
      return saturateUnsigned("i8", unsignedConvert("i32", convert("i16", x)));
    },
  },
  {
    name: "offset-within-halfwords",
    because: "what fits 16 bits with and without a small offset is added to there",
    rewrite: (e, range) => {
      if (e.op !== "saturate" || e.type !== "i8" || e.args[0]!.type !== "i32") return undefined;
      const sum = offset(e.args[0]!, range);
      if (!sum) return undefined;
      const { lo, hi } = range(sum.x);
      const ends = interval(Math.min(lo, lo + sum.by), Math.max(hi, hi + sum.by));
      if (!within(ends, limits("i16"))) return undefined;
      return saturate("i8", add(convert("i16", sum.x), constant("i16", sum.by)));
    },
  },
  {
    name: "offset-in-halfwords",
    because:
      "what 16 bits clip is beyond 8 bits whatever a small offset adds, so x may be saturated before it",
    rewrite: (e, range) => {
      if (e.op !== "saturate" || e.type !== "i8" || e.args[0]!.type !== "i32") return undefined;
      const sum = offset(e.args[0]!, range);
      if (!sum || Math.abs(sum.by) > MOST_OFFSET) return undefined;
      return saturate("i8", saturatingAdd(saturate("i16", sum.x), constant("i16", sum.by)));
    },
  },
  {
    name: "two-changes-of-width",
    because: "saturating to 16 bits first changes nothing for an 8-bit result of either sign",
    rewrite: (e, range) => {
      const from = e.args[0]!.type;
      if (!changes.has(e.op) || from === "i1" || isUnsignedHalf(e)) return undefined;
      if ([from, e.type].includes("i64")) return undefined; // no vectors have lanes of 64
      const ratio = widthOfType(e.type) / widthOfType(from);
      if (ratio !== 4 && ratio !== 0.25) return undefined;
      const fits = ratio < 1 && within(range(e.args[0]!), limits("i16"));
      const inner = fits ? "convert" : e.op === "saturate_unsigned" ? "saturate" : e.op;
      return { ...e, args: [apply(inner, "i16", ...e.args)] };
    },
  },
];

/** Clipping an unsigned halfword has a row of its own. */
function isUnsignedHalf({ op, args: [x] }: Apply): boolean {
  return (
    op === "saturate_unsigned" &&
    x?.kind === "apply" &&
    x.op === "unsigned_convert" &&
    x.args[0]!.type === "i16"
  );
}

/** The expression itself when no form applies to its root. */
export function laneForm(e: Apply, range: (e: Expr) => Interval): Expr {
  for (const { rewrite } of forms) {
    const made = rewrite(e, range);
    if (made) return made;
  }
  return e;
}
