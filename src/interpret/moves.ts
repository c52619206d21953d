// Elements that go somewhere else as they are.
import { clampTo } from "../expr/numbers.ts";
import type { Compute } from "../ir/record.ts";
import { eachRow, lastAxis } from "../support/strides.ts";
import type { Tensor } from "../support/tensor.ts";
import type { Report } from "./arithmetic.ts";

export function runMove(
  compute: Extract<Compute, { form: "move" }>,
  operands: readonly Tensor[],
  out: Tensor,
): void {
  if (compute.fill !== undefined) (out.data as Int32Array).fill(operands[compute.fill]!.data[0] as never);
  for (const copy of compute.copies) {
    const from = operands[copy.operand]!.data;
    const { length, steps } = lastAxis(copy.dims, [copy.from, copy.to]);
    eachRow(copy.dims, [copy.from, copy.to], ([a, b]) => {
      for (let c = 0; c < length; c++) out.data[b! + c * steps[1]!] = from[a! + c * steps[0]!] as never;
    });
  }
}

export function runGather(
  dims: { n: number; k: number; w: number; c: number },
  operands: readonly Tensor[],
  out: Tensor,
): void {
  const [values, indices] = operands;
  for (let i = 0; i < dims.n * dims.w; i++) {
    const k = clampTo(Number(indices!.data[i]), 0, dims.k - 1);
    const from = (Math.floor(i / dims.w) * dims.k + k) * dims.c;
    for (let c = 0; c < dims.c; c++) out.data[i * dims.c + c] = values!.data[from + c] as never;
  }
}

/** Rows are written in the order of their indices, so that the last of several stands; indices out of range write none. */
export function runScatter(
  dims: { n: number; k: number; w: number; c: number },
  operands: readonly Tensor[],
  out: Tensor,
  report: Report,
): void {
  const [values, indices, input] = operands;
  (out.data as Int32Array).set(values!.data as never);
  const written = new Set<number>();
  let [open, first] = [0, -1];
  for (let i = 0; i < dims.n * dims.w; i++) {
    const k = Number(indices!.data[i]);
    const row = Math.floor(i / dims.w) * dims.k + k;
    const inside = k >= 0 && k < dims.k;
    if ((!inside || written.has(row)) && open++ === 0) first = i;
    if (!inside) continue;
    written.add(row);
    for (let c = 0; c < dims.c; c++) out.data[row * dims.c + c] = input!.data[i * dims.c + c] as never;
  }
  if (open > 0) report({ message: "indices must be in range, and no row written twice", count: open, first });
}
