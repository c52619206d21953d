// Kernels: fused loops, target-free. A kernel runs over `dims`; every value in it is a node with an explicit level.
import type { Expr, Scalar, Table } from "../expr/expr.ts";
import { inputsOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import type { NanMode, ReduceKind } from "../expr/reduce.ts";
import { isOrdered } from "../expr/reduce.ts";
import type { ExternCall } from "../ir/extern.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, Require } from "../ir/record.ts";
import type { StridedAccess } from "../support/strides.ts";
import type { TypedArray } from "../support/tensor.ts";
import type { Tiling } from "./tiling.ts";
import type { StepPlan } from "./vectors/steps.ts";

/** Memory a kernel reads or writes. Buffers of the arena and of the state get their byte offsets from `place`. */
export interface Buffer {
  readonly name: string;
  readonly kind: "param" | "result" | "const" | "arena" | "state";
  /** Scalar type in MLIR's spelling. */
  readonly type: string;
  readonly elements: number;
  /** The elements of a const buffer; one that stands for all of them where they are a `splat`. */
  readonly data?: TypedArray;
  readonly splat?: true;
  /** The graph's name for the value that it holds, where it has one. */
  readonly holds?: string;
  /** What stands where in it, for people to read, where that is not its shape. */
  readonly note?: string;
  /** It is the part of another buffer from `by` elements for each row before the block on. */
  readonly part?: { readonly of: Buffer; readonly rows: RowBlocks; readonly by: number };
}

/** A loop over rows in blocks of `step`, which divides their number, and the memory that each block has to itself. */
export interface RowBlocks {
  readonly rows: number;
  readonly step: number;
  readonly own: readonly Buffer[];
}

/**
 * How often a value changes: once per call, per row (everything but the axis and, when the axis is last, but the
 * lanes), per entry of a table built for the row, or per element. Level is by data flow, never by shape: with one
 * column, rows and elements look alike.
 */
export type Level = "call" | "row" | "entry" | "element";

const order: readonly Level[] = ["call", "row", "entry", "element"];
export const higher = (a: Level, b: Level): Level => (order.indexOf(a) >= order.indexOf(b) ? a : b);

/** Where a kernel touches a buffer: the element at offset + sum(index[d] * strides[d]). */
export interface BufferAccess {
  readonly buffer: Buffer;
  /** 0 when absent. */
  readonly offset?: number;
  readonly strides: readonly number[];
}

export type Definition =
  | { readonly kind: "load"; readonly from: BufferAccess }
  /** The current entry of a constant table, while a row table is built. */
  | { readonly kind: "entry"; readonly table: Table }
  /** An expression whose inputs are node ids. */
  | { readonly kind: "map"; readonly expr: Expr }
  | { readonly kind: "reduce"; readonly reduce: ReduceKind; readonly nan: NanMode; readonly of: number }
  | { readonly kind: "argmax"; readonly nan: NanMode; readonly of: number };

export interface Node {
  readonly id: number;
  readonly type: Scalar;
  readonly level: Level;
  readonly def: Definition;
  /** The op this value is the result of; loads have none. */
  readonly op: Op | undefined;
  /** Bounds of the value; the whole type when nothing better is known. */
  readonly range: Interval;
  readonly stores: readonly BufferAccess[];
  /** A name for values that are no op's result. */
  readonly label?: string;
  /** What a reader should know about how it is computed. */
  readonly note?: string;
  /** For the last node of a row table: its values for this many entries are kept, for `row_lookup`. */
  readonly entries?: number;
  /** The number from which those are kept as a difference, bit by bit. */
  readonly apartFrom?: number;
  /** What the specification wants of the op's operands, over node ids. */
  readonly requires: readonly Require[];
}

/**
 * A row that a sum decides: as soon as the sum is greater than `above`, every element stored for the row is known. Its terms
 * are never negative, so the sum of some of the lanes decides as well.
 */
export interface Exit {
  /** The row value that decides. */
  readonly sum: number;
  readonly above: number;
  /** It is `base` plus these reductions, each shifted left. None where only the whole sum decides. */
  readonly base: number;
  readonly terms: readonly { readonly reduce: number; readonly shift: number }[];
  /** What the stored values then are. */
  readonly fills: readonly { readonly node: number; readonly value: number }[];
}

/** An element value that the first sweep which needs it writes, and later sweeps read. */
export interface Staged {
  readonly node: number;
  /** What is written; narrower than the value only where its range fits. */
  readonly type: Scalar;
  readonly to: BufferAccess;
}

export interface LaneKernel {
  readonly kind: "lanes";
  readonly name: string;
  /** Sizes of the loops, outermost first. */
  readonly dims: readonly number[];
  /** The loop that reductions run along, or the last one. Lanes always run along the last one. */
  readonly axis: number;
  /** In dependence order; ids index this list. */
  readonly nodes: readonly Node[];
  readonly exit?: Exit;
  readonly staged?: readonly Staged[];
  /** How vectors compute it; the loops of one element at a time are those of the kernel itself. */
  readonly vectors?: VectorForm;
}

/** A kernel as passes over vectors have left it. */
export interface VectorForm {
  /** The same values, in lanes as narrow as hold them. */
  readonly kernel: LaneKernel;
  /** How loops over elements are cut into steps, where loops say that: one for each sweep of rows, or one for columns. */
  readonly steps?: readonly StepPlan[];
}

export interface CopyKernel {
  readonly kind: "copy";
  readonly name: string;
  readonly op: Op | undefined;
  /** Where it is no op's: the op that gives the function's result which it copies. */
  readonly resultOf?: Op;
  readonly to: Buffer;
  /** A one-element buffer to fill with first. */
  readonly fill: Buffer | undefined;
  readonly copies: readonly {
    readonly from: Buffer;
    readonly dims: readonly number[];
    readonly fromAt: { readonly offset: number; readonly strides: readonly number[] };
    readonly toAt: { readonly offset: number; readonly strides: readonly number[] };
  }[];
}

export interface GatherKernel {
  readonly kind: "gather";
  readonly name: string;
  readonly op: Op;
  readonly values: Buffer;
  readonly indices: Buffer;
  readonly to: Buffer;
  readonly dims: { readonly n: number; readonly k: number; readonly w: number; readonly c: number };
}

/** A sum, or an extreme, over windows: what its record says, over buffers. */
export interface ContractKernel {
  readonly kind: "contract";
  readonly name: string;
  readonly op: Op;
  readonly compute: Extract<Compute, { form: "contract" }>;
  /** One for each operand of the op that is a tensor, and those that passes have added. */
  readonly operands: readonly (Buffer | undefined)[];
  /** The shape that each has; of what is no tensor, none. */
  readonly shapes: readonly (readonly number[])[];
  /** Of operands that lie in a part of their buffer, or in another order: where, along the axes of the shape. */
  readonly places?: readonly (StridedAccess | undefined)[];
  readonly to: Buffer;
  /** Where its results are stored, along the loops of `compute`; row-major where that is not said. */
  readonly toAt?: StridedAccess;
  readonly tiling?: Tiling;
  readonly side?: SideBySide;
  /** What is known of sums, and what they start from in place of 0. */
  readonly sums?: { readonly range: Interval; readonly start: number };
}

/** Neighbours of the result that are computed at once: so many along one of the loops, within which the last step ends. */
export interface SideBySide {
  readonly loop: number;
  readonly lanes: number;
}

/** What is written as plain loops, the same on every path. */
export interface PlainKernel {
  readonly kind: "plain";
  readonly name: string;
  readonly op: Op;
  readonly compute: Extract<Compute, { form: "sample" | "scatter" | "fourier" }>;
  /** One for each operand of the op that is a tensor. */
  readonly operands: readonly (Buffer | undefined)[];
  /** The shape that each has; of what is no tensor, none. */
  readonly shapes: readonly (readonly number[])[];
  /** One for each result, and the shape that all of them have. */
  readonly to: readonly Buffer[];
  readonly shape: readonly number[];
  /** Memory for values on the way, which nobody else reads. */
  readonly between: readonly Buffer[];
}

/** A call of a function of the user's. */
export interface ExternKernel {
  readonly kind: "extern";
  readonly name: string;
  readonly op: Op;
  readonly call: ExternCall;
  /** One for each operand of the op that is a tensor. */
  readonly operands: readonly (Buffer | undefined)[];
  /** One for each result. */
  readonly to: readonly Buffer[];
}

/**
 * A mark between kernels. What stands between `rows` and `end` runs for each of `blocks`. What stands between `if` and `else` runs
 * where `on` holds true, what stands from there to `end` where it does not. What stands between `loop` and `while` runs first, and
 * as long as `on` of `while` holds true after that, what stands from there to `end`, and the first part again.
 */
export interface ControlKernel {
  readonly kind: "control";
  readonly name: string;
  readonly op: Op;
  readonly at: "if" | "else" | "loop" | "while" | "rows" | "end";
  readonly on?: Buffer;
  readonly blocks?: RowBlocks;
}

export type Kernel =
  LaneKernel | CopyKernel | GatherKernel | ContractKernel | PlainKernel | ExternKernel | ControlKernel;

/** A variable of the model: memory that keeps what it holds between calls. */
export interface State {
  readonly buffer: Buffer;
  /** A constant: what it holds before the first call. */
  readonly first: Buffer;
}

/** A function as buffers and kernels in order. */
export interface Program {
  readonly name: string;
  readonly params: readonly Buffer[];
  readonly results: readonly Buffer[];
  readonly buffers: readonly Buffer[];
  readonly kernels: readonly Kernel[];
  /** All variables of the model, where the function uses one. */
  readonly state: readonly State[];
}

/** Ids of the nodes a node reads. */
export const readsOf = ({ def }: Node): readonly number[] =>
  def.kind === "map" ? inputsOf(def.expr) : def.kind === "load" || def.kind === "entry" ? [] : [def.of];

/** Whether a reduction keeps its partial results by position: a sum or product of floats. */
export const isOrderedSum = ({ def, type }: Node): boolean =>
  def.kind === "reduce" && isOrdered(def.reduce, type);
