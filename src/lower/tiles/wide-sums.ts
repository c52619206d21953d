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

/** A kernel that reads sums, made of their halves. */
export function ofHalves(kernel: LaneKernel, halves: ReadonlyMap<Buffer, Halves>): LaneKernel {
  const nodes: Node[] = [];
  const as: Expr[] = [];
  const over = (e: Expr): Expr => substitute(e, ({ id }: Input) => as[id]!);
  const push = (node: Node, made: Partial<Node>): Expr => {
    const id = nodes.length;
    nodes.push({ ...node, ...made, id });
    return input(made.type ?? node.type, id);
  };
  for (const node of kernel.nodes) {
    const { def, stores, type } = node;
    const whole = def.kind === "load" ? halves.get(def.from.buffer) : undefined;
    if (whole && def.kind === "load") {
      const [high, low] = [whole.high, whole.low].map(({ to }) => {
        const from = { ...def.from, buffer: to };
        return convert("i64", push(node, { type: "i32", range: limits("i32"), def: { kind: "load", from } }));
      }) as [Expr, Expr];
      as[node.id] = add(shl(high, constant("i64", BYTE)), low);
    } else if (def.kind === "map" && type === "i64" && stores.length === 0 && !isReduced(kernel, node))
      as[node.id] = over(def.expr);
    else {
      const requires = node.requires.map((r) => ({ ...r, that: over(r.that) }));
      as[node.id] = push(node, { requires, def: movedTo(def, over, as) });
    }
  }
  return withoutDead({ ...kernel, nodes });
}

const isReduced = ({ nodes }: LaneKernel, { id }: Node): boolean =>
  nodes.some(({ def }) => "of" in def && def.of === id);

function movedTo(def: Definition, over: (e: Expr) => Expr, as: readonly Expr[]): Definition {
  if (def.kind === "map") return { kind: "map", expr: over(def.expr) };
  return "of" in def ? { ...def, of: (as[def.of] as Input).id } : def;
}

/** Contractions of which halves are kept, and all that reads them. */
export function withHalves(program: Program, halves: ReadonlyMap<Buffer, Halves>): Program {
  const kernels = program.kernels.flatMap((k): Kernel[] => {
    const own = k.kind === "contract" ? halves.get(k.to) : undefined;
    if (own) return [own.split, own.low, own.high];
    const reads = k.kind === "lanes" && buffersOf(k).some((b) => halves.has(b));
    return reads ? [ofHalves(k, halves)] : [k];
  });
  const made = [...halves.values()].flatMap((h) => h.made);
  const buffers = program.buffers.filter((b) => !halves.has(b));
  return { ...program, kernels, buffers: [...buffers, ...made] };
}
