// Columns: lanes are neighbouring rows, everything is a vector, and reductions are plain loops.
import { isOrdered, PARTIALS } from "../../expr/reduce.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Costs } from "../../kernel/costs.ts";
import type { Schedule, Sweep } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import { block } from "../../support/layout.ts";
import { comment } from "../loops.ts";
import { Reductions } from "./reductions.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, STEP } from "./registers.ts";
import { indexed, type Steps } from "./loop-steps.ts";

export class Columns {
  private readonly steps: Steps;
  private readonly reductions: Reductions;
  // Names of loop variables: partial results, registers of each, what is left to join.
  private part = "";
  private register = "";
  private half = "";

  constructor(steps: Steps) {
    this.steps = steps;
    this.reductions = new Reductions(steps);
  }

  /** The loops over columns, and the columns in them. */
  loops(): Doc {
    const { kernel, scalar, last } = this.steps;
    const outer = kernel.dims.map((_, d) => d).filter((d) => d !== kernel.axis && d !== last);
    const inner = this.steps.along(() => this.column(), {
      lanes: columnLanes(this.steps.schedule, this.steps.costs),
    });
    return outer.reduceRight<Doc>((body, d) => scalar.loop(d, body), inner);
  }

  private column(): Doc {
    [this.part, this.register, this.half] = ["p", "q", "half"].map((n) => this.steps.names.fresh(n)) as [
      string,
      string,
      string,
    ];
    const { rows, rowStores, sweeps } = this.steps.schedule;
    return [this.steps.print(rows), this.steps.stores(rowStores), sweeps.map((s) => this.sweep(s))];
  }

  private sweep(sweep: Sweep): Doc {
    const accumulators = new Map(
      sweep.reduces
        .filter((r) => !ordered(r))
        .map((r) => [r, this.reductions.accumulator(r, this.steps.count)]),
    );
    const inner = (): Doc => [
      this.steps.print(sweep.elements),
      sweep.reduces.map((r) =>
        ordered(r)
          ? this.accumulatePart(r)
          : this.reductions.accumulate(r, accumulators.get(r)!, this.reductions.lanes(r)),
      ),
      this.steps.stores(sweep.stores),
    ];
    const body = this.steps.nested(this.steps, inner);
    const loop = sweep.reduces.some((r) => ordered(r))
      ? this.inParts(body)
      : this.steps.scalar.loop(this.steps.kernel.axis, body);
    const starts = sweep.reduces.map((r) =>
      ordered(r) ? this.startParts(r) : this.reductions.start(r, accumulators.get(r)!),
    );
    const ends = sweep.reduces.map((r) =>
      ordered(r) ? this.finishParts(r) : this.keep(r, accumulators.get(r)!),
    );
    return [starts, loop, ends, this.steps.print(sweep.rows), this.steps.stores(sweep.rowStores)];
  }

  private keep(r: Node, acc: Lanes): Doc {
    this.steps.bind(r, acc);
    return [];
  }

  /** Partial results of an ordered reduction, one vector of lanes each; element i goes to partial i mod 16. */
  private parts(r: Node): string {
    return this.steps.scalar.partsOf(r);
  }

  private registers(): number {
    return registersFor(32, this.steps.count);
  }

  private startParts(r: Node): Doc {
    const [part, p, q] = [this.parts(r), this.part, this.register];
    const fill = `${part}[${p}][${q}] = vdupq_n_f32(${this.steps.scalar.identity(r)});`;
    return [
      comment(r),
      `float32x4_t ${part}[${PARTIALS}][${this.registers()}];`,
      block(
        `for (size_t ${p} = 0; ${p} < ${PARTIALS}; ++${p})`,
        `for (size_t ${q} = 0; ${q} < ${this.registers()}; ++${q}) ${fill}`,
      ),
    ];
  }

  /** The axis in stretches of one element for each partial result: compilers unroll those. */
  private inParts(body: Doc): Doc {
    const { axis, dims } = this.steps.kernel;
    const p = this.part;
    const [size, i] = [dims[axis]!, this.steps.scalar.index[axis]!];
    const whole = Math.floor(size / PARTIALS) * PARTIALS;
    const stretch = (first: string, count: number): Doc =>
      block(
        `for (size_t ${p} = 0; ${p} < ${count}; ++${p})`,
        indexed(i, first === "0" ? p : `${first} + ${p}`, body),
      );
    const start = this.steps.names.fresh(`${i}_0`);
    return [
      whole === 0
        ? []
        : block(
            `for (size_t ${start} = 0; ${start} < ${whole}; ${start} += ${PARTIALS})`,
            stretch(start, PARTIALS),
          ),
      whole === size ? [] : stretch(`${whole}`, size - whole),
    ];
  }

  private accumulatePart(r: Node): Doc {
    const at = `${this.parts(r)}[${this.part}]`;
    return this.reductions
      .lanes(r)
      .regs.map((reg, q) => `${at}[${q}] = ${this.orderedStep(r)}(${at}[${q}], ${reg});`);
  }

  private orderedStep(r: Node): string {
    return r.def.kind === "reduce" && r.def.reduce === "product" ? "vmulq_f32" : "vaddq_f32";
  }

  private finishParts(r: Node): Doc {
    const [part, p, q, half] = [this.parts(r), this.part, this.register, this.half];
    const join = `${part}[${p}][${q}] = ${this.orderedStep(r)}(${part}[${p}][${q}], ${part}[${p} + ${half}][${q}]);`;
    const names = Array.from({ length: this.registers() }, (_, k) =>
      this.steps.names.fresh(`${this.steps.scalar.nameOf(r)}_${k}`),
    );
    this.steps.bind(r, { type: "f32", width: 32, regs: names });
    return [
      block(
        `for (size_t ${half} = ${PARTIALS / 2}; ${half} >= 1; ${half} /= 2)`,
        block(
          `for (size_t ${p} = 0; ${p} < ${half}; ++${p})`,
          `for (size_t ${q} = 0; ${q} < ${this.registers()}; ++${q}) ${join}`,
        ),
      ),
      names.map((n, k) => `const float32x4_t ${n} = ${part}[0][${k}];`),
    ];
  }
}

const ordered = (r: Node): boolean => r.def.kind === "reduce" && isOrdered(r.def.reduce, r.type);

/** Dearer elements take longer than a load and a store of a partial result. */
const CHEAP = 4;

/**
 * Lanes of a step. Sixteen partial results of four lanes each fill half of the registers; with more lanes they would go
 * through memory for each element.
 */
function columnLanes({ kernel, sweeps }: Schedule, costs: Costs): number {
  const summing = sweeps.filter((s) => s.reduces.some(ordered));
  const fits =
    summing.length > 0 &&
    kernel.dims[kernel.axis]! >= PARTIALS &&
    kernel.nodes.every((n) => n.type === "f32") &&
    summing.every((s) => s.reduces.length === 1 && costs.nodes(s.elements, kernel) <= CHEAP);
  return fits ? lanesPerRegister(32) : STEP;
}
