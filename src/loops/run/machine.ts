// The state of a run: values, loop counters, memory, and what has been found wrong.
import { isPlain } from "../build.ts";
import { Faults } from "../faults.ts";
import type {
  Access,
  BoundExpr,
  Buffer,
  Claim,
  Factor,
  Index,
  Leaf,
  Loop,
  Reduction,
  Value,
  ValueLeaf,
} from "../ir.ts";
import type { TypedArray } from "../../support/tensor.ts";
import type { Accumulator } from "./accumulators.ts";
import type { Getter, Scalars } from "./expressions.ts";
import { getterOf } from "./expressions.ts";
import { Iterations } from "./iterations.ts";
import { elementsOf, placeIn } from "./lanes.ts";
import { Cells } from "./memory.ts";

/** Is told what scratch memory holds whenever that is forgotten; the array goes on to be written. */
export type Hear = (buffer: Buffer, data: TypedArray) => void;

/** The run has taken as many iterations as it may. */
export class OutOfSteps extends Error {}

export class Machine {
  readonly faults: Faults;
  /** Iterations that the run may still take, with those of procs that it calls. */
  readonly steps: { left: number };
  /** Iterations of innermost loops that may run at a time, at most. */
  readonly batch: number;
  readonly iterations = new Iterations();
  readonly cells = new Map<Buffer, Cells>();
  readonly accumulators = new Map<Value, Accumulator>();
  /** Loops that have been left and go on to their last iteration: what accumulators held, and what still has to hold then. */
  readonly left = new Map<
    Loop,
    { readonly saved: ReadonlyMap<Value, unknown>; readonly check: () => void }
  >();
  /** What accumulators of loops that were left hold after all iterations. */
  readonly whole = new Map<Value, unknown>();
  /** Values and counters by slot. */
  readonly values: Scalars[] = [];
  readonly counters: number[] = [];
  /** The lane that expressions are computed for. */
  lane = 0;
  /** How vectors and arrays of accumulators take up elements. */
  readonly reductions = new Map<Value, Reduction>();
  /** Joins the lanes of an accumulator behind its loops, again. */
  readonly joins = new Map<Value, () => void>();
  private readonly vectors = new Map<Value, Float64Array>();
  /** Looks at work that the code leaves out: stores are set aside. */
  aside = false;
  private readonly written = new Set<Cells>();
  private readonly sightings = new Map<Claim, { now: boolean }>();
  private readonly slots = new Map<Value, number>();
  private readonly loopSlots = new Map<Loop, number>();

  private readonly hear: Hear | undefined;

  constructor(faults: Faults, steps: { left: number }, batch: number, hear?: Hear) {
    [this.faults, this.steps, this.batch, this.hear] = [faults, steps, batch, hear];
  }

  /** Tells what scratch memory holds that is about to be forgotten. */
  tell({ buffer, known, data }: Cells): void {
    if (this.hear && buffer.role === "scratch" && known.includes(1)) this.hear(buffer, data);
  }

  /** More iterations of some loop. */
  step(count = 1): void {
    if ((this.steps.left -= count) < 0) throw new OutOfSteps();
  }

  slotOf(value: Value): number {
    return slotIn(this.slots, value);
  }

  slotOfLoop(loop: Loop): number {
    return slotIn(this.loopSlots, loop);
  }

  /** The memory of a buffer; that of constants and scratch is made when it is first mentioned. */
  cellsOf(buffer: Buffer): Cells {
    let cells = this.cells.get(buffer);
    if (!cells) this.cells.set(buffer, (cells = new Cells(buffer, contents(buffer))));
    return cells;
  }

  /** Whether a number that a loop has to attain has been seen in its current execution. */
  sightingOf(claim: Claim): { now: boolean } {
    let seen = this.sightings.get(claim);
    if (!seen) this.sightings.set(claim, (seen = { now: false }));
    return seen;
  }

  /** Writes an element; `statement` and `place` say where, should another iteration use it. */
  store(cells: Cells, at: number, value: Scalars, statement: object, place: () => string): void {
    if (this.aside) return this.setAside(cells, at, value);
    if (!cells.mayWrite(at, value, this.iterations))
      this.faults.add(statement, undefined, () => `writes ${place()}, which another parallel iteration uses`);
    cells.known[at] = 1;
    cells.data[at] = value as never;
  }

  /** Keeps a store from memory. */
  private setAside(cells: Cells, at: number, value: Scalars): void {
    this.written.add(cells);
    (cells.aside ??= new Map()).set(at, value);
  }

  /** What some work would store, with accumulators as if no loop had been left. */
  tryAside(work: () => void): { cells: Cells; at: number; value: Scalars }[] {
    const before = this.saved([...this.whole.keys()]);
    this.whole.forEach((held, value) => this.restore(value, held));
    this.aside = true;
    work();
    this.aside = false;
    before.forEach((held, value) => this.restore(value, held));
    const stored = [...this.written].flatMap((cells) =>
      [...cells.aside!].map(([at, value]) => ({ cells, at, value })),
    );
    for (const cells of this.written) cells.aside = undefined;
    this.written.clear();
    return stored;
  }

  /** What accumulators hold, to go back to. */
  saved(accumulators: readonly Value[]): Map<Value, unknown> {
    const heldBy = (value: Value): unknown =>
      isPlain(value) ? this.accumulators.get(value)!.save() : this.vectorOf(value).slice();
    return new Map(accumulators.map((value) => [value, heldBy(value)]));
  }

  /** Goes back to it, as does what was joined of lanes. */
  restore(value: Value, held: unknown): void {
    if (isPlain(value)) return this.accumulators.get(value)!.restore(held);
    this.vectorOf(value).set(held as Float64Array);
    this.joins.get(value)?.();
  }

  getter(e: BoundExpr): Getter {
    return getterOf(e, (leaf) => this.leaf(leaf));
  }

  private leaf(leaf: Leaf): Getter {
    switch (leaf.kind) {
      case "value":
        return isPlain(leaf.value) ? this.valueGetter(leaf.value) : this.elementGetter(leaf);
      case "index":
        return this.index(leaf.index);
      case "load":
        return this.load(leaf);
    }
  }

  private valueGetter(value: Value): Getter {
    const accumulator = this.accumulators.get(value);
    if (accumulator) return accumulator.result;
    const [{ values }, slot] = [this, this.slotOf(value)];
    return () => values[slot]!;
  }

  /** The elements of a vector or an array. */
  vectorOf(value: Value): Float64Array {
    let data = this.vectors.get(value);
    if (!data) this.vectors.set(value, (data = new Float64Array(elementsOf(value))));
    return data;
  }

  private elementGetter({ value, at = [], lane, row }: ValueLeaf): Getter {
    const [data, first] = [this.vectorOf(value), placeIn(value, at, this)];
    if (row) {
      const [each, r] = [value.lanes! / row.of, this.index(row.at)];
      const place = (l: number): number => Math.floor(l / each) * value.lanes! + r() * each + (l % each);
      return () => data[first() + place(this.lane)]!;
    }
    return lane === undefined ? () => data[first() + this.lane]! : () => data[first() + lane]!;
  }

  /** The number an index is. */
  index({ offset, terms }: Index): () => number {
    const parts = terms.map(({ by, of }) => {
      const factor = this.factor(of);
      return by === 1 ? factor : () => by * factor();
    });
    const [a, b] = parts;
    if (!a) return () => offset;
    if (!b) return offset === 0 ? a : () => offset + a();
    if (parts.length === 2) return () => offset + a() + b();
    return () => parts.reduce((sum, part) => sum + part(), offset);
  }

  private factor(factor: Factor): () => number {
    switch (factor.kind) {
      case "loop": {
        const [{ counters }, slot] = [this, this.slotOfLoop(factor.loop)];
        return () => counters[slot]!;
      }
      case "value": {
        const get = this.leaf({ kind: "value", value: factor.value });
        return () => Number(get());
      }
      case "min": {
        const [of, by] = [this.index(factor.of), factor.by];
        return () => Math.min(of(), by);
      }
      case "div": {
        const [of, by] = [this.index(factor.of), factor.by];
        return () => Math.floor(of() / by);
      }
      case "mod": {
        const [of, by] = [this.index(factor.of), factor.by];
        return () => of() % by;
      }
    }
  }

  /** Where an access lands in memory, or its current lane; -1 outside. */
  position({ buffer: { shape }, at }: Access, inLanes = false): () => number {
    const indices = at.map((index) => this.index(index));
    const last = indices.at(-1);
    if (inLanes && last) indices[indices.length - 1] = () => last() + this.lane;
    return () => {
      let position = 0;
      for (let d = 0; d < indices.length; d++) {
        const [i, size] = [indices[d]!(), shape[d]!];
        if (i < 0 || i >= size) return -1;
        position = position * size + i;
      }
      return position;
    };
  }

  private load(leaf: Extract<Leaf, { kind: "load" }>): Getter {
    const cells = this.cellsOf(leaf.from.buffer);
    const at = this.position(leaf.from, leaf.lanes !== undefined);
    const raw = (i: number): Scalars => cells.aside?.get(i) ?? cells.data[i]!;
    const read = cells.buffer.type === "i1" ? (i: number) => Number(raw(i) !== 0) : raw;
    const single = cells.data.length === 1;
    // What nobody writes is read as it is.
    if (cells.writer.length === 0 && !single && cells.buffer.type !== "i1")
      return () => {
        const i = at();
        return i < 0 ? this.outside(leaf) : cells.data[i]!;
      };
    return () => {
      const i = at();
      if (i < 0) return this.outside(leaf);
      if (cells.writer.length > 0) this.checkRead(leaf, cells, i);
      return read(single ? 0 : i);
    };
  }

  private outside(leaf: Extract<Leaf, { kind: "load" }>): Scalars {
    const { from, otherwise } = leaf;
    const zero = from.buffer.type === "i64" ? 0n : 0;
    if (otherwise === undefined)
      this.faults.add(leaf, undefined, () => `reads ${this.placeText(from)}, outside of ${bounds(from)}`);
    return otherwise ?? zero;
  }

  /** Checks that an element may be read, by this iteration. */
  checkRead(leaf: Extract<Leaf, { kind: "load" }>, cells: Cells, i: number): void {
    if (this.aside) return;
    const { from } = leaf;
    if (cells.known[i] === 0)
      this.faults.add(leaf, undefined, () => `reads ${this.placeText(from)} before it is written`);
    if (!cells.mayRead(i, this.iterations))
      this.faults.add(
        cells,
        undefined,
        () => `reads ${this.placeText(from)}, which another parallel iteration writes`,
      );
  }

  /** `x[3, 4]`, with the numbers of now. */
  placeText({ buffer, at }: Access): string {
    return `${buffer.name}[${at.map((index) => this.index(index)()).join(", ")}]`;
  }
}

export const bounds = ({ buffer: { name, shape, type } }: Access): string =>
  `${name}: ${[...shape, type].join("x")}`;

const contents = ({ role, data }: Buffer) => (role === "const" ? data : undefined);

function slotIn<K>(slots: Map<K, number>, key: K): number {
  let slot = slots.get(key);
  if (slot === undefined) slots.set(key, (slot = slots.size));
  return slot;
}
