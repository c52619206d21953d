// Integers of 64 bits that are known to fit 32 are kept in memory, and computed, in 32.
import type { Expr, Input } from "../expr/expr.ts";
import { input, limits, substitute } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { within } from "../expr/range.ts";
import { simplify } from "../expr/simplify.ts";
import { convert } from "../expr/vocabulary.ts";
import { lanesOf } from "../support/tensor.ts";
import { knownInOrder } from "./facts/handed-on.ts";
import type { Analysis } from "./facts/analyze.ts";
import type { Buffer, BufferAccess, ContractKernel, Kernel, LaneKernel, Node, Program } from "./kernel.ts";
import { buffersOf } from "./place.ts";
import type { Said } from "./said.ts";
import { fired } from "./said.ts";

export interface Shortened {
  readonly program: Program;
  readonly said: readonly Said[];
}

const WORD = limits("i32");
const fits = (r: Interval | undefined): r is Interval => r !== undefined && within(r, WORD);

/** The number of the sum among the inputs of what follows it. */
const SUM = 0;

/** The same program with short integers where long ones are not needed. Interfaces keep their types. */
export function withShortIntegers(program: Program): Shortened {
  const isLong = (k: Kernel): boolean => k.kind === "lanes" && k.nodes.some(({ type }) => type === "i64");
  if (!program.kernels.some(isLong) && !program.buffers.some(({ type }) => type === "i64"))
    return { program, said: [] };
  const shortener = new Shortener(program);
  const kernels = program.kernels.map((k) => shortener.kernel(k));
  const buffers = program.buffers.map((b) => shortener.now(b));
  return { program: { ...program, kernels, buffers }, said: shortener.said };
}

class Shortener {
  readonly said: Said[] = [];
  private readonly analyses: ReadonlyMap<Kernel, Analysis>;
  private readonly buffers: ReadonlyMap<Buffer, Buffer>;

  constructor({ kernels, buffers }: Program) {
    const { analyses, bounds } = knownInOrder(kernels, { search: false, simplify: false });
    this.analyses = new Map(kernels.flatMap((k, i) => (analyses[i] ? [[k, analyses[i]]] : [])));
    const candidates = buffers.filter((b) => b.kind === "arena" && b.type === "i64" && fits(bounds.get(b)));
    const short = candidates.filter((b) =>
      kernels.every((k) => !buffersOf(k).includes(b) || this.mayShorten(k, b)),
    );
    this.buffers = new Map(short.map((b) => [b, { ...b, type: "i32" }]));
  }

  now(b: Buffer): Buffer {
    return this.buffers.get(b) ?? b;
  }

  /** Whether a kernel can have a buffer of its own in 32 bits. */
  private mayShorten(kernel: Kernel, b: Buffer): boolean {
    if (kernel.kind === "contract") return kernel.to === b && kernel.compute.type !== "f32";
    if (kernel.kind !== "lanes") return false;
    return kernel.nodes.every((node) => {
      const { def, stores } = node;
      const isStored = stores.some(({ buffer }) => buffer === b);
      const isLoaded = def.kind === "load" && def.from.buffer === b;
      return (
        (!isStored || (stores.length === 1 && isElement(kernel, node))) &&
        (!isLoaded || isElement(kernel, node))
      );
    });
  }

  kernel(kernel: Kernel): Kernel {
    if (kernel.kind === "lanes") return this.lanes(kernel);
    return kernel.kind === "contract" && this.buffers.has(kernel.to) ? this.contraction(kernel) : kernel;
  }

  private lanes(kernel: LaneKernel): LaneKernel {
    const short = kernel.nodes.filter((node) => node.type === "i64" && this.isShort(kernel, node));
    if (short.length === 0) return kernel;
    const ids = new Set(short.map(({ id }) => id));
    for (const { op = firstOp(kernel) } of short)
      this.said.push(fired("narrow-integers", "elements", op, () => "in 32 bits"));
    const over = (e: Expr): Expr => substitute(e, (leaf) => (ids.has(leaf.id) ? widened(leaf) : leaf));
    const nodes = kernel.nodes.map((node) => {
      const made = this.over(node, over);
      return ids.has(node.id) ? this.shortened(made, kernel) : made;
    });
    return { ...kernel, nodes };
  }

  /** The same value made of what others are now. */
  private over(node: Node, over: (e: Expr) => Expr): Node {
    const { def } = node;
    const requires = node.requires.map((r) => ({ ...r, that: over(r.that) }));
    const made = { ...node, requires, stores: node.stores.map((place) => this.at(place)) };
    if (def.kind === "load") return { ...made, def: { ...def, from: this.at(def.from) } };
    return def.kind === "map" ? { ...made, def: { kind: "map", expr: over(def.expr) } } : made;
  }

  private at(place: BufferAccess): BufferAccess {
    return { ...place, buffer: this.now(place.buffer) };
  }

  private shortened(node: Node, kernel: LaneKernel): Node {
    const { id, def } = node;
    const { range } = this.analyses.get(kernel)!.facts.of(id);
    const made = { ...node, type: "i32", range } as const;
    return def.kind === "map" ? { ...made, def: { kind: "map", expr: convert("i32", def.expr) } } : made;
  }

  private isShort(kernel: LaneKernel, node: Node): boolean {
    const { def, stores, id } = node;
    if (def.kind === "load") return this.buffers.has(def.from.buffer);
    const range = this.analyses.get(kernel)!.facts.of(id).range;
    return isElement(kernel, node) && fits(range) && stores.every(({ buffer }) => this.buffers.has(buffer));
  }

  /** Sums that fit in the end may wrap on the way. */
  private contraction(kernel: ContractKernel): ContractKernel {
    const { compute, to, op } = kernel;
    const { finish } = compute;
    this.said.push(fired("narrow-integers", "sums", op, () => "in 32 bits"));
    const operands = kernel.operands.map((b, i) => (b && finish.operands.includes(i) ? shortConstant(b) : b));
    const isShort = ({ id }: Input): boolean =>
      id === SUM || operands[finish.operands[id - 2] ?? -1]?.type === "i32";
    const lane = convert(
      "i32",
      substitute(finish.lane, (leaf) => (leaf.type === "i64" && isShort(leaf) ? widened(leaf) : leaf)),
    );
    const simple = simplify(lane, () => limits("i64"));
    const made = { ...compute, type: "i32", finish: { ...finish, lane: simple } } as const;
    return { ...kernel, compute: made, operands, to: this.now(to) };
  }
}

const widened = ({ id }: Input): Expr => convert("i64", input("i32", id));

/** Whether a value is an element by itself, which expressions alone read. */
const isElement = ({ nodes, staged = [] }: LaneKernel, { id, def }: Node): boolean =>
  (def.kind === "map" || def.kind === "load") &&
  nodes.every(({ def }) => !("of" in def) || def.of !== id) &&
  staged.every(({ node }) => node !== id);

const firstOp = ({ nodes }: LaneKernel) => nodes.find((n) => n.op)?.op;

/** The low 32 bits of a constant: nothing more of it is wanted where a result has 32. */
function shortConstant(b: Buffer): Buffer {
  if (b.type !== "i64" || !b.data) return b;
  const all = lanesOf({ type: b.type, data: b.data });
  const data = Int32Array.from({ length: all.length }, (_, i) => Number(BigInt.asIntN(32, BigInt(all[i]!))));
  return { ...b, type: "i32", data };
}
