// One group of ops as a lane kernel: a node for each value, loads for what comes from outside, stores for what leaves.
import type { Expr, Scalar } from "../../expr/expr.ts";
import { constant, input, inputsOf, limits, substitute } from "../../expr/expr.ts";
import { convert, xor } from "../../expr/vocabulary.ts";
import type { DenseAttr } from "../../ir/attributes.ts";
import { constantOperand } from "../../ir/constants.ts";
import type { Op, Region, Value } from "../../ir/graph.ts";
import type { Compute, Require } from "../../ir/record.ts";
import type { TensorType } from "../../ir/types.ts";
import { elementType } from "../../support/element-type.ts";
import { lanesOf, type TypedArray } from "../../support/tensor.ts";
import { collapse } from "./collapse.ts";
import type { Group, Item } from "./group.ts";
import { storedShape } from "./lane-places.ts";
import type { Layout, Spread } from "./layout.ts";
import { packed, splitFor, spread } from "./layout.ts";
import type { Buffer, Definition, LaneKernel, Level, Node, BufferAccess } from "../kernel.ts";
import { higher } from "../kernel.ts";
import { ownName } from "../describe.ts";
import { usedOutside } from "./uses.ts";

type RankedTensor = TensorType & { readonly shape: readonly number[] };

export const tensor = (v: Value): RankedTensor => v.type as RankedTensor;

/** The type of the lanes of a buffer: kernels know no signs, whether bits count as unsigned is up to the ops. */
export const scalarOf = (type: string): Scalar => elementType(type).scalar as Scalar;

const laneType = (v: Value): Scalar => tensor(v).element.scalar as Scalar;

/** Where a function's values live, and which are constants. */
export interface Home {
  readonly func: Region;
  readonly constants: ReadonlyMap<Value, DenseAttr>;
  readonly bufferOf: (v: Value) => Buffer;
  readonly buffer: (kind: Buffer["kind"], name: string, type: TensorType, data?: TypedArray) => Buffer;
  /** The buffer in which a value lies, and where in it. */
  readonly placeOf: (v: Value) => { readonly buffer: Buffer; readonly layout: Layout };
}

/** A place seen from a space, before that becomes loops. */
interface DraftAccess {
  readonly buffer: Buffer;
  readonly spread: Spread;
}

type Computed = Exclude<Definition, { kind: "load" }>;

/** A node before its place in the loops is known. */
interface Draft {
  readonly type: Scalar;
  readonly def: Computed | { readonly kind: "load"; readonly from: DraftAccess };
  readonly op?: Op;
  readonly stores: DraftAccess[];
  readonly requires?: readonly Require[];
}

export function laneKernel(home: Home, group: Group, name: string): LaneKernel {
  const draft = new LaneDraft(home, group, name);
  for (const item of group.items) draft.add(item);
  for (const item of group.items) draft.store(item);
  return finish(name, group.space!, group.axis, draft.nodes);
}

class LaneDraft {
  readonly nodes: Draft[] = [];
  private readonly ids = new Map<Value, number>();
  private readonly inside: ReadonlySet<Op>;
  private readonly space: readonly number[];
  private readonly home: Home;
  private readonly group: Group;
  private readonly name: string;

  constructor(home: Home, group: Group, name: string) {
    this.home = home;
    this.group = group;
    this.name = name;
    this.space = group.space!;
    this.inside = new Set(group.items.map((i) => i.op));
  }

  add({ op, compute }: Item): void {
    const result = op.results[0]!;
    const made = { type: laneType(result), op, stores: [], ...this.meaning(op, compute) };
    this.ids.set(result, sameAs(made.def) ?? this.push(made));
  }

  private meaning(op: Op, compute: Compute): { def: Computed; requires?: readonly Require[] } {
    switch (compute.form) {
      case "map": {
        const lanes = compute.operands.map((i) => this.operand(op.operands[i]!));
        const args = [...lanes, ...(compute.channels ?? []).map((d) => this.channel(d, op))];
        const over = (e: Expr): Expr => substitute(e, (leaf) => args[leaf.id]!);
        const requires = (compute.requires ?? []).map((r) => ({ ...r, that: over(r.that) }));
        return { def: { kind: "map", expr: over(compute.lane) }, requires };
      }
      case "reduce": {
        const { kind, nan, type, unsigned } = compute;
        const of = this.ordered(this.node(op.operands[0]!), compute);
        const def: Computed = { kind: "reduce", reduce: kind, nan, of };
        return { def: unsigned ? flipped(type, this.push({ type, op, def, stores: [] })) : def };
      }
      case "argmax": {
        const type = laneType(op.results[0]!);
        // The greatest of one is the first, whatever it is.
        if (this.space[compute.axis] === 1) return { def: { kind: "map", expr: constant(type, 0) } };
        const of = this.ordered(this.node(op.operands[0]!), compute);
        const def: Computed = { kind: "argmax", nan: compute.nan, of };
        if (type === "i32") return { def };
        const index = this.push({ type: "i32", op, def, stores: [] });
        return { def: { kind: "map", expr: convert(type, input("i32", index)) } };
      }
      default:
        throw new Error(`${op.name} is no lane operation`);
    }
  }

  /** A node that compares as the elements of an operand do. */
  private ordered(id: number, { type, unsigned }: { type: Scalar; unsigned: boolean }): number {
    return unsigned ? this.push({ type, def: flipped(type, id), stores: [] }) : id;
  }

  private push(d: Draft): number {
    return this.nodes.push(d) - 1;
  }

  /** The node of an operand, or the constant it is. */
  private operand(v: Value): Expr {
    const type = laneType(v);
    const dense = this.home.constants.get(v);
    if (dense?.splat || dense?.data.length === 1) return constant(type, firstLane(dense));
    if (!this.ids.has(v)) this.ids.set(v, this.load(this.home.placeOf(v), type, tensor(v).shape));
    return input(type, this.ids.get(v)!);
  }

  /** Reductions need a node to read; a constant becomes one. */
  private node(v: Value): number {
    const e = this.operand(v);
    return e.kind === "input" ? e.id : this.push({ type: e.type, def: { kind: "map", expr: e }, stores: [] });
  }

  private load(place: ReturnType<Home["placeOf"]>, type: Scalar, shape: readonly number[]): number {
    return this.push({ type, def: { kind: "load", from: this.spread(place, shape) }, stores: [] });
  }

  private spread({ buffer, layout }: ReturnType<Home["placeOf"]>, shape: readonly number[]): DraftAccess {
    return { buffer, spread: spread(layout, shape, this.space)! };
  }

  /** Constants that vary along the last axis only, named after the operand that they are. */
  private channel(dense: DenseAttr, op: Op): Expr {
    const type = dense.type.element.scalar as Scalar;
    if (dense.splat || dense.data.length === 1) return constant(type, firstLane(dense));
    const operand = op.operands.findIndex((_, i) => constantOperand(op, i) === dense);
    const role = op.record!.operands[operand]?.name ?? "channels";
    const name = `${ownName(op.results[0]) ?? this.name}_${role}`;
    const buffer = this.home.buffer("const", name, dense.type, dense.data);
    const { shape } = dense.type as RankedTensor;
    return input(type, this.load({ buffer, layout: packed(shape) }, type, shape));
  }

  /** Values that are read elsewhere go to memory. */
  store({ op }: Item): void {
    if (!usedOutside(this.home.func, op, this.inside)) return;
    const v = op.results[0]!;
    const to = this.spread(this.home.placeOf(v), storedShape(v, this.group));
    this.nodes[this.ids.get(v)!]!.stores.push(to);
  }
}

/** The node that a value is, if it is one of the others. */
const sameAs = (def: Computed): number | undefined =>
  def.kind === "map" && def.expr.kind === "input" ? def.expr.id : undefined;

/** Unsigned numbers compare as signed ones do whose top bit is flipped. */
const flipped = (type: Scalar, id: number): Computed => ({
  kind: "map",
  expr: xor(input(type, id), constant(type, limits(type).lo)),
});

const firstLane = ({ type, data }: DenseAttr): number | bigint =>
  lanesOf({ type: type.element.storage, data })[0]!;

// Levels

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

const accessOf = ({ buffer, spread }: DraftAccess, strides: readonly number[]): BufferAccess => ({
  buffer,
  strides,
  ...(spread.offset !== 0 && { offset: spread.offset }),
});

/** Fewer, longer loops, and each node's level in them. */
function finish(
  name: string,
  space: readonly number[],
  axis: number | undefined,
  drafts: readonly Draft[],
): LaneKernel {
  const places = drafts.flatMap((d) => (d.def.kind === "load" ? [d.def.from, ...d.stores] : d.stores));
  const split = splitFor(
    space,
    axis,
    places.map((p) => p.spread),
  )!;
  const loops = collapse(split.space, split.axis, split.strides);
  const moved = new Map(places.map((p, i) => [p, accessOf(p, loops.strides[i]!)]));
  const nodes: Node[] = [];
  for (const [id, { type, op, requires, ...d }] of drafts.entries()) {
    const def: Definition = d.def.kind === "load" ? { kind: "load", from: moved.get(d.def.from)! } : d.def;
    const stores = d.stores.map((p) => moved.get(p)!);
    const level = levelOf(def, loops.axis, nodes);
    nodes.push({ id, type, level, def, op, range: limits(type), stores, requires: requires ?? [] });
  }
  return { kind: "lanes", name, dims: loops.dims, axis: loops.axis, nodes };
}
