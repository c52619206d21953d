// Columns: lanes are neighbouring rows, everything is a vector, and reductions are plain loops.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import { PARTIALS } from "../expr/reduce.ts";
import type { Node } from "../kernel/kernel.ts";
import { isOrderedSum } from "../kernel/kernel.ts";
import type { Sweep } from "../kernel/schedule.ts";
import { note } from "../scalar/notes.ts";
import { identityOf } from "../scalar/reductions.ts";
import { Reductions } from "./reductions.ts";
import { lanesPerRegister, registersFor, STEP } from "./registers.ts";
import { indexed, type Steps } from "./loop-steps.ts";

export class Columns {
  private readonly steps: Steps;
  private readonly reductions: Reductions;
  // Loop variables: partial results, registers of each, what is left to join.
  private part = C.local("p");
  private register = C.local("q");
  private half = C.local("half");

  constructor(steps: Steps) {
    this.steps = steps;
    this.reductions = new Reductions(steps);
  }

  /** The loops over columns, and the columns in them. */
  loops(): CCode {
    const { kernel, scalar, last } = this.steps;
    const outer = kernel.dims.map((_, d) => d).filter((d) => d !== kernel.axis && d !== last);
    const inner = this.steps.along(() => this.column(), {
      lanes: columnLanes(this.steps),
    });
    return outer.reduceRight<CCode>((body, d) => scalar.loop(d, body), scalar.inRow(inner));
  }

  private column(): CCode {
    [this.part, this.register, this.half] = [C.local("p"), C.local("q"), C.local("half")];
    const { rows, rowStores, sweeps } = this.steps.schedule;
    return [this.steps.print(rows), this.steps.stores(rowStores), sweeps.map((s) => this.sweep(s))];
  }

  private sweep(sweep: Sweep): CCode {
    const accumulators = new Map(
      sweep.reduces
        .filter((r) => !isOrderedSum(r))
        .map((r) => [r, this.reductions.accumulator(r, this.steps.count)]),
    );
    const inner = (): CCode => [
      this.steps.print(sweep.elements),
      sweep.reduces.map((r) =>
        isOrderedSum(r)
          ? this.accumulatePart(r)
          : this.reductions.accumulate(r, accumulators.get(r)!, this.reductions.lanes(r)),
      ),
      this.steps.stores(sweep.stores),
    ];
    const body = this.steps.nested(this.steps, inner);
    const loop = sweep.reduces.some((r) => isOrderedSum(r))
      ? this.inParts(body)
      : this.steps.scalar.loop(this.steps.kernel.axis, body);
    const starts = sweep.reduces.map((r) =>
      isOrderedSum(r) ? this.startParts(r) : this.reductions.start(r, accumulators.get(r)!),
    );
    const ends = sweep.reduces.map((r) =>
      isOrderedSum(r) ? this.finishParts(r) : this.reductions.keep(r, accumulators.get(r)!),
    );
    return [starts, loop, ends, this.steps.print(sweep.rows), this.steps.stores(sweep.rowStores)];
  }

  /** Partial results of an ordered reduction, one vector of lanes each; element i goes to partial i mod 16. */
  private parts(r: Node): CSymbol {
    return this.steps.scalar.localOf(r, "part");
  }

  /** Register `q` of partial result `p`. */
  private partAt(r: Node, p: CExpr, q: CExpr): CExpr {
    return C.at(C.at(C.use(this.parts(r)), p), q);
  }

  private eachRegister(body: CCode): CStmt {
    return C.counting(this.register, 0, this.registers(), body);
  }

  private registers(): number {
    return registersFor(this.steps.machine, 32, this.steps.count);
  }

  private startParts(r: Node): CCode {
    const target = this.partAt(r, C.use(this.part), C.use(this.register));
    const { types, memory } = this.steps.machine;
    const fill = this.eachRegister(C.assign(target, C.call(memory.f32.splat, identityOf(r))));
    return [
      note(r),
      C.declareArray(C.type(types.f32), this.parts(r), [PARTIALS, this.registers()]),
      C.counting(this.part, 0, PARTIALS, [fill]),
    ];
  }

  /** The axis in stretches of one element for each partial result: compilers unroll those. */
  private inParts(body: CCode): CCode {
    const { axis, dims } = this.steps.kernel;
    const p = this.part;
    const [size, i] = [dims[axis]!, this.steps.scalar.index[axis]!];
    const whole = Math.floor(size / PARTIALS) * PARTIALS;
    const stretch = (first: CExpr, count: number): CCode =>
      C.counting(p, 0, count, [indexed(i, C.sum(first, C.use(p)), body)]);
    const start = C.local(`${i.name}_0`);
    return [
      whole === 0 ? [] : C.counting(start, 0, whole, [stretch(C.use(start), PARTIALS)], PARTIALS),
      whole === size ? [] : stretch(C.int(whole), size - whole),
    ];
  }

  private accumulatePart(r: Node): CCode {
    return this.reductions.lanes(r).regs.map((reg, q) => {
      const target = this.partAt(r, C.use(this.part), C.int(q));
      return this.combined(r, target, target, reg);
    });
  }

  /** `target = combine(a, b)` */
  private combined(r: Node, target: CExpr, a: CExpr, b: CExpr): CCode {
    const { before, value } = this.reductions.pairwise(r, a, b);
    const assign = C.assign(target, value);
    return before.length === 0 ? assign : [before, assign];
  }

  private finishParts(r: Node): CCode {
    const [p, q, half] = [C.use(this.part), C.use(this.register), C.use(this.half)];
    const [low, high] = [this.partAt(r, p, q), this.partAt(r, C.sum(p, half), q)];
    const join = this.eachRegister(this.combined(r, low, low, high));
    const base = this.steps.scalar.symbolOf(r).name;
    const joined = Array.from({ length: this.registers() }, (_, k) => C.local(`${base}_${k}`));
    this.steps.bind(r, { type: "f32", width: 32, regs: joined.map(C.use) });
    return [
      C.halving(this.half, PARTIALS / 2, [C.counting(this.part, 0, half, [join])]),
      joined.map((s, k) =>
        C.declare(C.constant(this.steps.machine.types.f32), s, this.partAt(r, C.int(0), C.int(k))),
      ),
    ];
  }
}

/** Dearer elements take longer than a load and a store of a partial result. */
const CHEAP = 4;

/** What the lanes of a step depend on. */
type Columned = Pick<Steps, "schedule" | "costs" | "machine">;

/** Lanes of a step. Sixteen partial results of a register each leave room for others; more would go through memory. */
function columnLanes({ schedule: { kernel, sweeps }, costs, machine }: Columned): number {
  const summing = sweeps.filter((s) => s.reduces.some(isOrderedSum));
  const fits =
    summing.length > 0 &&
    kernel.dims[kernel.axis]! >= PARTIALS &&
    kernel.nodes.every((n) => n.type === "f32") &&
    summing.every((s) => s.reduces.length === 1 && costs.nodes(s.elements, kernel) <= CHEAP);
  return fits ? lanesPerRegister(machine, 32) : STEP;
}
