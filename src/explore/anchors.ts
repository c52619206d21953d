// Values of which it is known by what they are how many bits stand behind their point.
import { fitOf } from "../accuracy/tables.ts";
import type { Interval } from "../expr/range.ts";
import { denseAt } from "../ir/attributes.ts";
import { constantOf } from "../ir/constants.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import { raiseSoftmax } from "../passes/raise-softmax.ts";
import { anatomyOf } from "../passes/softmax/anatomy.ts";
import { isSoftmax } from "../passes/softmax/parameters.ts";
import type { Place } from "./lineage.ts";
import { placeOf } from "./lineage.ts";

/** `rangeOf`: bounds of what stands at a place. */
export function anchorsIn(func: Func, rangeOf: (place: Place) => Interval | undefined): Map<Value, number> {
  const exponentials = exponentialsIn(func);
  return new Map(
    func.ops.flatMap((op) => {
      const place = placeOf(op);
      const one = place !== undefined && exponentials.has(place) ? rangeOf(place)?.hi : undefined;
      const bits = (one === undefined ? undefined : bitsOfOne(one)) ?? bitsOfTable(op) ?? bitsOfMantissa(op);
      return bits === undefined ? [] : [[op.results[0]!, bits] as const];
    }),
  );
}

/** Places of what is divided in each softmax that is recognized; its largest value stands for 1. */
function exponentialsIn(func: Func): Set<Place> {
  const raised = raiseSoftmax.run(func, () => {}).ops.filter(isSoftmax);
  const values = raised.map(({ regions }) => anatomyOf(regions[0]!.results[0]!).exponential);
  return new Set(values.flatMap(({ owner }) => (owner ? (placeOf(owner) ?? []) : [])));
}

/** How far what stands for 1 may be from a power of two, in bits: it may be the greatest number of a type, or somewhat less. */
const NEARLY = 0.002;

/** The bits behind the point where so many units are 1. */
function bitsOfOne(units: number): number | undefined {
  const bits = Math.log2(units);
  return Math.abs(bits - Math.round(bits)) < NEARLY ? Math.round(bits) : undefined;
}

/** Of a table of a known function that is not shifted. An i16 table gives 7 bits more than its entries have. */
function bitsOfTable(op: Op): number | undefined {
  const [result] = op.results;
  if (op.name !== "tosa.table" || result?.type.kind !== "tensor") return undefined;
  const fit = fitOf(op);
  const more = result.type.element.storage === "i32" ? 7 : 0;
  const bits = fit && Math.abs(fit.offset) < 1 ? bitsOfOne(Math.abs(fit.scale)) : undefined;
  return bits === undefined ? undefined : bits + more;
}

/** `x << (clz(x) - 1)` is at least half of what an i32 can hold: a fraction from 1/2 to 1. */
function bitsOfMantissa({ name, operands: [x, by] }: Op): number | undefined {
  const subtract = by?.owner;
  const count = subtract?.operands[0]?.owner;
  const one = constantOf(subtract?.operands[1]);
  const shifts = name === "tosa.logical_left_shift" && subtract?.name === "tosa.sub";
  const isOne = one && (one.splat || one.data.length === 1) && Number(denseAt(one, 0)) === 1;
  return shifts && isOne && count?.name === "tosa.clz" && count.operands[0] === x ? 31 : undefined;
}
