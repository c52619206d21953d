// Kernels cut into blocks of rows: which of their loops goes over the rows of a buffer, and what is left of a kernel in one block.
import type { Buffer, BufferAccess, Kernel } from "../kernel.ts";
import type { Touch, Walk } from "./walk.ts";
import { rewalked } from "./walk.ts";

/** Rows of a buffer: so many, one every `step` elements; all of them again every `rows * step`. */
export interface Rows {
  readonly rows: number;
  readonly step: number;
}

/** The loop that goes over rows: `outer` times, over all rows, over `inner` places in each. */
export interface RowLoop {
  readonly loop: number;
  readonly outer: number;
  readonly rows: number;
  readonly inner: number;
}

/** The loop of a walk that goes over the rows of a buffer, the same wherever it touches that; or why there is none. */
export function rowLoopOf(walk: Walk, buffer: Buffer, rows: Rows): RowLoop | string {
  const touches = walk.touches.filter((t) => t.buffer === buffer);
  const found = walk.sizes
    .slice(0, walk.apart)
    .map((_, d) => rowLoopAt(walk, d, touches[0]!, rows))
    .find((loop) => loop !== undefined);
  if (!found) return "it does not go row by row there";
  return touches.every((t) => staysInRow(walk, found, t, rows))
    ? found
    : "it needs more than one row at a time";
}

function rowLoopAt(
  { sizes }: Walk,
  loop: number,
  { strides }: Touch,
  { rows, step }: Rows,
): RowLoop | undefined {
  const inner = step / strides[loop]!;
  const outer = sizes[loop]! / (rows * inner);
  const isLast = loop === sizes.length - 1;
  if (strides[loop]! <= 0 || ![inner, outer].every(Number.isInteger) || (isLast && inner === 1))
    return undefined;
  return { loop, outer, rows, inner };
}

/** Whether rows of the buffer are touched in iterations of their own only. */
export function staysInRow(walk: Walk, own: RowLoop, at: Touch, { rows, step }: Rows): boolean {
  const parts = [...partsOf(walk.sizes, own, at.strides), ...insideOf(walk, at)];
  if (parts[own.loop + 1]!.by !== step) return false;
  const others = parts.filter(({ size, by }, d) => d !== own.loop + 1 && size > 1 && by !== 0);
  const isWhole = (by: number): boolean => by % (rows * step) === 0 && by > 0;
  if (others.some(({ by }) => by < 0 || (by >= step && !isWhole(by)))) return false;
  const reach = others.reduce(
    (n, { size, by }) => (by < step ? n + by * (size - 1) : n),
    at.offset + at.span,
  );
  return reach <= step;
}

interface Part {
  readonly size: number;
  readonly by: number;
}

const insideOf = ({ sizes }: Walk, { inside, strides }: Touch): Part[] =>
  inside.map((size, k) => ({ size, by: strides[sizes.length + k]! }));

/** Loops and strides with the one over rows in three. */
function partsOf(sizes: readonly number[], own: RowLoop, strides: readonly number[]): Part[] {
  return sizes.flatMap((size, d) => {
    const by = strides[d]!;
    if (d !== own.loop) return [{ size, by }];
    return [
      { size: own.outer, by: by * own.inner * own.rows },
      { size: own.rows, by: by * own.inner },
      { size: own.inner, by },
    ];
  });
}

/** Elements from one row of a place to the next. */
export const rowStep = (own: RowLoop, { strides }: BufferAccess): number => strides[own.loop]! * own.inner;

/** What stands for a buffer in a block: another one, and the rows of which that has those of the block alone. */
export interface Stand {
  readonly buffer: Buffer;
  readonly shrunk?: Rows;
}

/** What is left of a kernel in a block of so many rows. */
export function cutTo(
  kernel: Kernel,
  walk: Walk,
  own: RowLoop,
  step: number,
  standFor: (b: Buffer, by: number) => Stand,
): Kernel {
  const parts = (at: BufferAccess, { shrunk }: Stand): Part[] =>
    partsOf(walk.sizes, own, at.strides).map(({ size, by }, d) => ({
      size: d === own.loop + 1 ? step : size,
      by: shrunk && by >= shrunk.rows * shrunk.step ? (by / shrunk.rows) * step : by,
    }));
  const stand = (at: BufferAccess): Stand => standFor(at.buffer, rowStep(own, at));
  const all = walk.touches.map((at) => parts(at, stand(at)));
  const joined = joining(own.loop, all);
  const sizes = joined(all[0]!).map(({ size }) => size);
  return rewalked(kernel, sizes, (at) => {
    const to = stand(at);
    return { ...at, buffer: to.buffer, strides: joined(parts(at, to)).map(({ by }) => by) };
  });
}

/** Makes as few loops of the three that one has become as all places allow. */
function joining(
  loop: number,
  all: readonly (readonly Part[])[],
): (parts: readonly Part[]) => readonly Part[] {
  const steps: number[] = [];
  let [now, at] = [all, loop];
  for (let pair = 0; pair < 2; pair++)
    if (now.every((parts) => follows(parts[at]!, parts[at + 1]!))) {
      now = now.map((parts) => joinedAt(parts, at));
      steps.push(at);
    } else at++;
  return (parts) => steps.reduce<readonly Part[]>(joinedAt, parts);
}

const joinedAt = (parts: readonly Part[], at: number): readonly Part[] => [
  ...parts.slice(0, at),
  join(parts[at]!, parts[at + 1]!),
  ...parts.slice(at + 2),
];

const follows = (a: Part, b: Part): boolean => a.size === 1 || b.size === 1 || a.by === b.size * b.by;

const join = (a: Part, b: Part): Part =>
  a.size === 1 ? b : b.size === 1 ? a : { size: a.size * b.size, by: b.by };
