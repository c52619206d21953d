// Control flow and state as kernels and marks between them.
import { hasEffect } from "../../ir/effects.ts";
import type { Op, Region, Value } from "../../ir/graph.ts";
import type { Buffer, ControlKernel, Kernel } from "../kernel.ts";
import { flatCopy } from "./alone.ts";
import type { Item } from "./group.ts";

/** What forms the kernels of a function, as its ops with regions need it. */
export interface Outer {
  readonly bufferOf: (v: Value) => Buffer;
  /** A value of a region lives in a buffer. */
  readonly settle: (v: Value, at: Buffer) => void;
  /** A value of a region is one of this function. */
  readonly give: (v: Value, from: Value) => void;
  /** A buffer of the arena for another value of the same type. */
  readonly spare: (name: string, like: Value) => Buffer;
  /** What forms the kernels of a region, whose names begin with `prefix`. */
  readonly within: (region: Region, prefix: string) => Inner;
}

interface Inner {
  /** All kernels, and copies to where results are wanted. */
  readonly into: (results: readonly Buffer[]) => Kernel[];
  /** All kernels; the results are where they come to be. */
  readonly free: () => Kernel[];
}

const mark = (op: Op, name: string, at: ControlKernel["at"], on?: Buffer): ControlKernel => ({
  kind: "control",
  name: `${name}_${at}`,
  op,
  at,
  ...(on && { on }),
});

/** Both regions read the operands where they are, and write the results of the op. */
export function branchKernels(op: Op, name: string, outer: Outer): Kernel[] {
  const [condition, ...given] = op.operands;
  const results = op.results.map((r) => outer.bufferOf(r));
  const on = outer.bufferOf(condition!);
  const [then, otherwise] = op.regions.map((region, i) => {
    region.params.forEach((p, k) => outer.give(p, given[k]!));
    return outer.within(region, `${name}_${i === 0 ? "then" : "else"}_`).into(results);
  });
  return [mark(op, name, "if", on), ...then!, mark(op, name, "else"), ...otherwise!, mark(op, name, "end")];
}

/** Results of a loop that are its operands, since each round hands them on as they are. */
export const unchangedBy = ({ regions }: Op): boolean[] =>
  regions[1]!.results.map((r, i) => r === regions[1]!.params[i]);

/** What changes from round to round lives where the results of the op do. */
export function loopKernels(op: Op, name: string, outer: Outer): Kernel[] {
  const [goesOn, body] = op.regions as [Region, Region];
  const carried = unchangedBy(op).map((same, i) => (same ? undefined : outer.bufferOf(op.results[i]!)));
  const first = carried.flatMap((to, i) =>
    to ? [flatCopy(`${name}_first${i}`, outer.bufferOf(op.operands[i]!), to, op)] : [],
  );
  for (const { params } of [goesOn, body])
    params.forEach((p, i) => (carried[i] ? outer.settle(p, carried[i]) : outer.give(p, op.operands[i]!)));
  const before = outer.within(goesOn, `${name}_while_`).free();
  const round = outer.within(body, `${name}_do_`).free();
  return [
    ...first,
    mark(op, name, "loop"),
    ...before,
    mark(op, name, "while", outer.bufferOf(goesOn.results[0]!)),
    ...round,
    ...handedOn(op, name, carried, outer),
    mark(op, name, "end"),
  ];
}

/** Copies of what a round gives to where the next one finds it. What changes places goes by memory of its own. */
function handedOn(op: Op, name: string, carried: readonly (Buffer | undefined)[], outer: Outer): Kernel[] {
  const results = op.regions[1]!.results;
  const moves = carried.flatMap((to, i) => {
    const from = to && outer.bufferOf(results[i]!);
    return to && from && from !== to ? [{ from, to, i }] : [];
  });
  const saved = moves.flatMap((move) => {
    if (!carried.includes(move.from)) return [];
    return [{ move, by: outer.spare(`${name}_saved${move.i}`, results[move.i]!) }];
  });
  return [
    ...saved.map(({ move, by }) => flatCopy(`${name}_save${move.i}`, move.from, by, op)),
    ...moves.map((move) => {
      const from = saved.find((s) => s.move === move)?.by ?? move.from;
      return flatCopy(`${name}_next${move.i}`, from, move.to, op);
    }),
  ];
}

// Variables

/** Ops in stretches whose order is free where they do not read one another: what changes a variable stands by itself. */
export function stretches(items: readonly Item[]): Item[][] {
  const found: Item[][] = [[]];
  for (const item of items) {
    if (item.compute.form === "read" || !hasEffect(item.op)) found.at(-1)!.push(item);
    else found.push([item], []);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** Whether everybody has read the result of a read before its variable is written again: so it needs no copy. */
export function isReadInTime(op: Op, variable: string, { ops, results }: Region): boolean {
  const later = ops.slice(ops.indexOf(op) + 1);
  const write = later.findIndex((o) => writes(o, variable));
  if (write < 0) return true;
  const same = new Set(op.results);
  const late = later.some((o, i) => {
    if (!o.operands.some((v) => same.has(v))) return false;
    if (isMove(o)) o.results.forEach((r) => same.add(r));
    return i >= write;
  });
  return !late && !results.some((v) => same.has(v));
}

const isMove = (op: Op): boolean =>
  op.results[0]?.type.kind === "tensor" && op.record?.compute(op).form === "move";

function writes(op: Op, variable: string): boolean {
  if (op.regions.some(({ ops }) => ops.some((inner) => writes(inner, variable)))) return true;
  if (op.results.length > 0 || op.regions.length > 0) return false;
  const compute = op.record?.compute(op);
  return compute?.form === "write" && compute.variable === variable;
}
