// The vector form of a lane kernel. Rows: lanes run along the axis, row values are scalars, reductions end across lanes.
// Columns: lanes are neighbouring rows, everything is a vector, and reductions are plain loops.
import type { Expr, Scalar } from "../../expr/expr.ts";
import { input, limits } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { fitOrAll, interval } from "../../expr/range.ts";
import { combine, isOrdered, PARTIALS } from "../../expr/reduce.ts";
import type { LaneKernel, Node, Place } from "../../kernel/kernel.ts";
import { shortName } from "../../kernel/describe.ts";
import type { RowTable, Schedule, Store, Sweep } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import { block, indent } from "../../support/layout.ts";
import type { KernelScope } from "../loops.ts";
import type { EmitOptions } from "../target.ts";
import type { NameScope } from "../names.ts";
import { baseName, comment, commentLine, ScalarLoops } from "../loops.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, STEP, suffixOf, vectorType, widthOfType } from "./registers.ts";
import { acrossLanes } from "./across.ts";
import { sumBytes } from "./helpers.ts";
import type { Address } from "./memory.ts";
import { joined, loadLanes, storeLanes } from "./memory.ts";
import type { Source, VectorScope } from "./vector.ts";
import { VectorBlock } from "./vector.ts";

/** Vector code for a kernel; undefined for what has none (index-carrying reductions). */
export function vectorBody(scope: KernelScope, { cpu }: EmitOptions): Doc | undefined {
  if (scope.schedule.kernel.nodes.some((n) => n.def.kind === "argmax")) return undefined;
  return new VectorLoops(scope, cpu !== "base").body();
}

/** Lanes in use in the current step: all, or the first `count` at the end of the last loop. */
type Count = number;

class VectorLoops {
  readonly scope: KernelScope;
  readonly schedule: Schedule;
  readonly kernel: LaneKernel;
  readonly scalar: ScalarLoops;
  /** Values of the current block; outer blocks' values stay visible. */
  private env = new Map<number, Lanes>();
  private count: Count = STEP;
  private names: NameScope;

  private readonly dotProduct: boolean;

  constructor(scope: KernelScope, dotProduct: boolean) {
    this.scope = scope;
    this.dotProduct = dotProduct;
    this.schedule = scope.schedule;
    this.kernel = scope.schedule.kernel;
    this.scalar = new ScalarLoops(scope);
    this.names = scope.names;
  }

  private get last(): number {
    return this.kernel.dims.length - 1;
  }

  body(): Doc {
    const rows = this.schedule.shape === "rows";
    const outer = this.kernel.dims.map((_, d) => d).filter((d) => d !== this.kernel.axis && d !== this.last);
    const call = this.scalar.nodes(this.schedule.call); // first, so that no block inside takes one of their names
    const inner = rows ? this.row() : this.steps(() => this.column());
    return [call, outer.reduceRight<Doc>((body, d) => this.scalar.loop(d, body), inner)];
  }

  /** Steps along the last dim. */
  private steps(print: () => Doc): Doc {
    const size = this.kernel.dims[this.last]!;
    if (size === 1) return ["{ // the only lane", indent(this.nested(1, print)), "}"]; // nothing is indexed by it
    return this.stepsOver(size, this.scalar.index[this.last]!, print);
  }

  /** A loop of full steps, then one step of what is left. */
  private stepsOver(size: number, i: string, print: () => Doc): Doc {
    const whole = Math.floor(size / STEP) * STEP;
    const head = `for (size_t ${i} = 0; ${i} < ${whole}; ${i} += ${STEP})`;
    const main = whole === 0 ? [] : block(head, this.nested(STEP, print));
    if (whole === size) return main;
    const tail = [`const size_t ${i} = ${whole};`, this.nested(size - whole, print)];
    return [main, `{ // the last ${size - whole} lanes`, indent(tail), "}"];
  }

  private nested(count: Count, print: () => Doc): Doc {
    const outer = { env: this.env, count: this.count, names: this.names };
    this.env = new Map(outer.env);
    this.count = count;
    this.names = outer.names.nested();
    const doc = print();
    Object.assign(this, outer);
    return doc;
  }

  // Rows

  private row(): Doc {
    const { rows, rowStores, tables, sweeps } = this.schedule;
    return [
      this.scalar.nodes(rows),
      this.scalar.stores(rowStores),
      tables.map((t) => this.table(t)),
      sweeps.map((s) => this.rowSweep(s)),
    ];
  }

  private rowSweep(sweep: Sweep): Doc {
    const accumulators = new Map(sweep.reduces.map((r) => [r, this.accumulator(r)]));
    const step = (): Doc => [
      this.elements(sweep),
      sweep.reduces.map((r) => this.accumulate(r, accumulators.get(r)!, this.counted(r))),
      this.stores(sweep.stores),
    ];
    return [
      sweep.reduces.map((r) => this.startAccumulator(r, accumulators.get(r)!)),
      this.steps(step),
      sweep.reduces.map((r) => this.finishRow(r, accumulators.get(r)!)),
      this.scalar.nodes(sweep.rows),
      this.scalar.stores(sweep.rowStores),
      sweep.tables.map((t) => this.table(t)),
    ];
  }

  /** Builds a table for the row: the lanes of its steps are entries. */
  private table(table: RowTable): Doc {
    const { nodes, result, entries } = table;
    const name = this.scalar.nameOf(result);
    const e = this.names.fresh("e");
    const step = (): Doc => {
      const inner = nodes.filter((n) => n !== result).map((n) => this.node(n, e));
      const out = new VectorBlock(this.vectorScope());
      const value = out.value((result.def as { expr: Expr }).expr, shortName(result));
      return [inner, storeLanes(value, this.count, (lane) => joined(name, e, lane), out)];
    };
    return [this.scalar.declareTable(table, entries % STEP !== 0), this.stepsOver(entries, e, step)];
  }

  private accumulator(r: Node): Lanes {
    if (isByteSum(r))
      return { type: r.type, width: 32, regs: [this.names.fresh(`${this.scalar.nameOf(r)}_acc`)] };
    const width = r.type === "i1" ? 8 : widthOfType(r.type);
    const base = `${this.scalar.nameOf(r)}_acc`;
    const count = registersFor(width, this.count);
    const regs = Array.from({ length: count }, (_, k) => this.names.fresh(count > 1 ? `${base}${k}` : base));
    return { type: r.type, width, regs };
  }

  private startAccumulator(r: Node, acc: Lanes): Doc {
    if (isByteSum(r)) return [comment(r), `uint32x4_t ${acc.regs[0]} = vdupq_n_u32(0);`];
    const first = new VectorBlock(this.vectorScope()).splat(r.type, this.scalar.identity(r), acc.width);
    return [
      comment(r),
      acc.regs.map((name, k) => `${vectorType(r.type, acc.width)} ${name} = ${first.regs[k]};`),
    ];
  }

  /** The reduced lanes, with those past the end replaced by what changes nothing where a repeat would count. */
  private counted(r: Node): Lanes {
    const v = this.operandLanes(r);
    if (
      this.count === STEP ||
      r.def.kind !== "reduce" ||
      !["sum", "product", "byte_sum"].includes(r.def.reduce)
    )
      return v;
    const per = lanesPerRegister(v.width);
    const [x, w] = [suffixOf(v.type, v.width), v.width];
    const helper = new VectorBlock(this.vectorScope()).helper(`tosac_first_u${w}`);
    const none = `vdupq_n_${x}(${this.scalar.identity(r)})`;
    const regs = v.regs.map((reg, k) => {
      const live = this.count - k * per;
      return live >= per ? reg : `vbslq_${x}(${helper}(${live}), ${reg}, ${none})`;
    });
    return { ...v, regs };
  }

  private operandLanes(r: Node): Lanes {
    const of = this.scalar.operand(r);
    const source = this.source(of.id);
    return "scalar" in source ? new VectorBlock(this.vectorScope()).splat(of.type, source.scalar) : source;
  }

  private accumulate(r: Node, acc: Lanes, value: Lanes): Doc {
    if (isByteSum(r)) return this.addBytes(acc.regs[0]!, value.regs[0]!);
    // Masks come at the accumulator's width: widening the accumulator would drop its lanes past the tail's.
    const fit = new VectorBlock(this.vectorScope(), this.scalar.nameOf(r));
    const term = r.type === "i1" ? fit.named(fit.mask(value, acc.width), shortName(r)) : value;
    const out = new VectorBlock(this.combining(r, acc, term));
    const next = out.texts(combination(r), this.scalar.nameOf(r));
    return [fit.lines, out.lines, next.regs.map((text, k) => `${acc.regs[k]} = ${text};`)];
  }

  /** The scope of one step of a reduction: inputs -1 and -2, each some part of the whole. */
  private combining(r: Node, a: Lanes, b: Lanes): VectorScope {
    const part = r.type === "i32" ? this.partOf(r) : limits(r.type);
    const scope = this.vectorScope();
    return {
      ...scope,
      source: (id) => (id === -1 ? a : id === -2 ? b : scope.source(id)),
      rangeOf: (id) => (id < 0 ? part : scope.rangeOf(id)),
    };
  }

  /** Bounds of a sum of some of the reduced lanes. */
  private partOf(r: Node): Interval {
    if (r.def.kind !== "reduce" || r.def.reduce !== "sum") return limits(r.type);
    const [{ lo, hi }, count] = [this.scalar.operand(r).range, this.kernel.dims[this.kernel.axis]!];
    return fitOrAll(r.type, interval(Math.min(0, count * lo), Math.max(0, count * hi)));
  }

  private addBytes(acc: string, bytes: string): Doc {
    const add = this.scope.collector.helper("tosac_sum_bytes", () => sumBytes(this.dotProduct));
    return `${acc} = ${add}(${acc}, vreinterpretq_u8_s8(${bytes}));`;
  }

  private finishRow(r: Node, acc: Lanes): Doc {
    if (isByteSum(r)) return `const int32_t ${this.scalar.nameOf(r)} = (int32_t)vaddvq_u32(${acc.regs[0]});`;
    const block = new VectorBlock(this.vectorScope());
    const { before, text } = acrossLanes(r, acc, block, (a, b) => this.pairwise(r, a, b), this.scalar);
    const name = this.scalar.nameOf(r);
    return [
      block.lines,
      before,
      `const ${r.type === "i1" ? "int" : r.type === "f32" ? "float" : `int${widthOfType(r.type)}_t`} ${name} = ${text};`,
    ];
  }

  /** Two registers combined, as text. */
  private pairwise(r: Node, a: string, b: string): { lines: readonly Doc[]; text: string } {
    const width = r.type === "i1" ? 8 : widthOfType(r.type);
    const lane = (reg: string): Lanes => ({ type: r.type, width, regs: [reg] });
    const out = new VectorBlock(this.combining(r, lane(a), lane(b)));
    return { text: out.texts(combination(r), this.scalar.nameOf(r)).regs[0]!, lines: out.lines };
  }

  // Columns

  private column(): Doc {
    const { rows, rowStores, sweeps } = this.schedule;
    return [this.print(rows), this.stores(rowStores), sweeps.map((s) => this.columnSweep(s))];
  }

  private columnSweep(sweep: Sweep): Doc {
    const accumulators = new Map(
      sweep.reduces.filter((r) => !this.ordered(r)).map((r) => [r, this.accumulator(r)]),
    );
    const inner = (): Doc => [
      this.elements(sweep),
      sweep.reduces.map((r) =>
        this.ordered(r)
          ? this.accumulatePart(r)
          : this.accumulate(r, accumulators.get(r)!, this.operandLanes(r)),
      ),
      this.stores(sweep.stores),
    ];
    const loop = this.scalar.loop(this.kernel.axis, this.nested(this.count, inner));
    const starts = sweep.reduces.map((r) =>
      this.ordered(r) ? this.startParts(r) : this.startAccumulator(r, accumulators.get(r)!),
    );
    const ends = sweep.reduces.map((r) =>
      this.ordered(r) ? this.finishParts(r) : this.keep(r, accumulators.get(r)!),
    );
    return [starts, loop, ends, this.print(sweep.rows), this.stores(sweep.rowStores)];
  }

  private keep(r: Node, acc: Lanes): Doc {
    this.env.set(r.id, acc);
    return [];
  }

  private ordered(r: Node): boolean {
    return r.def.kind === "reduce" && isOrdered(r.def.reduce, r.type);
  }

  /** Partial results of an ordered reduction, one vector of lanes each; element i goes to partial i mod 16. */
  private parts(r: Node): string {
    return `${this.scalar.nameOf(r)}_part`;
  }

  private startParts(r: Node): Doc {
    const part = this.parts(r);
    const fill = `${part}[p][q] = vdupq_n_f32(${this.scalar.identity(r)});`;
    return [
      comment(r),
      `float32x4_t ${part}[${PARTIALS}][4];`,
      block(`for (size_t p = 0; p < ${PARTIALS}; ++p)`, `for (size_t q = 0; q < 4; ++q) ${fill}`),
    ];
  }

  private accumulatePart(r: Node): Doc {
    const at = `${this.parts(r)}[${this.scalar.indexAt(this.kernel.axis)} % ${PARTIALS}]`;
    return this.operandLanes(r).regs.map(
      (reg, q) => `${at}[${q}] = ${this.orderedStep(r)}(${at}[${q}], ${reg});`,
    );
  }

  private orderedStep(r: Node): string {
    return r.def.kind === "reduce" && r.def.reduce === "product" ? "vmulq_f32" : "vaddq_f32";
  }

  private finishParts(r: Node): Doc {
    const part = this.parts(r);
    const join = `${part}[p][q] = ${this.orderedStep(r)}(${part}[p][q], ${part}[p + half][q]);`;
    const names = Array.from({ length: registersFor(32, this.count) }, (_, q) =>
      this.names.fresh(`${this.scalar.nameOf(r)}_${q}`),
    );
    this.env.set(r.id, { type: "f32", width: 32, regs: names });
    return [
      block(
        `for (size_t half = ${PARTIALS / 2}; half >= 1; half /= 2)`,
        block("for (size_t p = 0; p < half; ++p)", `for (size_t q = 0; q < 4; ++q) ${join}`),
      ),
      names.map((n, q) => `const float32x4_t ${n} = ${part}[0][${q}];`),
    ];
  }

  // Values

  private elements(sweep: Sweep): Doc {
    return this.print(sweep.elements);
  }

  private print(nodes: readonly Node[]): Doc {
    return nodes.map((n) => this.node(n));
  }

  /** Binds a node's lanes and remembers them. */
  private node(node: Node, entry?: string): Doc {
    const out = new VectorBlock(this.vectorScope());
    const name = baseName(node);
    const lanes = this.define(node, name, out, entry);
    this.env.set(node.id, out.named(lanes, name));
    return [comment(node), [...out.reasons].map((r) => commentLine(`exact: ${r}`)), out.lines];
  }

  private define({ def, type }: Node, name: string, out: VectorBlock, entry: string | undefined): Lanes {
    if (def.kind === "load") return this.load(def.from, type, out);
    if (def.kind === "map") return out.value(def.expr, name);
    if (def.kind !== "entry" || entry === undefined) throw new Error(`a ${def.kind} is no statement`);
    const table = this.scope.collector.table(def.table);
    return loadLanes(type, this.count, (lane) => joined(table, entry, lane), out);
  }

  private vectorScope(): VectorScope {
    return {
      collector: this.scope.collector,
      names: this.names,
      count: this.count,
      source: (id) => this.source(id),
      rangeOf: (id) => this.kernel.nodes[id]!.range,
    };
  }

  private source(id: number): Source {
    return this.env.get(id) ?? { scalar: this.scalar.nameOf(this.kernel.nodes[id]!) };
  }

  // Memory

  private load(from: Place, type: Scalar, out: VectorBlock): Lanes {
    if (from.strides[this.last] === 0)
      return out.splat(type, type === "i1" ? `${this.scalar.at(from)} != 0` : this.scalar.at(from));
    return loadLanes(type, this.count, this.address(from), out);
  }

  private address(place: Place): Address {
    return (lane) => joined(this.scope.bufferName(place), this.scalar.offset(place), lane);
  }

  private stores(stores: readonly Store[]): Doc {
    return stores.map((s) => this.store(s));
  }

  private store({ node, to }: Store): Doc {
    const out = new VectorBlock(this.vectorScope());
    const source = this.source(node.id);
    if (to.strides[this.last] === 0) {
      if (!("scalar" in source)) throw new Error("lanes do not fit one element");
      return `${this.scalar.at(to)} = ${node.type === "i1" ? `(uint8_t)${source.scalar}` : source.scalar};`;
    }
    const lanes = "scalar" in source ? out.splat(node.type, source.scalar) : source;
    return storeLanes(lanes, this.count, this.address(to), out);
  }
}

const isByteSum = (r: Node): boolean => r.def.kind === "reduce" && r.def.reduce === "byte_sum";

/** One step of a reduction over inputs -1 (so far) and -2 (new). */
function combination(r: Node): Expr {
  if (r.def.kind !== "reduce") throw new Error("not a reduction");
  return combine(r.def.reduce, r.def.nan, input(r.type, -1), input(r.type, -2));
}
