// A function on its way from graph to final loops. Lowering passes say what is to be done; the work is done when somebody looks,
// so that a stage nobody looks at costs nothing, and passes that share a walk over a kernel share it.
import type { Func } from "../ir/graph.ts";
import type { Variable } from "../ir/variables.ts";
import type { InBlocks } from "../kernel/blocks/row-blocks.ts";
import { inBlocks } from "../kernel/blocks/row-blocks.ts";
import type { Costs } from "../kernel/costs.ts";
import { narrowed } from "../kernel/decide/narrow.ts";
import type { Analysis } from "../kernel/facts/analyze.ts";
import type { Facts } from "../kernel/facts/facts.ts";
import { analyzeInOrder } from "../kernel/facts/handed-on.ts";
import type { InPlace } from "../kernel/in-place.ts";
import { computedInPlace } from "../kernel/in-place.ts";
import type { Formed, Names } from "../kernel/form/form.ts";
import { formFolded } from "../kernel/form/folding.ts";
import { formKernels } from "../kernel/form/form.ts";
import type { Kernel, Program } from "../kernel/kernel.ts";
import type { Said } from "../kernel/said.ts";
import type { Shortened } from "../kernel/short-integers.ts";
import { withShortIntegers } from "../kernel/short-integers.ts";
import type { WithStages } from "../kernel/stage.ts";
import { stageCostly } from "../kernel/stage.ts";
import type { Tabulated } from "../kernel/tables/tabulate.ts";
import { rewrites, settledKernel, tabulate } from "../kernel/tables/tabulate.ts";
import type { Proc } from "../loops/ir.ts";
import { fusionSaid } from "./fusion.ts";
import { procOf } from "./scheduled.ts";
import type { Tiled } from "./tiles/passes.ts";
import { tilePasses, withTiles } from "./tiles/passes.ts";
import type { Vectorized } from "./vectors/passes.ts";
import { vectorPasses, withVectors } from "./vectors/passes.ts";

/** What lowering starts from: a function without regions, the C names of its parameters and results, and what choices are weighed by. */
export interface Source {
  readonly func: Func;
  readonly names: Names;
  readonly costs: Costs;
  /** Variables of the model, in types that C has. */
  readonly variables?: readonly Variable[];
}

type PerKernel<T> = readonly (T | undefined)[];

/** Work that is done, by what it is and which passes it depends on: stages that agree on those share it. */
type Done = Map<string, unknown>;

const grouping = ["fuse", "fold-moves"];
const forming = [...grouping, "narrow-integers"];
const analysing = [...forming, "ranges", "simplify", "narrow"];
const rewriting = [...analysing, ...rewrites];
const sharing = [...rewriting, "materialize", ...tilePasses, "in-place"];
const placing = [...sharing, "row-blocks"];

export class Lowered {
  private readonly source: Source;
  /** The passes that have run. */
  private readonly ran: ReadonlySet<string>;
  private readonly done: Done;

  constructor(source: Source, ran: ReadonlySet<string> = new Set(), done: Done = new Map()) {
    [this.source, this.ran, this.done] = [source, ran, done];
  }

  /** After one more pass. */
  with(pass: string): Lowered {
    return new Lowered(this.source, new Set([...this.ran, pass]), this.done);
  }

  private once<T>(what: string, depends: readonly string[], make: () => T): T {
    const key = [what, ...depends.filter((pass) => this.ran.has(pass))].join();
    if (!this.done.has(key)) this.done.set(key, make());
    return this.done.get(key) as T;
  }

  private grouping(): Formed {
    const { func, names, variables = [] } = this.source;
    const form = this.ran.has("fold-moves") ? formFolded : formKernels;
    return this.once("grouped", grouping, () => form(func, names, { fuse: this.ran.has("fuse"), variables }));
  }

  private grouped(): Program {
    return this.grouping().program;
  }

  private shortened(): Shortened {
    return this.once("shortened", forming, () =>
      this.ran.has("narrow-integers")
        ? withShortIntegers(this.grouped())
        : { program: this.grouped(), said: [] },
    );
  }

  private formed(): Program {
    return this.shortened().program;
  }

  /** What is known of each kernel. Copies and gathers have no analysis. */
  analyses(): PerKernel<Analysis> {
    const [search, simplify] = [this.ran.has("ranges"), this.ran.has("simplify")];
    const wide = this.once("analysed", analysing.slice(0, -1), () =>
      analyzeInOrder(this.formed().kernels, { search, simplify }),
    );
    if (!this.ran.has("narrow")) return wide;
    return this.once("narrowed", analysing, () => wide.map((a) => a && narrowed(a)));
  }

  /** Kernels rewritten by tables and exits. */
  tabulated(): PerKernel<Tabulated> {
    return this.once("tabulated", rewriting, () =>
      this.analyses().map((a) => a && tabulate(a, this.source.costs, this.ran)),
    );
  }

  private staged(): PerKernel<WithStages> {
    const { costs } = this.source;
    return this.once("staged", rewriting, () =>
      this.settled().kernels.map((k) => (k.kind === "lanes" ? stageCostly(k, costs) : undefined)),
    );
  }

  private isAnalysed(): boolean {
    return ["ranges", "simplify", "narrow"].some((pass) => this.ran.has(pass));
  }

  private isRewritten(): boolean {
    return rewrites.some((pass) => this.ran.has(pass));
  }

  /** The kernels of this stage, as they are shown and run. */
  private program(): Program {
    const late = ["materialize", ...tilePasses, "in-place", "row-blocks", ...vectorPasses];
    if (late.some((pass) => this.ran.has(pass))) return this.printed();
    if (this.isRewritten()) return this.settled();
    return this.isAnalysed() ? this.replaced((k, i) => this.analyses()[i]?.kernel ?? k) : this.formed();
  }

  /** With ranges on values, by which targets choose instructions, and without values that nobody needs. */
  private settled(): Program {
    return this.once("settled", rewriting, () =>
      this.replaced((kernel, i) => {
        const analysis = this.analyses()[i];
        if (!analysis) return kernel;
        return this.isRewritten() ? this.tabulated()[i]!.kernel : settledKernel(analysis, this.source.costs);
      }),
    );
  }

  /** What targets print. */
  printed(): Program {
    return this.vectorized().program;
  }

  private vectorized(): Vectorized {
    return this.once("vectorized", [...placing, ...vectorPasses], () =>
      withVectors(this.blocked().program, this.ran, this.source.costs),
    );
  }

  private blocked(): InBlocks {
    return this.once("blocked", placing, () => {
      const { program } = this.shared();
      return this.ran.has("row-blocks") ? inBlocks(program, this.source.costs) : { program, said: [] };
    });
  }

  private shared(): InPlace {
    return this.once("shared", sharing, () => {
      const { program } = this.tiled();
      return this.ran.has("in-place") ? computedInPlace(program, this.source.costs) : { program, said: [] };
    });
  }

  private tiled(): Tiled {
    return this.once("tiled", [...rewriting, "materialize", ...tilePasses], () =>
      withTiles(this.materialized(), this.ran, this.source.costs),
    );
  }

  private materialized(): Program {
    const settled = this.settled();
    if (!this.ran.has("materialize")) return settled;
    const staged = this.staged();
    const kernels = settled.kernels.map((k, i) => staged[i]?.kernel ?? k);
    return { ...settled, kernels, buffers: [...settled.buffers, ...staged.flatMap((s) => s?.buffers ?? [])] };
  }

  private replaced(next: (kernel: Kernel, index: number) => Kernel): Program {
    return { ...this.formed(), kernels: this.formed().kernels.map(next) };
  }

  /** As loops. Facts of an analysis are claims as long as its kernels are those of the stage. */
  loops(): Proc {
    const known = new Map<Kernel, Facts>();
    if (this.isAnalysed()) for (const a of this.analyses()) if (a) known.set(a.kernel, a.facts);
    return procOf(this.program(), this.source.costs, known);
  }

  /** What the passes that ran did to ops, and what they left alone. */
  said(): Said[] {
    const asked: readonly (readonly Said[])[] = [
      fusionSaid(this.grouped()),
      this.grouping().said,
      this.shortened().said,
      ...this.analyses().map((a) => a?.said ?? []),
      ...(this.isRewritten() ? this.tabulated() : []).map((t) => t?.said ?? []),
      ...(this.ran.has("materialize") ? this.staged() : []).map((s) => s?.said ?? []),
      this.tiled().said,
      this.shared().said,
      this.blocked().said,
      this.vectorized().said,
    ];
    return asked.flat().filter(({ pass }) => this.ran.has(pass));
  }
}
