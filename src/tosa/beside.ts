// Records of ops that stand beside those of TOSA: what they compute is known for the types and attributes that they are asked for.
import type { Op } from "../ir/graph.ts";
import type { Compute, OpRecord } from "../ir/record.ts";
import { declared } from "./move.ts";

const waiting = "it takes numbers that are no tensors";

/** An op of so many operands and one result. Before a model is prepared it may have numbers that are no tensors. */
export const beside = (
  name: string,
  summary: string,
  operands: number,
  compute: (op: Op) => Compute,
): OpRecord => ({
  name,
  summary,
  family: "layout",
  operands: Array.from({ length: operands }, (_, i) => ({
    name: `operand ${i}`,
    kind: "numbers",
    element: "T",
  })),
  results: [{ name: "result", kind: "numbers", element: "T" }],
  attributes: [],
  types: [],
  traits: [],
  infer: declared,
  compute: (op) =>
    [...op.operands, ...op.results].every(({ type }) => type.kind === "tensor")
      ? compute(op)
      : { form: "none", because: waiting },
  example: "",
});
