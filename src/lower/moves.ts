// Copies and gathers as loops.
import { constant } from "../expr/expr.ts";
import { interval } from "../expr/range.ts";
import { convert, max, min } from "../expr/vocabulary.ts";
import type * as kernels from "../kernel/kernel.ts";
import {
  bound,
  clipped,
  element,
  fixed,
  letOf,
  load,
  loopNamed,
  ofLoop,
  ofValue,
  over,
  read,
  store,
  sumOf,
  value,
} from "../loops/build.ts";
import type { Access, Buffer, Stmt } from "../loops/ir.ts";
import type { Memory } from "./memory.ts";
import { flat, letter, nested } from "./nests.ts";

export function copyLoops({ to, fill, copies }: kernels.CopyKernel, memory: Memory): Stmt[] {
  const target = memory.of(to);
  const filled = (from: Buffer): Stmt => {
    const i = loopNamed("i", "parallel");
    return over(i, to.elements, [store(element(target, ofLoop(i)), read(load(element(from, fixed(0)))))]);
  };
  const copied = copies.flatMap(({ from, dims, fromAt, toAt }) => {
    const loops = dims.map((_, d) => loopNamed(letter(d), "parallel"));
    const index = dims.map((size, d) => (size === 1 ? fixed(0) : ofLoop(loops[d]!)));
    const at = (b: Buffer, a: typeof fromAt): Access => element(b, flat(a.offset, a.strides, index));
    return nested(dims, loops, [store(at(target, toAt), read(load(at(memory.of(from), fromAt))))]);
  });
  return [...(fill ? [filled(memory.of(fill))] : []), ...copied];
}

/** `to[n, w, c] = values[n, clamp(indices[n, w]), c]`, in flat memory. */
export function gatherLoop(
  { dims: { n, k, w, c }, values, indices, to }: kernels.GatherKernel,
  memory: Memory,
): Stmt {
  const [row, channel] = [loopNamed("i", "parallel"), loopNamed("c", "parallel")];
  const [from, target] = [memory.of(values), memory.of(to)];
  const chosen = value("chosen", "i32", { claims: [{ kind: "range", range: interval(0, k - 1) }] });
  const clamped = bound([load(element(memory.of(indices), ofLoop(row)))], (x) =>
    convert("i32", max(min(x, constant(x.type, k - 1)), constant(x.type, 0))),
  );
  const at = sumOf(0, [
    [k * c, clipped("div", ofLoop(row), w)],
    [c, ofValue(chosen)],
    [1, ofLoop(channel)],
  ]);
  const out = sumOf(0, [
    [c, ofLoop(row)],
    [1, ofLoop(channel)],
  ]);
  return over(row, n * w, [
    letOf(chosen, clamped),
    over(channel, c, [store(element(target, out), read(load(element(from, at))))]),
  ]);
}
