// Types of the graph. Element types are kept as MLIR spells them, since that is how people name them.

export interface TensorType {
  readonly kind: "tensor";
  /** Scalar type in MLIR's spelling: `i8`, `f32`, `!quant.uniform<...>`. */
  readonly element: string;
  /** Sizes in order, -1 for a dynamic one; undefined when the rank itself is unknown. */
  readonly shape: readonly number[] | undefined;
  readonly encoding?: string;
}

/** `!tosa.shape<rank>`: the type of shape operands. */
export interface ShapeType {
  readonly kind: "shape";
  readonly rank: number;
}

/** Any other type, kept as text. */
export interface OtherType {
  readonly kind: "other";
  readonly text: string;
}

export type Type = TensorType | ShapeType | OtherType;

export const tensorType = (element: string, shape: readonly number[]): TensorType => ({
  kind: "tensor",
  element,
  shape,
});

export const shapeType = (rank: number): ShapeType => ({ kind: "shape", rank });

export function typeText(type: Type): string {
  switch (type.kind) {
    case "tensor": {
      const dims = type.shape === undefined ? "*x" : type.shape.map((d) => `${d < 0 ? "?" : d}x`).join("");
      return `tensor<${dims}${type.element}${type.encoding === undefined ? "" : `, ${type.encoding}`}>`;
    }
    case "shape":
      return `!tosa.shape<${type.rank}>`;
    case "other":
      return type.text;
  }
}

export const sameType = (a: Type, b: Type): boolean => typeText(a) === typeText(b);

/** True when every size is known and positive. */
export const isStatic = (type: Type): boolean =>
  type.kind === "tensor" && type.shape !== undefined && type.shape.every((d) => d > 0);
