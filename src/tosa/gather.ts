// Elements at places that are only known at run time.
import type { Op } from "../ir/graph.ts";
import type { Inferred, OpRecord } from "../ir/record.ts";
import { everyType } from "./move.ts";
import { output, shapeOf, stored, tensor } from "./shared.ts";
import { agree, mismatch, shapes, sizesOf } from "./sizes.ts";

function inferGather(op: Op): Inferred {
  const [values, indices] = [sizesOf(op, 0) ?? [-1, -1, -1], sizesOf(op, 1) ?? [-1, -1]];
  if (values.length !== 3 || indices.length !== 2)
    return mismatch("shape/rank", "gather takes values of rank 3 and indices of rank 2", {
      operand: values.length === 3 ? 1 : 0,
    });
  if (!agree(values[0]!, indices[0]!))
    return mismatch("shape/gather", `values has ${values[0]} batches and indices ${indices[0]}`, {
      operand: 1,
    });
  return shapes([Math.max(values[0]!, indices[0]!), indices[1]!, values[2]!]);
}

export const gather: OpRecord = {
  name: "tosa.gather",
  family: "scatter-gather",
  summary: "out[n, w, c] = values[n, indices[n, w], c]; an index outside clamps into range.",
  operands: [tensor("values", "T"), tensor("indices", "I")],
  results: output("T"),
  attributes: [],
  types: everyType.flatMap(({ T }) => (T === "i1" ? [] : ["i32", "i64"].map((I) => ({ T: T!, I })))),
  admits: { T: stored },
  traits: [],
  infer: inferGather,
  compute: (op) => {
    const [n, k, c] = shapeOf(op, 0);
    return { form: "gather", dims: { n: n!, k: k!, w: shapeOf(op, 1)[1]!, c: c! } };
  },
  example: "%2 = tosa.gather %0, %1 : (tensor<1x5x3xi32>, tensor<1x4xi32>) -> tensor<1x4x3xi32>",
};
