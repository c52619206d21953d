// Elements put to places that are only known at run time.
import type { Op } from "../ir/graph.ts";
import type { Inferred, OpRecord } from "../ir/record.ts";
import { output, shapeOf, stored, tensor } from "./shared.ts";
import { agree, mismatch, shapes, sizesOf } from "./sizes.ts";

const unknown = (rank: number): number[] => Array<number>(rank).fill(-1);

function inferScatter(op: Op): Inferred {
  const values = sizesOf(op, 0) ?? unknown(3);
  const indices = sizesOf(op, 1) ?? unknown(2);
  const input = sizesOf(op, 2) ?? unknown(3);
  const wrong = (operand: number, message: string): Inferred =>
    mismatch("shape/scatter", message, {
      operand,
      help: "values_in is [n, k, c], indices [n, w] and input [n, w, c]",
    });
  if (!agree(values[0]!, indices[0]!) || !agree(values[0]!, input[0]!))
    return wrong(
      agree(values[0]!, indices[0]!) ? 2 : 1,
      "values_in, indices and input have different numbers of batches",
    );
  if (!agree(indices[1]!, input[1]!))
    return wrong(2, `indices has ${indices[1]} rows in each batch and input ${input[1]}`);
  if (!agree(values[2]!, input[2]!))
    return wrong(2, `rows of values_in have ${values[2]} elements and those of input ${input[2]}`);
  if (values[1]! >= 0 && values[1]! < Math.max(indices[1]!, input[1]!))
    return wrong(
      1,
      `${Math.max(indices[1]!, input[1]!)} rows are written, and values_in has ${values[1]} in each batch`,
    );
  return shapes([Math.max(values[0]!, indices[0]!, input[0]!), values[1]!, Math.max(values[2]!, input[2]!)]);
}

const elements = "i8 i16 i32 i64 f16 bf16 f32 f8E4M3FN f8E5M2".split(" ");

export const scatter: OpRecord = {
  name: "tosa.scatter",
  family: "scatter-gather",
  summary:
    "A copy of values_in with out[n, indices[n, w], c] = input[n, w, c]; indices out of range write nothing.",
  operands: [
    { ...tensor("values_in", "T"), rank: 3 },
    { ...tensor("indices", "I"), rank: 2 },
    { ...tensor("input", "T"), rank: 3 },
  ],
  results: [{ ...output("T")[0]!, name: "values_out", rank: 3 }],
  attributes: [],
  types: ["i32", "i64"].flatMap((I) => elements.map((T) => ({ T, I }))),
  admits: { T: stored },
  traits: [],
  infer: inferScatter,
  compute: (op) => {
    const [n, k, c] = shapeOf(op, 0);
    return { form: "scatter", dims: { n: n!, k: k!, w: shapeOf(op, 1)[1]!, c: c! } };
  },
  example:
    "%3 = tosa.scatter %0, %1, %2 : (tensor<2x5x3xi32>, tensor<2x4xi32>, tensor<2x4x3xi32>) -> tensor<2x5x3xi32>",
};
