// Kernels as loops over memory: which loops they have whose iterations are apart, and where they touch buffers along those.
import type { StridedAccess } from "../../support/strides.ts";
import { stridesOf } from "../../support/strides.ts";
import type { Buffer, BufferAccess, ContractKernel, CopyKernel, Kernel, LaneKernel } from "../kernel.ts";
import type { Tiling } from "../tiling.ts";

/** Where a kernel touches a buffer, along its loops and then along loops inside of those, for so many neighbours each time. */
export interface Touch extends BufferAccess {
  readonly offset: number;
  /** Sizes of the loops inside, along which it moves as well. */
  readonly inside: readonly number[];
  readonly span: number;
  readonly writes: boolean;
}

/** Iterations of the first `apart` loops do not need each other. */
export interface Walk {
  readonly sizes: readonly number[];
  readonly apart: number;
  readonly touches: readonly Touch[];
}

/** Of what is not followed place by place: it reaches as far as there is. */
const EVERYWHERE = Infinity;

const touch = (
  { buffer, offset = 0, strides }: BufferAccess,
  writes: boolean,
  more: Partial<Touch> = {},
): Touch => ({
  offset,
  inside: [],
  span: 1,
  buffer,
  strides,
  writes,
  ...more,
});

/** The loops of a kernel, or why they are none that can be cut into blocks. */
export function walkOf(kernel: Kernel): Walk | string {
  switch (kernel.kind) {
    case "lanes":
      return lanesWalk(kernel);
    case "contract":
      return kernel.tiling ? tilesWalk(kernel, kernel.tiling) : "it is not computed in tiles";
    case "copy":
      return copyWalk(kernel);
    default:
      return "its loops are not over rows";
  }
}

function lanesWalk(kernel: LaneKernel): Walk {
  const { dims, axis } = kernel;
  const isReduced = kernel.nodes.some(({ def }) => def.kind === "reduce" || def.kind === "argmax");
  return { sizes: dims, apart: isReduced ? axis : dims.length, touches: lanesTouches(kernel) };
}

const lanesTouches = ({ nodes, staged = [] }: LaneKernel): Touch[] => [
  ...nodes.flatMap(({ def, stores }) => [
    ...(def.kind === "load" ? [touch(def.from, false)] : []),
    ...stores.map((s) => touch(s, true)),
  ]),
  ...staged.map(({ to }) => touch(to, true)),
];

function tilesWalk({ to }: ContractKernel, tiling: Tiling): Walk | string {
  const { loops, taps, from, stretch, finish, epilogue, channels } = tiling;
  if (tiling.guards.some(({ strides }) => loops.some((size, d) => size > 1 && strides[d] !== 0)))
    return "which of its taps there are depends on the row";
  return {
    sizes: loops,
    apart: loops.length - (channels ? 2 : 1),
    touches: [
      touch(from, false, {
        offset: from.offset,
        inside: taps.map(({ size }) => size),
        span: channels ? EVERYWHERE : stretch,
      }),
      ...besideRows(tiling).map((at) => touch(at, false, { span: EVERYWHERE })),
      ...finish.operands.map((at) => touch(at, false)),
      ...(epilogue
        ? lanesTouches(epilogue).filter(({ buffer }) => buffer !== to)
        : [touch({ buffer: to, ...resultAt(tiling) }, true)]),
    ],
  };
}

/** Where results are stored, along the loops. */
const resultAt = ({ loops, toAt }: Tiling): StridedAccess => toAt ?? { offset: 0, strides: stridesOf(loops) };

/** What the columns of tiles need, which moves along the loops around those. */
const besideRows = ({ weights, weightsAt, start, startAt }: Tiling): BufferAccess[] => [
  { buffer: weights, strides: [...weightsAt, 0] },
  ...(start ? [{ buffer: start, strides: [...startAt, 0] }] : []),
];

function copyWalk({ fill, copies, to }: CopyKernel): Walk | string {
  const [only, more] = copies;
  if (!only || more || fill) return "it puts several pieces together";
  const { from, dims, fromAt, toAt } = only;
  return {
    sizes: dims,
    apart: dims.length,
    touches: [touch({ buffer: from, ...fromAt }, false, fromAt), touch({ buffer: to, ...toAt }, true, toAt)],
  };
}

/** What becomes of a place when loops change: another buffer, other strides. */
export type Moved = (at: BufferAccess) => BufferAccess;

/** The kernel over other loops in the place of those of its walk, of which those that are no longer the same are apart. */
export function rewalked(kernel: Kernel, sizes: readonly number[], moved: Moved): Kernel {
  if (kernel.kind === "lanes") return lanesAlong(kernel, sizes, moved);
  if (kernel.kind === "copy") return copyAlong(kernel, sizes, moved);
  if (kernel.kind !== "contract" || !kernel.tiling) throw new Error(`${kernel.name} has no loops over rows`);
  return tilesAlong(kernel, kernel.tiling, sizes, moved);
}

function lanesAlong(kernel: LaneKernel, dims: readonly number[], moved: Moved): LaneKernel {
  const nodes = kernel.nodes.map((n) => ({
    ...n,
    stores: n.stores.map(moved),
    ...(n.def.kind === "load" && { def: { ...n.def, from: moved(n.def.from) } }),
  }));
  const staged = kernel.staged?.map((s) => ({ ...s, to: moved(s.to) }));
  const axis = kernel.axis + dims.length - kernel.dims.length;
  return { ...kernel, dims, axis, nodes, ...(staged && { staged }) };
}

function copyAlong(kernel: CopyKernel, dims: readonly number[], moved: Moved): CopyKernel {
  const [{ from, fromAt, toAt }] = kernel.copies as [CopyKernel["copies"][number]];
  const [source, target] = [moved({ buffer: from, ...fromAt }), moved({ buffer: kernel.to, ...toAt })];
  const at = (offset: number, { strides }: BufferAccess) => ({ offset, strides });
  const copies = [
    { from: source.buffer, dims, fromAt: at(fromAt.offset, source), toAt: at(toAt.offset, target) },
  ];
  return { ...kernel, to: target.buffer, copies };
}

function tilesAlong(
  kernel: ContractKernel,
  tiling: Tiling,
  loops: readonly number[],
  moved: Moved,
): ContractKernel {
  const { from, finish, epilogue } = tiling;
  const count = tiling.loops.length;
  const input = moved({ buffer: from.buffer, strides: from.strides.slice(0, count) });
  const [weights, start] = besideRows(tiling).map(moved);
  const guards = tiling.guards.map((g) => ({
    ...g,
    strides: [...loops.map(() => 0), ...g.strides.slice(count)],
  }));
  const result = epilogue ? undefined : moved({ buffer: kernel.to, ...resultAt(tiling) });
  return {
    ...kernel,
    ...(result && { to: result.buffer }),
    tiling: {
      ...tiling,
      loops,
      guards,
      from: {
        ...from,
        buffer: input.buffer,
        strides: [...input.strides, ...from.strides.slice(count)],
      },
      weights: weights!.buffer,
      weightsAt: weights!.strides.slice(0, -1),
      ...(start && { start: start.buffer, startAt: start.strides.slice(0, -1) }),
      ...(!start && { startAt: loops.slice(0, -1).map(() => 0) }),
      finish: { ...finish, operands: finish.operands.map(moved) },
      ...(result && { toAt: { offset: result.offset ?? 0, strides: result.strides } }),
      ...(epilogue && { epilogue: epilogueAlong(epilogue, kernel.to, loops, moved) }),
    },
  };
}

/** The result that an epilogue reads is in no memory: it is where the loops are. */
function epilogueAlong(
  epilogue: LaneKernel,
  result: Buffer,
  loops: readonly number[],
  moved: Moved,
): LaneKernel {
  const own = { buffer: result, strides: stridesOf(loops) };
  return lanesAlong(epilogue, loops, (at) => (at.buffer === result ? own : moved(at)));
}
