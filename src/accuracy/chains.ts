// Every value of a function that depends, lane by lane, on one 8-bit value or on one 16-bit parameter: found on the
// graph, computed for all the inputs there are, as the ops round and without rounding.
import type { Evaluator } from "../expr/evaluate.ts";
import { evaluator } from "../expr/evaluate.ts";
import { realEvaluator } from "../expr/reals.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import type { Compute } from "../ir/record.ts";
import { reals, roundedOtherwise } from "./reals.ts";

type Numbers = ArrayLike<number>;

/** A value as a function of its key, entry by entry of `codes`; a constant has no key and one entry. */
interface Unary {
  /** The narrow value it depends on. */
  readonly key: Value | undefined;
  /** All values the key can have. */
  readonly codes: readonly number[];
  readonly exact: Numbers;
  readonly real: Numbers;
  /** With every rescale rounding the other way. */
  readonly otherwise: Numbers;
  /** Ops from the key to here, in order. */
  readonly ops: readonly Op[];
}

export interface Chain extends Omit<Unary, "key"> {
  readonly from: Value;
  readonly to: Value;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** All numbers of a narrow type, listed when they are first asked for. */
const codesOf = { i8: listed(-128, 127), i16: listed(-32768, 32767) };

function listed(from: number, to: number): () => number[] {
  let codes: number[] | undefined;
  return () => (codes ??= range(from, to));
}

/** The longest such chains: their ends are results, or used where other values come in. */
export function chainsOf(func: Func): Chain[] {
  const known = new Map<Value, Unary>();
  for (const param of func.params) begin(param, known);
  for (const op of func.ops) {
    const [result] = op.results;
    if (!result || result.type.kind !== "tensor") continue;
    const unary = unaryOf(op, known);
    if (unary) known.set(result, unary);
    else begin(result, known);
  }
  return [...known].flatMap(([to, { key, ...unary }]) =>
    key !== undefined && unary.ops.length > 0 && isEnd(to, key, func, known)
      ? [{ from: key, to, ...unary }]
      : [],
  );
}

/** A narrow value that is no function of an earlier one is a key; 16-bit values inside a function are mostly indices. */
function begin(value: Value, known: Map<Value, Unary>): void {
  const element = value.type.kind === "tensor" ? value.type.element.text : undefined;
  const isKey = element === "i8" || (element === "i16" && !value.owner);
  const codes = isKey ? codesOf[element]() : undefined;
  if (codes) known.set(value, { key: value, codes, exact: codes, real: codes, otherwise: codes, ops: [] });
}

function isEnd(value: Value, key: Value, func: Func, known: ReadonlyMap<Value, Unary>): boolean {
  const users = func.ops.filter((op) => op.operands.includes(value));
  const continues = (op: Op): boolean => op.results.some((r) => known.get(r)?.key === key && r !== key);
  return func.results.includes(value) || !users.every(continues);
}

function unaryOf(op: Op, known: ReadonlyMap<Value, Unary>): Unary | undefined {
  const compute = attempt(() => op.record?.compute(op));
  switch (compute?.form) {
    case "const":
      return compute.value.splat || compute.value.data.length === 1
        ? constantly(Number(compute.value.data[0]))
        : undefined;
    case "map":
      return mapped(op, compute, known);
    case "move":
      return moved(op, compute, known);
    default:
      return undefined;
  }
}

function constantly(value: number): Unary {
  const one = [value];
  return { key: undefined, codes: one, exact: one, real: one, otherwise: one, ops: [] };
}

type ComputeOf<F extends Compute["form"]> = Extract<Compute, { form: F }>;

/** Elements that only change places stay the function they are. */
function moved(
  op: Op,
  { fill, copies }: ComputeOf<"move">,
  known: ReadonlyMap<Value, Unary>,
): Unary | undefined {
  const [first] = copies;
  const alone = fill === undefined && first && copies.every(({ operand }) => operand === first.operand);
  return alone ? known.get(op.operands[first.operand]!) : undefined;
}

function mapped(op: Op, compute: ComputeOf<"map">, known: ReadonlyMap<Value, Unary>): Unary | undefined {
  if (compute.channels?.length) return undefined;
  const args = compute.operands.map((i) => known.get(op.operands[i]!));
  if (!args.every((a) => a !== undefined)) return undefined;
  const keys = new Set(args.flatMap(({ key }) => key ?? []));
  if (keys.size > 1) return undefined;
  const { codes } = args.find(({ key }) => key !== undefined) ?? args[0]!;
  const each = (f: Evaluator, of: (a: Unary) => Numbers): number[] => {
    const numbers = args.map(of);
    return codes.map((_, i) => Number(f(numbers.map((n) => n[n.length === 1 ? 0 : i]!))));
  };
  const lane = (form: Compute) => evaluator((form as ComputeOf<"map">).lane);
  const other = roundedOtherwise(op);
  return {
    key: [...keys][0],
    codes,
    exact: each(lane(compute), (a) => a.exact),
    real: each(realEvaluator((reals.compute(op) as ComputeOf<"map">).lane), (a) => a.real),
    otherwise: each(lane(other.record!.compute(other)), (a) => a.otherwise),
    ops: [...new Set([...args.flatMap(({ ops }) => ops), op])],
  };
}

/** `compute` throws on ops that need a constant they do not have. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
