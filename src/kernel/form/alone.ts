// Ops that have kernels of their own: they share no loops with others.
import type { ExternCall } from "../../ir/extern.ts";
import type { Op, Value } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import type { StridedAccess } from "../../support/strides.ts";
import { elements } from "../../support/tensor.ts";
import type { Buffer, ContractKernel, CopyKernel, ExternKernel, Kernel, PlainKernel } from "../kernel.ts";
import { stridesAlong } from "../places.ts";
import type { Home } from "./lanes.ts";
import { tensor } from "./lanes.ts";
import type { Layout } from "./layout.ts";
import { axisStrides, isElsewhere } from "./layout.ts";

export function aloneKernel(home: Home, op: Op, compute: Compute, name: string): Kernel {
  if (compute.form === "extern") return externKernel(home, op, compute.call, name);
  if (compute.form === "contract") return contractKernel(home, op, compute, name);
  const to = home.bufferOf(op.results[0]!);
  const buffers = op.operands.map((v) => (v.type.kind === "tensor" ? home.bufferOf(v) : undefined));
  switch (compute.form) {
    case "gather": {
      const [values, indices] = buffers as readonly Buffer[];
      // Whatever the indices are, what is gathered is the one number there is.
      if (values!.splat) return copyKernel(name, op, to, values!, []);
      return { kind: "gather", name, op, values: values!, indices: indices!, to, dims: compute.dims };
    }
    case "sample":
    case "scatter":
    case "fourier":
      return plainKernel(home, op, compute, name, buffers);
    default:
      throw new Error(`${op.name} cannot stand alone`);
  }
}

/** Operands and the result lie anywhere in their buffers. */
function contractKernel(
  home: Home,
  op: Op,
  compute: ContractKernel["compute"],
  name: string,
): ContractKernel {
  const places = op.operands.map((v) => (v.type.kind === "tensor" ? home.placeOf(v) : undefined));
  const [shapes, to] = [op.operands.map(shapeOf), home.placeOf(op.results[0]!)];
  const { offset, strides, dims } = to.layout;
  const toAt = { offset, strides: stridesAlong(compute.loops, strides, dims)! };
  const isPart = isElsewhere(to.layout) || to.buffer.elements !== elements(compute.loops);
  return {
    ...{ kind: "contract", name, op, compute, shapes, to: to.buffer },
    operands: places.map((p) => p?.buffer),
    places: places.map((p, i) => (p && isElsewhere(p.layout) ? axesIn(p.layout, shapes[i]!) : undefined)),
    ...(isPart && { toAt }),
  };
}

const axesIn = (layout: Layout, shape: readonly number[]): StridedAccess => ({
  offset: layout.offset,
  strides: axisStrides(layout, shape)!,
});

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

/** A buffer filled with one number, then copies to it; `op` is what wants them there. */
export const copyKernel = (
  name: string,
  op: Op | undefined,
  to: Buffer,
  fill: Buffer | undefined,
  copies: CopyKernel["copies"],
): CopyKernel => ({ kind: "copy", name, op, to, fill, copies });

/** All elements of a buffer in their order; `op` is what wants them there. */
export function flatCopy(name: string, from: Buffer, to: Buffer, op?: Op): CopyKernel {
  const flat = { offset: 0, strides: [1] };
  return copyKernel(name, op, to, undefined, [{ from, dims: [from.elements], fromAt: flat, toAt: flat }]);
}
