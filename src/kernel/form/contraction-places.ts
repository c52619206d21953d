// Contractions whose factors and results lie in the buffers of other values: which layouts leave them as fast as they are.
import type { Op } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import { stridesOf } from "../../support/strides.ts";
import { flatAccess, stridesAlong } from "../places.ts";
import type { Layout } from "./layout.ts";
import { axisStrides } from "./layout.ts";
import { tensor } from "./lanes.ts";

type Contract = Extract<Compute, { form: "contract" }>;

/** Fewer rows of a result than this have no tiles of weights that are packed before. */
const FEWEST_ROWS = 8;

/** Why a contraction cannot store its result there; undefined where it can. */
export function unfitResult(op: Op, compute: Contract, { dims, strides }: Layout): string | undefined {
  const { loops } = compute;
  const next = stridesAlong(loops, strides, dims);
  if (!next || !stridesAlong(tileLoops(op, compute), strides, dims)) return "its loops have no strides there";
  const last = loops.findLastIndex((size) => size > 1);
  return last < 0 || next[last] === 1 ? undefined : "its results would be no neighbours there";
}

/** Why a contraction cannot read an operand there; undefined where it can. */
export function unfitFactor(op: Op, compute: Contract, operand: number, layout: Layout): string | undefined {
  const factor = compute.factors.findIndex(({ operands }) => operands[0] === operand);
  const { shape } = tensor(op.operands[operand]!);
  const strides = axisStrides(layout, shape);
  if (factor < 0) return `${op.name} needs all of it by itself`;
  if (!strides) return `an axis that ${op.name} goes along has no one stride there`;
  const last = shape.findLastIndex((size) => size > 1);
  const areNeighbours = last < 0 || strides[last] === 1;
  if (areNeighbours || (factor === 1 && isPacked(compute))) return undefined;
  return `what ${op.name} reads together would be no neighbours there`;
}

/** The loops of the result as tiles have them: neighbouring ones that go through all factors as one are one, but for the last. */
export function tileLoops(op: Op, { loops, factors }: Contract): number[] {
  const places = factors.map(({ axes, operands }) => {
    const { shape } = tensor(op.operands[operands[0]!]!);
    return flatAccess(axes, { offset: 0, strides: stridesOf(shape) }).strides;
  });
  const made: number[] = [];
  let before = -1;
  for (const [l, size] of loops.slice(0, -1).entries()) {
    if (size === 1) continue;
    const goesOn = before >= 0 && places.every((strides) => strides[before] === strides[l]! * size);
    if (goesOn) made[made.length - 1]! *= size;
    else made.push(size);
    before = l;
  }
  return [...made, loops.at(-1)!];
}

/** Whether the second factor is brought into the order of its use before that, whatever its strides are. */
function isPacked({ kind, type, loops, taps, factors }: Contract): boolean {
  const isSummed = kind === "sum" && (type === "i32" || type === "f32");
  const areKnown = factors.every(({ operands }) => operands.length === 1);
  return isSummed && areKnown && taps.length === 1 && (loops.at(-2) ?? 0) >= FEWEST_ROWS;
}
