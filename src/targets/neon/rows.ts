// Rows: lanes run along the axis, row values are scalars, and reductions end across lanes.
import type { Expr } from "../../expr/expr.ts";
import { shortName } from "../../kernel/describe.ts";
import type { RowTable, Sweep } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import { filled, stepsUntilDecided } from "./exits.ts";
import { joined, storeLanes } from "./memory.ts";
import { Reductions } from "./reductions.ts";
import { STEP } from "./registers.ts";
import type { Steps } from "./steps.ts";

export class Rows {
  private readonly steps: Steps;
  private readonly reductions: Reductions;

  constructor(steps: Steps) {
    this.steps = steps;
    this.reductions = new Reductions(steps);
  }

  row(): Doc {
    const { rows, rowStores, tables, sweeps } = this.steps.schedule;
    return [
      this.steps.scalar.nodes(rows),
      this.steps.scalar.stores(rowStores),
      tables.map((t) => this.table(t)),
      this.sweeps(sweeps),
    ];
  }

  private sweeps([first, ...more]: readonly Sweep[]): Doc {
    return first ? this.sweep(first, () => this.sweeps(more)) : [];
  }

  private sweep(sweep: Sweep, more: () => Doc): Doc {
    const accumulators = new Map(sweep.reduces.map((r) => [r, this.reductions.accumulator(r)]));
    const step = (): Doc => [
      this.steps.print(sweep.elements),
      sweep.reduces.map((r) =>
        this.reductions.accumulate(r, accumulators.get(r)!, this.reductions.counted(r)),
      ),
      this.steps.stores(sweep.stores),
    ];
    return [
      sweep.reduces.map((r) => this.reductions.start(r, accumulators.get(r)!)),
      sweep.exit?.every
        ? stepsUntilDecided(sweep.exit, accumulators, this.steps, step)
        : this.steps.along(step),
      sweep.reduces.map((r) => this.reductions.finish(r, accumulators.get(r)!)),
      this.steps.scalar.unlessDecided(
        sweep.exit,
        () => [
          this.steps.scalar.nodes(sweep.rows),
          this.steps.scalar.stores(sweep.rowStores),
          sweep.tables.map((t) => this.table(t)),
          more(),
        ],
        (exit) => filled(exit, this.steps),
      ),
    ];
  }

  /** Builds a table for the row: the lanes of its steps are entries. */
  private table(table: RowTable): Doc {
    const { nodes, result, entries } = table;
    const name = this.steps.scalar.nameOf(result);
    const e = this.steps.names.fresh("e");
    const step = (): Doc => {
      const inner = nodes.filter((n) => n !== result).map((n) => this.steps.node(n, e));
      const out = this.steps.block();
      const value = out.value((result.def as { expr: Expr }).expr, shortName(result));
      return [inner, storeLanes(value, this.steps.count, (lane) => joined(name, e, lane), out)];
    };
    return [this.steps.scalar.declareTable(table, entries % STEP !== 0), this.steps.over(entries, e, step)];
  }
}
