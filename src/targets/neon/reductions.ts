// Reductions in registers: accumulators, a step's lanes combined into them, and for rows the end across lanes.
import type { Expr } from "../../expr/expr.ts";
import { input, limits } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { fitOrAll, interval } from "../../expr/range.ts";
import { combine } from "../../expr/reduce.ts";
import { shortName } from "../../kernel/describe.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Doc } from "../../support/layout.ts";
import { comment } from "../loops.ts";
import { acrossLanes } from "./across.ts";
import { sumBytes } from "./helpers.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, STEP, suffixOf, vectorType, widthOfType } from "./registers.ts";
import type { Steps } from "./steps.ts";
import type { VectorScope } from "./vector.ts";
import { VectorBlock } from "./vector.ts";

export class Reductions {
  private readonly steps: Steps;

  constructor(steps: Steps) {
    this.steps = steps;
  }

  accumulator(r: Node): Lanes {
    if (isByteSum(r))
      return {
        type: r.type,
        width: 32,
        regs: [this.steps.names.fresh(`${this.steps.scalar.nameOf(r)}_acc`)],
      };
    const width = r.type === "i1" ? 8 : widthOfType(r.type);
    const base = `${this.steps.scalar.nameOf(r)}_acc`;
    const count = registersFor(this.isPairSum(r) ? 16 : width, this.steps.count);
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
      acc.regs.map((name, k) => `${vectorType(r.type, acc.width)} ${name} = ${first.regs[k]};`),
    ];
  }

  accumulate(r: Node, acc: Lanes, value: Lanes): Doc {
    if (isByteSum(r)) return this.addBytes(acc.regs[0]!, value.regs[0]!);
    if (this.isPairSum(r)) return this.addPairs(acc, value);
    // Masks come at the accumulator's width: widening the accumulator would drop its lanes past the tail's.
    const fit = this.steps.block(this.steps.scalar.nameOf(r));
    const term = r.type === "i1" ? fit.named(fit.mask(value, acc.width), shortName(r)) : value;
    const out = new VectorBlock(this.combining(r, acc, term));
    const next = out.texts(combination(r), this.steps.scalar.nameOf(r));
    return [fit.lines, out.lines, next.regs.map((text, k) => `${acc.regs[k]} = ${text};`)];
  }

  /** The reduced lanes, with those past the end replaced by what changes nothing where a repeat would count. */
  counted(r: Node): Lanes {
    const v = this.lanes(r);
    if (
      this.steps.count === STEP ||
      r.def.kind !== "reduce" ||
      !["sum", "product", "byte_sum"].includes(r.def.reduce)
    )
      return v;
    const per = lanesPerRegister(v.width);
    const [x, w] = [suffixOf(v.type, v.width), v.width];
    const helper = this.steps.block().helper(`tosac_first_u${w}`);
    const none = `vdupq_n_${x}(${this.steps.scalar.identity(r)})`;
    const regs = v.regs.map((reg, k) => {
      const live = this.steps.count - k * per;
      return live >= per ? reg : `vbslq_${x}(${helper}(${live}), ${reg}, ${none})`;
    });
    return { ...v, regs };
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
    const add = this.steps.scope.collector.helper("tosac_sum_bytes", () => sumBytes(this.steps.dotProduct));
    return `${acc} = ${add}(${acc}, vreinterpretq_u8_s8(${bytes}));`;
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

const isByteSum = (r: Node): boolean => r.def.kind === "reduce" && r.def.reduce === "byte_sum";

/** One step of a reduction over inputs -1 (so far) and -2 (new). */
function combination(r: Node): Expr {
  if (r.def.kind !== "reduce") throw new Error("not a reduction");
  return combine(r.def.reduce, r.def.nan, input(r.type, -1), input(r.type, -2));
}
