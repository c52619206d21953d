// Sums of halfwords by bytes that 32 bits do not hold: those of their high bytes and of their low bytes are kept, each in 32 bits,
// and who reads the sum makes it of both.
import type { Expr, Input } from "../../expr/expr.ts";
import { constant, input, inputsOf, limits, substitute } from "../../expr/expr.ts";
import { point, within } from "../../expr/range.ts";
import { add, convert, shl } from "../../expr/vocabulary.ts";
import { boundsOfContraction } from "../../kernel/facts/contracted.ts";
import type {
  Buffer,
  ContractKernel,
  Definition,
  Kernel,
  LaneKernel,
  Node,
  Program,
} from "../../kernel/kernel.ts";
import { withoutDead } from "../../kernel/live.ts";
import { buffersOf } from "../../kernel/place.ts";
import { lanesOf } from "../../support/tensor.ts";
import { apart, BYTE, type Planes, unsplittable } from "./planes.ts";

/** Inputs of what follows a sum: the sum, how many taps there were, then operands. */
const [SUM, FIRST] = [0, 2];

/** The planes of a contraction, and its result in two. */
export interface Halves extends Planes {
  readonly sum: Buffer;
}

/** A contraction in two, of which each fits 32 bits; or why not. */
export function inHalves(kernel: ContractKernel, kernels: readonly Kernel[]): Halves | string {
  const because = unsplittable(kernel);
  if (because !== undefined) return because;
  const { to } = kernel;
  const readers = kernels.filter((k) => k !== kernel && buffersOf(k).includes(to));
  if (to.kind !== "arena" || !readers.every((k) => k.kind === "lanes" && readsElements(k, to)))
    return "its sums do not fit 32 bits, and are more than read by elements";
  const added = biases(kernel);
  if (!added)
    return "its sums do not fit 32 bits, and what is added is too large, or no constant of each column";
  const planes = apart(kernel);
  const sums: Buffer = { ...planes.low.to, name: `${to.name}_high` };
  const high = withBias({ ...planes.high, to: sums }, added.high);
  const low = withBias(planes.low, added.low);
  if (![high, low].every(fits)) return "not even sums of bytes fit 32 bits";
  return { ...planes, made: [...planes.made, sums], high, low, sum: to };
}

/** Whether all that a kernel does with a buffer is to read elements for expressions. */
function readsElements(kernel: LaneKernel, b: Buffer): boolean {
  const { nodes, staged = [], exit } = kernel;
  if (exit || staged.length > 0 || nodes.some((n) => n.stores.some(({ buffer }) => buffer === b)))
    return false;
  return nodes.every((n) => n.def.kind !== "load" || n.def.from.buffer !== b || !isReduced(kernel, n));
}

/** What is added to the sums: 256 times one number, and another from 0 to 255. */
function biases({ compute: { finish }, operands }: ContractKernel) {
  const { lane } = finish;
  if (lane.kind === "input") return {};
  const read = inputsOf(lane).filter((id) => id !== SUM);
  const buffer = operands[finish.operands[0] ?? -1];
  if (read.join() !== `${FIRST}` || lane.kind !== "apply" || lane.op !== "add" || !buffer?.data)
    return undefined;
  if (!lane.args.every(({ kind }) => kind === "input")) return undefined;
  const all = Array.from(lanesOf({ type: buffer.type, data: buffer.data }) as BigInt64Array);
  const of = (part: string, value: (v: bigint) => bigint): Buffer => {
    return {
      ...buffer,
      name: `${buffer.name}_${part}`,
      type: "i32",
      data: Int32Array.from(all, (v) => Number(value(v))),
    };
  };
  if (!all.every((v) => within(point(Number(v >> 8n)), limits("i32")))) return undefined;
  return { high: of("high", (v) => v >> 8n), low: of("low", (v) => v & 255n) };
}

/** The contraction in 32 bits, with a constant of each column added. */
function withBias(kernel: ContractKernel, bias: Buffer | undefined): ContractKernel {
  const [operand] = kernel.compute.finish.operands;
  const sum = input("i32", SUM);
  const lane = bias ? add(sum, input("i32", FIRST)) : sum;
  const finish = { operands: bias ? [operand!] : [], lane };
  const operands = kernel.operands.map((b, i) => (bias && i === operand ? bias : b));
  return { ...kernel, operands, compute: { ...kernel.compute, type: "i32", finish } };
}

/** Whether no sum wraps: what is known of one that does is all that its type holds. */
function fits(kernel: ContractKernel): boolean {
  const { lo, hi } = boundsOfContraction(kernel, new Map()) ?? limits("i32");
  return lo > limits("i32").lo && hi < limits("i32").hi;
}

/** A kernel that reads sums, made of their halves; values of 64 bits go into the expressions that read them. */
class OfHalves {
  private readonly kernel: LaneKernel;
  private readonly halves: ReadonlyMap<Buffer, Halves>;
  private readonly nodes: Node[] = [];
  /** What stands for each old value. */
  private readonly as: Expr[] = [];

  constructor(kernel: LaneKernel, halves: ReadonlyMap<Buffer, Halves>) {
    [this.kernel, this.halves] = [kernel, halves];
  }

  made(): LaneKernel {
    for (const node of this.kernel.nodes) this.as[node.id] = this.now(node);
    return withoutDead({ ...this.kernel, nodes: this.nodes });
  }

  private now(node: Node): Expr {
    const { def, stores, type } = node;
    const whole = def.kind === "load" ? this.halves.get(def.from.buffer) : undefined;
    if (whole)
      return add(
        shl(this.loaded(node, whole.high.to), constant("i64", BYTE)),
        this.loaded(node, whole.low.to),
      );
    const isPassed = type === "i64" && stores.length === 0 && !isReduced(this.kernel, node);
    if (def.kind === "map" && isPassed) return this.over(def.expr);
    const requires = node.requires.map((r) => ({ ...r, that: this.over(r.that) }));
    return this.push(node, { requires, def: this.moved(def) });
  }

  private loaded(node: Node, buffer: Buffer): Expr {
    const { from } = node.def as Extract<Definition, { kind: "load" }>;
    const def = { kind: "load", from: { ...from, buffer } } as const;
    return convert("i64", this.push(node, { type: "i32", range: limits("i32"), def }));
  }

  private push(node: Node, made: Partial<Node>): Expr {
    const id = this.nodes.length;
    this.nodes.push({ ...node, ...made, id });
    return input(made.type ?? node.type, id);
  }

  private over(e: Expr): Expr {
    return substitute(e, ({ id }) => this.as[id]!);
  }

  private moved(def: Definition): Definition {
    if (def.kind === "map") return { kind: "map", expr: this.over(def.expr) };
    return "of" in def ? { ...def, of: (this.as[def.of] as Input).id } : def;
  }
}

const isReduced = ({ nodes }: LaneKernel, { id }: Node): boolean =>
  nodes.some(({ def }) => "of" in def && def.of === id);

/** Contractions of which halves are kept, and all that reads them. */
export function withHalves(program: Program, halves: ReadonlyMap<Buffer, Halves>): Program {
  const kernels = program.kernels.flatMap((k): Kernel[] => {
    const own = k.kind === "contract" ? halves.get(k.to) : undefined;
    if (own) return [own.split, own.low, own.high];
    const reads = k.kind === "lanes" && buffersOf(k).some((b) => halves.has(b));
    return reads ? [new OfHalves(k, halves).made()] : [k];
  });
  const made = [...halves.values()].flatMap((h) => h.made);
  const buffers = program.buffers.filter((b) => !halves.has(b));
  return { ...program, kernels, buffers: [...buffers, ...made] };
}
