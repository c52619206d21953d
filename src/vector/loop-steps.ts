// A kernel's values in registers while its steps are printed: which values there are so far, how many lanes are in use,
// what is read and written.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CSymbol } from "../ctree/tree.ts";
import { reads } from "../ctree/uses.ts";
import type { Scalar } from "../expr/expr.ts";
import type { Costs } from "../kernel/costs.ts";
import { baseName } from "../kernel/describe.ts";
import type { LaneKernel, Node, BufferAccess } from "../kernel/kernel.ts";
import type { Schedule, Store } from "../kernel/schedule.ts";
import type { Cut, StepPlan } from "../kernel/vectors/steps.ts";
import { cutsOf, restOf } from "../kernel/vectors/steps.ts";
import type { KernelScope } from "../scalar/loops.ts";
import { ScalarLoops } from "../scalar/loops.ts";
import { note } from "../scalar/notes.ts";
import type { Machine } from "./machine.ts";
import type { Address } from "./memory.ts";
import { joined, loadLanes, storeLanes } from "./memory.ts";
import type { Lanes } from "./registers.ts";
import { STEP, symbolIn, vectorType } from "./registers.ts";
import { constantExpr } from "../scalar/expressions.ts";
import type { Source, VectorScope } from "./block.ts";
import { VectorBlock } from "./block.ts";

const wholeSteps: StepPlan = { lanes: STEP, once: false };

/** A body after its index; what is the same for every index does not read it, and an unread name is a warning. */
export const indexed = (i: CSymbol, value: CExpr, body: CCode): CCode =>
  reads(body, i) ? [C.declare(C.constant("size_t"), i, value), body] : body;

export class Steps {
  readonly scope: KernelScope;
  readonly schedule: Schedule;
  readonly kernel: LaneKernel;
  readonly scalar: ScalarLoops;
  readonly machine: Machine;
  readonly costs: Costs;
  /** Lanes in use in the current step. */
  count = STEP;
  /** The first lanes of the step that an earlier one has seen. */
  again = 0;
  private readonly known = new Set<string>();
  /** Values of the current block; outer blocks' values stay visible. */
  private env = new Map<number, Lanes>();

  constructor(scope: KernelScope, machine: Machine, costs: Costs) {
    this.scope = scope;
    this.machine = machine;
    this.costs = costs;
    this.schedule = scope.schedule;
    this.kernel = scope.schedule.kernel;
    this.scalar = new ScalarLoops(scope, [this.kernel.axis, this.last]);
  }

  /** The dim that lanes run along. */
  get last(): number {
    return this.kernel.dims.length - 1;
  }

  /** Steps along the last dim. */
  along(print: () => CCode, plan?: Partial<StepPlan>): CCode {
    return this.over(this.kernel.dims[this.last]!, this.scalar.index[this.last]!, print, plan);
  }

  /** A loop of long steps, one of whole steps, then a step for what is left. */
  over(size: number, i: CSymbol, print: () => CCode, plan?: Partial<StepPlan>): CCode {
    return cutsOf(size, { ...wholeSteps, ...plan }).map((cut) => this.cut(cut, i, print));
  }

  private cut({ from, to, lanes: count, again, note }: Cut, i: CSymbol, print: () => CCode): CCode {
    const step = this.nested({ count, again }, print);
    if (note !== undefined) return C.braces(indexed(i, C.int(from), step), note);
    return C.counting(i, from, this.boundOf(i, to), [step], count);
  }

  private boundOf(i: CSymbol, end: number): CExpr {
    return i === this.scalar.index[this.last] ? this.scalar.upTo(end) : C.int(end);
  }

  /** What is left of a loop from an index on. */
  rest(size: number, at: number, i: CSymbol, print: () => CCode, plan: StepPlan): CCode {
    return this.cut(restOf(size, at, plan), i, print);
  }

  nested({ count = STEP, again = 0 }: Partial<Pick<Steps, "count" | "again">>, print: () => CCode): CCode {
    const outer = { env: this.env, count: this.count, again: this.again };
    Object.assign(this, { env: new Map(outer.env), count, again });
    const code = print();
    Object.assign(this, outer);
    return code;
  }

  // Values

  print(nodes: readonly Node[]): CCode {
    return nodes.map((n) => this.node(n));
  }

  /** Binds a node's lanes and remembers them. */
  node(node: Node, entry?: CExpr): CCode {
    const out = new VectorBlock(this.vectorScope());
    const name = baseName(node);
    const lanes = this.define(node, name, out, entry);
    this.env.set(
      node.id,
      this.scalar.isUnsigned(node) ? out.namedUnsigned(lanes, name) : out.named(lanes, name),
    );
    return [note(node), this.explained(out.reasons), out.lines];
  }

  /** Why instructions are exact, each kind where a function has it first. */
  private explained(reasons: ReadonlySet<string>): CCode {
    const fresh = [...reasons].filter((r) => !this.known.has(r));
    fresh.forEach((r) => this.known.add(r));
    return fresh.map((r) => C.comment(`exact: ${r}`));
  }

  private define({ def, type }: Node, name: string, out: VectorBlock, entry: CExpr | undefined): Lanes {
    if (def.kind === "load") return this.load(def.from, type, out);
    if (def.kind === "map") return out.unnamed(def.expr, name);
    if (def.kind !== "entry" || entry === undefined) throw new Error(`a ${def.kind} is no statement`);
    const table = C.use(this.scope.table(def.table));
    return loadLanes(type, this.count, (lane) => joined(table, entry, lane), out);
  }

  /** Registers that hold a value from here on. */
  bind(node: Node, lanes: Lanes): void {
    this.env.set(node.id, lanes);
  }

  vectorScope(): VectorScope {
    return {
      machine: this.machine,
      table: this.scope.table,
      count: this.count,
      source: (id) => this.source(id),
      rangeOf: (id) => this.kernel.nodes[id]!.range,
    };
  }

  source(id: number): Source {
    return this.env.get(id) ?? { scalar: this.scalar.valueOf(this.kernel.nodes[id]!) };
  }

  /** A block of statements over the values so far. */
  block(base?: string): VectorBlock {
    return new VectorBlock(this.vectorScope(), base);
  }

  /** Locals that hold one number in all lanes at first. */
  declared(v: Lanes, first: number): CCode {
    const { regs } = this.block().splat(v.type, constantExpr(v.type, first), v.width);
    const type = C.type(vectorType(this.machine, v));
    return v.regs.map((reg) => C.declare(type, symbolIn(reg), regs[0]!));
  }

  // Memory

  private load(from: BufferAccess, type: Scalar, out: VectorBlock): Lanes {
    if (from.strides[this.last] === 0) return out.splat(type, this.scalar.loaded(type, from));
    return loadLanes(type, this.count, this.address(from), out);
  }

  private address(place: BufferAccess): Address {
    const [base, offset] = this.scalar.addressOf(place);
    return (lane) => joined(base, offset, lane);
  }

  stores(stores: readonly Store[]): CCode {
    return stores.map((s) => this.store(s));
  }

  private store({ node, to }: Store): CCode {
    const out = new VectorBlock(this.vectorScope());
    const source = this.source(node.id);
    if (to.strides[this.last] === 0) {
      if (!("scalar" in source)) throw new Error("lanes do not fit one element");
      return this.scalar.store(node, to, source.scalar);
    }
    const lanes = "scalar" in source ? out.splat(node.type, source.scalar) : source;
    return storeLanes(lanes, this.count, this.address(to), out);
  }
}
