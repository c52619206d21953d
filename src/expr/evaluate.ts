// Expressions to runnable code: a tape of steps over numbered slots, shared nodes computed once.
import type { Expr, Scalar, Table } from "./expr.ts";
import { input, nodesOf, operandsOf } from "./expr.ts";
import type { Operation } from "./operation.ts";
import { operationNamed } from "./vocabulary.ts";

type Slot = number | bigint;
type Step = (slots: Slot[]) => void;

/** Computes the value of an expression from the values of its inputs, by id. i64 values are bigints. */
export type Evaluator = (inputs: ArrayLike<Slot>) => Slot;

/** `expand` evaluates idioms by their definitions instead of their fast forms: the tests compare the two. */
export function evaluator(root: Expr, options: { readonly expand?: boolean } = {}): Evaluator {
  const order = [...nodesOf(options.expand ? expandIdioms(root) : root)];
  const slotOf = new Map(order.map((e, i) => [e, i]));
  const slots: Slot[] = order.map((e) => (e.kind === "const" ? e.value : 0));
  const inputs = order.flatMap((e, i) => (e.kind === "input" ? [[i, e.id] as const] : []));
  const steps = order.flatMap((e, i) =>
    stepFor(
      e,
      i,
      operandsOf(e).map((a) => slotOf.get(a)!),
    ),
  );
  const last = order.length - 1;
  return (values) => {
    for (const [slot, id] of inputs) slots[slot] = values[id]!;
    for (const step of steps) step(slots);
    return slots[last]!;
  };
}

function stepFor(e: Expr, out: number, [a, b, c]: readonly number[]): Step[] {
  if (e.kind === "lookup") return [lookupStep(e.table, out, a!)];
  if (e.kind !== "apply") return [];
  const f = operationOn(
    e.op,
    e.type,
    e.args.map((x) => x.type),
  );
  switch (e.args.length) {
    case 1:
      return [(s) => void (s[out] = f(s[a!] as never))];
    case 2:
      return [(s) => void (s[out] = f(s[a!] as never, s[b!] as never))];
    default:
      return [(s) => void (s[out] = f(s[a!] as never, s[b!] as never, s[c!] as never))];
  }
}

/** An operation of the vocabulary as a function of its operands; i64 values are bigints. */
export function operationOn(op: string, type: Scalar, from: readonly Scalar[]): (...args: never[]) => Slot {
  return from.includes("i64") || type === "i64"
    ? wideForm(op, type, from)
    : operationNamed(op).evaluate(type, from);
}

function lookupStep(table: Table, out: number, index: number): Step {
  const { data, cut } = table;
  return (s) => {
    const v = data[s[index] as number] ?? (cut ? 0 : undefined);
    if (v === undefined)
      throw new Error(`index ${s[index]} is outside table ${table.name} of ${data.length}`);
    s[out] = v;
  };
}

/** The i64 form of a primitive: exact on bigints, then wrapped to the result type. That of an idiom is its definition. */
function wideForm(op: string, type: Scalar, from: readonly Scalar[]): (...args: Slot[]) => Slot {
  const { wide, define } = operationNamed(op);
  if (!wide && define) {
    const defined = evaluator(define(from.map(input), type));
    return (...args) => defined(args);
  }
  if (!wide) throw new Error(`${op} has no i64 form`);
  const exact = (args: Slot[]): bigint => wide(...args.map((a) => BigInt(a)));
  if (type === "i64") return (...args) => BigInt.asIntN(64, exact(args));
  if (type === "i1") return (...args) => Number(exact(args) & 1n);
  const bits = Number(type.slice(1));
  return (...args) => Number(BigInt.asIntN(bits, exact(args)));
}

/** Replaces every idiom by its definition, down to primitives. */
export function expandIdioms(root: Expr): Expr {
  const done = new Map<Expr, Expr>();
  const go = (e: Expr): Expr => {
    let made = done.get(e);
    if (!made) done.set(e, (made = expandOne(e, go)));
    return made;
  };
  return go(root);
}

function expandOne(e: Expr, go: (e: Expr) => Expr): Expr {
  if (e.kind === "lookup") return { ...e, index: go(e.index) };
  if (e.kind !== "apply") return e;
  const args = e.args.map(go);
  const { define }: Operation = operationNamed(e.op);
  return define ? go(define(args, e.type)) : { ...e, args };
}
