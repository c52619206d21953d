// Graph to kernels: buffers for what crosses loop nests, nodes for what stays inside one.
import type { Expr, Scalar } from "../expr/expr.ts";
import { constant, input, inputsOf, limits, substitute } from "../expr/expr.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import type { Require } from "../ir/record.ts";
import type { TensorType } from "../ir/types.ts";
import { broadcastStrides, stridesOf } from "../support/strides.ts";
import type { TypedArray } from "../support/tensor.ts";
import { elements, storageOf } from "../support/tensor.ts";
import { collapse } from "./collapse.ts";
import type { Group, Item } from "./group.ts";
import { groupOps } from "./group.ts";
import type {
  Buffer,
  CopyKernel,
  Definition,
  Kernel,
  LaneKernel,
  Level,
  Node,
  Place,
  Program,
} from "./kernel.ts";
import { higher } from "./kernel.ts";

const tensor = (v: Value): TensorType & { shape: readonly number[] } =>
  v.type as TensorType & { shape: readonly number[] };

/** Names of parameters and results as the C interface spells them. */
export interface Names {
  readonly params: readonly string[];
  readonly results: readonly string[];
}

/** A verified, static function as buffers and kernels. Throws `NeedsConstant` where an op must be constant and is not. */
export function formKernels(func: Func, names: Names): Program {
  return new Former(func, names).run();
}

class Former {
  readonly buffers: Buffer[] = [];
  readonly params: Buffer[];
  readonly results: Buffer[];
  /** Where each value that crosses kernels lives. */
  readonly home = new Map<Value, Buffer>();
  readonly constants = new Map<Value, DenseAttr>();
  readonly func: Func;

  constructor(func: Func, names: Names) {
    this.func = func;
    this.params = func.params.map((p, i) => this.buffer("param", names.params[i]!, tensor(p)));
    this.results = func.results.map((r, i) => this.buffer("result", names.results[i]!, tensor(r)));
    func.params.forEach((p, i) => this.home.set(p, this.params[i]!));
  }

  run(): Program {
    const groups = groupOps(this.items());
    this.placeResults();
    const kernels = groups.flatMap((g, i) => this.kernels(g, `k${i}`));
    const copies = this.func.results.flatMap((v, i) => this.copyOut(v, this.results[i]!, i));
    return {
      name: this.func.name,
      params: this.params,
      results: this.results,
      buffers: this.buffers,
      kernels: [...kernels, ...copies],
    };
  }

  /** Ops that compute at run time; constants are set aside. */
  items(): Item[] {
    const live = liveOps(this.func);
    return this.func.ops.flatMap((op) => {
      if (!live.has(op) || tensorResult(op) === undefined) return [];
      const compute = op.record!.compute(op);
      if (compute.form !== "const") return [{ op, compute }];
      this.constants.set(op.results[0]!, compute.value);
      return [];
    });
  }

  buffer(kind: Buffer["kind"], name: string, type: TensorType, data?: TypedArray): Buffer {
    const made: Buffer = {
      kind,
      name,
      type: type.element,
      elements: elements(type.shape!),
      ...(data && { data }),
    };
    this.buffers.push(made);
    return made;
  }

  /** A value that is one result and nothing else is computed straight into it. */
  placeResults(): void {
    this.func.results.forEach((v, i) => {
      if (!this.home.has(v) && !this.constants.has(v)) this.home.set(v, this.results[i]!);
    });
  }

  /** Where a value lives, made on first use. */
  bufferOf(v: Value): Buffer {
    const known = this.home.get(v);
    if (known) return known;
    const dense = this.constants.get(v);
    const count = this.buffers.length;
    const made = dense
      ? this.buffer("const", `c${count}`, tensor(v), spread(dense))
      : this.buffer("arena", `t${count}`, tensor(v));
    this.home.set(v, made);
    return made;
  }

  copyOut(v: Value, to: Buffer, index: number): Kernel[] {
    const from = this.bufferOf(v);
    return from === to ? [] : [flatCopy(`copy${index}`, from, to)];
  }

  kernels(group: Group, name: string): Kernel[] {
    if (group.space) return [laneKernel(this, group, name)];
    return group.items.map(({ op, compute }) => {
      const to = this.bufferOf(op.results[0]!);
      const buffers = op.operands.map((v) => (v.type.kind === "tensor" ? this.bufferOf(v) : undefined));
      if (compute.form === "gather")
        return {
          kind: "gather",
          name,
          op,
          values: buffers[0]!,
          indices: buffers[1]!,
          to,
          dims: compute.dims,
        };
      if (compute.form !== "move") throw new Error(`${op.name} cannot stand alone`);
      const fill = compute.fill === undefined ? undefined : buffers[compute.fill];
      const copies = compute.copies.map((c) => ({
        from: buffers[c.operand]!,
        dims: c.dims,
        fromAt: c.from,
        toAt: c.to,
      }));
      return { kind: "copy", name, op, to, fill, copies };
    });
  }
}

const tensorResult = (op: Op): Value | undefined => op.results.find((r) => r.type.kind === "tensor");

/** Ops that some result depends on. */
function liveOps(func: Func): Set<Op> {
  const live = new Set<Op>();
  const stack = func.results.map((v) => v.owner);
  for (let op = stack.pop(); stack.length > 0 || op; op = stack.pop()) {
    if (!op || live.has(op)) continue;
    live.add(op);
    stack.push(...op.operands.map((v) => v.owner));
  }
  return live;
}

function spread(dense: DenseAttr): TypedArray {
  const n = elements(dense.type.shape!);
  if (!dense.splat || n === dense.data.length) return dense.data;
  const all = storageOf(dense.type.element)!.create(n);
  (all as Int32Array).fill(dense.data[0] as never);
  return all;
}

function flatCopy(name: string, from: Buffer, to: Buffer): CopyKernel {
  const flat = { offset: 0, strides: [1] };
  return {
    kind: "copy",
    name,
    op: undefined,
    to,
    fill: undefined,
    copies: [{ from, dims: [from.elements], fromAt: flat, toAt: flat }],
  };
}

// Lane kernels

/** i1 for `i1`, the signless type for quantized and unsigned spellings. */
export const scalarOf = (element: string): Scalar =>
  (/^!quant\.\w+<([us]?i\d+)/.exec(element)?.[1] ?? element).replace(/^[us]i/, "i") as Scalar;

interface Draft {
  readonly type: Scalar;
  readonly def: Definition;
  readonly op: Op | undefined;
  readonly stores: Place[];
  readonly requires?: readonly Require[];
}

function laneKernel(former: Former, group: Group, name: string): LaneKernel {
  const space = group.space!;
  const drafts: Draft[] = [];
  const ids = new Map<Value, number>();
  const inside = new Set(group.items.map((i) => i.op));

  const push = (d: Draft): number => drafts.push(d) - 1;
  const load = (buffer: Buffer, type: Scalar, shape: readonly number[]): number => {
    const strides = broadcastStrides(shape, space);
    return push({ type, def: { kind: "load", from: { buffer, strides } }, op: undefined, stores: [] });
  };
  /** The node of an operand, or the constant it is. */
  const operand = (v: Value): Expr => {
    const type = scalarOf(tensor(v).element);
    const dense = former.constants.get(v);
    if (dense?.splat || dense?.data.length === 1) return constant(type, dense.data[0]!);
    if (!ids.has(v)) ids.set(v, load(former.bufferOf(v), type, tensor(v).shape));
    return input(type, ids.get(v)!);
  };
  const channel = (dense: DenseAttr, i: number): Expr => {
    const type = scalarOf(dense.type.element);
    if (dense.splat || dense.data.length === 1) return constant(type, dense.data[0]!);
    const buffer = former.buffer(
      "const",
      `${name}_channels${i}_${former.buffers.length}`,
      dense.type,
      dense.data,
    );
    return input(
      type,
      load(buffer, type, [...new Array<number>(space.length - 1).fill(1), dense.data.length]),
    );
  };

  for (const { op, compute } of group.items) {
    const result = op.results[0]!;
    const type = scalarOf(tensor(result).element);
    if (compute.form === "map") {
      const args = [
        ...compute.operands.map((i) => operand(op.operands[i]!)),
        ...(compute.channels ?? []).map(channel),
      ];
      const over = (e: Expr): Expr => substitute(e, (leaf) => args[leaf.id]!);
      const def: Definition = { kind: "map", expr: over(compute.lane) };
      const requires = (compute.requires ?? []).map((r) => ({ ...r, that: over(r.that) }));
      ids.set(result, push({ type, def, op, stores: [], requires }));
    } else if (compute.form === "reduce" || compute.form === "argmax") {
      const of = asNode(operand(op.operands[0]!), push);
      const def: Definition =
        compute.form === "reduce"
          ? { kind: "reduce", reduce: compute.kind, nan: compute.nan, of }
          : { kind: "argmax", nan: compute.nan, of };
      ids.set(result, push({ type, def, op, stores: [] }));
    }
  }
  for (const { op, compute } of group.items) {
    if (!usedOutside(former.func, op, inside)) continue;
    const v = op.results[0]!;
    drafts[ids.get(v)!]!.stores.push({
      buffer: former.bufferOf(v),
      strides: storeStrides(op, compute.form, space, group.axis),
    });
  }
  return finish(name, space, group.axis, drafts);
}

/** Reductions need a node to read; a constant becomes one. */
function asNode(e: Expr, push: (d: Draft) => number): number {
  if (e.kind === "input") return e.id;
  return push({ type: e.type, def: { kind: "map", expr: e }, op: undefined, stores: [] });
}

/** What moves along the axis is an element; what moves along another loop is a row value. */
function levelOfLoad(strides: readonly number[], axis: number): Level {
  if (strides[axis] !== 0) return "element";
  return strides.some((s) => s !== 0) ? "row" : "call";
}

function levelOf(def: Definition, axis: number, known: readonly Node[]): Level {
  switch (def.kind) {
    case "load":
      return levelOfLoad(def.from.strides, axis);
    case "map":
      return inputsOf(def.expr).reduce<Level>((l, id) => higher(l, known[id]!.level), "call");
    default:
      return "row";
  }
}

function usedOutside(func: Func, op: Op, inside: ReadonlySet<Op>): boolean {
  return usersOf(func)
    .get(op.results[0]!)!
    .some((u) => u === undefined || !inside.has(u));
}

const users = new WeakMap<Func, Map<Value, (Op | undefined)[]>>();

/** Ops that read each value; undefined stands for the function's results. */
function usersOf(func: Func): Map<Value, (Op | undefined)[]> {
  let map = users.get(func);
  if (map) return map;
  map = new Map(func.ops.flatMap((op) => op.results.map((r) => [r, []])));
  const live = liveOps(func);
  for (const op of func.ops) if (live.has(op)) for (const v of op.operands) map.get(v)?.push(op);
  for (const v of func.results) map.get(v)?.push(undefined);
  users.set(func, map);
  return map;
}

/** Where a result goes: its own row-major layout, seen from the kernel's loops. */
function storeStrides(op: Op, form: string, space: readonly number[], axis: number | undefined): number[] {
  const shape = tensor(op.results[0]!).shape;
  if (form === "argmax") return stridesOf(shape).toSpliced(axis!, 0, 0);
  return broadcastStrides(shape, space);
}

function finish(
  name: string,
  space: readonly number[],
  axis: number | undefined,
  drafts: readonly Draft[],
): LaneKernel {
  const places = drafts.flatMap((d) => (d.def.kind === "load" ? [d.def.from, ...d.stores] : d.stores));
  const shape = collapse(
    space,
    axis,
    places.map((p) => p.strides),
  );
  const moved = new Map(places.map((p, i) => [p, { ...p, strides: shape.strides[i]! }]));
  const nodes: Node[] = [];
  for (const [id, { type, op, ...d }] of drafts.entries()) {
    const def: Definition = d.def.kind === "load" ? { kind: "load", from: moved.get(d.def.from)! } : d.def;
    const level = levelOf(def, shape.axis, nodes);
    nodes.push({
      id,
      type,
      level,
      def,
      op,
      range: limits(type),
      stores: d.stores.map((p) => moved.get(p)!),
      requires: d.requires ?? [],
    });
  }
  return { kind: "lanes", name, dims: shape.dims, axis: shape.axis, nodes };
}
