// Graph to kernels: buffers for what crosses loop nests, nodes for what stays inside one.
import type { DenseAttr } from "../../ir/attributes.ts";
import { hasEffect } from "../../ir/effects.ts";
import type { Func, Op, Region, Value } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import type { TensorType } from "../../ir/types.ts";
import type { Variable } from "../../ir/variables.ts";
import { usesVariables } from "../../ir/variables.ts";
import { stridesOf } from "../../support/strides.ts";
import type { TypedArray } from "../../support/tensor.ts";
import { elements } from "../../support/tensor.ts";
import { aloneKernel, copyKernel, flatCopy } from "./alone.ts";
import { asMap } from "./broadcast.ts";
import type { Outer } from "./flow.ts";
import { branchKernels, isReadInTime, loopKernels, stretches, unchangedBy } from "./flow.ts";
import type { Group, Item } from "./group.ts";
import { groupOps } from "./group.ts";
import { Homes } from "./homes.ts";
import type { Buffer, Kernel, Program } from "../kernel.ts";
import type { Said } from "../said.ts";
import type { Home } from "./lanes.ts";
import { laneKernel, tensor } from "./lanes.ts";
import type { Layout } from "./layout.ts";
import type { Move } from "./movement.ts";
import { isMove, Movement } from "./movement.ts";
import { liveOps, onlyReader } from "./uses.ts";

/** Names of parameters and results as the C interface spells them. */
export interface Names {
  readonly params: readonly string[];
  readonly results: readonly string[];
}

/** Which ops share a loop nest, and which moves have none. */
export interface Forming {
  readonly fuse?: boolean;
  /** Moves become part of what reads and stores their elements, but for those that are kept. */
  readonly foldMoves?: { readonly kept: ReadonlySet<Op> };
  /** Those of the model, in types that C has. */
  readonly variables?: readonly Variable[];
}

export interface Formed {
  readonly program: Program;
  readonly said: readonly Said[];
}

/** A verified, static function as buffers and kernels. Throws `NeedsConstant` where an op must be constant and is not. */
export function formKernels(
  func: Func,
  names: Names,
  { fuse = true, foldMoves, variables = [] }: Forming = {},
): Formed {
  const homes = new Homes();
  const params = func.params.map((p, i) => homes.buffer("param", names.params[i]!, tensor(p)));
  const results = func.results.map((r, i) => homes.buffer("result", names.results[i]!, tensor(r)));
  const state = usesVariables(func) ? variables.map((v) => homes.variable(v)) : [];
  func.params.forEach((p, i) => homes.at.set(p, params[i]!));
  const said: Said[] = [];
  const kernels = new Former(func, homes, { fuse, foldMoves, said }, "").into(results);
  return { program: { name: func.name, params, results, buffers: homes.buffers, kernels, state }, said };
}

/** What is decided alike for a function and its regions, and what was said about that. */
interface Choices {
  readonly fuse: boolean;
  readonly foldMoves: Forming["foldMoves"];
  readonly said: Said[];
}

/** Kernels of a function, or of a region of one of its ops. */
class Former implements Home, Outer {
  readonly func: Region;
  readonly constants: ReadonlyMap<Value, DenseAttr>;
  private readonly homes: Homes;
  private readonly choices: Choices;
  /** What names of kernels begin with. */
  private readonly prefix: string;
  private movement: Movement | undefined;
  /** Moves whose results have been filled before their place in the order. */
  private readonly filled = new Set<Op>();

  constructor(func: Region, homes: Homes, choices: Choices, prefix: string) {
    [this.func, this.homes, this.choices, this.prefix] = [func, homes, choices, prefix];
    this.constants = homes.constants;
  }

  /** A value that is one result and nothing else is computed straight into it; others are copied there. */
  into(results: readonly Buffer[]): Kernel[] {
    const groups = this.groups();
    this.func.results.forEach((result, i) => {
      const v = this.homes.sourceOf(result);
      if (!this.homes.has(v)) this.homes.at.set(v, results[i]!);
    });
    const kernels = this.allKernels(groups);
    const copies = this.func.results.flatMap((v, i) => {
      const from = this.bufferOf(v);
      if (from === results[i]!) return [];
      const copy = flatCopy(`${this.prefix}copy${i}`, from, results[i]!);
      return [v.owner ? { ...copy, resultOf: v.owner } : copy];
    });
    return [...kernels, ...copies];
  }

  /** All kernels; the results are where they come to be. */
  free(): Kernel[] {
    return this.allKernels(this.groups());
  }

  private allKernels(groups: readonly Group[]): Kernel[] {
    const names = new Map(groups.map((g, i) => [g, `${this.prefix}k${i}`]));
    const movement = new Movement(groups, this.homes, this.func.results);
    const { foldMoves, said } = this.choices;
    if (foldMoves) said.push(...movement.decide(foldMoves.kept));
    this.movement = movement;
    return groups.flatMap((g) => [...this.fillsFor(g, names), ...this.kernels(g, names.get(g)!)]);
  }

  /** What is around parts of a value is filled before the first of those is stored. */
  private fillsFor(group: Group, names: ReadonlyMap<Group, string>): Kernel[] {
    return this.movement!.filledFor(group).flatMap(({ op, compute }) => {
      if (this.filled.has(op)) return [];
      this.filled.add(op);
      const [of] = [...names].find(([{ items }]) => items.some((item) => item.op === op))!;
      const fill = this.bufferOf(op.operands[compute.fill!]!);
      return [copyKernel(`${names.get(of)!}_fill`, op, this.placeOf(op.results[0]!).buffer, fill, [])];
    });
  }

  /** What others leave of a move to do. */
  private moveKernels({ op, compute }: Item<Move>, name: string): Kernel[] {
    const copies = this.movement!.copiesOf({ op, compute });
    const isFilled = compute.fill === undefined || this.filled.has(op);
    if (copies.length === 0 && isFilled) return [];
    const fill = isFilled ? undefined : this.bufferOf(op.operands[compute.fill!]!);
    const made = copies.map(({ from, to }) => ({
      from: this.bufferOf(from.root),
      dims: from.layout.dims,
      fromAt: from.layout,
      toAt: to.layout,
    }));
    return [copyKernel(name, op, this.placeOf(op.results[0]!).buffer, fill, made)];
  }

  placeOf(v: Value): { buffer: Buffer; layout: Layout } {
    const { root, layout } = this.movement!.lying(v)!;
    return { buffer: this.bufferOf(root), layout };
  }

  private groups(): Group[] {
    return stretches(this.items()).flatMap((items) =>
      groupOps(items, this.choices.fuse, (op) => onlyReader(this.func, op)),
    );
  }

  /** Ops that compute at run time; constants are set aside. */
  private items(): Item[] {
    const live = liveOps(this.func);
    return this.func.ops.flatMap((op) => {
      if (!live.has(op) || (tensorResult(op) === undefined && !hasEffect(op))) return [];
      const compute = op.record!.compute(op);
      if (compute.form === "const") this.homes.constants.set(op.results[0]!, compute.value);
      else if (compute.form === "read" && isReadInTime(op, compute.variable, this.func))
        this.homes.read(op, compute.variable);
      else if (compute.form === "loop") return [this.loop(op, compute)];
      else if (!isSame(compute, op)) return [{ op, compute: asMap(compute, op) }];
      else if (!this.homes.standIn(op.results[0]!, op.operands[0]!)) return [{ op, compute }];
      return [];
    });
  }

  /** What no round of a loop changes is its operand. */
  private loop(op: Op, compute: Compute): Item {
    unchangedBy(op).forEach((same, i) => same && this.homes.standIn(op.results[i]!, op.operands[i]!));
    return { op, compute };
  }

  bufferOf(value: Value): Buffer {
    return this.homes.bufferOf(value);
  }

  buffer(kind: Buffer["kind"], name: string, type: TensorType, data?: TypedArray): Buffer {
    return this.homes.buffer(kind, name, type, data);
  }

  private kernels(group: Group, name: string): Kernel[] {
    if (group.space) return [laneKernel(this, group, name)];
    return group.items.flatMap((item): Kernel[] => {
      const { op, compute } = item;
      if (isMove(item)) return this.homes.sources.has(op.results[0]!) ? [] : this.moveKernels(item, name);
      switch (compute.form) {
        case "branch":
          return branchKernels(op, name, this);
        case "loop":
          return loopKernels(op, name, this);
        case "read":
          return [
            flatCopy(name, this.homes.variables.get(compute.variable)!, this.bufferOf(op.results[0]!), op),
          ];
        case "write":
          return [
            flatCopy(name, this.bufferOf(op.operands[0]!), this.homes.variables.get(compute.variable)!, op),
          ];
        default:
          return [aloneKernel(this, op, compute, name)];
      }
    });
  }

  settle(v: Value, at: Buffer): void {
    this.homes.at.set(v, at);
  }

  give(v: Value, from: Value): void {
    if (v.type.kind !== "tensor") return;
    const dense = this.constants.get(this.homes.sourceOf(from));
    if (dense) this.homes.constants.set(v, dense);
    this.settle(v, this.bufferOf(from));
  }

  spare(name: string, like: Value): Buffer {
    return this.buffer("arena", name, tensor(like));
  }

  /** Kernels of a region of an op of this function. */
  within(region: Region, prefix: string): Former {
    return new Former(region, this.homes, this.choices, prefix);
  }
}

/** Whether an op leaves all elements where they are in memory, as a reshape does. */
function isSame(compute: Compute, op: Op): boolean {
  if (compute.form !== "move" || compute.fill !== undefined) return false;
  const [copy, ...more] = compute.copies;
  if (!copy || more.length > 0 || copy.operand !== 0) return false;
  const whole = elements(tensor(op.operands[0]!).shape);
  const inOrder = ({ offset, strides }: typeof copy.from): boolean =>
    offset === 0 && stridesOf(copy.dims).every((s, d) => copy.dims[d] === 1 || strides[d] === s);
  const all = elements(copy.dims) === whole && elements(tensor(op.results[0]!).shape) === whole;
  return all && inOrder(copy.from) && inOrder(copy.to);
}

const tensorResult = (op: Op): Value | undefined => op.results.find((r) => r.type.kind === "tensor");
