// Op records: one value per operation, saying once what it takes, what it gives and what an output element is.
import type { Window } from "./windows.ts";
import type { Expr, Scalar } from "../expr/expr.ts";
import type { NanMode, ReduceKind } from "../expr/reduce.ts";
import type { Attr, Attributes, DenseAttr } from "./attributes.ts";
import type { ExternCall } from "./extern.ts";
import type { Op, Region, Value } from "./graph.ts";
import type { Type } from "./types.ts";

/**
 * One operand or result. `element` is a scalar type, or a type variable (an upper-case letter) bound by the
 * record's `types`. `kind`: a tensor of any rank, a rank-1 tensor of one element, a `!tosa.shape`, numbers in a tensor, a vector
 * or by themselves, or a value of any type.
 */
export interface SlotSpec {
  readonly name: string;
  readonly kind: "tensor" | "one" | "shape" | "numbers" | "any";
  readonly element: string;
  /** Of a tensor, or a shape, that has to have it. */
  readonly rank?: number;
  readonly variadic?: true;
}

export interface AttributeSpec {
  readonly name: string;
  readonly kind:
    "i32" | "f64" | "bool" | "string" | "enum" | "i32 array" | "i64 array" | "elements" | "number" | "type";
  /** The keywords of an enum, or the only values of a string. */
  readonly values?: readonly string[];
  /** What an absent attribute means; without it, and where it is not optional, the attribute is required. */
  readonly default?: Attr;
  readonly optional?: true;
}

/** Why a result shape cannot be had; `operand` is the one to point at. */
export interface Mismatch {
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly operand?: number;
}

/** What is known of a shape: -1 for a size that is open, undefined where the rank is. */
export type Sizes = readonly number[] | undefined;

export type Inferred = { readonly shapes: readonly Sizes[] } | { readonly mismatch: Mismatch };

/** A condition of the specification outside of which it leaves the result open. `that` is an i1. */
export interface Require {
  readonly that: Expr;
  readonly message: string;
}

/** What the specification calls ERROR_IF of types and attributes that are fine by themselves. */
export interface ErrorIf {
  readonly when: (op: Op) => boolean;
  /** Full words: what is wrong, and what to do. */
  readonly message: string;
  readonly help: string;
}

/** Which elements an operand may have where it is a constant. */
export interface ConstantRule {
  readonly operand: number;
  /** ERROR_IF: a mistake of the text. REQUIRE: its result is left open, and stays defined here. */
  readonly breaks: "ERROR_IF" | "REQUIRE";
  /** Undefined: this op may have any. */
  readonly allowed: (
    op: Op,
  ) => readonly number[] | { readonly from: number; readonly to: number } | undefined;
  readonly help: string;
}

/** One strided copy between row-major tensors; `dims` is the iteration space, offsets and strides are in elements. */
export interface StridedCopy {
  readonly operand: number;
  readonly dims: readonly number[];
  readonly from: { readonly offset: number; readonly strides: readonly number[] };
  readonly to: { readonly offset: number; readonly strides: readonly number[] };
}

/**
 * An index along one axis of a tensor: `(offset + sum(loop * stride)) / every`, with a stride for each loop. Where that leaves
 * the axis, or where the division leaves a rest, there is no element.
 */
export interface AxisIndex {
  readonly offset: number;
  readonly strides: readonly number[];
  /** 1 when absent. */
  readonly every?: number;
}

/** What is multiplied in a contraction. */
export interface Factor {
  /** A tensor, and what else `lane` takes, of one element each: zero points that are known at run time only. */
  readonly operands: readonly number[];
  /** One for each axis of the tensor, over the loops of the contraction: those of the result first, then the taps. */
  readonly axes: readonly AxisIndex[];
  /** Over one element of each of `operands`. */
  readonly lane: Expr;
}

/** One element of a tensor that has its place from tables: for each axis of the result the index along the tensor's. */
export interface Sample {
  readonly operand: number;
  /** Absent for an axis: the index is that of the result. */
  readonly indices: readonly (Int32Array | undefined)[];
}

/** What an op computes, in one of a few forms; each form is interpreted once and lowered once. */
export type Compute =
  | { readonly form: "const"; readonly value: DenseAttr }
  /**
   * `lane` over one element of each tensor listed in `operands`, inputs numbered in that order. They are broadcast, the
   * last axes of all together.
   */
  | {
      readonly form: "map";
      readonly operands: readonly number[];
      readonly lane: Expr;
      readonly requires?: readonly Require[];
      /** With `channels`, lane constants that vary along the last axis: extra inputs after the operands. */
      readonly channels?: readonly DenseAttr[];
    }
  | {
      readonly form: "reduce";
      readonly kind: ReduceKind;
      readonly axis: number;
      readonly type: Scalar;
      readonly nan: NanMode;
      /** Elements are compared as unsigned numbers. */
      readonly unsigned: boolean;
    }
  | {
      readonly form: "argmax";
      readonly axis: number;
      readonly type: Scalar;
      readonly nan: NanMode;
      readonly unsigned: boolean;
    }
  /** Index maps only: an optional fill by a one-element operand, then copies. */
  | { readonly form: "move"; readonly fill?: number; readonly copies: readonly StridedCopy[] }
  /** `out[n, w, c] = values[n, clamp(indices[n, w]), c]`. */
  | { readonly form: "gather"; readonly dims: { n: number; k: number; w: number; c: number } }
  /**
   * For each element of the result, the sum (or the extreme) over `taps` of the product of its factors, where all of them
   * have an element: elsewhere a tap is left out. Matrix products, convolutions and pools are this.
   */
  | {
      readonly form: "contract";
      /** Sizes of the loops of the result: its elements in their order. They may split an axis of it. */
      readonly loops: readonly number[];
      /** Sizes of the loops that are summed over, in the order of the definition: that of float sums. */
      readonly taps: readonly number[];
      readonly factors: readonly Factor[];
      readonly kind: "sum" | "max";
      /** Of the accumulator, whose integers wrap; lanes hold i48 as i64. Floats start at +0, and each product is one fma. */
      readonly type: Scalar | "i48";
      readonly nan: NanMode;
      /**
       * What becomes of the accumulator. Inputs of `lane`: the accumulator, how many taps there were (i32), and one element of
       * each of `operands`, broadcast to the result.
       */
      readonly finish: { readonly operands: readonly number[]; readonly lane: Expr };
    }
  /** `lane` over samples of operands, then over `weights`, which are broadcast to the result. */
  | {
      readonly form: "sample";
      readonly samples: readonly Sample[];
      readonly weights: readonly DenseAttr[];
      readonly lane: Expr;
    }
  /** A copy of operand 0 with `out[n, indices[n, w], c] = input[n, w, c]` where the index is in range, in the order of w. */
  | { readonly form: "scatter"; readonly dims: { n: number; k: number; w: number; c: number } }
  /**
   * The discrete Fourier transform along the last two axes, the last one first, as two results: real and imaginary part.
   * Operand 1, when there is one, is the imaginary part of the input.
   */
  | { readonly form: "fourier"; readonly inverse: boolean }
  /** What a function of the user's gives. */
  | { readonly form: "extern"; readonly call: ExternCall }
  /** Region 0 where the first operand is true, else region 1. */
  | { readonly form: "branch" }
  /** Region 1 on the values of the last round, as long as region 0 gives true. */
  | { readonly form: "loop" }
  /** What a variable of the model holds. */
  | { readonly form: "read"; readonly variable: string }
  /** A variable of the model holds the first operand from now on. */
  | { readonly form: "write"; readonly variable: string }
  /** Nothing: the op is read, checked and printed only, and why. */
  | { readonly form: "none"; readonly because: string }
  /** What the ops of a region compute, with the operands for its parameters. Lowering inlines it first. */
  | { readonly form: "region"; readonly region: Region };

const moving: readonly Compute["form"][] = ["const", "move", "gather", "scatter", "extern"];

/** Whether elements are taken as they are stored, and not as numbers. */
export const isMoving = ({ form }: Compute): boolean => moving.includes(form);

const control: readonly Compute["form"][] = ["branch", "loop", "read", "write"];

/** Whether it is about which ops run, or about what is kept from run to run. */
export const isControl = ({ form }: Compute): boolean => control.includes(form);

export interface RegionTypes {
  readonly params: readonly Type[];
  readonly results: readonly Type[] | undefined;
}

export interface OpRecord {
  /** Full name: `tosa.add`. */
  readonly name: string;
  readonly summary: string;
  readonly family: string;
  readonly operands: readonly SlotSpec[];
  readonly results: readonly SlotSpec[];
  readonly attributes: readonly AttributeSpec[];
  /** Allowed bindings of the type variables, such as `{ T: "i8", U: "i32" }`; empty when there are none. */
  readonly types: readonly Readonly<Record<string, string>>[];
  /** True where upstream reads no other element types either, or asks more of them than that they agree: see `orFormless`. */
  readonly closed?: true;
  /** Those of `types` that the specification does not have: they mean what upstream MLIR computes. */
  readonly beyond?: readonly Readonly<Record<string, string>>[];
  /**
   * What a type variable may be besides the signless types that `types` binds it to: names of signed and unsigned types,
   * and `quantized` for types that are stored as one of all these. Such elements mean what is stored.
   */
  readonly admits?: Readonly<Record<string, readonly string[]>>;
  /**
   * `broadcast`: size-1 axes stretch. `commutative`: operands may be swapped. `constant`: defines compile-time data.
   * `region`: holds the ops it stands for, in one region that sees nothing but its parameters. `effect`: does more than give
   * results, or gives others each time: it stays where it is, once. `symbolic`: holds regions or is about a symbol, and prints in generic form.
   */
  readonly traits: readonly ("broadcast" | "commutative" | "constant" | "region" | "effect" | "symbolic")[];
  /** Of an op that holds regions, and does not stand for one: the types of what each takes, and gives where that is fixed. */
  readonly regions?: (op: Op) => readonly RegionTypes[];
  /** The op is left to a function of the user's. */
  readonly extern?: true;
  /** Why nothing computes this op, of whatever types: see `uncomputed`. */
  readonly uncomputed?: string;
  /** Where an op of element types that have no form was read, how to write it so that it has one: see `orFormless`. */
  readonly formless?: string;
  /** True for an op that came to LLVM's main after its newest release, which does not read it. */
  readonly unreleased?: true;
  /** What the specification refuses beyond types and shapes. */
  readonly errorIf?: readonly ErrorIf[];
  readonly constants?: readonly ConstantRule[];
  /** Result shapes, as far as they are known, from a well-typed op with as many operands as it takes. */
  readonly infer: (op: Op) => Inferred;
  /** Of an op whose windows slide over axes 1, 2, ... of its first operand, with pads in its attribute `pad`: one for each of these. */
  readonly windows?: (op: Op) => readonly Window[];
  /** Of an op that makes a shape: its numbers, where they follow from the text. */
  readonly shapeOf?: (op: Op) => readonly number[] | undefined;
  /** The meaning. Called on verified ops; throws `NeedsConstant` when an operand must be a constant and is not. */
  readonly compute: (op: Op) => Compute;
  /** One well-formed op in TOSA 1.0 text over `%0`, `%1`, ...: documentation, round-trip test and golden input. */
  readonly example: string;
  /** Names this op had in older texts. */
  readonly oldNames?: readonly string[];
  /**
   * What older texts say of this op: attributes that they have beside those of 1.0 and the names of its operands, and ops
   * in their spelling, over `%0`, `%1`, ...
   */
  readonly older?: { readonly attributes: readonly string[]; readonly examples: readonly string[] };
  /**
   * How this op was spelled before TOSA 1.0: asked for whenever an op was read with an attribute the record
   * does not list, with fewer operands than it lists, or with tensors where it has shapes. Lists and integers have the
   * spelling of the record by then. Undefined result: not an old spelling after all. Attributes that
   * mean something, and that the result still has, are errors: nothing is dropped in silence.
   */
  readonly upgrade?: (old: OldOp) => Upgraded | undefined;
  /**
   * Of an op that TOSA 1.0 no longer has, in the spelling of this record: what stands in its place, with the one result that it
   * has. Undefined where its types do not say enough.
   */
  readonly replacedBy?: (
    operands: readonly Value[],
    attributes: Attributes,
    resultType: Type,
    build: Build,
  ) => Replacement | undefined;
}

/** Makes an op before the one that is read, and gives its result. */
export type Build = (name: string, operands: readonly Value[], attributes: Attributes, type: Type) => Value;

/** The op in whose place another stands. */
export interface Replacement {
  readonly name: string;
  readonly operands: readonly Value[];
  readonly attributes: Attributes;
}

/** An op as an older text spelled it. */
export interface OldOp {
  readonly attributes: Attributes;
  readonly operandTypes: readonly Type[];
  /** The elements of the operands that are constants. */
  readonly constants: readonly (DenseAttr | undefined)[];
  readonly resultTypes: readonly Type[];
}

/** The same op in 1.0 terms: its attributes, and what to append as operands: constants (a shape or a tensor), or old operands by number. */
export interface Upgraded {
  readonly attributes: Attributes;
  /** The operand that says what an attribute said otherwise: that is taken out with a warning. */
  readonly overruled?: string;
  /** How many of the old operands stay; all of them when absent. */
  readonly keeps?: number;
  readonly operands: readonly (
    DenseAttr | { readonly kind: "shape"; readonly values: readonly number[] } | number
  )[];
}

export interface Dialect {
  readonly find: (name: string) => OpRecord | undefined;
  /** The record of an op of another dialect, where what it computes on these types and numbers is plain. */
  readonly around?: (
    name: string,
    operands: readonly Type[],
    results: readonly Type[],
    attributes: Attributes,
  ) => OpRecord | undefined;
  readonly records: readonly OpRecord[];
}

/** What a record of an op says that is read, checked and printed only. */
export const uncomputed = (because: string): Pick<OpRecord, "uncomputed" | "compute"> => ({
  uncomputed: because,
  compute: () => ({ form: "none", because }),
});
