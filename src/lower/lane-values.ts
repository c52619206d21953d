// What a lane kernel computes, as statements: its values, and where it reads and writes.
import type { Expr, Table } from "../expr/expr.ts";
import { limits } from "../expr/expr.ts";
import { within } from "../expr/range.ts";
import type { Facts } from "../kernel/facts/facts.ts";
import type * as kernels from "../kernel/kernel.ts";
import type { Schedule, Store } from "../kernel/schedule.ts";
import {
  element,
  fixed,
  letOf,
  load,
  loopNamed,
  ofLoop,
  read,
  store,
  theValue,
  value,
} from "../loops/build.ts";
import type * as ir from "../loops/ir.ts";
import type { BoundExpr, Buffer, Claim, Index, Leaf, Loop, Stmt, Value } from "../loops/ir.ts";
import { boundOver } from "./binding.ts";
import { isUnsignedLookup, unsignedBytes } from "../kernel/unsigned.ts";
import { nameOf } from "./lane-nodes.ts";
import type { Memory } from "./memory.ts";
import { walkOf } from "./memory.ts";
import { flat, letter } from "./nests.ts";

/** Values of one lane kernel. Those of elements are values anew in each sweep that computes them. */
export abstract class LaneValues {
  protected readonly kernel: kernels.LaneKernel;
  /** The loops of the dims; that of the axis is another in each sweep. */
  protected readonly loops: Loop[];
  protected readonly values = new Map<number, Leaf>();
  protected readonly schedule: Schedule;
  protected readonly memory: Memory;
  private readonly facts: Facts | undefined;
  /** Positions along dims that are no loops alone. */
  protected readonly positions = new Map<number, Index>();
  /** The loop that the sweep now being made runs. */
  private axis: Loop | undefined;
  /** Where in the row that is. */
  private position: Index | undefined;
  /** Bytes that nobody reads with a sign. */
  private readonly unsigned: ReadonlySet<number>;

  constructor(schedule: Schedule, memory: Memory, facts: Facts | undefined) {
    [this.schedule, this.memory, this.facts] = [schedule, memory, facts];
    this.kernel = schedule.kernel;
    this.unsigned = unsignedBytes(this.kernel);
    this.loops = this.kernel.dims.map((_, d) => loopNamed(letter(d), "parallel"));
  }

  /** Statements in a loop along the axis, which may be at a position that other loops decide as well. */
  protected along(loop: Loop, make: () => Stmt[], position = ofLoop(loop)): Stmt[] {
    [this.axis, this.position] = [loop, position];
    const made = make();
    [this.axis, this.position] = [undefined, undefined];
    return made;
  }

  /** Iterations along the axis. */
  protected get size(): number {
    return this.kernel.dims[this.kernel.axis]!;
  }

  // Values

  /** Lanes that values of a level have in the loop of now. */
  protected lanesOf(_level: kernels.Level): number | undefined {
    return undefined;
  }

  /** Lanes that are read or written: one element where a step moves through none. */
  protected lanesAt({ strides }: kernels.BufferAccess, level: kernels.Level): number | undefined {
    return strides.at(-1) === 0 ? undefined : this.lanesOf(level);
  }

  protected nameOf(node: kernels.Node): string {
    return nameOf(node);
  }

  protected lets(nodes: readonly kernels.Node[]): Stmt[] {
    return nodes.flatMap((n) => this.let(n));
  }

  protected let(node: kernels.Node, entry?: Loop): Stmt[] {
    const before: Stmt[] = [];
    const expr = this.definition(node, before, entry);
    // Bounds are of what rows hold; an entry that no lane asks for may be anything.
    const made = entry ? { ...this.valueOf(node, []), wanted: node.range } : this.valueOf(node);
    this.values.set(node.id, theValue(made));
    return [...before, letOf(made, expr)];
  }

  /** A value that was computed before. */
  protected taking(node: kernels.Node, expr: BoundExpr): Stmt[] {
    const { note: _, ...before } = this.valueOf(node);
    const made: Value = { ...before, origins: [], part: true };
    this.values.set(node.id, theValue(made));
    return [letOf(made, expr)];
  }

  private definition({ def, level }: kernels.Node, before: Stmt[], entry?: Loop): BoundExpr {
    switch (def.kind) {
      case "load":
        return read(load(this.at(def.from), this.lanesAt(def.from, level)));
      case "entry":
        return read(load(element(this.memory.table(def.table), ofLoop(entry!)), this.lanesOf(level)));
      case "map":
        return this.bind(def.expr, before, this.lanesOf(level));
      default:
        throw new Error(`a ${def.kind} has no expression`);
    }
  }

  private claimsOf(node: kernels.Node): Claim[] {
    const range = this.facts?.of(node.id).range ?? node.range;
    const claims: Claim[] = within(limits(node.type), range) ? [] : [{ kind: "range", range }];
    const attained = node.level === "element" ? this.facts?.of(node.id).attained : undefined;
    if (attained !== undefined && this.axis)
      claims.push({ kind: "attains", number: attained, loop: this.axis });
    return claims;
  }

  protected valueOf(node: kernels.Node, claims = this.claimsOf(node)): Value {
    const lanes = this.lanesOf(node.level);
    return value(this.nameOf(node), node.type, {
      origins: node.op ? [node.op] : [],
      claims,
      ...(lanes && { lanes }),
      ...(node.note !== undefined && { note: node.note }),
      ...(node.label !== undefined && { part: true }),
      ...(this.isUnsigned(node) && { unsigned: true }),
    });
  }

  private isUnsigned({ id, def }: kernels.Node): boolean {
    return this.unsigned.has(id) || (def.kind === "map" && isUnsignedLookup(def.expr));
  }

  /** An expression over nodes with its inputs bound. */
  protected bind(expr: Expr, before: Stmt[], lanes?: number): BoundExpr {
    const leafOf = (id: number): Leaf => this.values.get(id)!;
    const tableOf = (table: Table | number): Buffer =>
      typeof table === "number" ? this.rowTables.get(table)! : this.memory.table(table);
    return boundOver(expr, leafOf, tableOf, before, lanes);
  }

  protected readonly rowTables = new Map<number, Buffer>();

  protected at(place: kernels.BufferAccess): ir.Access {
    const [made, walk] = [this.memory.of(place.buffer), walkOf(place, this.kernel.dims)];
    const index = place.strides.map((_, d) => this.index(d));
    const shaped = walk.length > 0 && walk.map((d) => this.kernel.dims[d]).join() === made.shape.join();
    return element(
      made,
      ...(shaped ? walk.map((d) => index[d]!) : [flat(place.offset ?? 0, place.strides, index)]),
    );
  }

  protected index(d: number): Index {
    if (this.kernel.dims[d] === 1) return fixed(0);
    if (d !== this.kernel.axis) return this.positions.get(d) ?? ofLoop(this.loops[d]!);
    return this.position ?? fixed(0);
  }

  protected stores(stores: readonly Store[]): Stmt[] {
    return stores.map((s) =>
      store(this.at(s.to), read(this.values.get(s.node.id)!), this.lanesAt(s.to, s.level)),
    );
  }
}
