// A kernel over other buffers.
import type { Buffer, BufferAccess, Kernel, LaneKernel } from "./kernel.ts";
import type { Tiling } from "./tiling.ts";

type Rename = (b: Buffer) => Buffer;

/** The same kernel with every buffer that it touches replaced. */
export function renamed(kernel: Kernel, to: Rename): Kernel {
  switch (kernel.kind) {
    case "lanes":
      return renamedLanes(kernel, to);
    case "copy": {
      const { fill, copies } = kernel;
      const moved = copies.map((c) => ({ ...c, from: to(c.from) }));
      return { ...kernel, to: to(kernel.to), fill: fill && to(fill), copies: moved };
    }
    case "gather":
      return { ...kernel, values: to(kernel.values), indices: to(kernel.indices), to: to(kernel.to) };
    case "contract": {
      const { operands, tiling } = kernel;
      const over = { ...kernel, to: to(kernel.to), operands: operands.map((b) => b && to(b)) };
      return tiling ? { ...over, tiling: renamedTiling(tiling, to) } : over;
    }
    case "plain": {
      const [operands, between] = [kernel.operands.map((b) => b && to(b)), kernel.between.map(to)];
      return { ...kernel, operands, between, to: kernel.to.map(to) };
    }
    case "extern":
      return { ...kernel, operands: kernel.operands.map((b) => b && to(b)), to: kernel.to.map(to) };
    case "control":
      return kernel.on ? { ...kernel, on: to(kernel.on) } : kernel;
  }
}

const renamedAccess = (at: BufferAccess, to: Rename): BufferAccess => ({ ...at, buffer: to(at.buffer) });

function renamedLanes(kernel: LaneKernel, to: Rename): LaneKernel {
  const nodes = kernel.nodes.map((n) => ({
    ...n,
    stores: n.stores.map((s) => renamedAccess(s, to)),
    ...(n.def.kind === "load" && { def: { ...n.def, from: renamedAccess(n.def.from, to) } }),
  }));
  const staged = kernel.staged?.map((s) => ({ ...s, to: renamedAccess(s.to, to) }));
  return { ...kernel, nodes, ...(staged && { staged }) };
}

const renamedTiling = (tiling: Tiling, to: Rename): Tiling => ({
  ...tiling,
  from: { ...tiling.from, buffer: to(tiling.from.buffer) },
  weights: to(tiling.weights),
  ...(tiling.start && { start: to(tiling.start) }),
  ...(tiling.pairs && { pairs: to(tiling.pairs) }),
  finish: { ...tiling.finish, operands: tiling.finish.operands.map((at) => renamedAccess(at, to)) },
  ...(tiling.epilogue && { epilogue: renamedLanes(tiling.epilogue, to) }),
});
