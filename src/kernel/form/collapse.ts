// Fewer, longer loops: axes of size 1 go, neighbours that every access walks in one stride become one.

export interface Collapsed {
  readonly dims: readonly number[];
  readonly axis: number;
  /** For each access, its strides over the new dims. */
  readonly strides: readonly (readonly number[])[];
}

/**
 * Collapses a loop space. A reduced `axis` stays a loop of its own (last, or followed by one loop of lanes);
 * without one the last loop counts as axis. The result has at least one loop.
 */
export function collapse(
  space: readonly number[],
  axis: number | undefined,
  accesses: readonly (readonly number[])[],
): Collapsed {
  const parts: { dims: number[]; isAxis: boolean }[] = [];
  for (const [d, size] of space.entries()) {
    const last = parts.at(-1);
    if (d === axis) parts.push({ dims: [d], isAxis: true });
    else if (size === 1) continue;
    else if (last && !last.isAxis && contiguous(last.dims.at(-1)!, d, space, accesses)) last.dims.push(d);
    else parts.push({ dims: [d], isAxis: false });
  }
  if (parts.length === 0) return { dims: [1], axis: 0, strides: accesses.map(() => [0]) };
  return {
    dims: parts.map((p) => p.dims.reduce((n, d) => n * space[d]!, 1)),
    axis: axis === undefined ? parts.length - 1 : parts.findIndex((p) => p.isAxis),
    strides: accesses.map((s) => parts.map((p) => s[p.dims.at(-1)!]!)),
  };
}

/** Whether stepping axis `a` equals walking all of axis `b`, for every access. */
const contiguous = (
  a: number,
  b: number,
  space: readonly number[],
  accesses: readonly (readonly number[])[],
): boolean => accesses.every((s) => s[a] === s[b]! * space[b]!);
