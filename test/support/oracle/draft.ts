// What trials are made of.
import type { Attributes, DenseAttr } from "../../../src/ir/attributes.ts";
import type { Tensor } from "../../../src/support/tensor.ts";
import type { Operand } from "./build.ts";
import type { Domain } from "./values.ts";

/** A binding of a record's type variables. */
export type Types = Readonly<Record<string, string>>;

/** One way to set an elementwise op: its attributes, and what is fixed or narrowed among its operands. */
export interface Variant {
  readonly attributes: Attributes;
  /** Constant operands by position. */
  readonly constants?: Readonly<Record<number, DenseAttr>>;
  /** Domains of input operands by position; the whole type otherwise. */
  readonly domains?: Readonly<Record<number, Domain>>;
  /** The size of the last axis, when constants run along it. */
  readonly channels?: number;
  /** Which layouts of the inputs to try, where variants are many; all of them otherwise. */
  readonly layouts?: readonly LayoutName[];
}

export type LayoutName = "edges" | "dense" | "stretched" | "single" | "scalar";

/** A function to be, and its inputs. */
export interface Draft {
  readonly operands: readonly Operand[];
  readonly attributes: Attributes;
  readonly inputs: readonly (readonly Tensor[])[];
}
