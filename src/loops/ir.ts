// The language of loops: what stands between the graph and C. Immutable trees of statements; loops, values and buffers are
// compared by identity, so that rewriting a part leaves the names of the rest alone. What each construct means is what
// `run.ts` does; what has to hold is in `verify.ts`; `print.ts` shows it to people.
import type { Expr, Scalar } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import type { NanMode, ReduceKind } from "../expr/reduce.ts";
import type { Op } from "../ir/graph.ts";
import type { TypedArray } from "../support/tensor.ts";

/** Memory, row-major. An `i1` is a byte; any byte but 0 reads as 1, and 0 or 1 is written. */
export interface Buffer {
  readonly name: string;
  readonly role: "param" | "result" | "const" | "scratch";
  readonly type: Scalar;
  readonly shape: readonly number[];
  /** The elements of a const buffer; a single one stands for all. */
  readonly data?: TypedArray;
}

/**
 * What iterations of a loop may do to each other. `parallel`: any order, or at once. `reduce`: any order, but they share
 * accumulators. `serial`: in order.
 */
export type LoopKind = "parallel" | "reduce" | "serial";

export interface Loop {
  readonly name: string;
  readonly kind: LoopKind;
}

/** A statement about a value that `run` checks each time the value is computed. */
export type Claim =
  /** Never outside of these bounds, which tell zeros apart and say whether NaN may be there. */
  | { readonly kind: "range"; readonly range: Interval }
  /** Each execution of the loop computes this number at least once. */
  | { readonly kind: "attains"; readonly number: number; readonly loop: Loop };

/**
 * What is computed once each time its statement runs: a scalar, or with `lanes` so many of them side by side, or with `shape` a
 * small array of such, outermost size first.
 */
export interface Value {
  readonly name: string;
  readonly type: Scalar;
  readonly lanes?: number;
  readonly shape?: readonly number[];
  /** Ops of the graph that it comes from, the one it is the result of first. */
  readonly origins: readonly Op[];
  readonly claims: readonly Claim[];
  /** Bounds wherever anybody wants the value: of entries of tables that nobody asks for, nothing is known. */
  readonly wanted?: Interval;
  /** What a reader should know about how it is computed. */
  readonly note?: string;
  /** A step on the way to the result of its op. */
  readonly part?: true;
  /** A byte that is only read as a number without a sign: C has it as such. */
  readonly unsigned?: true;
}

/** A position: `offset` plus factors times numbers. */
export interface Index {
  readonly offset: number;
  readonly terms: readonly { readonly by: number; readonly of: Factor }[];
}

export type Factor =
  | { readonly kind: "loop"; readonly loop: Loop }
  | { readonly kind: "value"; readonly value: Value }
  /** The lesser of an index and a number; quotient and remainder by a positive number, of an index that is not negative. */
  | { readonly kind: "min" | "div" | "mod"; readonly of: Index; readonly by: number };

/** An element of a buffer: one index for each dimension. */
export interface Access {
  readonly buffer: Buffer;
  readonly at: readonly Index[];
}

/**
 * A value, or with `at` one of an array of them; fewer indices than the array has sizes stand for the lanes of all that they leave
 * open, in their order. With `lane` it is one of the lanes, the same for all. With `row` lanes of each vector are a matrix of so many
 * rows, and what it stands for is one row of all of them.
 */
export interface ValueLeaf {
  readonly kind: "value";
  readonly value: Value;
  readonly at?: readonly Index[];
  readonly lane?: number;
  readonly row?: { readonly at: Index; readonly of: number };
}

/** What an input of an expression stands for. */
export type Leaf =
  | ValueLeaf
  /** The index as an i32. */
  | { readonly kind: "index"; readonly index: Index }
  /**
   * An element; `otherwise` where an index is outside of its dimension. Without it, all have to be inside. With `lanes`, so many
   * neighbours along the last dimension.
   */
  | { readonly kind: "load"; readonly from: Access; readonly otherwise?: number; readonly lanes?: number };

/**
 * An expression with its inputs bound: input `i` is `leaves[i]`. Where lanes are wanted of it, it means itself lane by lane: a leaf
 * without lanes is the same in all, and of one with more the first ones count.
 */
export interface BoundExpr {
  readonly expr: Expr;
  readonly leaves: readonly Leaf[];
}

/**
 * How an accumulator takes up elements. `argmax` keeps the position of the first largest one. `latest` keeps the last element,
 * which may be computed from the one before it: chains in a fixed order, and what loops hand from iteration to iteration. Sums and products of floats are
 * kept as partial results by position (`PARTIALS` in `expr/reduce.ts`), and reading one joins them as the fixed tree; an accumulator
 * of as many lanes, or an array of so many, is those partial results, which only `across` reads. Other reductions give the same
 * bits in any order.
 */
export interface Reduction {
  readonly kind: ReduceKind | "argmax" | "latest";
  /** The type of the elements. */
  readonly type: Scalar;
  readonly nan: NanMode;
}

export type Block = readonly Stmt[];

export type Stmt =
  /** Values of the loop: `from`, `from + step`, ... below `to`. */
  | {
      readonly kind: "for";
      readonly loop: Loop;
      readonly from: Index;
      readonly to: Index;
      readonly step: number;
      readonly body: Block;
      /** What part of a longer loop it stands for. */
      readonly note?: string;
    }
  /** Seen up to the end of the block. Of an array, `each` has a loop for every size, which the expression may read. */
  | {
      readonly kind: "let";
      readonly value: Value;
      readonly expr: BoundExpr;
      readonly each?: readonly Loop[];
    }
  /**
   * A value that `update` changes, at first the reduction's identity, or `init`, which those of kind `latest` need and
   * sums of integers may have. Its claims hold after the loops that update it.
   */
  | {
      readonly kind: "acc";
      readonly value: Value;
      readonly reduction: Reduction;
      readonly init?: BoundExpr;
      readonly each?: readonly Loop[];
    }
  /**
   * `position`: where the element stands in the original reduction, for those whose order counts and for `argmax`. `at`: which of
   * an array, or all of those that it leaves open. An accumulator of A lanes takes up as many, or `lanes` of
   * them but for those before lane `first`: lane l goes to lane l mod A.
   */
  | {
      readonly kind: "update";
      readonly acc: Value;
      readonly at?: readonly Index[];
      readonly expr: BoundExpr;
      readonly lanes?: number;
      readonly first?: number;
      readonly position?: Index;
    }
  /**
   * The `lanes` of an expression reduced: to one number, or to a value of L lanes, of which lane l takes up lanes l, l + L, l + 2 L, ....
   * Partial results of floats, of which there have to be `PARTIALS`, are joined as the fixed tree.
   */
  | {
      readonly kind: "across";
      readonly value: Value;
      readonly reduction: Reduction;
      readonly expr: BoundExpr;
      readonly lanes: number;
    }
  /**
   * To each lane of a sum of i32 the products of a group of bytes, or of halfwords, of which a group is one: `acc[l] <- a[G l] b[G q] + ... + a[G l + G - 1] b[G q + G - 1]`
   * with `group` G and `of` q; without `of`, q is l. With `rows`, lanes of `acc` are a matrix of so many rows: the one in row i and
   * column j takes group i of `a` and group j of `b`. `narrow` claims that products of two neighbours add up within 16 bits.
   */
  | {
      readonly kind: "dot";
      readonly acc: Value;
      readonly at?: readonly Index[];
      readonly a: ValueLeaf;
      readonly b: ValueLeaf;
      readonly group: number;
      readonly of?: number;
      readonly rows?: number;
      readonly narrow?: true;
    }
  /** With `lanes`, to as many neighbours along the last dimension. */
  | { readonly kind: "store"; readonly to: Access; readonly expr: BoundExpr; readonly lanes?: number }
  /**
   * `shortcut`: where the condition holds, the other branch would store the same (with accumulators of loops that were left
   * as they would be after all iterations), so `then` only saves its work.
   */
  | {
      readonly kind: "if";
      readonly cond: BoundExpr;
      readonly then: Block;
      readonly else: Block;
      readonly shortcut?: true;
      readonly note?: string;
    }
  /** As long as the condition holds, which is computed after `before` in every round; what that defines is seen in both. */
  | { readonly kind: "while"; readonly before: Block; readonly cond: BoundExpr; readonly body: Block }
  /** Runs another proc on whole buffers, of the types and sizes it says. */
  | {
      readonly kind: "call";
      readonly proc: Proc;
      readonly args: readonly Buffer[];
      readonly results: readonly Buffer[];
    }
  /** Ends the loop when the condition holds, which it would still do after all iterations. */
  | { readonly kind: "leave"; readonly loop: Loop; readonly when: BoundExpr }
  /** Scratch memory up to the end of the block, its contents open. */
  | { readonly kind: "alloc"; readonly buffer: Buffer; readonly note?: string; readonly table?: RowTable };

/** What a buffer holds that is a table of the row: what an op gives by key, as the difference from a number, bit by bit. */
export interface RowTable {
  readonly op: Op | undefined;
  readonly apartFrom: number;
}

/** A function: what it reads and writes, and statements; or none, where it is a function of the user's. */
export interface Proc {
  readonly name: string;
  readonly params: readonly Buffer[];
  readonly results: readonly Buffer[];
  readonly body: Block;
  /** What the user's function gives: the elements of the results, for those of the params. */
  readonly given?: (params: readonly TypedArray[]) => readonly TypedArray[];
}
