// Ops that repeat elements along axes of size 1: their results are the operand at another index, so they need no memory.
import type { Op } from "../../ir/graph.ts";
import { input } from "../../expr/expr.ts";
import type { Scalar } from "../../expr/expr.ts";
import type { Compute } from "../../ir/record.ts";
import { broadcastStrides, stridesOf } from "../../support/strides.ts";
import { tensor } from "./lanes.ts";

/** A movement that is a broadcast as a map of its operand; others as they are. */
export function asMap(compute: Compute, op: Op): Compute {
  if (compute.form !== "move" || compute.fill !== undefined || compute.copies.length !== 1) return compute;
  const [{ operand, dims, from, to }] = compute.copies as [(typeof compute.copies)[number]];
  const [source, result] = [tensor(op.operands[operand]!), tensor(op.results[0]!)];
  const repeats = source.shape.every((size, d) => size === 1 || size === result.shape[d]);
  if (!repeats || source.shape.length !== result.shape.length || from.offset + to.offset > 0) return compute;
  const moved = walk(dims, from.strides, to.strides);
  const stretched = walk(result.shape, broadcastStrides(source.shape, result.shape), stridesOf(result.shape));
  if (moved !== stretched) return compute;
  return { form: "map", operands: [operand], lane: input(source.element.scalar as Scalar, 0) };
}

/** What says of two walks over the same elements whether they are one: their steps, without axes of one index. */
const walk = (dims: readonly number[], from: readonly number[], to: readonly number[]): string =>
  dims.flatMap((size, d) => (size === 1 ? [] : [`${size} ${from[d]} ${to[d]}`])).join();
