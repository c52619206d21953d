// What kernels hand on: bounds of what a kernel stores in a buffer are bounds of what later kernels load from it.
import type { Interval } from "../../expr/range.ts";
import { join } from "../../expr/range.ts";
import type { Analysis, Thoroughness } from "./analyze.ts";
import { analyze } from "./analyze.ts";
import { boundsOfContraction } from "./contracted.ts";
import { contentsOf } from "./facts.ts";
import type { Buffer, ContractKernel, CopyKernel, Kernel, LaneKernel } from "../kernel.ts";
import { writtenBy } from "../place.ts";

/**
 * Bounds of what buffers hold: of those that one kernel alone writes, or, in straight lines, several that each write a part. Not of what
 * loops carry, branches give, or calls leave behind.
 */
class Bounds {
  private readonly known = new Map<Buffer, Interval>();
  /** How many kernels are still to write a buffer; more than one only where no kernel runs twice or not at all. */
  private readonly missing = new Map<Buffer, number>();
  private readonly isStraight: boolean;

  constructor(kernels: readonly Kernel[]) {
    this.isStraight = !kernels.some(({ kind }) => kind === "control");
    for (const b of kernels.flatMap((k) => [...writtenBy(k)]))
      this.missing.set(b, (this.missing.get(b) ?? 0) + 1);
  }

  get(b: Buffer): Interval | undefined {
    return this.missing.get(b) === 0 ? this.known.get(b) : undefined;
  }

  /** What one kernel, and no other call for that, writes in a buffer. */
  set(b: Buffer, bounds: Interval): void {
    const missing = this.missing.get(b) ?? 0;
    if (b.kind === "state" || missing === 0 || (missing > 1 && !this.isStraight)) return;
    const before = this.known.get(b);
    this.known.set(b, before ? join(before, bounds) : bounds);
    this.missing.set(b, missing - 1);
  }
}

/** The analyses of kernels in the order they run in; undefined for those without lanes. */
export const analyzeInOrder = (
  kernels: readonly Kernel[],
  thoroughness?: Thoroughness,
): (Analysis | undefined)[] => knownInOrder(kernels, thoroughness).analyses;

/** The same, and bounds of what buffers hold. */
export function knownInOrder(
  kernels: readonly Kernel[],
  thoroughness?: Thoroughness,
): { readonly analyses: (Analysis | undefined)[]; readonly bounds: Pick<Map<Buffer, Interval>, "get"> } {
  const known = new Bounds(kernels);
  const analyses = kernels.map((kernel) => {
    if (kernel.kind === "copy") copied(kernel, known);
    if (kernel.kind === "contract") contracted(kernel, known);
    if (kernel.kind !== "lanes") return undefined;
    const analysis = analyze(reading(kernel, known), thoroughness);
    stored(analysis, known);
    return analysis;
  });
  return { analyses, bounds: known };
}

/** The kernel with the bounds of what it loads. */
function reading(kernel: LaneKernel, known: Bounds): LaneKernel {
  const nodes = kernel.nodes.map((node) => {
    const range = node.def.kind === "load" ? known.get(node.def.from.buffer) : undefined;
    return range ? { ...node, range } : node;
  });
  return { ...kernel, nodes };
}

function contracted(kernel: ContractKernel, known: Bounds): void {
  const range = boundsOfContraction(kernel, known);
  if (range) known.set(kernel.to, range);
}

/** Several values of a kernel may go to one buffer. */
function stored({ kernel, facts }: Analysis, known: Bounds): void {
  const made = new Map<Buffer, Interval>();
  for (const { id, stores } of kernel.nodes)
    for (const { buffer } of stores) {
      const [before, { range }] = [made.get(buffer), facts.of(id)];
      made.set(buffer, before ? join(before, range) : range);
    }
  made.forEach((range, buffer) => known.set(buffer, range));
}

/** Copies keep bounds; a buffer of unknown contents among them may hold anything. */
function copied({ to, fill, copies }: CopyKernel, known: Bounds): void {
  const from = [...copies.map((c) => c.from), ...(fill ? [fill] : [])];
  const bounds = from.map((b) => contentsOf(b) ?? known.get(b));
  if (bounds.every((b) => b !== undefined)) known.set(to, bounds.reduce(join));
}
