// Ops that are left to C functions of the user's: what such a function is called, what it takes and gives.
import type { Op, Region, Value } from "./graph.ts";
import type { Attr } from "./attributes.ts";
import type { AttributeSpec, OpRecord, SlotSpec } from "./record.ts";
import { computeOf, NeedsConstant } from "./constants.ts";
import { shapeValues } from "./shape-values.ts";
import type { TensorType } from "./types.ts";
import { typeText } from "./types.ts";
import type { Tensor } from "../support/tensor.ts";

/** One argument of a call, by the name that the op's record has for it. */
export type ExternArgument =
  /** The elements of an operand, or of a result, by its number. */
  | (TensorArgument & { readonly kind: "operand" | "result"; readonly index: number })
  | { readonly kind: "numbers"; readonly name: string; readonly values: readonly number[] }
  | { readonly kind: "integer" | "float"; readonly name: string; readonly value: number }
  | { readonly kind: "text"; readonly name: string; readonly value: string };

interface TensorArgument {
  readonly name: string;
  /** As `Tensor` has it. */
  readonly type: string;
  readonly shape: readonly number[];
  /** Whether sizes are passed, and their number: what the op's record fixes is not. */
  readonly sizes: boolean;
  readonly rank: boolean;
}

export interface ExternCall {
  /** The op by its own name: `conv2d`, or the operator of a custom one. */
  readonly op: string;
  /** What the function is called, as C may not yet spell it. */
  readonly name: string;
  /** What it has to compute, in words: `tosa.conv2d`, or `swish of vendor.ops`. */
  readonly means: string;
  /** Operands, then attributes, then results. */
  readonly takes: readonly ExternArgument[];
  /** What the function gives for the operands that are tensors, where somebody here knows. */
  readonly evaluate: ((inputs: readonly Tensor[], report: Report) => readonly Tensor[]) | undefined;
}

/** Takes a note on a REQUIRE of the specification that failed. */
type Report = (note: { readonly message: string; readonly count: number; readonly first: number }) => void;

/** Every op of a region, and of regions of its ops, that is left to a function. */
const externOps = ({ ops }: Region): Op[] =>
  ops.flatMap((op) => [...(op.record?.extern ? [op] : []), ...op.regions.flatMap(externOps)]);

/** Calls in a region, and in regions of its ops; of ops that take constants which are not there, none. */
export const externCalls = (region: Region): { readonly op: Op; readonly call: ExternCall }[] =>
  externOps(region).flatMap((op) => {
    const compute = computeOf(op);
    return compute?.form === "extern" ? [{ op, call: compute.call }] : [];
  });

/** The arguments of a call of the function that an op is left to. Throws `NeedsConstant` where a shape is not known. */
export const argumentsOf = (op: Op, record: OpRecord): ExternArgument[] => [
  ...op.operands.map((v, i) => operand(op, v, named(record.operands, i), i)),
  ...record.attributes.flatMap((spec) => attribute(op.attributes[spec.name] ?? spec.default, spec)),
  ...op.results.map((v, i) => tensorArgument("result", v, named(record.results, i), i)),
];

interface Named {
  readonly name: string;
  readonly slot: SlotSpec;
}

/** Those of a list are numbered: `input_list` gives `input0`, `input1`. */
function named(slots: readonly SlotSpec[], i: number): Named {
  const slot = slots[Math.min(i, slots.length - 1)]!;
  const base = slot.name.replace(/_list$|\d+$/, "");
  return { slot, name: slot.variadic ? `${base}${i}` : slot.name };
}

function operand(op: Op, v: Value, named: Named, index: number): ExternArgument {
  if (v.type.kind === "tensor") return tensorArgument("operand", v, named, index);
  const values = shapeValues(v);
  if (!values) throw new NeedsConstant(op, index);
  return { kind: "numbers", name: named.name, values };
}

function tensorArgument(
  kind: "operand" | "result",
  { type }: Value,
  { name, slot }: Named,
  index: number,
): ExternArgument {
  const { element, shape } = type as TensorType;
  const isOne = slot.kind === "one";
  const common = { kind, name, index, type: element.storage, shape: shape! };
  return { ...common, sizes: !isOne, rank: !isOne && slot.rank === undefined };
}

/** What an attribute is in C; one that is absent is empty, or 0. */
function attribute(attr: Attr | undefined, { name, kind }: AttributeSpec): ExternArgument[] {
  switch (kind) {
    case "i32 array":
    case "i64 array":
      return [{ kind: "numbers", name, values: attr?.kind === "denseArray" ? attr.values.map(Number) : [] }];
    case "string":
    case "enum":
      return [
        { kind: "text", name, value: attr?.kind === "string" || attr?.kind === "enum" ? attr.value : "" },
      ];
    case "type":
      return [{ kind: "text", name, value: attr?.kind === "type" ? typeText(attr.type) : "" }];
    case "bool":
      return [{ kind: "integer", name, value: attr?.kind === "bool" && attr.value ? 1 : 0 }];
    case "i32":
    case "f64":
    case "number":
      if (attr?.kind === "float") return [{ kind: "float", name, value: attr.value }];
      return [{ kind: "integer", name, value: attr?.kind === "int" ? Number(attr.value) : 0 }];
    case "elements":
      return [];
  }
}
