// Ops that are plain loops on every path: samples, scatters and Fourier transforms.
import { constant } from "../expr/expr.ts";
import { interval } from "../expr/range.ts";
import { and, convert, le, lt } from "../expr/vocabulary.ts";
import type * as kernels from "../kernel/kernel.ts";
import { bound, clipped, element, fixed, letOf, loopNamed, ofLoop } from "../loops/build.ts";
import { ofValue, over, store, sumOf, theValue, value, when } from "../loops/build.ts";
import type { Block, BoundExpr, Index, Stmt } from "../loops/ir.ts";
import { asIs, elementOf } from "./elements.ts";
import { fourierLoops } from "./fourier.ts";
import type { Memory } from "./memory.ts";
import { sampleLoops } from "./sample.ts";

export function plainLoops(kernel: kernels.PlainKernel, memory: Memory): Block {
  const { compute } = kernel;
  switch (compute.form) {
    case "sample":
      return sampleLoops(kernel, compute, memory);
    case "scatter":
      return scatterLoops(kernel, compute.dims, memory);
    case "fourier":
      return fourierLoops(kernel, compute, memory);
  }
}

/** A copy, over which rows are written in the order of their indices: the last of several stands, one out of range writes none. */
function scatterLoops(
  { operands, to }: kernels.PlainKernel,
  { n, k, w, c }: kernels.GatherKernel["dims"],
  memory: Memory,
): Stmt[] {
  const [values, indices, input] = operands as readonly kernels.Buffer[];
  const target = memory.of(to[0]!);
  const all = loopNamed("i", "parallel");
  const [row, channel] = [loopNamed("r", "serial"), loopNamed("c", "parallel")];
  const chosen = value("chosen", memory.of(indices!).type);
  const at = value("at", "i32", { claims: [{ kind: "range", range: interval(0, k - 1) }] });
  const inside = bound([theValue(chosen)], (x) =>
    and(le(constant(x.type, 0), x), lt(x, constant(x.type, k))),
  );
  const from = (b: kernels.Buffer, at: Index): BoundExpr => asIs(elementOf(b, at, memory), memory.of(b).type);
  const place = (batch: Index, rows: number, inBatch: Index): Index =>
    sumOf(0, [
      [rows * c, batch],
      [c, inBatch],
      [1, ofLoop(channel)],
    ]);
  const written = store(
    element(target, place(clipped("div", ofLoop(row), w), k, ofValue(at))),
    from(input!, place(fixed(0), 0, ofLoop(row))),
  );
  return [
    over(all, n * k * c, [store(element(target, ofLoop(all)), from(values!, ofLoop(all)))]),
    over(row, n * w, [
      letOf(chosen, from(indices!, ofLoop(row))),
      when(inside, [
        letOf(
          at,
          bound([theValue(chosen)], (x) => convert("i32", x)),
        ),
        over(channel, c, [written]),
      ]),
    ]),
  ];
}
