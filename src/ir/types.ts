// Types of the graph.
import { elementType, type ElementType } from "../support/element-type.ts";

/** The type of a tensor; sizes that are open are -1, and there is no shape where the rank is open. */
export interface TensorType {
  readonly kind: "tensor";
  readonly element: ElementType;
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

/** The type of a value. */
export type Type = TensorType | ShapeType | OtherType;

/** A tensor type; the element type may be given by its name. */
export const tensorType = (
  element: ElementType | string,
  shape: readonly number[] | undefined,
): TensorType => ({
  kind: "tensor",
  element: typeof element === "string" ? elementType(element) : element,
  shape,
});

export const shapeType = (rank: number): ShapeType => ({ kind: "shape", rank });

export function typeText(type: Type): string {
  switch (type.kind) {
    case "tensor": {
      const dims = type.shape === undefined ? "*x" : type.shape.map((d) => `${d < 0 ? "?" : d}x`).join("");
      return `tensor<${dims}${type.element.text}${type.encoding === undefined ? "" : `, ${type.encoding}`}>`;
    }
    case "shape":
      return `!tosa.shape<${type.rank}>`;
    case "other":
      return type.text;
  }
}

export const sameType = (a: Type, b: Type): boolean => typeText(a) === typeText(b);

/** False only where two types are known to differ: sizes and ranks that are open may be any. */
export function agreeingTypes(a: Type, b: Type): boolean {
  if (a.kind !== "tensor" || b.kind !== "tensor") return sameType(a, b);
  if (a.element !== b.element) return false;
  const [from, to] = [a.shape, b.shape];
  if (!from || !to) return true;
  return from.length === to.length && from.every((d, i) => d < 0 || to[i]! < 0 || d === to[i]);
}

/** True when every size is known and positive. */
export const isStatic = (type: Type): boolean =>
  type.kind === "tensor" && type.shape !== undefined && type.shape.every((d) => d > 0);
