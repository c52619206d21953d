// Attributes: the compile-time data of an op, as a closed union.
import type { TypedArray } from "../support/tensor.ts";
import type { TensorType, Type } from "./types.ts";

/** Elements of a constant. A splat keeps one element, whatever its shape. */
export interface DenseAttr {
  readonly kind: "dense";
  readonly type: TensorType;
  readonly splat: boolean;
  readonly data: TypedArray;
}

/** An attribute of an op. */
export type Attr =
  | { readonly kind: "int"; readonly value: number | bigint; readonly type: string }
  | { readonly kind: "float"; readonly value: number; readonly type: string }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "type"; readonly type: Type }
  | { readonly kind: "unit" }
  | { readonly kind: "symbol"; readonly path: readonly string[] }
  /** A bare keyword (`SINGLE_ROUND`); `dialectName` is set when it was spelled `#tosa.rounding_mode<...>`. */
  | { readonly kind: "enum"; readonly value: string; readonly dialectName?: string }
  | { readonly kind: "array"; readonly items: readonly Attr[] }
  | { readonly kind: "denseArray"; readonly element: string; readonly values: readonly (number | bigint)[] }
  | DenseAttr
  | { readonly kind: "dict"; readonly entries: Attributes }
  /** Anything else, kept as the text between balanced brackets (affine maps, other dialects). */
  | { readonly kind: "opaque"; readonly text: string };

/** The attributes of an op, by name. */
export type Attributes = Readonly<Record<string, Attr>>;

export const intAttr = (value: number, type: string): Attr => ({ kind: "int", value, type });
export const boolAttr = (value: boolean): Attr => ({ kind: "bool", value });
export const enumAttr = (value: string): Attr => ({ kind: "enum", value });

/** Element `i` of a constant, splat or not. */
export const denseAt = (dense: DenseAttr, i: number): number | bigint => dense.data[dense.splat ? 0 : i]!;
