// Results that lie where what they are computed from did: each element is read before it is written, and nothing needs it after.
import type { Costs } from "./costs.ts";
import type { Buffer, BufferAccess, LaneKernel, Program } from "./kernel.ts";
import { buffersOf } from "./place.ts";
import { renamed } from "./renamed.ts";
import type { Said } from "./said.ts";
import { declined, fired } from "./said.ts";
import { scheduleKernel, storesOf } from "./schedule.ts";
import { STEP } from "./vectors/steps.ts";

export interface InPlace {
  readonly program: Program;
  readonly said: readonly Said[];
}

/** The program with fewer buffers. What is computed in branches and loops stays apart. */
export function computedInPlace(program: Program, costs: Costs): InPlace {
  const { kernels } = program;
  if (kernels.some(({ kind }) => kind === "control")) return { program, said: [] };
  const shared = new Shared(program);
  const said = kernels.flatMap((kernel, i) =>
    kernel.kind === "lanes" ? shared.kernel(kernel, i, costs) : [],
  );
  const next = {
    ...program,
    kernels: kernels.map((kernel) => renamed(kernel, shared.homeOf)),
    buffers: [...new Set(program.buffers.map(shared.homeOf))],
  };
  return { program: next, said };
}

/** An element of one buffer that a kernel reads where it writes another. */
interface Pair {
  readonly from: Buffer;
  readonly to: BufferAccess;
}

/** Which buffers have come to be one, kernel by kernel. */
class Shared {
  /** The last kernel that needs what lies in a buffer. */
  private readonly last = new Map<Buffer, number>();
  private readonly homes = new Map<Buffer, Buffer>();

  constructor({ kernels }: Program) {
    kernels.forEach((kernel, i) => buffersOf(kernel).forEach((b) => this.last.set(b, i)));
  }

  /** Where the elements of a buffer are. */
  readonly homeOf = (b: Buffer): Buffer => {
    const home = this.homes.get(b);
    return home ? this.homeOf(home) : b;
  };

  /** Lets the kernel with this number write a result over what it reads, where that can be. */
  kernel(kernel: LaneKernel, i: number, costs: Costs): Said[] {
    const [pair] = pairsOf(kernel).filter(({ from }) => this.last.get(from) === i && this.isSpare(from));
    if (!pair) return [];
    const op = storesOf(kernel).find(({ to }) => to === pair.to)!.node.op;
    const because = unfit(kernel, pair, costs);
    if (because !== undefined) return [declined("in-place", "elements", op, () => because)];
    const [from, to] = [this.homeOf(pair.from), pair.to.buffer];
    if (to.kind === "result") this.homes.set(from, to);
    else this.homes.set(to, from);
    return [fired("in-place", "elements", op, () => `over ${pair.from.name}`)];
  }

  /** Results are handed out: what lies there stays. */
  private isSpare(b: Buffer): boolean {
    return this.homeOf(b).kind === "arena";
  }
}

/** What a kernel writes of each of its buffers and reads of others that are alike, all elements of both by the same steps. */
function pairsOf(kernel: LaneKernel): Pair[] {
  const size = kernel.dims.reduce((a, b) => a * b, 1);
  const loads = kernel.nodes.flatMap(({ def }) => (def.kind === "load" ? [def.from] : []));
  const written = storesOf(kernel).flatMap(({ to, level }) =>
    level === "element" && to.buffer.elements === size && isMade(to.buffer) ? [to] : [],
  );
  const sameSteps = (a: BufferAccess, b: BufferAccess): boolean =>
    (a.offset ?? 0) === (b.offset ?? 0) &&
    kernel.dims.every((d, k) => d === 1 || a.strides[k] === b.strides[k]);
  const isAlike = (a: Buffer, b: Buffer): boolean => a.type === b.type && a.elements === b.elements;
  return written.flatMap((to) =>
    [...new Set(loads.map(({ buffer }) => buffer))].flatMap((from) =>
      from.kind === "arena" &&
      isAlike(from, to.buffer) &&
      loads.every((load) => load.buffer !== from || sameSteps(load, to)) &&
      loads.every((load) => load.buffer !== to.buffer)
        ? [{ from, to }]
        : [],
    ),
  );
}

const isMade = ({ kind }: Buffer): boolean => kind === "arena" || kind === "result";

/** Why a kernel may not write over what it reads though it is the last to need that; undefined where it may. */
function unfit(kernel: LaneKernel, { from, to }: Pair, costs: Costs): string | undefined {
  const { sweeps } = scheduleKernel(kernel, costs);
  const first = sweeps.findIndex(({ stores }) => stores.some((s) => s.to.buffer === to.buffer));
  const isReadBy = ({ elements }: (typeof sweeps)[number]): boolean =>
    elements.some(({ def }) => def.kind === "load" && def.from.buffer === from);
  if (sweeps.slice(first + 1).some(isReadBy)) return "a later sweep reads what the first one would overwrite";
  if (isReadBy(sweeps[first]!) && kernel.dims.at(-1)! % STEP !== 0)
    return `a last step of ${STEP} lanes computes some of them again`;
  const isReduced = sweeps.some(({ reduces }) => reduces.length > 0);
  if (isReduced && (kernel.dims.at(-2) ?? costs.words) % costs.words !== 0)
    return `a last group of ${costs.words} rows computes some of them again`;
  return undefined;
}
