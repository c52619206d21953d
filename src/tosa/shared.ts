// What the record files share: slots, type combinations, shape rules and lane-expression shorthands.
import type { Expr, Scalar } from "../expr/expr.ts";
import type { NanMode } from "../expr/reduce.ts";
import { constant, input, limits } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
import { xor } from "../expr/vocabulary.ts";
import type { Attr, Attributes } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { AttributeSpec, Compute, OldOp, OpRecord, SlotSpec, Upgraded } from "../ir/record.ts";
import type { TensorType } from "../ir/types.ts";
import { broadcastOf } from "./sizes.ts";
import type { ElementType } from "../support/element-type.ts";

export const tensor = (name: string, element: string): SlotSpec => ({ name, kind: "tensor", element });
export const one = (name: string, element: string): SlotSpec => ({ name, kind: "one", element });
export const shapeSlot = (name: string): SlotSpec => ({ name, kind: "shape", element: "" });
export const output = (element: string): readonly SlotSpec[] => [tensor("output", element)];

export const axisAttribute: AttributeSpec = { name: "axis", kind: "i32" };
export const nanMode: AttributeSpec = {
  name: "nan_mode",
  kind: "enum",
  values: ["PROPAGATE", "IGNORE"],
  default: { kind: "enum", value: "PROPAGATE" },
};

/** Floats that are computed in binary32, those that are narrower rounded once by each op. */
export const floats = "f32 f16 bf16";

/** One binding `{ T: type }` per word: `each("i8 i32")`. */
export const each = (words: string): readonly Record<string, string>[] =>
  words.split(" ").map((T) => ({ T }));

/** Bindings of T and U from words like `i8>i32`. */
export const pairs = (words: string): readonly Record<string, string>[] =>
  words.split(" ").map((w) => {
    const [T, U] = w.split(">");
    return { T: T!, U: U! };
  });

const typeOf = (op: Op, i: number): TensorType => op.operands[i]!.type as TensorType;
export const shapeOf = (op: Op, i: number): readonly number[] => typeOf(op, i).shape!;
export const elementOf = (op: Op, i: number): ElementType => typeOf(op, i).element;
export const resultElement = (op: Op): ElementType => (op.results[0]!.type as TensorType).element;
/** The type of an operand's lanes, which have no sign of their own. */
export const scalarOf = (op: Op, i: number): Scalar => laneType(elementOf(op, i).scalar);
export const resultScalar = (op: Op): Scalar => laneType(resultElement(op).scalar);

/** Signed, unsigned and quantized types, for ops to which an element is what is stored. */
export const stored: readonly string[] = "si8 si16 si32 ui8 ui16 ui32 quantized".split(" ");

/** Unsigned numbers compare as signed ones do whose top bit is flipped; flipped again they are as they were. */
export const inOrder = (a: Expr, { sign }: ElementType): Expr =>
  sign === "unsigned" ? xor(a, constant(a.type, limits(a.type).lo)) : a;

export const intOf = (op: Op, name: string): number => {
  const a = op.attributes[name];
  return a?.kind === "int" ? Number(a.value) : 0;
};
export const boolOf = (op: Op, name: string): boolean => {
  const a = op.attributes[name];
  return a?.kind === "bool" && a.value;
};
/** The keyword of an enum attribute, or the record's default. */
export const enumOf = (op: Op, name: string): string => {
  const a = op.attributes[name] ?? op.record?.attributes.find((s) => s.name === name)?.default;
  return a?.kind === "enum" || a?.kind === "string" ? a.value : "";
};
export const nanOf = (op: Op): NanMode => (enumOf(op, "nan_mode") === "IGNORE" ? "ignore" : "propagate");

/** Inputs for a lane expression over the listed operands. */
export const lanesOf = (op: Op, operands: readonly number[]): Expr[] =>
  operands.map((i, id) => input(scalarOf(op, i), id));

type Bindings = readonly Record<string, string>[];

/** The element types of a record: those of the specification, and those beyond it. */
export const extended = (types: Bindings, beyond: Bindings = []): Pick<OpRecord, "types" | "beyond"> =>
  beyond.length > 0 ? { types: [...types, ...beyond], beyond } : { types };

type Lane = (args: readonly Expr[], op: Op) => Expr;

/** A record for an op that is one lane expression over all of its tensor operands. */
export function elementwise(spec: {
  name: string;
  family: string;
  summary: string;
  operands: readonly SlotSpec[];
  result?: string;
  types: readonly Record<string, string>[];
  /** Further ones, that the specification does not have. */
  beyond?: readonly Record<string, string>[];
  admits?: OpRecord["admits"];
  attributes?: readonly AttributeSpec[];
  traits?: OpRecord["traits"];
  lane: Lane;
  requires?: (args: readonly Expr[], op: Op) => { that: Expr; message: string }[];
  example: string;
  oldNames?: readonly string[];
  upgrade?: OpRecord["upgrade"];
}): OpRecord {
  const operands = spec.operands.flatMap((o, i) => (o.kind === "tensor" ? [i] : []));
  const compute = (op: Op): Compute => {
    const args = lanesOf(op, operands);
    const requires = spec.requires?.(args, op) ?? [];
    return { form: "map", operands, lane: spec.lane(args, op), requires };
  };
  const { name, family, summary, types, admits, example, oldNames, upgrade } = spec;
  return {
    name: `tosa.${name}`,
    family,
    summary,
    operands: spec.operands,
    results: output(spec.result ?? "T"),
    attributes: spec.attributes ?? [],
    ...extended(types, spec.beyond),
    traits: operands.length > 1 ? ["broadcast", ...(spec.traits ?? [])] : (spec.traits ?? []),
    infer: broadcastOf(...operands),
    compute,
    example,
    ...(admits && { admits }),
    ...(oldNames && { oldNames }),
    ...(upgrade && { upgrade }),
  };
}

/** Operand lists that recur. */
export const unary: readonly SlotSpec[] = [tensor("input1", "T")];
export const binary: readonly SlotSpec[] = [tensor("input1", "T"), tensor("input2", "T")];

/** The attributes without some names. */
export function without(attributes: Attributes, ...names: string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([k]) => !names.includes(k)));
}

/** The integers in an array attribute of any spelling. */
export function listOf(attr: Attr | undefined): number[] | undefined {
  if (attr?.kind === "denseArray") return attr.values.map(Number);
  if (attr?.kind === "array" && attr.items.every((i) => i.kind === "int"))
    return attr.items.map((i) => Number((i as { value: number }).value));
  return undefined;
}

/** An attribute of an old text that became a `!tosa.shape` operand. */
export const upgradeShape =
  (name: string) =>
  (old: OldOp): Upgraded | undefined => {
    const values = listOf(old.attributes[name]);
    return values && { attributes: without(old.attributes, name), operands: [{ kind: "shape", values }] };
  };
