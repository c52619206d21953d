// What a machine has no row for, lane by lane: lanes go to memory, each is computed by itself, and the results come back.
import * as C from "../ctree/build.ts";
import type { CExpr, CStmt } from "../ctree/tree.ts";
import type { Apply, Expr, Lookup } from "../expr/expr.ts";
import { input, withOperands } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { scalarExpr } from "../scalar/expressions.ts";
import type { VectorBlock } from "./block.ts";
import type { Lanes } from "./registers.ts";
import { elementOf, kindOf, lanesPerRegister, widthOfType } from "./registers.ts";

/** All ones or none, as a truth value says that may be a constant. */
export function maskOf(truth: CExpr, width: number): CExpr {
  if (truth.kind === "literal" && truth.value === 0) return truth;
  const ones = C.use(C.macro(`UINT${width}_MAX`));
  return truth.kind === "literal" ? ones : C.conditional(truth, ones, C.int(0));
}

/** The lanes of some registers in an array. */
function inMemory(v: Lanes, base: string, out: VectorBlock): CExpr {
  const { machine } = out.scope;
  const [kind, per] = [kindOf(v.type, v.width), lanesPerRegister(machine, v.width)];
  const array = C.local(base);
  out.lines.push(
    C.declareArray(C.type(elementOf(kind)), array, [v.regs.length * per]),
    ...v.regs.map((reg, r) =>
      C.evaluate(C.call(machine.memory[kind].store, C.sum(C.use(array), C.int(r * per)), reg)),
    ),
  );
  return C.use(array);
}

/** Lanes that are each made by `element` of the operands' lanes; past the lanes that those have, the last is repeated. */
export function perLane(
  { type, width }: Pick<Lanes, "type" | "width">,
  operands: readonly Lanes[],
  element: (lanes: readonly CExpr[], before: CStmt[]) => CExpr,
  out: VectorBlock,
): Lanes {
  const { machine } = out.scope;
  const [kind, per, registers] = [
    kindOf(type, width),
    lanesPerRegister(machine, width),
    out.registers(width),
  ];
  const arrays = operands.map((v, i) => inMemory(v, `${out.name}_in${i}`, out));
  const [made, k, size] = [C.local(`${out.name}_lanes`), C.local("k"), registers * per];
  const have = Math.min(size, ...operands.map((v) => v.regs.length * lanesPerRegister(machine, v.width)));
  const last = C.int(have - 1);
  const lane = size === have ? C.use(k) : C.conditional(C.binary("<", C.use(k), last), C.use(k), last);
  const lanes = arrays.map((a, i) =>
    operands[i]!.type === "i1" ? C.binary("!=", C.at(a, lane), C.int(0)) : C.at(a, lane),
  );
  const before: CStmt[] = [];
  const value = element(lanes, before);
  out.lines.push(
    C.declareArray(C.type(elementOf(kind)), made, [size]),
    C.counting(k, 0, size, [before, C.assign(C.at(C.use(made), C.use(k)), value)]),
  );
  const regs = Array.from({ length: registers }, (_, r) =>
    C.call(machine.memory[kind].load, C.sum(C.use(made), C.int(r * per))),
  );
  return { type, width, regs };
}

/** An operation or a look-up lane by lane. What it takes in lanes of 64 bits, of which no machine has any, is part of that. */
export function laneByLane(e: Apply | Lookup, out: VectorBlock): Lanes {
  const operands: { readonly lanes: Lanes; readonly range: Interval }[] = [];
  const done = new Map<Expr, Expr>();
  const leaf = (x: Expr): Expr => {
    let made = done.get(x);
    if (!made) done.set(x, (made = place(x)));
    return made;
  };
  /** What stands for an operand: a number, the same in all lanes; input -1 - k for the operand in lanes `k`. */
  const place = (x: Expr): Expr => {
    if (x.kind === "const" || (x.kind === "input" && "scalar" in out.scope.source(x.id))) return x;
    if (x.type === "i64" && x.kind !== "input") return withOperands(x, leaf);
    operands.push({ lanes: out.lanes(x), range: out.rangeOf(x) });
    return input(x.type, -operands.length);
  };
  const whole = withOperands(e, leaf);
  const lanes = operands.map((o) => o.lanes);
  const width = e.type === "i1" ? Math.max(8, ...lanes.map((v) => v.width)) : widthOfType(e.type);
  const element = (elements: readonly CExpr[], before: CStmt[]): CExpr => {
    const value = scalarExpr(whole, {
      table: out.scope.table,
      valueOf: (id) => (id < 0 ? elements[-1 - id]! : out.scalarOf(id)),
      rangeOf: (id) => (id < 0 ? operands[-1 - id]!.range : out.scope.rangeOf(id)),
      bind: (type, value) => {
        const v = C.local("v");
        before.push(C.declare(C.constant(type), v, value));
        return C.use(v);
      },
    });
    return e.type === "i1" ? maskOf(value, width) : value;
  };
  return perLane({ type: e.type, width }, lanes, element, out);
}
