// Reductions in registers: accumulators, a step's lanes combined into them, and for rows the end across lanes.
import type { Expr, Lookup } from "../../expr/expr.ts";
import { input, limits } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { fitOrAll, interval } from "../../expr/range.ts";
import { combine } from "../../expr/reduce.ts";
import { shortName } from "../../kernel/describe.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Doc } from "../../support/layout.ts";
import { comment } from "../loops.ts";
import { acrossLanes } from "./across.ts";
import { sumBytes, sumOfLookups, sumProducts } from "./byte-tables.ts";

import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, STEP, suffixOf, vectorType, widthOfType } from "./registers.ts";
import type { Steps } from "./loop-steps.ts";
import type { VectorScope } from "./vector.ts";
import { VectorBlock } from "./vector.ts";

export class Reductions {
  private readonly steps: Steps;

  constructor(steps: Steps) {
    this.steps = steps;
  }

  accumulator(r: Node, lanes: number): Lanes {
    if (isByteSum(r))
      return {
        type: r.type,
        width: 32,
        regs: [this.steps.names.fresh(`${this.steps.scalar.nameOf(r)}_acc`)],
      };
    const width = r.type === "i1" ? 8 : widthOfType(r.type);
    const base = `${this.steps.scalar.nameOf(r)}_acc`;
    const count = registersFor(this.isPairSum(r) ? 16 : width, lanes);
    const regs = Array.from({ length: count }, (_, k) =>
      this.steps.names.fresh(count > 1 ? `${base}${k}` : base),
    );
    return { type: r.type, width, regs };
  }

  start(r: Node, acc: Lanes): Doc {
    if (isByteSum(r)) return [comment(r), `uint32x4_t ${acc.regs[0]} = vdupq_n_u32(0);`];
    const first = this.steps.block().splat(r.type, this.steps.scalar.identity(r), acc.width);
    return [
      comment(r),
      acc.regs.map((name) => `${vectorType(r.type, acc.width)} ${name} = ${first.regs[0]};`),
    ];
  }

  accumulate(r: Node, acc: Lanes, value: Lanes): Doc {
    if (isByteSum(r)) return value.regs.map((reg) => this.addBytes(acc.regs[0]!, reg));
    if (this.isPairSum(r)) return this.addPairs(acc, value);
    // Masks come at the accumulator's width: widening the accumulator would drop its lanes past the tail's.
    const fit = this.steps.block(this.steps.scalar.nameOf(r));
    const term = r.type === "i1" ? fit.named(fit.mask(value, acc.width), shortName(r)) : value;
    const out = new VectorBlock(this.combining(r, acc, term));
    const next = out.texts(combination(r), this.steps.scalar.nameOf(r));
    return [fit.lines, out.lines, next.regs.map((text, k) => `${acc.regs[k]} = ${text};`)];
  }

  /** The reduced lanes; where a repeat would count, those past the end or seen before become what changes nothing. */
  counted(r: Node): Lanes {
    const v = this.lanes(r);
    const { count, again } = this.steps;
    if (r.def.kind !== "reduce" || !counting.has(r.def.reduce) || (count % STEP === 0 && again === 0))
      return v;
    const per = lanesPerRegister(v.width);
    const regs = v.regs.map((reg, k) => this.between(r, v, reg, again - k * per, count - k * per));
    return { ...v, regs };
  }

  /** A register with lanes `from` to `to` kept. */
  private between(r: Node, v: Lanes, reg: string, from: number, to: number): string {
    const [x, per] = [suffixOf(v.type, v.width), lanesPerRegister(v.width)];
    const none = `vdupq_n_${x}(${this.steps.scalar.identity(r)})`;
    if (from <= 0 && to >= per) return reg;
    const helper = this.steps.block().helper(`tosac_${from > 0 ? "last" : "first"}_u${v.width}`);
    // A register of which no lane is left is masked like the others: leaving it out would leave its load unused.
    return `vbslq_${x}(${helper}(${from > 0 ? Math.max(0, per - from) : to}), ${reg}, ${none})`;
  }

  lanes(r: Node): Lanes {
    const of = this.steps.scalar.operand(r);
    const source = this.steps.source(of.id);
    return "scalar" in source ? this.steps.block().splat(of.type, source.scalar) : source;
  }

  /** The scope of one step of a reduction: inputs -1 and -2, each some part of the whole. */
  private combining(r: Node, a: Lanes, b: Lanes): VectorScope {
    const part = r.type === "i32" ? this.partOf(r) : limits(r.type);
    const scope = this.steps.vectorScope();
    return {
      ...scope,
      source: (id) => (id === -1 ? a : id === -2 ? b : scope.source(id)),
      rangeOf: (id) => (id < 0 ? part : scope.rangeOf(id)),
    };
  }

  /** Bounds of a sum of some of the reduced lanes. */
  private partOf(r: Node): Interval {
    if (r.def.kind !== "reduce" || r.def.reduce !== "sum") return limits(r.type);
    const [{ lo, hi }, count] = [
      this.steps.scalar.operand(r).range,
      this.steps.kernel.dims[this.steps.kernel.axis]!,
    ];
    return fitOrAll(r.type, interval(Math.min(0, count * lo), Math.max(0, count * hi)));
  }

  /** A sum of halfwords in words. */
  private isPairSum(r: Node): boolean {
    return r.type === "i32" && this.steps.scalar.operand(r).type === "i16";
  }

  private addPairs(acc: Lanes, value: Lanes): Doc {
    const sum = this.steps.block().helper("tosac_sum_pairs_s16");
    return value.regs.map((reg, k) => `${acc.regs[k]} = ${sum}(${acc.regs[k]}, ${reg});`);
  }

  private addBytes(acc: string, bytes: string): Doc {
    return `${acc} = ${this.sumBytes()}(${acc}, vreinterpretq_u8_s8(${bytes}));`;
  }

  private sumBytes(): string {
    return this.steps.scope.collector.helper("tosac_sum_bytes", () => sumBytes(this.steps.dotProduct));
  }

  /** Adds what a whole step looks up in a byte table, without joining the segments of the table first. */
  accumulateLookup({ table, index }: Lookup, acc: Lanes): Doc {
    const { collector } = this.steps.scope;
    const registers = table.data.length / 16;
    const name = `tosac_sum_lookup_s8x${16 * registers}`;
    const add = collector.helper(name, () => sumOfLookups(name, registers, this.sumBytes()));
    const out = this.steps.block();
    const terms = out
      .byteIndex(index)
      .map((i) => `${acc.regs[0]} = ${add}(${acc.regs[0]}, ${collector.table(table)}, ${i});`);
    return [out.lines, terms];
  }

  /** Adds the products of two bytes of each lane of a whole step. */
  accumulateProducts(bytes: readonly [number, number], acc: Lanes): Doc {
    const { collector } = this.steps.scope;
    const add = collector.helper("tosac_sum_products_s8", () => sumProducts(this.steps.dotProduct));
    const [a, b] = bytes.map((id) => this.steps.source(id) as Lanes) as [Lanes, Lanes];
    return a.regs.map((reg, k) => `${acc.regs[k]} = ${add}(${acc.regs[k]}, ${reg}, ${b.regs[k]});`);
  }

  finish(r: Node, acc: Lanes): Doc {
    if (isByteSum(r))
      return `const int32_t ${this.steps.scalar.nameOf(r)} = (int32_t)vaddvq_u32(${acc.regs[0]});`;
    const block = this.steps.block();
    const { before, text } = acrossLanes(r, acc, block, (a, b) => this.pairwise(r, a, b), this.steps.scalar);
    const name = this.steps.scalar.nameOf(r);
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
    return { text: out.texts(combination(r), this.steps.scalar.nameOf(r)).regs[0]!, lines: out.lines };
  }
}

/** Reductions that a repeated lane would change. */
const counting = new Set(["sum", "product", "byte_sum"]);

export const isByteSum = (r: Node): boolean => r.def.kind === "reduce" && r.def.reduce === "byte_sum";

/** One step of a reduction over inputs -1 (so far) and -2 (new). */
function combination(r: Node): Expr {
  if (r.def.kind !== "reduce") throw new Error("not a reduction");
  return combine(r.def.reduce, r.def.nan, input(r.type, -1), input(r.type, -2));
}
