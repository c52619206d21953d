// What expressions cost on a family of cores: for how many cycles they keep a vector pipe busy, for four lanes.
import type { Expr } from "../expr/expr.ts";
import { inputsOf, nodesOf } from "../expr/expr.ts";
import { operationNamed } from "../expr/vocabulary.ts";
import { registersOf } from "./bytes.ts";
import type { LaneKernel } from "./kernel.ts";

/** Families of cores that choices can be for: Cortex-A55; Cortex-A76 and Neoverse-N1; Cortex-X1 and Neoverse-V1. */
export type Tune = "a55" | "a76" | "v1";

/** Whether rows get tables of their own: where they are long enough to pay for it, or always, or never, to compare the two. */
export type RowTables = "auto" | "always" | "never";

interface Family {
  /** The product of four words. */
  readonly multiply: number;
  readonly divide: number;
  readonly root: number;
  /** Sixteen bytes looked up in one to four registers. */
  readonly registers: readonly [number, number, number, number];
  /** Four words loaded from a table, lane by lane. */
  readonly gather: number;
}

/**
 * A simple instruction on a register is 1, on the one pipe of 128 bits of A55, the two of A76 and the four of V1 alike.
 * Source: cycles of sixteen independent instructions in the models that `tosac cost` replays (llvm-mca 22, cortex-a55,
 * neoverse-n1, neoverse-v1), times the pipes that can take them. For A55 the model takes look-ups in one to four registers
 * to be alike, which is not confirmed, and a core in order waits for the way of each gathered lane to the general registers.
 * Gathers in A76 and V1 are counted in instructions, as loads and moves are bound by other pipes as well.
 */
const families: Readonly<Record<Tune, Family>> = {
  a55: { multiply: 1, divide: 10, root: 9, registers: [1, 1, 1, 1], gather: 16 },
  a76: { multiply: 2, divide: 7, root: 7, registers: [1, 1, 4, 3], gather: 10 },
  v1: { multiply: 1, divide: 7, root: 7, registers: [2, 2, 2, 3], gather: 10 },
};

/** Without an entry: 1. */
const weightsOn = ({ multiply, divide, root }: Family): Readonly<Record<string, number>> => ({
  rounding_mul_shift: multiply + 2,
  double_rounding_mul_shift: multiply + 3,
  rounding_mul_high: multiply,
  mul_high: multiply,
  mul: multiply,
  quotient: 20,
  convert: 0.5,
  div: divide,
  sqrt: root,
  float_bits: 0,
  bits_float: 0,
});

/** Registers that one instruction looks up in, and how many times four lanes it finds. */
const SEGMENT = 4;
const FOURS = 4;
/** A table of bytes is indexed by what one operation on bytes gives. */
const INDEX = 1 / FOURS;

/** What one family pays. */
export class Costs {
  readonly rowTables: RowTables;
  private readonly family: Family;
  private readonly weights: Readonly<Record<string, number>>;

  constructor(tune: Tune = "a76", rowTables: RowTables = "auto") {
    this.rowTables = rowTables;
    this.family = families[tune];
    this.weights = weightsOn(this.family);
  }

  /** One look-up in a table of so many entries of this type. */
  lookup(type: Expr["type"], entries: number): number {
    return type === "i8" ? INDEX + this.bytes(registersOf(entries)) : this.family.gather;
  }

  /** A byte looked up: each segment, and for all but the first the way to its indices and the joining of what it gives. */
  bytes(registers: number): number {
    const [whole, rest] = [Math.floor(registers / SEGMENT), registers % SEGMENT];
    const segments = whole * this.family.registers[3] + (rest > 0 ? this.family.registers[rest - 1]! : 0);
    return (segments + 2 * (Math.ceil(registers / SEGMENT) - 1)) / FOURS;
  }

  /** All operations of an expression, each once. */
  expr(root: Expr): number {
    return [...nodesOf(root)].reduce((sum, e) => sum + this.operation(e), 0);
  }

  /** A value, from its key on. */
  chain(id: number, key: number, kernel: LaneKernel): number {
    return chainOf(id, key, kernel).reduce((sum, root) => sum + this.expr(root), 0);
  }

  private operation(e: Expr): number {
    if (e.kind === "lookup") return this.lookup(e.type, e.table.data.length);
    if (e.kind !== "apply") return 0;
    return e.type === "f32" && e.op === "mul" ? 1 : (this.weights[e.op] ?? this.program(e));
  }

  /** A function of floats costs what its program does; other operations without a weight are one instruction. */
  private program(e: Expr & { kind: "apply" }): number {
    const program = e.type === "f32" ? operationNamed(e.op).define?.(e.args, e.type) : undefined;
    if (!program) return 1;
    const outside = e.args.reduce((sum, a) => sum + this.expr(a), 0);
    return this.expr(program) - outside;
  }
}

/** Expressions on the way from a key to a value. */
export function chainOf(id: number, key: number, kernel: LaneKernel, seen = new Set<number>()): Expr[] {
  const { def } = kernel.nodes[id]!;
  if (id === key || seen.has(id) || def.kind !== "map") return [];
  seen.add(id);
  return [def.expr, ...inputsOf(def.expr).flatMap((i) => chainOf(i, key, kernel, seen))];
}
