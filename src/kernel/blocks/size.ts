// How many rows a block has: as few as leave tiles and groups of rows whole.
import type { Costs } from "../costs.ts";
import type { Kernel } from "../kernel.ts";
import type { RowLoop } from "./cut.ts";
import type { Members, Scene } from "./group.ts";
import type { Walk } from "./walk.ts";

/** What a tile costs beside its rows, in rows: its weights are loaded once. */
const BESIDE = 2;

/** As much more work may blocks be than all rows at once. */
const MOST_WORK = 1.02;

/** What a kernel computes in a block is worth its call: so many elements, or sums of products. */
const FEWEST_ELEMENTS = 256;

/** The fewest rows of a block, of which all have as many; undefined where blocks would cost more than they are worth. */
export function blockSize(members: Members, rows: number, { items, costs }: Scene): number | undefined {
  const sizes = Array.from({ length: rows >> 1 }, (_, k) => k + 1).filter((n) => rows % n === 0);
  const isCheap = (step: number): boolean =>
    [...members].every(([i, loop]) => {
      const { kernels, walk } = items[i]!;
      const work = (n: number): number => workOf(kernels[0]!, loop, n, costs);
      const elements = ((walk as Walk).sizes.reduce((n, size) => n * size, 1) / rows) * step;
      const pays = kernels[0]!.kind === "contract" || elements >= FEWEST_ELEMENTS;
      return pays && work(step) * (rows / step) <= work(rows) * MOST_WORK;
    });
  return sizes.find(isCheap);
}

/** What so many rows cost, in rows. */
function workOf(kernel: Kernel, { loop, inner }: RowLoop, rows: number, costs: Costs): number {
  const count = rows * inner;
  if (kernel.kind === "lanes") {
    const isOfRows = loop === kernel.dims.length - 2;
    return isOfRows ? Math.ceil(count / costs.words) * costs.words : count;
  }
  if (kernel.kind !== "contract") return count;
  const { loops, rows: most, channels, pairs } = kernel.tiling!;
  if (channels || most === undefined || loop !== loops.length - 2) return count;
  if (pairs && count < 2) return Infinity;
  const tiles = Math.ceil(count / most);
  return tiles * (Math.ceil(count / tiles) + BESIDE);
}
