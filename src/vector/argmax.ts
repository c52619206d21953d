// Where values are greatest, in registers: each lane keeps the greatest of what it has seen and where that was first. Of a
// row, the answer is the first place of the lanes that hold the greatest of all.
import * as C from "../ctree/build.ts";
import type { CCode, CSymbol } from "../ctree/tree.ts";
import type { Expr, Scalar, Table } from "../expr/expr.ts";
import { constant, input, limits } from "../expr/expr.ts";
import { interval } from "../expr/range.ts";
import { beats, combine, identityOf } from "../expr/reduce.ts";
import { add, and, convert, eq, not, or, select } from "../expr/vocabulary.ts";
import type { Node } from "../kernel/kernel.ts";
import { localType } from "../scalar/expressions.ts";
import { note } from "../scalar/notes.ts";
import type { Source } from "./block.ts";
import { VectorBlock } from "./block.ts";
import type { Steps } from "./loop-steps.ts";
import { joined, loadLanes } from "./memory.ts";
import type { Reductions } from "./reductions.ts";
import type { Lanes } from "./registers.ts";
import { placeType } from "../kernel/vectors/steps.ts";
import { lanesPerRegister, registersFor, STEP, widthInMemory, widthOfType } from "./registers.ts";

/** The greatest values so far, and where in the loop each was first. */
export interface Best extends Lanes {
  readonly places: Lanes;
}

export const isBest = (acc: Lanes): acc is Best => "places" in acc;

export class Argmax {
  readonly node: Node;
  private readonly of: Node;
  private readonly steps: Steps;
  private readonly places: Scalar;

  constructor(node: Node, steps: Steps) {
    if (node.def.kind !== "argmax") throw new Error("no argmax");
    const { kernel } = steps;
    [this.node, this.steps, this.of] = [node, steps, kernel.nodes[node.def.of]!];
    this.places = placeType(this.of.type, kernel.dims[kernel.axis]!);
  }

  private get name(): string {
    return this.steps.scalar.symbolOf(this.node).name;
  }

  private get nan(): "propagate" | "ignore" {
    return this.node.def.kind === "argmax" ? this.node.def.nan : "propagate";
  }

  /** Locals for so many lanes. */
  best(count: number): Best {
    const of = (what: string, type: Scalar): Lanes => {
      const width = widthInMemory(type);
      const many = registersFor(this.steps.machine, width, count);
      const symbol = (k: number): CSymbol => C.local(`${this.name}_${what}${many > 1 ? k : ""}`);
      return { type, width, regs: Array.from({ length: many }, (_, k) => C.use(symbol(k))) };
    };
    return { ...of("best", this.of.type), places: of("at", this.places) };
  }

  /** Nothing seen: only where all values are the least there is does none take its place, and then the first is the answer. */
  start({ places, ...values }: Best): CCode {
    return [
      note(this.node),
      this.steps.declared(values, identityOf("max", values.type, this.nan)),
      this.steps.declared(places, 0),
    ];
  }

  /** One step: what `now` has that beats what was takes its place. */
  accumulate({ places, ...values }: Best, now: Lanes): CCode {
    const { type } = values;
    const index = this.index();
    const sources: Source[] = [now, values, places, index.source];
    const out = this.block(sources);
    const better = out.value(beats(type, this.nan), `${this.name}_better`);
    sources.push(better);
    const [x, best, at, here] = [
      input(type, 0),
      input(type, 1),
      input(places.type, 2),
      input(places.type, 3),
    ];
    const wins = input("i1", 4);
    const kept = this.nan === "ignore" ? select(wins, x, best) : combine("max", this.nan, best, x);
    const firsts = out.unnamed(select(wins, here, at), `${this.name}_at`);
    const greatest = out.unnamed(kept, `${this.name}_best`);
    const assign = (to: Lanes, from: Lanes): CCode => from.regs.map((reg, k) => C.assign(to.regs[k]!, reg));
    return [index.lines, out.lines, assign(places, firsts), assign(values, greatest)];
  }

  /** Where the lanes of a step are: neighbours along a row, or all at one place. */
  private index(): { readonly lines: CCode; readonly source: Source } {
    const { scalar, kernel, last, count } = this.steps;
    const i = C.cast(localType(this.places), scalar.indexAt(kernel.axis));
    if (kernel.axis !== last) return { lines: [], source: { scalar: i } };
    const sources: Source[] = [{ scalar: i }];
    // Steps begin at a multiple of their lanes or end with the row, so no sum is past what the lanes hold.
    const ranges = [interval(0, limits(this.places).hi - (count - 1)), interval(0, count - 1)];
    const out = new VectorBlock({
      ...this.steps.vectorScope(),
      source: (id) => sources[id]!,
      rangeOf: (id) => ranges[id]!,
    });
    const array = C.use(this.steps.scope.table(lanesOf(this.places)));
    sources.push(loadLanes(this.places, count, (lane) => joined(array, C.int(0), lane), out));
    const source = out.value(add(input(this.places, 0), input(this.places, 1)), `${this.name}_here`);
    return { lines: out.lines, source };
  }

  /** The answer for a row: the greatest of all lanes, then the first place where that is. */
  finish({ places, ...values }: Best, reductions: Pick<Reductions, "finish">): CCode {
    const { steps, node, of } = this;
    const { scalar } = steps;
    const part = { stores: [], op: undefined };
    const nan = this.nan;
    const greatest: Node = {
      ...node,
      ...part,
      id: -1 - 2 * node.id,
      type: of.type,
      label: `${this.name}_greatest`,
      def: { kind: "reduce", reduce: "max", nan, of: of.id },
    };
    const first: Node = {
      ...greatest,
      id: greatest.id - 1,
      type: this.places,
      label: `${this.name}_first`,
      def: { kind: "reduce", reduce: "min", nan: "propagate", of: of.id },
    };
    const most = scalar.valueOf(greatest);
    const lanes = values.regs.length * lanesPerRegister(steps.machine, values.width);
    const out = this.block([values, { scalar: most }, places], lanes);
    const [x, m, at] = [input(of.type, 0), input(of.type, 1), input(this.places, 2)];
    const end = constant(this.places, steps.kernel.dims[steps.kernel.axis]! - 1);
    const candidates = out.value(select(same(x, m), at, end), `${this.name}_places`);
    const answer = C.cast("int32_t", scalar.valueOf(first));
    return [
      reductions.finish(greatest, values),
      out.lines,
      reductions.finish(first, candidates),
      scalar.define(node, this.places === "i32" ? scalar.valueOf(first) : answer),
    ];
  }

  /** The answers for columns, one in each lane. */
  lanes({ places }: Best): { readonly lines: CCode; readonly lanes: Lanes } {
    const out = this.block([places]);
    const lanes = out.value(convert("i32", input(places.type, 0)), this.name);
    return { lines: out.lines, lanes };
  }

  /** A block whose inputs are these. */
  private block(sources: readonly Source[], count = this.steps.count): VectorBlock {
    const types = [this.of.type, this.of.type, this.places, this.places];
    return new VectorBlock({
      ...this.steps.vectorScope(),
      count,
      source: (id) => sources[id]!,
      rangeOf: (id) => limits(types[id] ?? "i1"),
    });
  }
}

/** Steps of bytes are at most this many at once, those of wider lanes as many fewer. */
const LONGEST = 4;

const arrays = { i8: Int8Array, i16: Int16Array, i32: Int32Array } as const;

/** The lanes of the longest step, counted. */
const lanesOf = (type: Scalar): Table => ({
  name: "lanes",
  type,
  data: new arrays[type as keyof typeof arrays](
    Array.from({ length: (LONGEST * STEP * 8) / widthOfType(type) }, (_, k) => k),
  ),
});

/** Whether a value is the greatest of all: NaN is when nothing else is. */
const same = (x: Expr, most: Expr): Expr =>
  x.type === "f32" ? or(eq(x, most), and(not(eq(x, x)), not(eq(most, most)))) : eq(x, most);
