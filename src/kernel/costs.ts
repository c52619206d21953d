// What expressions cost on a family of cores: for how many cycles they keep a vector pipe busy, for as many lanes as a
// register has words.
import { boundsOf } from "../expr/bounds.ts";
import type { Apply, Expr, Scalar } from "../expr/expr.ts";
import { inputsOf, limits, nodesOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { within } from "../expr/range.ts";
import { operationNamed } from "../expr/vocabulary.ts";
import type { Facts } from "./facts/facts.ts";
import type { Family } from "./families.ts";
import { weightsOn } from "./families.ts";
import type { LaneKernel, Node } from "./kernel.ts";

/** Whether rows get tables of their own: where they are long enough to pay for it, or always, or never, to compare the two. */
export type RowTables = "auto" | "always" | "never";

/** Bytes of a word. */
const WORD = 4;
/** What an operation on bytes costs: the index of a table takes one. */
const IN_BYTES = 1 / WORD;

/** Of a tile: registers of its columns, groups of weights that are read at once, other registers, and limits of its rows. */
const [COLUMNS, GROUPS_AT_ONCE, OTHERS, MOST_ROWS, FEWEST_ROWS] = [2, 4, 4, 8, 4];

/** What lies between the bounds of an input, by id. */
type RangeOf = (id: number) => Interval;

/**
 * What is added to a sum of words without lanes that are as wide: bytes without a sign, such bytes straight out of a table, products
 * of two bytes with signs, and halfwords two by two.
 */
export type NarrowSum = "bytes" | "lookups" | "products" | "pairs";

/** What passes have to know of a machine to choose between ways to compute. */
export interface CostModel {
  /** Bytes of a register; byte tables fill whole ones. */
  readonly registerBytes: number;
  /** Registers that the byte tables of one sweep may take; more are read again and again. */
  readonly tableRegisters: number;
  /** Registers that one instruction looks bytes up in, at most; 0: entries are read one by one. */
  readonly lookupRegisters: number;
  /** Registers of lanes that code can use at once; a machine without has no vectors. */
  readonly laneRegisters?: number;
  /** Registers that code can use at once, of a machine that sums products in tiles; without, it does not. */
  readonly tileRegisters?: number;
  /** Whether tiles of halfwords take less than tiles of their bytes. */
  readonly halfwords?: boolean;
  /** Whether a machine multiplies two rows of bytes by two columns at once. */
  readonly matrices?: boolean;
  /** What a machine adds to sums of words without lanes as wide as those. */
  readonly narrowSums?: readonly NarrowSum[];
  /** Adding a register of bytes to a sum of words. */
  readonly byteSum: (family: Family) => number;
  readonly families: Readonly<Record<string, Family>>;
  /** The family that choices are for when none is named. */
  readonly usual: string;
}

/** What costs depend on beside the machine. */
export interface Weighing {
  readonly tune?: string | undefined;
  readonly rowTables?: RowTables | undefined;
}

/** What one family pays. */
export class Costs {
  readonly rowTables: RowTables;
  /** Of one operation on bytes. */
  readonly least = IN_BYTES;
  private readonly model: CostModel;
  private readonly family: Family;
  private readonly weights: Readonly<Record<string, number>>;

  constructor(model: CostModel, { tune = model.usual, rowTables = "auto" }: Weighing = {}) {
    this.rowTables = rowTables;
    this.model = model;
    // A machine without such a family has what is usual there.
    this.family = model.families[tune] ?? model.families[model.usual]!;
    this.weights = weightsOn(this.family);
  }

  /** Registers that so many bytes fill. */
  registersOf(entries: number): number {
    return Math.ceil(entries / this.model.registerBytes);
  }

  /** The same number of bytes or more that fill whole registers. */
  filled(entries: number): number {
    return this.bytesIn(this.registersOf(entries));
  }

  bytesIn(registers: number): number {
    return registers * this.model.registerBytes;
  }

  /** Words in a register. */
  get words(): number {
    return this.model.registerBytes / WORD;
  }

  adds(what: NarrowSum): boolean {
    return this.model.narrowSums?.includes(what) ?? false;
  }

  /** Whether byte tables of so many registers leave room for what else a sweep holds. */
  roomForTables(registers: number): boolean {
    return registers <= this.model.tableRegisters;
  }

  /** Whether there are vectors. */
  get hasLanes(): boolean {
    return this.model.laneRegisters !== undefined;
  }

  /** Whether tiles of halfwords take less than tiles of their bytes. */
  get sumsHalfwords(): boolean {
    return this.model.halfwords === true;
  }

  /** Whether two rows of bytes are multiplied by two columns at once. */
  get hasMatrices(): boolean {
    return this.model.matrices === true;
  }

  /** Whether so many registers leave as many to others. */
  leavesHalf(registers: number): boolean {
    return registers <= (this.model.laneRegisters ?? 0) / 2;
  }

  /**
   * Rows of a tile of words by two registers of columns, with so many groups of weights for each row; undefined of a machine that
   * has no sums of products. Weights that all fit beside the sums stay in registers. The number is even: so are most sizes.
   */
  rowsOfTile(groups: number): number | undefined {
    const { tileRegisters } = this.model;
    if (tileRegisters === undefined) return undefined;
    const beside = (weights: number): number =>
      2 * Math.floor((tileRegisters - OTHERS - weights) / (2 * COLUMNS));
    const all = beside(groups * COLUMNS);
    return Math.min(MOST_ROWS, all >= FEWEST_ROWS ? all : beside(GROUPS_AT_ONCE * COLUMNS));
  }

  /** One look-up in a table of so many entries of this type. */
  lookup(type: Scalar, entries: number): number {
    return type === "i8" ? IN_BYTES + this.bytes(this.registersOf(entries)) : this.family.gather;
  }

  /** A byte looked up by its index: in each segment, and but for the first an index for it and what joins the results. */
  bytes(registers: number): number {
    const segment = this.model.lookupRegisters;
    if (segment === 0) return this.family.gather;
    const [indices, results] = [Math.ceil(registers / segment), this.resultsOf(registers)];
    return this.segments(registers) + (indices - 1 + results - 1) * IN_BYTES;
  }

  /** Bytes looked up in tables of so many registers by one index, and summed: what each segment gives is added by itself. */
  sumOfLookups(tables: readonly number[]): number {
    const added = this.model.byteSum(this.family) * IN_BYTES;
    const segment = this.model.lookupRegisters;
    const one = (registers: number): number => {
      if (segment === 0) return this.family.gather + added;
      const indices = Math.ceil(registers / segment);
      return this.segments(registers) + this.resultsOf(registers) * added + (indices - 1) * IN_BYTES;
    };
    return tables.reduce((sum, registers) => sum + one(registers), IN_BYTES);
  }

  private segments(registers: number): number {
    const segment = this.model.lookupRegisters;
    const [whole, rest] = [Math.floor(registers / segment), registers % segment];
    const { registers: found } = this.family;
    return (whole * found[segment - 1]! + (rest > 0 ? found[rest - 1]! : 0)) / WORD;
  }

  /** Results of the segments of a table: a single register at its end writes into that of the segment before. */
  private resultsOf(registers: number): number {
    const segment = this.model.lookupRegisters;
    const segments = Math.ceil(registers / segment);
    return segments > 1 && registers % segment === 1 ? segments - 1 : segments;
  }

  /** A value between these bounds added to a sum of words: halfwords go there in pairs. */
  summed(range: Interval): number {
    const width = widthOf("i32", range);
    return width < 1 ? width * this.family.shift : width;
  }

  /** The number of registers, so many or one more, in which a byte is looked up for less. */
  roomFor(registers: number): number {
    const segment = this.model.lookupRegisters;
    return segment > 0 && registers % segment > 0 && this.bytes(registers + 1) < this.bytes(registers)
      ? registers + 1
      : registers;
  }

  /** All operations of an expression, each once. */
  expr(root: Expr, rangeOf: RangeOf): number {
    return [...nodesOf(root)].reduce((sum, e) => sum + this.operation(e, rangeOf), 0);
  }

  /** The same of an expression over bytes. */
  bytesOf(root: Expr): number {
    return this.expr(root, () => limits("i8"));
  }

  /** What these nodes of a kernel compute. */
  nodes(nodes: readonly Node[], kernel: LaneKernel): number {
    const rangeOf: RangeOf = (id) => kernel.nodes[id]!.range;
    return nodes.reduce((sum, { def }) => sum + (def.kind === "map" ? this.expr(def.expr, rangeOf) : 0), 0);
  }

  /** A value, from its key on. */
  chain(id: number, key: number, kernel: LaneKernel, facts: Facts): number {
    const rangeOf: RangeOf = (i) => facts.of(i).range;
    return chainOf(id, key, kernel).reduce((sum, root) => sum + this.expr(root, rangeOf), 0);
  }

  private operation(e: Expr, rangeOf: RangeOf): number {
    if (e.kind === "lookup") return this.lookup(e.type, e.table.data.length);
    if (e.kind !== "apply") return 0;
    if (e.op === "mul" && e.type === "f32") return 1;
    if (e.op === "mul" && widens(e, rangeOf)) return this.family.shift * widestIn(e, rangeOf);
    const weight = this.weights[e.op];
    return weight === undefined ? this.program(e, rangeOf) : weight * widestIn(e, rangeOf);
  }

  /** A function of floats costs what its program does; other operations without a weight are one instruction. */
  private program(e: Apply, rangeOf: RangeOf): number {
    const program = e.type === "f32" ? operationNamed(e.op).define?.(e.args, e.type) : undefined;
    if (!program) return widestIn(e, rangeOf);
    const outside = e.args.reduce((sum, a) => sum + this.expr(a, rangeOf), 0);
    return this.expr(program, rangeOf) - outside;
  }
}

/** The part of a register that four lanes fill: words whose values fit are halfwords. */
function widthOf(type: Scalar, range: Interval): number {
  if (type === "i1" || type === "i8") return IN_BYTES;
  if (type === "i64") return 2;
  return type === "i16" || (type === "i32" && within(range, limits("i16"))) ? 0.5 : 1;
}

/** Whether a product of numbers of half its width is one instruction, which widens them as well. */
function widens(e: Apply, rangeOf: RangeOf): boolean {
  const width = widestIn(e, rangeOf);
  const half = width === 1 ? limits("i16") : width === 0.5 ? limits("i8") : undefined;
  return half !== undefined && e.args.every((a) => within(boundsOf(a, rangeOf), half));
}

/** The wider of what an operation takes and gives; changes of width go by what they give. */
function widestIn(e: Apply, rangeOf: RangeOf): number {
  const changes = e.op === "convert" || e.op === "unsigned_convert";
  return Math.max(...[e, ...(changes ? [] : e.args)].map((x) => widthOf(x.type, boundsOf(x, rangeOf))));
}

/** Expressions on the way from a key to a value, one for each lane. */
export function chainOf(id: number, key: number, kernel: LaneKernel, seen = new Set<number>()): Expr[] {
  const { def, level } = kernel.nodes[id]!;
  if (id === key || seen.has(id) || def.kind !== "map" || level !== "element") return [];
  seen.add(id);
  return [def.expr, ...inputsOf(def.expr).flatMap((i) => chainOf(i, key, kernel, seen))];
}
