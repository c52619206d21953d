// Columns: lanes are neighbouring rows, everything is a vector, and reductions are plain loops.
import { isOrdered, PARTIALS } from "../../expr/reduce.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Sweep } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import { block } from "../../support/layout.ts";
import { comment } from "../loops.ts";
import { Reductions } from "./reductions.ts";
import type { Lanes } from "./registers.ts";
import { registersFor } from "./registers.ts";
import type { Steps } from "./steps.ts";

export class Columns {
  private readonly steps: Steps;
  private readonly reductions: Reductions;

  constructor(steps: Steps) {
    this.steps = steps;
    this.reductions = new Reductions(steps);
  }

  column(): Doc {
    const { rows, rowStores, sweeps } = this.steps.schedule;
    return [this.steps.print(rows), this.steps.stores(rowStores), sweeps.map((s) => this.sweep(s))];
  }

  private sweep(sweep: Sweep): Doc {
    const accumulators = new Map(
      sweep.reduces.filter((r) => !this.ordered(r)).map((r) => [r, this.reductions.accumulator(r)]),
    );
    const inner = (): Doc => [
      this.steps.print(sweep.elements),
      sweep.reduces.map((r) =>
        this.ordered(r)
          ? this.accumulatePart(r)
          : this.reductions.accumulate(r, accumulators.get(r)!, this.reductions.lanes(r)),
      ),
      this.steps.stores(sweep.stores),
    ];
    const loop = this.steps.scalar.loop(this.steps.kernel.axis, this.steps.nested(this.steps.count, inner));
    const starts = sweep.reduces.map((r) =>
      this.ordered(r) ? this.startParts(r) : this.reductions.start(r, accumulators.get(r)!),
    );
    const ends = sweep.reduces.map((r) =>
      this.ordered(r) ? this.finishParts(r) : this.keep(r, accumulators.get(r)!),
    );
    return [starts, loop, ends, this.steps.print(sweep.rows), this.steps.stores(sweep.rowStores)];
  }

  private keep(r: Node, acc: Lanes): Doc {
    this.steps.bind(r, acc);
    return [];
  }

  private ordered(r: Node): boolean {
    return r.def.kind === "reduce" && isOrdered(r.def.reduce, r.type);
  }

  /** Partial results of an ordered reduction, one vector of lanes each; element i goes to partial i mod 16. */
  private parts(r: Node): string {
    return `${this.steps.scalar.nameOf(r)}_part`;
  }

  private startParts(r: Node): Doc {
    const part = this.parts(r);
    const fill = `${part}[p][q] = vdupq_n_f32(${this.steps.scalar.identity(r)});`;
    return [
      comment(r),
      `float32x4_t ${part}[${PARTIALS}][4];`,
      block(`for (size_t p = 0; p < ${PARTIALS}; ++p)`, `for (size_t q = 0; q < 4; ++q) ${fill}`),
    ];
  }

  private accumulatePart(r: Node): Doc {
    const at = `${this.parts(r)}[${this.steps.scalar.indexAt(this.steps.kernel.axis)} % ${PARTIALS}]`;
    return this.reductions
      .lanes(r)
      .regs.map((reg, q) => `${at}[${q}] = ${this.orderedStep(r)}(${at}[${q}], ${reg});`);
  }

  private orderedStep(r: Node): string {
    return r.def.kind === "reduce" && r.def.reduce === "product" ? "vmulq_f32" : "vaddq_f32";
  }

  private finishParts(r: Node): Doc {
    const part = this.parts(r);
    const join = `${part}[p][q] = ${this.orderedStep(r)}(${part}[p][q], ${part}[p + half][q]);`;
    const names = Array.from({ length: registersFor(32, this.steps.count) }, (_, q) =>
      this.steps.names.fresh(`${this.steps.scalar.nameOf(r)}_${q}`),
    );
    this.steps.bind(r, { type: "f32", width: 32, regs: names });
    return [
      block(
        `for (size_t half = ${PARTIALS / 2}; half >= 1; half /= 2)`,
        block("for (size_t p = 0; p < half; ++p)", `for (size_t q = 0; q < 4; ++q) ${join}`),
      ),
      names.map((n, q) => `const float32x4_t ${n} = ${part}[0][${q}];`),
    ];
  }
}
