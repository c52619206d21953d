// Ops that have kernels of their own: they share no loops with others.
import type { ExternCall } from "../../ir/extern.ts";
import type { Op, Value } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import type { Buffer, CopyKernel, ExternKernel, Kernel, PlainKernel } from "../kernel.ts";
import type { Home } from "./lanes.ts";
import { tensor } from "./lanes.ts";

export function aloneKernel(home: Home, op: Op, compute: Compute, name: string): Kernel {
  if (compute.form === "extern") return externKernel(home, op, compute.call, name);
  const to = home.bufferOf(op.results[0]!);
  const buffers = op.operands.map((v) => (v.type.kind === "tensor" ? home.bufferOf(v) : undefined));
  switch (compute.form) {
    case "gather": {
      const [values, indices] = buffers as readonly Buffer[];
      // Whatever the indices are, what is gathered is the one number there is.
      if (values!.splat) return { kind: "copy", name, op, to, fill: values!, copies: [] };
      return { kind: "gather", name, op, values: values!, indices: indices!, to, dims: compute.dims };
    }
    case "contract":
      return { kind: "contract", name, op, compute, operands: buffers, shapes: op.operands.map(shapeOf), to };
    case "sample":
    case "scatter":
    case "fourier":
      return plainKernel(home, op, compute, name, buffers);
    case "move":
      return {
        ...{ kind: "copy", name, op, to },
        fill: compute.fill === undefined ? undefined : buffers[compute.fill],
        copies: compute.copies.map((c) => ({
          from: buffers[c.operand]!,
          dims: c.dims,
          fromAt: c.from,
          toAt: c.to,
        })),
      };
    default:
      throw new Error(`${op.name} cannot stand alone`);
  }
}

/** An op that is plain loops; a Fourier transform has another pair of results in between, of the same size. */
function plainKernel(
  home: Home,
  op: Op,
  compute: PlainKernel["compute"],
  name: string,
  operands: PlainKernel["operands"],
): PlainKernel {
  const type = tensor(op.results[0]!);
  const parts = compute.form === "fourier" ? ["re", "im"] : [];
  return {
    ...{ kind: "plain", name, op, compute, operands, shape: type.shape },
    shapes: op.operands.map(shapeOf),
    to: op.results.map((r) => home.bufferOf(r)),
    between: parts.map((part) => home.buffer("arena", `${name}_${part}`, type)),
  };
}

/** The function may give any number of results, and none. */
const externKernel = (home: Home, op: Op, call: ExternCall, name: string): ExternKernel => ({
  ...{ kind: "extern", name, op, call },
  to: op.results.map((r) => home.bufferOf(r)),
  operands: op.operands.map((v) => (v.type.kind === "tensor" ? home.bufferOf(v) : undefined)),
});

const shapeOf = ({ type }: Value): readonly number[] => (type.kind === "tensor" ? (type.shape ?? []) : []);

/** All elements of a buffer in their order; `op` is what wants them there. */
export function flatCopy(name: string, from: Buffer, to: Buffer, op?: Op): CopyKernel {
  const flat = { offset: 0, strides: [1] };
  return {
    ...{ kind: "copy", name, op, to },
    fill: undefined,
    copies: [{ from, dims: [from.elements], fromAt: flat, toAt: flat }],
  };
}
