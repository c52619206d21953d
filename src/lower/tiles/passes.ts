// The passes over contractions at work: each kernel goes through those that have run, in their order.
import type { Costs } from "../../kernel/costs.ts";
import type { Buffer, ContractKernel, Kernel, LaneKernel, Program } from "../../kernel/kernel.ts";
import { opIn } from "../../kernel/describe.ts";
import { buffersOf, heldBytes, writtenBy } from "../../kernel/place.ts";
import type { Said } from "../../kernel/said.ts";
import { declined, fired } from "../../kernel/said.ts";
import { GROUP, MATRIX_GROUP, packedLength, rowsOfTiles, TILE } from "../../kernel/tiling.ts";
import { asEpilogue } from "./epilogue.ts";
import type { TileForm } from "./form.ts";
import { formOf } from "./form.ts";
import { reasonToCopy, withCopiedInput } from "./inputs.ts";
import { groupFor, knowsWeights, orderNote, unpackable, withPackedWeights } from "./packing.ts";
import type { Planes } from "./planes.ts";
import { inPlanes, isOfHalfwords, unsplittable } from "./planes.ts";
import { tooLate } from "./run-time.ts";
import { interleaved } from "./channels.ts";
import { inHalfwords } from "./means.ts";
import { splitAtNarrow } from "./split.ts";
import { sideBySide } from "./windows.ts";
import type { Halves } from "./wide-sums.ts";
import { inHalves, withHalves } from "./wide-sums.ts";
import { offsetOf, withoutZeroPoints } from "./zero-points.ts";

export const tilePasses = [
  "split-bytes",
  "pad-inputs",
  "fold-zero-points",
  "pack-weights",
  "interleave-pixels",
  "tile",
  "narrow-means",
  "vectorize-windows",
  "fuse-epilogues",
];

export interface Tiled {
  readonly program: Program;
  readonly said: readonly Said[];
}

export function withTiles(program: Program, ran: ReadonlySet<string>, costs: Costs): Tiled {
  if (!tilePasses.some((pass) => ran.has(pass))) return { program, said: [] };
  const tiler = new Tiler(ran, costs);
  const halved = tiler.halved(program);
  const kernels = halved.kernels.flatMap((k) => (k.kind === "contract" ? tiler.contraction(k) : [k]));
  const tiled = { ...halved, kernels, buffers: [...halved.buffers, ...tiler.made] };
  const fused = ran.has("fuse-epilogues") ? withEpilogues(tiled, tiler.said) : tiled;
  return { program: fused, said: tiler.said };
}

class Tiler {
  readonly made: Buffer[] = [];
  readonly said: Said[] = [];
  private readonly ran: ReadonlySet<string>;
  private readonly costs: Costs;

  constructor(ran: ReadonlySet<string>, costs: Costs) {
    [this.ran, this.costs] = [ran, costs];
  }

  /** Sums of halfwords that 32 bits do not hold, in halves. */
  halved(program: Program): Program {
    const halves = new Map<Buffer, Halves>();
    for (const kernel of program.kernels) {
      if (kernel.kind !== "contract" || kernel.compute.type === "i32" || !this.splits(kernel)) continue;
      const next = inHalves(kernel, program.kernels);
      const because = typeof next === "string" ? next : this.unfit(next.high);
      if (typeof next !== "string" && because === undefined) halves.set(kernel.to, next);
      const said = because === undefined ? fired : declined;
      this.said.push(said("split-bytes", "halves", kernel.op, () => because ?? "each in 32 bits"));
    }
    return withHalves(program, halves);
  }

  /** Whether a contraction of halfwords may be split. */
  private splits(kernel: ContractKernel): boolean {
    return isOfHalfwords(kernel) && this.hasDots && this.ran.has("split-bytes");
  }

  contraction(kernel: ContractKernel): Kernel[] {
    const planes = this.planes(kernel);
    return planes
      ? [planes.split, ...this.tiles(planes.low), ...this.tiles(planes.high)]
      : this.tiles(kernel);
  }

  private planes(kernel: ContractKernel): Planes | undefined {
    if (kernel.compute.type !== "i32" || !this.splits(kernel) || this.hasHalfwords(kernel)) return undefined;
    const next = unsplittable(kernel) ?? inPlanes(kernel);
    const because = typeof next === "string" ? next : this.unfit(next.high);
    if (typeof next === "string" || because !== undefined) {
      this.said.push(declined("split-bytes", "planes", kernel.op, () => because!));
      return undefined;
    }
    this.made.push(...next.made);
    this.said.push(fired("split-bytes", "planes", kernel.op, () => "high bytes and low bytes"));
    return next;
  }

  /** Whether halfwords are multiplied in tiles as they are. */
  private hasHalfwords(kernel: ContractKernel): boolean {
    const form = this.costs.sumsHalfwords ? formOf(kernel) : "";
    return typeof form !== "string" && unpackable(withoutZeroPoints(kernel), form) === undefined;
  }

  /** Why sums of bytes have neither tiles nor channels by themselves. */
  private unfit(kernel: ContractKernel): string | undefined {
    const form = formOf(kernel);
    if (typeof form !== "string") return undefined;
    return typeof interleaved(kernel) === "string" ? form : undefined;
  }

  private get hasDots(): boolean {
    return this.costs.rowsOfTile(1) !== undefined;
  }

  private tiles(kernel: ContractKernel): Kernel[] {
    const form = formOf(kernel);
    const because = typeof form === "string" ? form : this.untiled(kernel, form);
    if (typeof form === "string" || because !== undefined) {
      this.said.push(declined("pack-weights", "tiles", kernel.op, () => because!));
      return this.ofChannels(kernel) ?? [this.beside(this.narrowed(kernel))];
    }
    const { before, kernel: padded } = this.padded(kernel, form);
    const packed = this.packed(this.folded(padded, form));
    return [...before, ...packed.before, this.tiled(packed.kernel)];
  }

  private untiled(kernel: ContractKernel, form: TileForm): string | undefined {
    if (form.type === "i16" && !this.hasHalfwords(kernel)) return "its factors are no bytes";
    return knowsWeights(kernel) ? undefined : tooLate(kernel, form);
  }

  private padded(kernel: ContractKernel, form: TileForm): { before: Kernel[]; kernel: ContractKernel } {
    const reason = reasonToCopy(kernel, form);
    const copied = reason && this.ran.has("pad-inputs") ? withCopiedInput(kernel, form) : undefined;
    if (!copied) return { before: [], kernel };
    this.made.push(copied.made);
    this.said.push(fired("pad-inputs", reason!, kernel.op, () => `in ${heldBytes(copied.made)} bytes`));
    return { before: [copied.copy], kernel: copied.kernel };
  }

  private folded(kernel: ContractKernel, form: TileForm): ContractKernel {
    if (
      form.type === "f32" ||
      !knowsWeights(kernel) ||
      !this.ran.has("fold-zero-points") ||
      reasonToCopy(kernel, form) === "border"
    )
      return kernel;
    const next = withoutZeroPoints(kernel);
    const [before, after] = [kernel, next].map(({ compute }) => compute.factors.map(offsetOf)) as [
      number[],
      number[],
    ];
    for (const [f, pattern] of (["input", "weights"] as const).entries())
      if (before[f] !== after[f])
        this.said.push(fired("fold-zero-points", pattern, kernel.op, () => `${-before[f]!} into constants`));
    return next;
  }

  private packed(kernel: ContractKernel): { before: readonly Kernel[]; kernel: ContractKernel } {
    const form = formOf(kernel) as TileForm;
    if (!this.ran.has("pack-weights") || reasonToCopy(kernel, form)) return { before: [], kernel };
    const because = unpackable(kernel, form);
    if (because !== undefined) {
      this.said.push(declined("pack-weights", "tiles", kernel.op, () => because));
      return { before: [], kernel };
    }
    const group = groupFor(kernel, form, this.costs.hasMatrices);
    const next = withPackedWeights(kernel, form, group);
    this.made.push(...next.made);
    const pattern = group === MATRIX_GROUP ? "matrices" : "tiles";
    this.said.push(fired("pack-weights", pattern, kernel.op, () => orderNote(form, group)));
    return next;
  }

  private ofChannels(kernel: ContractKernel): Kernel[] | undefined {
    if (kernel.compute.factors.length < 2 || !this.ran.has("interleave-pixels")) return undefined;
    const next = this.hasDots ? interleaved(kernel) : "the machine has no sums of products";
    if (typeof next === "string") {
      this.said.push(declined("interleave-pixels", "channels", kernel.op, () => next));
      return undefined;
    }
    this.made.push(...next.made);
    const { channels } = next.kernel.tiling!;
    const rows = channels!.rows;
    this.said.push(
      fired("interleave-pixels", "channels", kernel.op, () => `${rows} windows share ${GROUP} pixels`),
    );
    const tiling = { ...next.kernel.tiling!, ...(this.ran.has("tile") && { rows }) };
    return [...next.before, { ...next.kernel, tiling }];
  }

  private narrowed(kernel: ContractKernel): ContractKernel {
    if (kernel.compute.factors.length > 1 || kernel.compute.kind === "max" || !this.ran.has("narrow-means"))
      return kernel;
    const next = inHalfwords(kernel);
    if (typeof next === "string") {
      this.said.push(declined("narrow-means", "halfwords", kernel.op, () => next));
      return kernel;
    }
    this.said.push(fired("narrow-means", "halfwords", kernel.op, () => "in 16 bits"));
    return next;
  }

  private beside(kernel: ContractKernel): ContractKernel {
    if (!this.ran.has("vectorize-windows")) return kernel;
    const side = sideBySide(kernel);
    if (typeof side === "string") {
      this.said.push(declined("vectorize-windows", "side-by-side", kernel.op, () => side));
      return kernel;
    }
    this.said.push(fired("vectorize-windows", "side-by-side", kernel.op, () => `${side.lanes} at once`));
    return { ...kernel, side };
  }

  private tiled(kernel: ContractKernel): ContractKernel {
    const { tiling } = kernel;
    if (!tiling || !this.ran.has("tile")) return kernel;
    const stretches = tiling.taps.reduce((n, { size }) => n * size, 1);
    const rows = this.costs.rowsOfTile(
      (stretches * packedLength(tiling)) / (tiling.type === "i8" ? GROUP : 1),
    );
    if (rows === undefined) return kernel;
    const pattern = tiling.group === MATRIX_GROUP ? "two-by-two" : "rows-by-columns";
    this.said.push(fired("tile", pattern, kernel.op, () => `${rows} rows by ${TILE} columns`));
    const pairs = tiling.group === MATRIX_GROUP ? this.pairsFor(kernel, rows) : undefined;
    return { ...kernel, tiling: { ...tiling, rows, ...(pairs && { pairs }) } };
  }

  /** Memory for the rows of a tile side by side. */
  private pairsFor({ name, tiling }: ContractKernel, rows: number): Buffer {
    const { loops, taps, group } = tiling!;
    const each = taps.reduce((n, { size }) => n * size, packedLength(tiling!));
    const elements = rowsOfTiles(loops.at(-2)!, rows, group) * each;
    const made: Buffer = { kind: "arena", name: `${name}_pairs`, type: "i8", elements };
    this.made.push(made);
    return made;
  }
}

/** Ops on elements of a result that nobody else reads, where the result is. */
function withEpilogues(program: Program, said: Said[]): Program {
  const readers = new Map<Buffer, Kernel[]>();
  for (const kernel of program.kernels)
    for (const b of buffersOf(kernel)) readers.set(b, [...(readers.get(b) ?? []), kernel]);
  const gone = new Set<Kernel>();
  const joined = new Map<Kernel, readonly Kernel[]>();
  const made: Buffer[] = [];
  for (const kernel of program.kernels) {
    if (kernel.kind !== "contract" || !kernel.tiling || kernel.to.kind !== "arena") continue;
    if (kernel.toAt) {
      said.push(declined("fuse-epilogues", "elementwise", kernel.op, () => "its result is part of another"));
      continue;
    }
    const [reader, more] = readers.get(kernel.to)!.filter((k) => k !== kernel);
    if (!reader) continue;
    const joins =
      reader.kind === "lanes" && !more && !joined.has(reader) && canWait(kernel, reader, program.kernels)
        ? joinedTo(kernel, reader)
        : "its result is read by others, or moved";
    const op = reader.kind === "lanes" ? opIn(reader) : kernel.op;
    if (typeof joins === "string") said.push(declined("fuse-epilogues", "elementwise", op, () => joins));
    else {
      const pattern = joins.between ? "up-to-narrow" : "elementwise";
      said.push(fired("fuse-epilogues", pattern, op, () => `in the tiles of ${kernel.op.name}`));
      gone.add(kernel);
      joined.set(reader, joins.kernels);
      if (joins.between) made.push(joins.between);
    }
  }
  const kernels = program.kernels.flatMap((k) => (gone.has(k) ? [] : (joined.get(k) ?? [k])));
  return { ...program, kernels, buffers: [...program.buffers, ...made] };
}

/** A contraction and what follows as one kernel, or as two with a buffer between them; or why they stay apart. */
function joinedTo(
  kernel: ContractKernel,
  reader: LaneKernel,
): { readonly kernels: readonly Kernel[]; readonly between?: Buffer } | string {
  const withEpilogue = (epilogue: LaneKernel): Kernel => ({
    ...kernel,
    tiling: { ...kernel.tiling!, epilogue },
  });
  const whole = asEpilogue(reader, kernel);
  if (typeof whole !== "string") return { kernels: [withEpilogue(whole)] };
  const split = splitAtNarrow(reader, kernel.to);
  const head = split && asEpilogue(split.head, kernel);
  if (!head || typeof head === "string") return whole;
  return { kernels: [withEpilogue(head), split.rest], between: split.between };
}

/** Whether a contraction may run where its reader does: with no control flow in between, and what it reads unchanged. */
function canWait(kernel: ContractKernel, reader: Kernel, kernels: readonly Kernel[]): boolean {
  const between = kernels.slice(kernels.indexOf(kernel) + 1, kernels.indexOf(reader));
  const read = buffersOf(kernel).filter((b) => b !== kernel.to && !b.data);
  return between.every((k) => k.kind !== "control" && !read.some((b) => writtenBy(k).has(b)));
}
