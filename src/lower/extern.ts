// Calls of functions of the user's as loops: a proc without statements.
import type { ExternArgument } from "../ir/extern.ts";
import type * as kernels from "../kernel/kernel.ts";
import { buffer } from "../loops/build.ts";
import type { Buffer, Proc, Stmt } from "../loops/ir.ts";
import type { Tensor, TypedArray } from "../support/tensor.ts";
import { elements, lanesOf, storageOf } from "../support/tensor.ts";
import type { Memory } from "./memory.ts";

type TensorArgument = Extract<ExternArgument, { kind: "operand" | "result" }>;

export function externCall({ call, operands, to }: kernels.ExternKernel, memory: Memory): Stmt {
  const taken = tensorsOf(call.takes, "operand");
  const args = taken.map(({ index }) => memory.of(operands[index]!));
  const results = to.map((b) => memory.of(b));
  const given = (data: readonly TypedArray[]): readonly TypedArray[] =>
    call.evaluate!(
      taken.map((argument, i) => tensorIn(argument, data[i]!)),
      () => {},
    ).map(lanesOf);
  const named = (like: readonly Buffer[], role: "param" | "result"): Buffer[] =>
    tensorsOf(call.takes, role === "param" ? "operand" : "result").map(({ name }, i) =>
      buffer(role, name, like[i]!.type, like[i]!.shape),
    );
  const proc: Proc = {
    name: call.name,
    params: named(args, "param"),
    results: named(results, "result"),
    body: [],
    given,
  };
  return { kind: "call", proc, args, results };
}

const tensorsOf = (takes: readonly ExternArgument[], kind: "operand" | "result"): TensorArgument[] =>
  takes.flatMap((a) => (a.kind === kind ? [a] : []));

/** Lanes as the tensor that they are; one number may stand for all. */
function tensorIn({ type, shape }: TensorArgument, lanes: TypedArray): Tensor {
  const data = storageOf(type)!.view(lanes.buffer, lanes.byteOffset, lanes.length);
  const count = elements(shape);
  if (data.length === count) return { type, shape, data };
  const all = storageOf(type)!.create(count);
  return { type, shape, data: all.fill(data[0] as never) };
}
